package yangban.indexer.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoredLengthsTest {

  @TempDir private Path folder;

  @Test
  void everyEntryHasALengthInEachFieldThatScores() throws IOException {
    Sketch framed = Sketch.of(1).topic("主题党日").body("支部地处山区。\n每月到小学支教。").practice("支教", "每月到小学支教。");
    Sketch named = Sketch.of(2).practice("义诊", "到社区义诊", List.of(), List.of("志愿服务"));
    Sketch whole = Sketch.of(3).body("学院党委印发了通知。");
    List<String> scored = new ArrayList<>();
    try (Shelf _ = Shelf.of(folder, framed, named, whole);
        DirectoryReader reader = DirectoryReader.open(FSDirectory.open(index()))) {
      assertTrue(reader.maxDoc() >= 4, "no frame, or no whole article");
      for (LeafReaderContext leaf : reader.leaves()) {
        for (FieldInfo field : leaf.reader().getFieldInfos()) {
          if (field.hasNorms()) {
            scored.add(field.name);
            assertEquals(leaf.reader().maxDoc(), lengths(leaf.reader(), field.name), field.name);
          }
        }
      }
    }
    assertTrue(
        scored.containsAll(List.of(Fields.words(Fields.TOPICS), Fields.RELATED)),
        scored.toString());
  }

  private Path index() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("segments_"))
          .map(Path::getParent)
          .findFirst()
          .orElseThrow();
    }
  }

  private static int lengths(LeafReader reader, String field) throws IOException {
    NumericDocValues lengths = reader.getNormValues(field);
    int entries = 0;
    while (lengths.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      entries++;
    }
    return entries;
  }
}
