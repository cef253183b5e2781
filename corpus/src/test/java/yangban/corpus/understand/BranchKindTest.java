package yangban.corpus.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yangban.corpus.Coded;
import yangban.corpus.Tag;

/// Whose branch small pages tell of: the pages of `branch-kinds.txt`, whose first line tells its
/// form.
class BranchKindTest {

  static Stream<String> pages() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(BranchKindTest.class.getResourceAsStream("branch-kinds.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(l -> !l.startsWith("#")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void eachPageTellsWhoseBranchItIs(String claim) {
    String[] parts = claim.split("=>", 2);
    String[] page = parts[0].strip().split("\\|", 2);
    String read =
        Articles.read(page[0], page[1].split("/", -1))
            .branch()
            .kind()
            .map(Tag::value)
            .map(Coded::code)
            .orElse("");
    assertEquals(parts[1].strip(), read);
  }
}
