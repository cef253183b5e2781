package yangban.corpus.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/// Takes the page out of a file that a browser saved as one web archive: a MIME message whose first
/// HTML part is the page (RFC 2557).
final class MhtmlReader {

  /// The HTML with the charset that its part declares and the address that it was saved from.
  // Handed on to the decoder once, never compared.
  @SuppressWarnings("ArrayRecordComponent")
  record Saved(byte[] html, Optional<Charset> declared, Optional<URI> address) {}

  private final ExtractLimits limits;

  MhtmlReader(ExtractLimits limits) {
    this.limits = limits;
  }

  Saved read(byte[] bytes) throws RejectedException {
    var config =
        new MimeConfig.Builder()
            .setMaxLineLen(-1)
            .setMaxHeaderCount(200)
            .setMaxHeaderLen(20_000)
            .build();
    var stream = new MimeTokenStream(config);
    Optional<URI> address = Optional.empty();
    stream.parse(new ByteArrayInputStream(bytes));
    try {
      for (EntityState state = stream.getState();
          state != EntityState.T_END_OF_STREAM;
          state = stream.next()) {
        if (state == EntityState.T_FIELD) {
          String name = stream.getField().getName();
          if (address.isEmpty()
              && (name.equalsIgnoreCase("Snapshot-Content-Location")
                  || name.equalsIgnoreCase("Content-Location"))) {
            address = Addresses.web(stream.getField().getBody());
          }
        } else if (state == EntityState.T_BODY && isHtml(stream.getBodyDescriptor())) {
          byte[] html = stream.getDecodedInputStream().readNBytes(limits.maxPageBytes() + 1);
          Optional<Charset> charset =
              Optional.ofNullable(stream.getBodyDescriptor().getCharset())
                  .filter(c -> !c.isEmpty() && !c.equalsIgnoreCase("us-ascii"))
                  .flatMap(Charsets::named);
          return new Saved(html, charset, address);
        }
      }
    } catch (MimeException | IOException e) {
      throw new RejectedException(RejectionKind.DAMAGED, "MHTML 文件已损坏，无法读取；请用浏览器重新保存网页。", e);
    }
    throw new RejectedException(RejectionKind.NO_TEXT, "MHTML 文件里没有网页正文；请用浏览器重新保存网页。");
  }

  private static boolean isHtml(BodyDescriptor part) {
    return "text/html".equalsIgnoreCase(part.getMimeType())
        || "application/xhtml+xml".equalsIgnoreCase(part.getMimeType());
  }
}
