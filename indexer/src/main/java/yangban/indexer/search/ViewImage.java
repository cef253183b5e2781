package yangban.indexer.search;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import yangban.indexer.image.ImageReader;
import yangban.indexer.image.ImageWriter;

/// What a view had prepared of its segments, in a file beside them, so that the next start reads it
/// instead of going through all entries with code that is not compiled by then: at 100,000 entries
/// a third of what a start waited for (`docs/bench.md`, 2026-11-22). Immutable.
///
/// Nothing depends on it: what is missing, damaged, of another program or of other segments is
/// prepared anew. Segments never change, and of one segment entries are only ever removed, so its
/// name and how many live tell whether it is the same.
final class ViewImage {

  static final String FILE = "view.image";

  static final ViewImage NONE = new ViewImage(new Held(List.of()), List.of(), Optional.empty());

  /// Of fewer entries all is prepared before the rest of a start is done.
  static final int LEAST = 5_000;

  /// Another number whenever what is kept here changes its layout, or is computed in another way:
  /// [LeafColumns], and of [Prepared] all: [Numbering], [Stock], [Commonness], [Phrases],
  /// [Standing], [Overall], [Vocabularies].
  private static final int FORMAT = 2;

  private final Held held;
  private final List<LeafColumns> columns;
  private final Optional<Prepared> prepared;

  private ViewImage(Held held, List<LeafColumns> columns, Optional<Prepared> prepared) {
    this.held = held;
    this.columns = columns;
    this.prepared = prepared;
  }

  /// The entries of a view.
  record Held(List<Segment> segments) {

    static Held of(List<LeafReaderContext> leaves) {
      return new Held(leaves.stream().map(leaf -> Segment.of(leaf.reader())).toList());
    }

    /// @param name by which Lucene tells segments apart, wherever they were written
    record Segment(String name, int living) {

      static Segment of(LeafReader leaf) {
        SegmentReader segment = (SegmentReader) FilterLeafReader.unwrap(leaf);
        String name = StringHelper.idToString(segment.getSegmentInfo().info.getId());
        return new Segment(name, leaf.numDocs());
      }
    }
  }

  /// What `view` has prepared, and what it lacks made now.
  ///
  /// @param weights by which its entries are worth what they are
  static ViewImage of(View view, Weights weights, Vocabularies vocabularies) throws IOException {
    Prepared prepared = Prepared.of(view, weights, vocabularies);
    return new ViewImage(Held.of(view.leaves), view.columns, Optional.of(prepared));
  }

  /// The one in the folder of a generation; [#NONE] where there is none that is whole and of this
  /// program.
  static ViewImage read(Path folder) {
    Path file = folder.resolve(FILE);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      ImageReader image = new ImageReader(in, Files.size(file));
      if (image.readInt() != FORMAT) {
        return NONE;
      }
      List<Held.Segment> segments = new ArrayList<>();
      List<LeafColumns> columns = new ArrayList<>();
      for (int left = image.readInt(); left > 0; left--) {
        segments.add(new Held.Segment(image.text(), image.readInt()));
        columns.add(LeafColumns.read(image));
      }
      Prepared prepared = Prepared.read(image, columns.size());
      image.end();
      return new ViewImage(new Held(segments), columns, Optional.of(prepared));
    } catch (IOException _) {
      return NONE;
    }
  }

  /// Puts it into the folder of a generation, in place of the one that is there.
  void write(Path folder) throws IOException {
    Path unfinished = folder.resolve(FILE + ".unfinished");
    try {
      writeTo(unfinished);
      Files.move(
          unfinished,
          folder.resolve(FILE),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private void writeTo(Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      ImageWriter image = new ImageWriter(out);
      image.put(FORMAT);
      image.put(columns.size());
      for (int i = 0; i < columns.size(); i++) {
        Held.Segment segment = held.segments().get(i);
        image.put(segment.name());
        image.put(segment.living());
        columns.get(i).write(image);
      }
      prepared.orElseThrow().write(image);
      image.end();
    }
  }

  /// The entries that it was made of.
  Held held() {
    return held;
  }

  /// The columns of a segment, also where entries of it were removed since.
  @Nullable LeafColumns columns(LeafReader leaf) {
    if (columns.isEmpty()) {
      return null;
    }
    String name = Held.Segment.of(leaf).name();
    for (int i = 0; i < columns.size(); i++) {
      if (held.segments().get(i).name().equals(name)) {
        return columns.get(i);
      }
    }
    return null;
  }

  /// What was prepared of all segments together, where it was of the very entries of `leaves`.
  Optional<Prepared> prepared(List<LeafReaderContext> leaves) {
    return held.equals(Held.of(leaves)) ? prepared : Optional.empty();
  }
}
