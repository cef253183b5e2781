package yangban.corpus.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchPatternTest {
  private static final String SIGNS = "第二批党支部样板2019年，。;a-Z_ 　\n\t锟斤拷(验收)�𠮷";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "第[一二三]{1,2}批|样板",
        "(?<!第)二批",
        "(?<=^第)二|样|(?<=^|批)党",
        "(?:全国|省)?党支部(?=样)",
        "(?<year>20\\d\\d)年|[,，。]",
        "\\s+\\(|\\d{0,2}年",
        "[^党]支部",
        "\\p{IsHan}{2}年",
        "[a-c\\-;]x?|(?:党){2,}",
        "^第|部$|\\b2",
        "[\\d年]+(?:，|。)",
        "(?s)样.{0,3}验|(?>支|部)+",
        "[[党样]支]+|[\\u4e00-\\u4e10]",
        "锟斤拷|\\ufffd",
        "x*",
        "(支)(?=部)|\\1a",
        "\\.|\\(|\\)",
        "(?i)A|党"
      })
  void findsWhatThePatternOfTheJavaLibraryFinds(String regex) {
    Random random = new Random(11);
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(60); length > 0; length--) {
        text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
      }

      assertEquals(
          found(Pattern.compile(regex).matcher(text).results().toList()),
          found(SearchPattern.compile(regex).matcher(text.toString()).results().toList()),
          () -> regex + " in " + text);
    }
  }

  private static List<String> found(List<MatchResult> matches) {
    return matches.stream()
        .map(m -> m.start() + " " + m.end() + " " + m.groupCount() + " " + m.group())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"党支部|样板", "(?:第|首)批", "[甲乙]班", "(?<=第)二", "\\d年?"})
  void triesOnlyWhereAMatchCanBegin(String regex) {
    assertFalse(FirstSet.of(regex).orElseThrow().has('无'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x?", "[^党]", ".批", "\\p{IsHan}批", "党|", "(?:党|样)*", "(?i)a", "(?<=^第)二"})
  void triesEverywhereWhereAnythingMayBeginAMatch(String regex) {
    assertTrue(FirstSet.of(regex).isEmpty());
  }

  @Test
  void keepsToAStretchAndStillSeesWhatStandsAroundIt() {
    SearchPattern.Search search =
        SearchPattern.compile("(?<=第)二批(?=党)").matcher("第二批党支部，第二批党").region(1, 3);

    assertTrue(search.find());
    assertEquals(1, search.start());
    assertFalse(search.find());
  }
}
