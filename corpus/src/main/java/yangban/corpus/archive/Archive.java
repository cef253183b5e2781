package yangban.corpus.archive;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import yangban.corpus.fetch.Exchange;

/// Keeps answers in WARC files, one gzip member a record.
///
/// Append many, [#force] once, and only then let the store say that they are there. One program at
/// a time writes; opening takes the lock, looks at the end of the newest file, and cuts off a
/// record that is not whole. Methods may be called by any thread; they take turns. Reading is done
/// by [#reader], which needs no lock. Every method may throw [ArchiveException].
public final class Archive implements AutoCloseable {

  private final Path folder;
  private final ArchiveSettings settings;
  private final ArchiveReader reader;
  private final FileChannel lockChannel;
  private final ArchiveTail tail;
  private final Optional<ArchiveRepair> repair;
  private final RecordWriter writer = new RecordWriter();
  private CurrentFile current;
  private long earlierBytes;

  /// The file that is written now.
  private record CurrentFile(String name, RandomAccessFile file, RecordMaker maker) {}

  private Archive(
      Path folder,
      ArchiveSettings settings,
      FileChannel lockChannel,
      ArchiveTail tail,
      Optional<ArchiveRepair> repair)
      throws IOException {
    this.folder = folder;
    this.settings = settings;
    this.lockChannel = lockChannel;
    this.tail = tail;
    this.repair = repair;
    this.reader = new ArchiveReader(folder);
    List<String> names = ArchiveFiles.list(folder);
    for (String name : names) {
      earlierBytes += Files.size(folder.resolve(name));
    }
    this.current = names.isEmpty() ? begin(1) : again(names.getLast());
  }

  /// Opens the archive in `folder` with the default bounds, making it where it does not exist.
  public static Archive open(Path folder) {
    return open(folder, ArchiveSettings.standard());
  }

  /// Opens the archive in `folder`, making it where it does not exist.
  ///
  /// @throws ArchiveException where another program has it open, or it cannot be written
  public static Archive open(Path folder, ArchiveSettings settings) {
    FileChannel channel = ArchiveLock.take(folder);
    boolean opened = false;
    try {
      Optional<ArchiveRepair> repair = TailRepair.repair(folder);
      Archive archive = new Archive(folder, settings, channel, new ArchiveTail(folder), repair);
      opened = true;
      return archive;
    } catch (IOException e) {
      throw failure(folder, e, Long.MAX_VALUE);
    } finally {
      if (!opened) {
        ArchiveLock.close(channel);
      }
    }
  }

  /// What was cut off when this archive was opened, for the person who runs it.
  public Optional<ArchiveRepair> repair() {
    return repair;
  }

  /// Reads what was appended, forced or not.
  public ArchiveReader reader() {
    return reader;
  }

  /// Keeps an answer and its request. After a failure nothing of it is kept.
  ///
  /// @return where the answer stands
  public synchronized ArchivePlace append(Exchange exchange) {
    CurrentFile file = roomy();
    UUID id = UUID.randomUUID();
    writer.clear();
    int length = writer.add(file.maker().response(id, exchange));
    writer.add(file.maker().request(UUID.randomUUID(), exchange, id));
    return write(file, length);
  }

  /// Keeps the fact that an answer said nothing new: `304`, or the same body as before.
  ///
  /// @param exchange the new answer; its body is not kept
  /// @param original where the body stands
  /// @return where the revisit stands
  public synchronized ArchivePlace appendRevisit(Exchange exchange, ArchivePlace original) {
    Original known = reader.original(original);
    CurrentFile file = roomy();
    UUID id = UUID.randomUUID();
    writer.clear();
    int length = writer.add(file.maker().revisit(id, exchange, known));
    writer.add(file.maker().request(UUID.randomUUID(), exchange, id));
    return write(file, length);
  }

