package yangban.corpus.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/// The catalogue file, `sources.yaml`: the one truth of what is configured. People edit it by hand;
/// a page edits it by splicing the lines that differ, so their comments and their order stay.
///
/// An entry with a fault is left out and named with its line; the others work. A file that is not
/// there has no sources. Reading and writing are done anew at each call under a lock that other
/// threads and other processes keep too, and a new file takes the old one's place at once, whole.
/// Safe for use by many threads; one object per file is enough.
public final class SourceFile {

  /// Longer than an editor takes between emptying a file and writing it.
  private static final Duration BREATH = Duration.ofSeconds(2);

  /// Hand-written entries have some 300 bytes: room for ten thousand.
  public static final long MAX_BYTES = 4L << 20;

  private final Path path;
  private volatile SourceText text;
  private volatile Stamp stamp;

  /// When it was first found without anything, by [System#nanoTime].
  private volatile OptionalLong bareSince = OptionalLong.empty();

  private SourceFile(Path path, Stamp stamp, SourceText text) {
    this.path = path;
    this.stamp = stamp;
    this.text = text;
  }

  /// Reads a catalogue.
  ///
  /// @throws IOException if the file is there and cannot be read
  public static SourceFile read(Path path) throws IOException {
    Stamp stamp = Stamp.of(path);
    return new SourceFile(path, stamp, load(path));
  }

  /// A catalogue to begin with: real public columns, commented out, with a word on asking for
  /// permission first.
  public static String example() {
    try (InputStream in = SourceFile.class.getResourceAsStream("sources.example.yaml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path path() {
    return path;
  }

  /// The sources without fault, in the order of the file, as last read.
  public List<Source> sources() {
    return text.sources();
  }

  /// What is wrong with the file, in the order of its lines, as last read.
  public List<SourceFault> faults() {
    return text.faults();
  }

  /// The entries that are no sources, each with what is wrong with it, in the order of the file, as
  /// last read.
  public List<FaultyEntry> faulty() {
    return text.faulty();
  }

  /// The source of that id, as last read.
  public Optional<Source> source(String id) {
    return text.sources().stream().filter(s -> s.id().equals(id)).findFirst();
  }

  /// Reads the file again if it changed since. A file that has lost everything is not believed at
  /// once: many editors empty a file, or take it away, before they write it anew.
  ///
  /// @return whether it had changed
  /// @throws IOException if the file is there and cannot be read
  public boolean refresh() throws IOException {
    Stamp now = Stamp.of(path);
    if (now.equals(stamp)) {
      return false;
    }
    SourceText read = load(path);
    if (isBare(read) && !isBare(text) && !hasStayedBare()) {
      return false;
    }
    bareSince = OptionalLong.empty();
    text = read;
    stamp = now;
    return true;
  }

  private static boolean isBare(SourceText text) {
    return text.sources().isEmpty() && text.faulty().isEmpty() && text.faults().isEmpty();
  }

  private boolean hasStayedBare() {
    long now = System.nanoTime();
    OptionalLong since = bareSince;
    if (since.isEmpty()) {
      bareSince = OptionalLong.of(now);
    }
    return since.isPresent() && now - since.getAsLong() >= BREATH.toNanos();
  }

  /// Adds a source, or puts it in the place of the entry of its id, whatever that held.
  ///
  /// @throws IOException if the file cannot be read or written; it is then as it was
  /// @throws SourceFileFault if the file is one that cannot be edited by lines
  public void save(Source source) throws IOException {
    edit(before -> before.with(source));
  }

  /// Puts a source in the place of what its editor saw.
  ///
  /// @param before as it was when the editor opened it; of the same id
  /// @return false, with nothing changed, if it has changed since or is gone
  /// @throws IOException as [#save]
  public boolean replace(Source before, Source after) throws IOException {
    boolean[] done = {false};
    edit(now -> {
      done[0] = now.sources().contains(before) && before.id().equals(after.id());
      return done[0] ? now.with(after) : now;
    });
    return done[0];
  }

  /// Adds a source whose id must be new.
  ///
  /// @return false, with nothing changed, if the file has an entry of that id, with or without
  ///   fault
  /// @throws IOException as [#save]
  public boolean add(Source source) throws IOException {
    boolean[] done = {false};
    edit(now -> {
      done[0] = !now.has(source.id());
      return done[0] ? now.with(source) : now;
    });
    return done[0];
  }

  /// Takes the entry of an id out, with the comment lines that stand right above it.
  ///
  /// @return false if there is none
  /// @throws IOException as [#save]
  public boolean remove(String id) throws IOException {
    boolean[] done = {false};
    edit(now -> {
      done[0] = now.has(id);
      return done[0] ? now.without(id) : now;
    });
    return done[0];
  }

  /// What an edit does to the text that it finds.
  private interface Change {
    SourceText of(SourceText before) throws IOException;
  }

  private void edit(Change change) throws IOException {
    try (FileEdit edit = FileEdit.of(path)) {
      SourceText before = load(path);
      SourceText after = change.of(before);
      if (!after.text().equals(before.text())) {
        edit.write(after.bytes());
      }
      stamp = Stamp.of(path);
      text = after;
    }
  }

  private static SourceText load(Path path) throws IOException {
    return SourceText.read(path, MAX_BYTES);
  }
}
