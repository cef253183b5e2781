package yangban.corpus.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yangban.corpus.Branch;
import yangban.corpus.Tag;

/// Where small pages tell whose they are: the pages of `schools.txt`, whose first lines tell its
/// form.
class SchoolPagesTest {

  static Stream<String> pages() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(SchoolPagesTest.class.getResourceAsStream("schools.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(l -> !l.startsWith("#")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void eachPageTellsUniversityCollegeAndBranch(String claim) {
    String[] parts = claim.split("=>", 2);
    Branch branch = page(parts[0]).read().branch();
    List<Optional<Tag<String>>> read =
        List.of(branch.university(), branch.college(), branch.name());
    String[] told = parts[1].split("\\|", -1);
    for (int i = 0; i < read.size(); i++) {
      String value = told[i].strip();
      if (!value.equals("*")) {
        assertEquals(value, read.get(i).map(Tag::value).orElse(""));
      }
    }
  }

  private static Articles page(String parts) {
    String title = "一个支部的做法";
    for (String part : parts.split(";", -1)) {
      title = part.strip().startsWith("T:") ? part.strip().substring(2) : title;
    }
    Articles article = Articles.titled(title);
    for (String part : parts.split(";", -1)) {
      String value = part.strip().length() < 2 ? "" : part.strip().substring(2);
      switch (part.strip().isEmpty() ? ' ' : part.strip().charAt(0)) {
        case 'I' -> article.imprint(value.split(" // ", -1));
        case 'P' -> article.publisher(value);
        case 'U' -> article.at(value);
        case 'B' -> article.lines(value.split("/", -1));
        default -> {}
      }
    }
    return article;
  }
}