  /// All that the newest file holds, as one place: what comes after its end is yet to be written.
  public synchronized ArchivePlace whole() {
    try {
      return new ArchivePlace(current.name(), 0, current.file().length());
    } catch (IOException e) {
      throw failure(folder.resolve(current.name()), e, 0);
    }
  }

  /// Waits until everything that was appended is on the disk.
  public synchronized void force() {
    try {
      current.file().getFD().sync();
      tail.mark(current.name(), current.file().length());
    } catch (IOException e) {
      throw failure(folder.resolve(current.name()), e, 0);
    }
  }

  @Override
  public synchronized void close() {
    try (lockChannel;
        tail;
        RandomAccessFile file = current.file();
        writer) {
      file.getFD().sync();
      tail.mark(current.name(), file.length());
    } catch (IOException e) {
      throw failure(folder, e, 0);
    }
  }

  private ArchivePlace write(CurrentFile file, int answerLength) {
    try {
      long offset = file.file().length();
      if (earlierBytes + offset + writer.length() > settings.maxBytes()) {
        throw new ArchiveException(
            ArchiveException.Kind.LIMIT,
            folder,
            "the archive may hold %,d bytes".formatted(settings.maxBytes()));
      }
      try {
        file.file().seek(offset);
        file.file().write(writer.bytes(), 0, writer.length());
      } catch (IOException e) {
        file.file().setLength(offset);
        throw e;
      }
      return new ArchivePlace(file.name(), offset, answerLength);
    } catch (IOException e) {
      throw failure(folder.resolve(file.name()), e, writer.length());
    }
  }

  /// The current file, or the next where it is full.
  private CurrentFile roomy() {
    try {
      if (current.file().length() >= settings.maxFileBytes()) {
        current.file().getFD().sync();
        earlierBytes += current.file().length();
        CurrentFile full = current;
        current = begin(ArchiveFiles.number(full.name()) + 1);
        full.file().close();
      }
      return current;
    } catch (IOException e) {
      throw failure(folder, e, 0);
    }
  }

  private CurrentFile again(String name) throws IOException {
    Path path = folder.resolve(name);
    long size = Files.size(path);
    if (size == 0) {
      Files.delete(path);
      return begin(ArchiveFiles.number(name));
    }
    earlierBytes -= size;
    RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
    return new CurrentFile(name, file, new RecordMaker(WarcinfoIds.of(file)));
  }

  private CurrentFile begin(int number) throws IOException {
    String name = ArchiveFiles.name(number, settings.clock().instant());
    UUID id = UUID.randomUUID();
    writer.clear();
    writer.add(RecordMaker.warcinfo(id, name, settings.clock().instant(), fields()));
    RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw");
    try {
      file.write(writer.bytes(), 0, writer.length());
      file.getFD().sync();
    } catch (IOException e) {
      file.close();
      Files.deleteIfExists(folder.resolve(name));
      throw e;
    }
    return new CurrentFile(name, file, new RecordMaker(id));
  }

  private Map<String, List<String>> fields() {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put("software", List.of("Yangban/0.1"));
    fields.put("format", List.of("WARC File Format 1.1"));
    fields.put("robots", List.of("obey"));
    if (!settings.operator().isBlank()) {
      fields.put("operator", List.of(settings.operator().strip()));
    }
    return fields;
  }

  private static ArchiveException failure(Path file, IOException cause, long needed) {
    String message = String.valueOf(cause.getMessage());
    boolean full = message.contains("No space left") || !hasRoom(file, needed);
    return new ArchiveException(
        full ? ArchiveException.Kind.FULL : ArchiveException.Kind.OTHER, file, message, cause);
  }

  private static boolean hasRoom(Path file, long needed) {
    try {
      Path existing = Files.exists(file) ? file : file.toAbsolutePath().getParent();
      return existing == null
          || needed == Long.MAX_VALUE
          || Files.getFileStore(existing).getUsableSpace() >= needed;
    } catch (IOException e) {
      return true;
    }
  }
}
