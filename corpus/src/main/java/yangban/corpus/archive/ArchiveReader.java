package yangban.corpus.archive;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;
import yangban.corpus.fetch.Exchange;
import yangban.corpus.fetch.Header;
import yangban.corpus.fetch.Truncation;

/// Reads what an [Archive] wrote, also while it writes, and from other processes.
///
/// Holds no file open between calls. Shared by all threads.
public final class ArchiveReader {

  private final Path folder;

  /// @param folder of the archive; it need not exist yet
  public ArchiveReader(Path folder) {
    this.folder = folder;
  }

  /// The answer at `place`, its digest checked; of a revisit, with the body of its original.
  ///
  /// @throws ArchiveException with [ArchiveException.Kind#DAMAGED] where no whole record stands
  ///   there
  public ArchivedPage read(ArchivePlace place) {
    return page(place, bytes(place));
  }

  /// The record at `place` as it stands in the file: a gzip member, itself a whole WARC file.
  public byte[] bytes(ArchivePlace place) {
    Path file = folder.resolve(place.file());
    if (place.length() > Integer.MAX_VALUE - 8) {
      throw new ArchiveException(ArchiveException.Kind.DAMAGED, file, "no such record");
    }
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      if (place.end() > in.length()) {
        throw new EOFException("ends before " + place.end());
      }
      byte[] bytes = new byte[(int) place.length()];
      in.seek(place.offset());
      in.readFully(bytes);
      return bytes;
    } catch (FileNotFoundException | EOFException e) {
      throw damaged(file, place.offset(), e);
    } catch (IOException e) {
      throw new ArchiveException(
          ArchiveException.Kind.OTHER, file, String.valueOf(e.getMessage()), e);
    }
  }

  /// Hands every answer that was written after `last` to `each`, in order: what a store that was
  /// stopped in the middle finds again. Requests are passed over. Ends before the first record that
  /// is not whole.
  ///
  /// @param last the newest place that is known; all answers where empty
  public void after(Optional<ArchivePlace> last, Consumer<ArchivedPage> each) {
    try {
      for (String name : ArchiveFiles.list(folder)) {
        int order =
            last.map(place -> Integer.compare(ArchiveFiles.number(name), number(place))).orElse(1);
        if (order >= 0) {
          walk(name, order == 0 ? last.orElseThrow().end() : 0, each);
        }
      }
    } catch (IOException e) {
      throw new ArchiveException(
          ArchiveException.Kind.OTHER, folder, String.valueOf(e.getMessage()), e);
    }
  }

  private static int number(ArchivePlace place) {
    return ArchiveFiles.number(place.file());
  }

  private void walk(String name, long from, Consumer<ArchivedPage> each) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(folder.resolve(name).toFile(), "r");
        MemberScan scan = new MemberScan(in, from)) {
      while (true) {
        long offset = scan.offset();
        Optional<Long> length = scan.next();
        if (length.isEmpty()) {
          return;
        }
        ArchivePlace place = new ArchivePlace(name, offset, length.get());
        byte[] bytes = bytes(place);
        if (isAnswer(place, bytes)) {
          each.accept(page(place, bytes));
        }
      }
    }
  }

  private boolean isAnswer(ArchivePlace place, byte[] bytes) {
    Path file = folder.resolve(place.file());
    try (WarcReader reader = new WarcReader(new ByteArrayInputStream(bytes))) {
      return reader
          .next()
          .filter(record -> record instanceof WarcResponse || record instanceof WarcRevisit)
          .isPresent();
    } catch (IOException | RuntimeException e) {
      throw damaged(file, place.offset(), e);
    }
  }

  private ArchivedPage page(ArchivePlace place, byte[] bytes) {
    Path file = folder.resolve(place.file());
    try (WarcReader reader = new WarcReader(new ByteArrayInputStream(bytes))) {
      WarcRecord record = reader.next().orElseThrow(() -> new EOFException("empty"));
      return switch (record) {
        case WarcResponse response -> response(place, response);
        case WarcRevisit revisit -> revisit(place, revisit);
        default -> throw new IOException("a record of type " + record.type());
      };
    } catch (ArchiveException e) {
      throw e;
      // jwarc tells broken values by various unchecked exceptions.
    } catch (IOException | RuntimeException e) {
      throw damaged(file, place.offset(), e);
    }
  }

  private static ArchiveException damaged(Path file, long offset, Exception cause) {
    return new ArchiveException(
        ArchiveException.Kind.DAMAGED,
        file,
        "no whole record at %d: %s".formatted(offset, cause.getMessage()),
        cause);
  }

  private static ArchivedPage response(ArchivePlace place, WarcResponse record) throws IOException {
    HttpResponse http = record.http();
    byte[] body = http.body().stream().readAllBytes();
    String digest = RecordMaker.digest(body).prefixedBase32();
    String told = digest(record);
    if (!told.equals(digest)) {
      throw new IOException("the digest is %s, not %s".formatted(digest, told));
    }
    Optional<InetAddress> peer = record.ipAddress();
    Exchange exchange = exchange(record, http, body, peer);
    return new ArchivedPage(place, exchange, digest, Optional.empty());
  }

  private ArchivedPage revisit(ArchivePlace place, WarcRevisit record) throws IOException {
    ArchivePlace original =
        new ArchivePlace(
            record.headers().sole("WARC-Refers-To-Filename").orElseThrow(),
            Long.parseLong(record.headers().sole("WARC-Refers-To-File-Offset").orElseThrow()),
            Long.parseLong(record.headers().sole("WARC-Refers-To-File-Length").orElseThrow()));
    byte[] body;
    try {
      body = read(original).exchange().body();
    } catch (ArchiveException e) {
      body = new byte[0];
    }
    Exchange exchange = exchange(record, record.http(), body, record.ipAddress());
    return new ArchivedPage(place, exchange, digest(record), Optional.of(original));
  }

  private static String digest(WarcTargetRecord record) throws IOException {
    return record
        .payloadDigest()
        .orElseThrow(() -> new IOException("without a digest"))
        .prefixedBase32();
  }

  private static Exchange exchange(
      WarcTargetRecord record, HttpResponse http, byte[] body, Optional<InetAddress> peer) {
    boolean h2 = record.headers().contains("WARC-Protocol", "h2");
    return new Exchange(
        URI.create(record.target()),
        record.date(),
        "GET",
        List.of(),
        http.status(),
        h2 ? "HTTP/2" : "HTTP/1.1",
        headers(http.headers()),
        body,
        Truncation.valueOf(
            record.truncated().name().equals("NOT_TRUNCATED") ? "NONE" : record.truncated().name()),
        peer);
  }

  private static List<Header> headers(MessageHeaders headers) {
    List<Header> list = new ArrayList<>();
    headers.map().forEach((name, values) -> values.forEach(v -> list.add(new Header(name, v))));
    return list;
  }

  /// What a revisit of the record at `place` says about it.
  Original original(ArchivePlace place) {
    Path file = folder.resolve(place.file());
    try (WarcReader reader = new WarcReader(new ByteArrayInputStream(bytes(place)))) {
      WarcRecord record = reader.next().orElseThrow(() -> new EOFException("empty"));
      if (!(record instanceof WarcTargetRecord target)) {
        throw new IOException("a record of type " + record.type());
      }
      return new Original(place, record.id(), target.target(), record.date(), digest(target));
    } catch (ArchiveException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw damaged(file, place.offset(), e);
    }
  }
}
