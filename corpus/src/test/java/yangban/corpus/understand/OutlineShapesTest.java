package yangban.corpus.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yangban.corpus.BlockKind;
import yangban.corpus.Practice;

/// Cuts articles of many outlines, case by case; `outlines.txt` tells them and how it is written.
class OutlineShapesTest {
  private static final List<String> SENTENCES =
      List.of(
          "支部每月第一个周五下午集中学习四十分钟，由党员轮流主讲。",
          "讲完当场提问，答不上来的下次补讲一遍，学习委员记在本子上。",
          "去年全年开展活动二十二次，平均到会率比前一年高了不少。",
          "党员教师利用周末到社区讲解安全用电知识，居民听得很认真。",
          "几位青年教师结成互助小组，一起备课、一起听课、一起改教案。",
          "遇到难题，大家先在党小组里商量，再提到支委会上讨论。",
          "学生有困难时，可以在办公室门口的小本子上留言，三天之内有答复。",
          "支部还与附近的企业签了协议，每学期安排两次现场教学。");

  /// A case of the file.
  static final class Case {
    private final String name;
    private final Articles article;
    private final List<String> expected = new ArrayList<>();
    private int sentences;

    Case(String name, String title) {
      this.name = name;
      this.article = Articles.titled(title);
    }

    void add(String line) {
      if (line.startsWith(">")) {
        heads(line.startsWith(">>") ? BlockKind.HEADING : BlockKind.PARAGRAPH, line);
      } else if (line.startsWith("##")) {
        block(BlockKind.HEADING, line.substring(2));
      } else if (line.startsWith("^")) {
        block(BlockKind.CAPTION, line.substring(1));
      } else if (line.startsWith("- ")) {
        block(BlockKind.LIST_ITEM, line.substring(1));
      } else {
        block(BlockKind.PARAGRAPH, line);
      }
    }

    private void heads(BlockKind kind, String line) {
      String[] parts = line.replaceFirst("^>+", "").strip().split("(?<!\\d )\\|", 2);
      expected.add(trimmed(parts[0].replace("\\\\", "")));
      for (String half : String.join("", parts).split("\\\\\\\\", -1)) {
        block(kind, half);
      }
    }

    private void block(BlockKind kind, String line) {
      StringBuilder text = new StringBuilder();
      for (char c : line.strip().toCharArray()) {
        if (c == '~') {
          text.append(SENTENCES.get(sentences % SENTENCES.size()));
          sentences++;
        } else {
          text.append(c);
        }
      }
      article.block(kind, text.toString());
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() throws IOException {
    List<Case> all = new ArrayList<>();
    String name = "";
    for (String line : lines()) {
      if (line.startsWith("=== ")) {
        name = line.substring(4);
      } else if (!name.isEmpty()) {
        all.add(new Case(name, line));
        if (line.isEmpty()) {
          throw new IllegalStateException(name);
        }
        name = "";
      } else if (line.equals("!1")) {
        all.getLast().expected.add(all.getLast().article.text().title());
      } else if (!line.equals("!")) {
        all.getLast().add(line);
      }
    }
    return all.stream();
  }

  private static List<String> lines() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(OutlineShapesTest.class.getResourceAsStream("outlines.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("//"))
          .toList();
    }
  }

  private static String trimmed(String heading) {
    return heading.replaceAll("[。：:；;，,]+$", "");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void cutsAsAReaderWould(Case outline) {
    assertEquals(
        outline.expected,
        outline.article.read().practices().stream()
            .map(Practice::heading)
            .map(OutlineShapesTest::trimmed)
            .toList());
  }
}
