package yangban.corpus.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yangban.corpus.Reading;
import yangban.corpus.Tag;

/// What pages about several branches tell, of whom none is the page's own: the pages of
/// `lists.txt`, whose first lines tell its form.
class ListsTest {

  static Stream<String> pages() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ListsTest.class.getResourceAsStream("lists.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(l -> !l.startsWith("#")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aListTellsItsTitlesAndNoBranch(String claim) {
    String[] parts = claim.split("=>", 2);
    String[] page = parts[0].strip().split("\\|", 2);
    Reading reading =
        Articles.titled(page[0]).lines(page[1].split("/", -1)).published("2024-06-10").read();
    List<String> told =
        Arrays.stream(parts[1].split(";", -1))
            .map(String::strip)
            .filter(w -> !w.isEmpty())
            .toList();
    assertEquals(Optional.empty(), reading.branch().name());
    assertEquals(Optional.empty(), reading.branch().kind());
    assertEquals(told.getFirst(), reading.documentKind().value().code());
    assertEquals(
        told.subList(1, told.size()).stream().sorted().toList(),
        reading.recognitions().stream()
            .map(Tag::value)
            .map(RecognitionSentencesTest::words)
            .sorted()
            .toList());
  }
}
