package yangban.corpus.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yangban.corpus.Recognition;
import yangban.corpus.Tag;

/// The many ways in which branches tell what they were recognised as, and by whom: the sentences of
/// `recognitions.txt`, whose first lines tell its form, `recognition-wordings.txt` and
/// `recognition-stories.txt`.
class RecognitionSentencesTest {

  static Stream<String> sentences() throws IOException {
    return Stream.of(
            of("recognitions.txt"), of("recognition-wordings.txt"), of("recognition-stories.txt"))
        .flatMap(lines -> lines);
  }

  private static Stream<String> of(String file) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(RecognitionSentencesTest.class.getResourceAsStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(l -> !l.startsWith("#")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void eachSentenceTellsItsRecognitions(String claim) {
    String[] parts = claim.split("=>", 2);
    String[] page = parts[0].strip().split("\\|", 2);
    String title = page.length > 1 ? page[0] : "支部工作";
    List<String> read =
        Articles.titled(title)
            .lines(page[page.length - 1].split("/", -1))
            .published("2024-06-10")
            .read()
            .recognitions()
            .stream()
            .map(Tag::value)
            .map(RecognitionSentencesTest::words)
            .sorted()
            .toList();
    List<String> told =
        Arrays.stream(parts[1].split(";", -1))
            .map(String::strip)
            .filter(w -> !w.isEmpty())
            .sorted()
            .toList();
    assertEquals(told, read);
  }

  /// `U 党建工作样板支部 第三批 n 2024`: level, programme, batch, stage, year.
  static String words(Recognition r) {
    return "%s %s %s %s %s"
        .formatted(
            r.level().code().substring(0, 1).toUpperCase(Locale.ROOT),
            r.programme(),
            r.batch().orElse("-"),
            r.stage().code().charAt(0),
            r.year().map(String::valueOf).orElse("-"));
  }
}
