package yangban.corpus.archive;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.Warcinfo;
import yangban.corpus.fetch.Exchange;
import yangban.corpus.fetch.Header;
import yangban.corpus.fetch.Truncation;

/// Writes exchanges as records of WARC 1.1 (ISO 28500:2017), headers by jwarc.
///
/// The body is kept as it was sent but for its chunks, which the HTTP client takes away; so a
/// header that tells how it was framed and no longer holds is kept under another name, as the
/// Internet Archive's tools do. HTTP/2 has no text form: its answers are written as HTTP/1.1, and
/// `WARC-Protocol` tells. Digests are SHA-1 in base 32, the form that indexes of web archives
/// compare; nothing here rests on their strength.
final class RecordMaker {

  private static final String RENAMED = "X-Archive-Orig-";
  private static final Set<String> FRAMING =
      Set.of("transfer-encoding", "content-length", "connection", "keep-alive", "trailer");
  private static final byte[] NOTHING = {};

  private final String warcinfoId;

  /// @param warcinfoId of the file that the records go to
  RecordMaker(UUID warcinfoId) {
    this.warcinfoId = "<urn:uuid:%s>".formatted(warcinfoId);
  }

  /// The first record of a file: header, block.
  static byte[][] warcinfo(UUID id, String file, Instant date, Map<String, List<String>> fields) {
    Warcinfo info =
        new Warcinfo.Builder()
            .version(MessageVersion.WARC_1_1)
            .recordId(id)
            .date(date.truncatedTo(ChronoUnit.MILLIS))
            .filename(file)
            .fields(fields)
            .build();
    try {
      return new byte[][] {info.serializeHeader(), info.body().stream().readAllBytes()};
    } catch (IOException e) {
      throw new IllegalStateException("a record in memory cannot be read", e);
    }
  }

  /// A record of type response: header, head of the answer, body.
  byte[][] response(UUID id, Exchange exchange) {
    byte[] head = head(exchange, true);
    WarcResponse.Builder builder =
        new WarcResponse.Builder(exchange.address())
            .version(MessageVersion.WARC_1_1)
            .recordId(id)
            .date(date(exchange))
            .setHeader("WARC-Warcinfo-ID", warcinfoId)
            .blockDigest(digest(head, exchange.body()))
            .payloadDigest(digest(exchange.body()));
    exchange.peer().ifPresent(builder::ipAddress);
    protocol(exchange).forEach(protocol -> builder.addHeader("WARC-Protocol", protocol));
    if (exchange.truncation() != Truncation.NONE) {
      builder.truncated(WarcTruncationReason.valueOf(exchange.truncation().name()));
    }
    builder.body(MediaType.HTTP_RESPONSE, NOTHING);
    builder.setHeader("Content-Length", Long.toString(head.length + exchange.body().length));
    return new byte[][] {builder.build().serializeHeader(), head, exchange.body()};
  }

  /// A record of type revisit: header, head of the answer.
  byte[][] revisit(UUID id, Exchange exchange, Original original) {
    byte[] head = head(exchange, false);
    boolean notModified = exchange.status() == 304;
    URI profile =
        notModified
            ? WarcRevisit.SERVER_NOT_MODIFIED_1_1
            : WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1;
    WarcRevisit.Builder builder =
        new WarcRevisit.Builder(exchange.address(), profile)
            .version(MessageVersion.WARC_1_1)
            .recordId(id)
            .date(date(exchange))
            .setHeader("WARC-Warcinfo-ID", warcinfoId)
            .setHeader("WARC-Refers-To", "<%s>".formatted(original.id()))
            .setHeader("WARC-Refers-To-Target-URI", original.target())
            .setHeader("WARC-Refers-To-Date", original.date().toString())
            .setHeader("WARC-Refers-To-Filename", original.place().file())
            .setHeader("WARC-Refers-To-File-Offset", Long.toString(original.place().offset()))
            .setHeader("WARC-Refers-To-File-Length", Long.toString(original.place().length()))
            .setHeader("WARC-Payload-Digest", original.payloadDigest())
            .blockDigest(digest(head));
    exchange.peer().ifPresent(builder::ipAddress);
    protocol(exchange).forEach(protocol -> builder.addHeader("WARC-Protocol", protocol));
    builder.body(MediaType.HTTP_RESPONSE, NOTHING);
    builder.setHeader("Content-Length", Integer.toString(head.length));
    return new byte[][] {builder.build().serializeHeader(), head};
  }

  /// A record of type request: header, request.
  byte[][] request(UUID id, Exchange exchange, UUID answer) {
    String target = exchange.address().getRawPath();
    if (exchange.address().getRawQuery() != null) {
      target += "?" + exchange.address().getRawQuery();
    }
    StringBuilder text = new StringBuilder(512);
    text.append(exchange.method()).append(' ').append(target).append(" HTTP/1.1\r\n");
    append(text, exchange.requestHeaders());
    byte[] block = text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    WarcRequest.Builder builder =
        new WarcRequest.Builder(exchange.address())
            .version(MessageVersion.WARC_1_1)
            .recordId(id)
            .date(date(exchange))
            .setHeader("WARC-Warcinfo-ID", warcinfoId)
            .setHeader("WARC-Concurrent-To", "<urn:uuid:%s>".formatted(answer))
            .blockDigest(digest(block));
    exchange.peer().ifPresent(builder::ipAddress);
    builder.body(MediaType.HTTP_REQUEST, NOTHING);
    builder.setHeader("Content-Length", Integer.toString(block.length));
    return new byte[][] {builder.build().serializeHeader(), block};
  }

  private static Instant date(Exchange exchange) {
    return exchange.begun().truncatedTo(ChronoUnit.MILLIS);
  }

  private static List<String> protocol(Exchange exchange) {
    return exchange.httpVersion().equals("HTTP/2") ? List.of("h2") : List.of("http/1.1");
  }

  /// @param withBody whether the body follows, so that a length holds
  private static byte[] head(Exchange exchange, boolean withBody) {
    StringBuilder text = new StringBuilder(512);
    text.append("HTTP/1.1 ").append(exchange.status()).append(' ');
    text.append(Reasons.of(exchange.status())).append("\r\n");
    String length = Integer.toString(exchange.body().length);
    boolean told = false;
    for (Header header : exchange.responseHeaders()) {
      String name = header.name().toLowerCase(Locale.ROOT);
      boolean holds = name.equals("content-length") && header.value().trim().equals(length);
      told |= holds;
      boolean kept = !FRAMING.contains(name) || holds;
      text.append(kept ? "" : RENAMED).append(header.name()).append(": ");
      text.append(oneLine(header.value())).append("\r\n");
    }
    if (withBody && !told) {
      text.append("Content-Length: ").append(length).append("\r\n");
    }
    return text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void append(StringBuilder text, List<Header> headers) {
    for (Header header : headers) {
      text.append(header.name()).append(": ").append(oneLine(header.value())).append("\r\n");
    }
  }

  private static String oneLine(String value) {
    return value.replace('\r', ' ').replace('\n', ' ');
  }

  static WarcDigest digest(byte[]... parts) {
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      for (byte[] part : parts) {
        sha1.update(part);
      }
      return new WarcDigest(sha1);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
