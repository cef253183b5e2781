package yangban.indexer.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;

/// One oddity each, terms and offsets. Printed as `term@start-end`, with `=` before a term at the
/// position of the one before it and `_` before one that leaves a position empty.
class ChineseAnalyzerTest {

  private static final ChineseAnalyzer ANALYZER =
      new ChineseAnalyzer(List.of("三会一课", "主题党日", "党建双创", "双带头人", "党课", "党建+科研", "組織生活會", "MOOC"));

  /// The words of the trade are cut by smartcn into crumbs.
  @Test
  void findsDomainTermsWholeAndByTheirParts() {
    assertEquals(
        "三@0-1 =三会一课@0-4 会@1-2 一@2-3 课@3-4 和@4-5 主题@5-7 =主题党日@5-9 党@7-8 日@8-9", words("三会一课和主题党日"));
    assertEquals("党建@0-2 =党建双创@0-4 双@2-3 创@3-4", words("党建双创"));
    assertEquals("双@0-1 =双带头人@0-4 带头人@1-4", words("双带头人"));
  }

  /// A lexicon written in traditional characters or capitals serves simplified and small ones.
  @Test
  void foldsTheLexiconToo() {
    assertEquals("组织@0-2 =组织生活会@0-5 生活会@2-5 mooc@5-9", words("组织生活会mooc"));
  }

  /// A term may hold a sign that separates words elsewhere.
  @Test
  void keepsTermsWithSigns() {
    assertEquals("党建@0-2 =党建+科研@0-5 科研@3-5", words("党建+科研"));
  }

  /// 党课 begins inside no word of 党/课题组, but crosses one: found, yet it cuts nothing.
  @Test
  void coversWithoutCuttingWords() {
    assertEquals("跟@0-1 党@1-2 =党课@1-3 课题组@2-5", words("跟党课题组"));
    assertEquals(List.of("跟", "党", "课题组"), cover("跟党课题组"));
    assertEquals(List.of("三会一课", "和", "党课"), cover("三会一课和党课"));
  }

  /// Every character begins a bigram, the last one a term of its own.
  @Test
  void makesBigramsOfRuns() {
    assertEquals("农业@0-2 业发@1-3 发展@2-4 展@3-4", bigrams("农业发展"));
    assertEquals("党@0-1", bigrams("党"));
  }

  /// A phrase must not match over a comma.
  @Test
  void leavesAPositionEmptyBetweenRuns() {
    assertEquals("学思@0-2 思@1-2 _强党@3-5 党@4-5", bigrams("学思,强党"));
    assertEquals("研@0-1 _22@1-3 _测绘@3-5 绘@4-5", bigrams("研22测绘"));
  }

  /// smartcn cuts `27.4%` at the point and throws the percent sign away.
  @Test
  void keepsPercentagesWhole() {
    assertEquals("27.4%@0-5 =27.4@0-4 48%@6-9 =48@6-8", words("27.4%,48%"));
    assertEquals("27.4%@0-5 =27.4@0-4", bigrams("27.4%"));
  }

  @Test
  void keepsYearsAndThousandsWhole() {
    assertEquals("2020@0-4 年@4-5 1,200@5-10 人@10-11", words("2020年1,200人"));
    assertEquals("5@0-1 12@2-4", words("5,12"));
  }

  /// A date is found whole and by its year.
  @Test
  void joinsPartsThatSignsConnect() {
    assertEquals("2024@0-4 =2024.06.05@0-10 06@5-7 05@8-10", words("2024.06.05"));
    assertEquals("3@0-1 =3-6-1@0-5 6@2-3 1@4-5", words("3-6-1"));
    assertEquals("1@0-1 =1+1+n@0-5 1@2-3 n@4-5", words("1+1+N"));
  }

  @Test
  void keepsLettersWithTheirDigits() {
    assertEquals("x4243@0-5 会议室@5-8 c919@8-12", words("X4243会议室C919"));
  }

  /// A sign at the end joins nothing.
  @Test
  void dropsPunctuation() {
    assertEquals("a@0-1 b@3-4", words("a- b…—、《》「」①"));
    assertEquals("", words("，。！？“”（）【】——……·"));
    assertEquals("", bigrams("，。！？"));
  }

  /// Forms of East Asian typesetting: ＡＢＣ and １２３ are letters and digits.
  @Test
  void foldsFullWidth() {
    assertEquals("abc@0-3 123%@4-8 =123@4-7", words("ＡＢＣ　１２３％"));
  }

  /// 党　员 is printed over two columns; smartcn alone would give one word of three characters.
  @Test
  void partsWordsAtTheIdeographicSpace() {
    assertEquals("党@0-1 员@2-3", words("党　员"));
  }

  @Test
  void foldsTraditionalToSimplified() {
    assertEquals("组织生活会与党员教育", ANALYZER.fold("組織生活會與黨員教育"));
    assertEquals("群众 高峰 里面 台湾 发展 头发", ANALYZER.fold("羣眾 高峯 裡面 臺灣 發展 頭髮"));
    assertEquals("咨询 巨额 途径 打拼 抬头 余额", ANALYZER.fold("諮詢 鉅額 途逕 打拚 擡頭 馀额"));
  }

  /// As a PDF file yields them.
  @Test
  void foldsWhatUnicodeHasTwice() {
    assertEquals("党支部长用车 岂", ANALYZER.fold("党⽀部⻓⽤⻋ 豈"));
    assertEquals(words("党支部工作"), words("党⽀部⼯作"));
  }

