package yangban.server.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangban.corpus.Article;
import yangban.corpus.Branch;
import yangban.corpus.source.Coverage;
import yangban.corpus.source.ShowcaseEntry;
import yangban.server.Answer;
import yangban.server.Served;

/// A person says whether a name on a list is a branch that articles name.
class CoverageChoiceTest {

  private static final String LIST = "第三批";

  @TempDir private Path folder;

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String page(Served served) {
    return served.get("/sources/coverage?list=" + encoded(LIST), "Accept", "text/html").text();
  }

  private static Answer say(Served served, ShowcaseEntry entry, String held, String same) {
    return served.form(
        "/sources/coverage/choice",
        "list=%s&university=%s&branch=%s&held=%s&same=%s"
            .formatted(
                encoded(LIST),
                encoded(entry.university()),
                encoded(entry.branch()),
                encoded(held),
                same),
        "Origin",
        "http://127.0.0.1:" + served.port());
  }

  @Test
  void aNearNameIsConfirmedRefusedAndTakenBack() {
    try (Served served = Served.over(folder)) {
      Article article =
          served.library().store().newest(0, 20).stream()
              .filter(each -> each.reading().branch().university().isPresent())
              .filter(each -> each.reading().branch().name().isPresent())
              .findFirst()
              .orElseThrow();
      Branch branch = article.reading().branch();
      String university = branch.university().orElseThrow().value();
      String key =
          new Coverage.Held(
                  article.id(),
                  Optional.of(university),
                  branch.college().map(tag -> tag.value()),
                  branch.name().orElseThrow().value())
              .key();
      ShowcaseEntry entry =
          new ShowcaseEntry(university, "另一种叫法的党支部", Optional.empty(), OptionalInt.empty());
      served.library().store().showcases().put(LIST, List.of(entry));
      assertTrue(page(served).contains("已有 0 个的文章"), page(served));

      assertEquals(303, say(served, entry, key, "yes").status());
      String confirmed = page(served);
      assertTrue(confirmed.contains("已有 1 个的文章"), confirmed);
      assertTrue(confirmed.contains(article.text().title()), "the link says what it leads to");
      assertTrue(confirmed.contains("由人确认是同一个支部"), confirmed);

      assertEquals(303, say(served, entry, key, "no").status());
      assertTrue(page(served).contains("已有 0 个的文章"));
      assertTrue(page(served).contains("由人确认不是"));
      assertEquals(303, say(served, entry, key, "undo").status());
      assertTrue(!page(served).contains("由人确认"));

      assertEquals(400, say(served, entry, key, "perhaps").status());
      ShowcaseEntry none =
          new ShowcaseEntry(university, "不在名单上", Optional.empty(), OptionalInt.empty());
      assertEquals(400, say(served, none, key, "yes").status());
    }
  }
}
