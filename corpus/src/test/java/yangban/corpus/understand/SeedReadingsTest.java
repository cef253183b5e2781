package yangban.corpus.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import yangban.corpus.BranchSize;
import yangban.corpus.DocumentKind;
import yangban.corpus.Level;
import yangban.corpus.Outcome;
import yangban.corpus.Practice;
import yangban.corpus.Provenance;
import yangban.corpus.Reading;
import yangban.corpus.Stage;
import yangban.corpus.Tag;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.ExtractLimits;
import yangban.corpus.extract.Extraction;
import yangban.corpus.extract.Given;
import yangban.corpus.extract.RawDocument;

/// The five real articles, as a reader sees them. They are not part of the repository, so these
/// tests are skipped where they are missing.
@EnabledIf("present")
class SeedReadingsTest {
  private static final Path SEEDS = Path.of("..", "..", "shared", "seeds");

  static boolean present() {
    return Files.isDirectory(SEEDS);
  }

  private static Reading read(String prefix) throws IOException {
    try (var files = Files.list(SEEDS)) {
      Path file =
          files
              .filter(f -> String.valueOf(f.getFileName()).startsWith(prefix))
              .findFirst()
              .orElseThrow();
      RawDocument document =
          RawDocument.of(String.valueOf(file.getFileName()), Files.readAllBytes(file));
      return switch (new ArticleExtractor(ExtractLimits.DEFAULT).extract(document)) {
        case Extraction.Extracted e ->
            Understander.load().understand("aaaaaaaaaaaa", e.text(), e.address(), Given.NOTHING);
        case Extraction.Rejected r -> throw new IllegalStateException(r.reason());
      };
    }
  }

  private static Optional<String> value(Optional<Tag<String>> tag) {
    return tag.map(Tag::value);
  }

  @Test
  void theMirrorHasThreePracticesAndNoSchool() throws IOException {
    Reading reading = read("000_");
    assertEquals(Provenance.MIRROR, reading.provenance().value());
    assertEquals(Optional.empty(), reading.branch().university());
    assertEquals(Optional.of("研究生第二党支部"), value(reading.branch().name()));
    assertEquals(Optional.of("纵向"), value(reading.branch().setup()));
    assertEquals(
        Optional.of(
            new BranchSize(
                Optional.of(30),
                Optional.empty(),
                Optional.of(1),
                Optional.of(6),
                Optional.of(24))),
        reading.branch().size().map(Tag::value));
    assertEquals(List.of("三新思路"), reading.formulas().stream().map(Tag::value).toList());
    assertEquals(Level.UNIVERSITY, reading.recognitions().getFirst().value().level());
    assertEquals(Stage.NURTURED, reading.recognitions().getFirst().value().stage());
    assertEquals(
        List.of("教育党员新方案", "联系群众新思路", "党建科研新结合"),
        reading.practices().stream().map(p -> p.heading().replaceAll("—.*", "")).toList());
  }

  @Test
  void theSalonIsAReportWithoutPractices() throws IOException {
    Reading reading = read("001_");
    assertEquals(DocumentKind.REPORT, reading.documentKind().value());
    assertEquals(Optional.of("西南交通大学"), value(reading.branch().university()));
    assertEquals(Optional.of("地学学院"), value(reading.branch().college()));
    assertEquals(Optional.of("四川"), value(reading.branch().region()));
    assertEquals(Optional.empty(), value(reading.branch().name()));
    assertEquals(
        Set.of("0816", "0709", "0830"),
        reading.disciplines().stream().map(Tag::value).collect(Collectors.toSet()));
    assertEquals(List.of(), reading.practices());
    assertEquals(List.of(), reading.recognitions());
  }

  @Test
  void theMillsEssayHasThreeSections() throws IOException {
    Reading reading = read("002_");
    assertEquals(DocumentKind.THEORY, reading.documentKind().value());
    assertEquals(Provenance.MILL, reading.provenance().value());
    assertEquals(Optional.empty(), reading.branch().university());
    assertEquals(3, reading.practices().size());
    assertEquals(List.of("七个一"), reading.formulas().stream().map(Tag::value).toList());
    assertEquals(Optional.empty(), reading.branch().kind());
  }

  @Test
  void theMaterialsBranchHasFourPracticesAndTwoRecognitions() throws IOException {
    Reading reading = read("003_");
    assertEquals(Optional.of("大连交通大学"), value(reading.branch().university()));
    assertEquals(Optional.of("材料科学党支部"), value(reading.branch().name()));
    assertEquals(List.of("0805"), reading.disciplines().stream().map(Tag::value).toList());
    assertEquals(
        List.of("provincial 2019 nurtured", "national 2022 nurtured"),
        reading.recognitions().stream()
            .map(Tag::value)
            .map(r -> "%s %d %s".formatted(r.level().code(), r.year().orElse(0), r.stage().code()))
            .toList());
    Outcome outcome = reading.outcomes().getFirst().value();
    assertEquals(48.2, outcome.value());
    assertEquals(Optional.of(27.4), outcome.before());
    assertEquals(Optional.of("2015-2020"), outcome.period());
    assertTrue(reading.formulas().stream().anyMatch(f -> f.value().equals("一二三四")));
    assertEquals(4, reading.practices().size());
  }

  @Test
  void theTrainingCentreHasFivePracticesAndNoSchool() throws IOException {
    Reading reading = read("004_");
    assertEquals(Optional.empty(), reading.branch().university());
    assertEquals(Optional.of("电子教学部党支部"), value(reading.branch().name()));
    assertEquals(
        Set.of("一心两翼五融合", "六大工程", "五型一化"),
        reading.formulas().stream().map(Tag::value).collect(Collectors.toSet()));
    assertEquals(5, reading.practices().stream().map(Practice::heading).distinct().count());
  }
}
