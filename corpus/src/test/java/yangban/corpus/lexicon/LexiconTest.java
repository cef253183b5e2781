package yangban.corpus.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import yangban.corpus.Theme;

class LexiconTest {
  private final Lexicon lexicon = Lexicon.load();

  @Test
  void holdsAtLeast150Topics() {
    assertTrue(lexicon.topics().size() >= 150, () -> "topics: " + lexicon.topics().size());
  }

  @Test
  void everyThemeHasTopics() {
    for (Theme theme : Theme.values()) {
      assertTrue(lexicon.topics().stream().anyMatch(t -> t.theme() == theme), theme::code);
    }
  }

  @Test
  void keepsTheTermsOfTheTradeWholeForTheSegmenter() {
    assertTrue(lexicon.words().containsAll(List.of("三会一课", "主题党日", "党建双创", "双带头人", "积分制", "纪检委员")));
  }

  @Test
  void aSupportTeachingVolunteerLeansToService() {
    assertEquals(Theme.SERVICE, lexicon.topic("支教").orElseThrow().theme());
  }

  @Test
  void refusesAnUnknownThemeByFileAndLine() throws IOException {
    DataTable topics = DataTable.read("t.tsv", new StringReader("支教\tteaching\t1\t云支教\n"), 4);
    DataTable words = DataTable.read("w.tsv", new StringReader(""), 1);
    DataFault fault = assertThrows(DataFault.class, () -> Lexicon.of(topics, words));
    assertTrue(fault.getMessage().startsWith("t.tsv:1: "), fault.getMessage());
  }
}
