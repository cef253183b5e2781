package yangban.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import yangban.corpus.BranchKind;
import yangban.corpus.Coded;
import yangban.corpus.DocumentKind;
import yangban.corpus.Level;
import yangban.corpus.Place;
import yangban.corpus.Provenance;
import yangban.corpus.Stage;
import yangban.corpus.Theme;
import yangban.corpus.archive.ArchiveException;
import yangban.corpus.store.StoreException;
import yangban.indexer.matrix.MatrixRows;
import yangban.indexer.query.CountUnit;
import yangban.indexer.query.Facet;
import yangban.indexer.query.QueryNote;
import yangban.indexer.query.Sort;

class MessagesTest {

  private static final Path TEMPLATES = Path.of("src/main/jte");
  private static final Path CLASSES = Path.of("src/main/java");
  private static final Pattern KEY = Pattern.compile("\\.text\\(\\s*\"([A-Za-z0-9.]+)\"\\s*[,)]");

  private static final Pattern BEGINNING =
      Pattern.compile("\\.text\\(\\s*\"([A-Za-z0-9.]+\\.)\" *\\+");

  private final Messages words = Messages.chinese();

  @Test
  void aSignThatTurnsTheWritingTurnsNoSentence() {
    assertEquals("学校里没有含“大学b”的。", words.text("within.none", "学校", "\u202e大\u2067学\u2069b\u202c"));
  }

  @Test
  void hasEveryKeyThatTemplatesAndClassesUse() throws IOException {
    Set<String> missing = new TreeSet<>();
    for (Path source : sources()) {
      KEY.matcher(Files.readString(source))
          .results()
          .map(match -> match.group(1))
          .filter(key -> !words.keys().contains(key))
          .forEach(missing::add);
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  void hasWordsForWhateverStopsTheCrawlerFromKeeping() {
    Stream<String> archive =
        Stream.of(ArchiveException.Kind.values()).map(kind -> "archive." + kind.name());
    Stream<String> store =
        Stream.of(StoreException.Kind.values()).map(kind -> "store." + kind.name());
    Stream.of(archive, store, Stream.of("fault"))
        .flatMap(codes -> codes)
        .forEach(code ->
            assertFalse(words.text("crawl.trouble." + code.toLowerCase(Locale.ROOT)).isBlank()));
  }

  @Test
  void hasAKeyForEveryBeginningThatIsEndedByAValue() throws IOException {
    Set<String> missing = new TreeSet<>();
    for (Path source : sources()) {
      BEGINNING
          .matcher(Files.readString(source))
          .results()
          .map(match -> match.group(1))
          .filter(beginning -> words.keys().stream().noneMatch(key -> key.startsWith(beginning)))
          .forEach(missing::add);
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  void noTemplateAndNoClassHoldsAWordOfTheScreen() throws IOException {
    Set<String> found = new TreeSet<>();
    for (Path source : sources()) {
      Files.readAllLines(source).stream()
          .filter(line -> !line.strip().startsWith("///") && !line.strip().startsWith("//"))
          .filter(line -> line.codePoints().anyMatch(Character::isIdeographic))
          .forEach(line -> found.add(source + ": " + line.strip()));
    }
    assertEquals(Set.of(), found);
  }

  @Test
  void namesEveryValueOfEveryClosedSet() {
    Stream.<Coded[]>of(
            Theme.values(),
            BranchKind.values(),
            Level.values(),
            Stage.values(),
            DocumentKind.values(),
            Provenance.values(),
            Sort.values(),
            QueryNote.Code.values(),
            MatrixRows.values(),
            CountUnit.values())
        .flatMap(Stream::of)
        .forEach(value -> assertFalse(words.label(value).isBlank()));
    Stream.of(Facet.values()).forEach(facet -> words.text("facet." + facet.code()));
    Stream.of(Place.values()).forEach(place -> words.text("place." + place));
  }

  @Test
  void groupsNumbersAndKeepsYears() {
    assertEquals("12,345 条", words.text("count.practices", 12_345));
    assertEquals("2021 年", words.text("year", "2021"));
  }

  @Test
  void usesThePunctuationOfChinese() {
    List<String> bad =
        words.keys().stream()
            .filter(key -> !key.equals("import.command"))
            .filter(key -> words.text(key).matches("(?s).*\\p{IsHan}[,;:?!()].*"))
            .toList();
    assertEquals(List.of(), bad);
  }

  @Test
  void neverShouts() {
    assertTrue(words.keys().stream().noneMatch(key -> words.text(key).matches(".*[!！].*")));
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> templates = Files.walk(TEMPLATES);
        Stream<Path> classes = Files.walk(CLASSES)) {
      return Stream.concat(templates, classes).filter(Files::isRegularFile).toList();
    }
  }
}