  /// 著 is two words in both scripts.
  @Test
  void decidesZhuByItsNeighbours() {
    assertEquals("沿着道路 著名著作 显著", ANALYZER.fold("沿著道路 著名著作 顯著"));
    assertEquals("沿着", ANALYZER.fold("沿着"));
  }

  @Test
  void foldsOnceAndForAll() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      String once = ANALYZER.fold(Character.toString((char) c));
      assertEquals(1, once.length());
      assertEquals(once, ANALYZER.fold(once), () -> "U+" + Integer.toHexString(once.charAt(0)));
    }
  }

  /// Characters beyond 16 bits take two code units each.
  @Test
  void keepsSurrogatePairsTogether() {
    assertEquals("𠀀𠀁@0-4 𠀁字@2-5 字@4-5", bigrams("𠀀𠀁字"));
    assertEquals("𠀀@0-2 𠀁@2-4 字@4-5", words("𠀀𠀁字"));
  }

  /// Half a character comes from damaged pages.
  @Test
  void treatsLoneSurrogatesAsBlanks() {
    assertEquals("党@0-1 员@2-3", words("党\uD840员"));
    assertEquals("党@0-1 _员@2-3", bigrams("党\uDC00员\uD840"));
  }

  @Test
  void treatsControlCharactersAsBlanks() {
    assertEquals("ab@0-2 cd@3-5", words("ab\u0000cd\u0007"));
  }

  /// 々 and 〇 are written like characters though Unicode files them elsewhere.
  @Test
  void knowsIterationMarkAndZero() {
    assertEquals("二〇@0-2 〇二@1-3 二@2-3", bigrams("二〇二"));
    assertEquals("人々@0-2 々@1-2", bigrams("人々"));
  }

  /// Scripts that smartcn cuts letter by letter.
  @Test
  void keepsOtherScriptsWhole() {
    assertEquals("привет@0-6 café@7-11 한국어@12-15", words("Привет café 한국어"));
  }

  @Test
  void cutsPersonsAndPlaces() {
    assertEquals("林@0-1 知@1-2 远@2-3 赴@3-4 陕西@4-6 城固县@6-9", words("林知远赴陕西城固县"));
  }

  /// Some pages carry pictures as one word of a hundred thousand letters.
  @Test
  void cutsEndlessWordsIntoPieces() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          String word = "a".repeat(100_000) + "1".repeat(100_000) + "党".repeat(100_000);
          checkOffsets(word);
        });
  }

  /// What was cut before must not show in what is cut next.
  @Test
  void isTheSameTheSecondTime() {
    String first = words("党员参加活动的积极性");
    words("完全不同的文字，長 and 2020");
    assertEquals(first, words("党员参加活动的积极性"));
  }

  @Test
  void keepsOffsetsInsideTheTextForRandomStrings() {
    Random random = new Random(20261120);
    String pieces = "党员三会一课主题党日 ,.%-+'　。“”ＡｚZ９09𠀀々〇éß한\u0301\uD840\uDC00\u0000\n\t組織";
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(60);
      while (text.length() < length) {
        boolean known = random.nextInt(4) > 0;
        text.append(
            known
                ? pieces.charAt(random.nextInt(pieces.length()))
                : (char) random.nextInt(Character.MAX_VALUE + 1));
      }
      checkOffsets(text.toString());
    }
  }

  @Test
  void namesItsLexiconInItsFingerprint() {
    assertEquals(
        new ChineseAnalyzer(List.of("甲", "乙")).fingerprint(),
        new ChineseAnalyzer(List.of("乙", "甲")).fingerprint());
    assertFalse(
        new ChineseAnalyzer(List.of("甲"))
            .fingerprint()
            .equals(new ChineseAnalyzer(List.of("乙")).fingerprint()));
  }

  private static void checkOffsets(String text) {
    Cut cut = ANALYZER.cut(text);
    check(text, cut.words());
    check(text, cut.bigrams());
    cut.cover().forEach(span -> assertTrue(span.end() <= text.length()));
    cut.phrase();
  }

  private static void check(String text, Tokens tokens) {
    int last = 0;
    for (int i = 0; i < tokens.size(); i++) {
      int start = tokens.start(i);
      int end = tokens.end(i);
      assertTrue(start >= last && end > start && end <= text.length());
      assertTrue(end - start <= Chain.LONGEST);
      assertTrue(i > 0 || tokens.increment(i) > 0);
      last = start;
    }
  }

  private static List<String> cover(String text) {
    Cut cut = ANALYZER.cut(text);
    return cut.cover().stream().map(cut::folded).toList();
  }

  private static String words(String text) {
    return print(text, ANALYZER.cut(text).words());
  }

  private static String bigrams(String text) {
    return print(text, ANALYZER.cut(text).bigrams());
  }

  private static String print(String text, Tokens tokens) {
    StringJoiner printed = new StringJoiner(" ");
    String folded = ANALYZER.fold(text);
    for (int i = 0; i < tokens.size(); i++) {
      String mark = tokens.increment(i) == 0 ? "=" : tokens.increment(i) > 1 ? "_" : "";
      int start = tokens.start(i);
      int end = tokens.end(i);
      String term = folded.substring(start, end);
      printed.add("%s%s@%d-%d".formatted(i == 0 ? "" : mark, term, start, end));
    }
    return printed.toString();
  }
}
