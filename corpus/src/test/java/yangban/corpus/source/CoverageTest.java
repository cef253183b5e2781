package yangban.corpus.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yangban.corpus.pattern.ChineseNumber;
import yangban.corpus.source.Coverage.Held;
import yangban.corpus.source.Coverage.Line;

final class CoverageTest {

  private static Line line(String listed, String university, String college, String branch) {
    ShowcaseEntry entry = new ShowcaseEntry("青禾大学", listed, Optional.empty(), OptionalInt.empty());
    Held held =
        new Held(
            "aaaaaaaaaaaa", Optional.ofNullable(university), Optional.ofNullable(college), branch);
    return Coverage.of(List.of(entry), List.of(held)).lines().getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "材料学院教工第三党支部,青禾大学,材料学院,教工第三党支部,Covered",
    "材料学院教工第三党支部,青禾大学,,材料学院教工第3党支部,Covered",
    "材料学院教工第三党支部,青禾大学,材料学院,材料学院教师第三党支部,Covered",
    "中共青禾大学材料学院教工第三支部委员会,青禾大学,材料学院,教工第三党支部,Covered",
    "材料学院教工第三党支部,青禾大学（本部）,材料学院,教工第三 党支部,Covered",
    "材料学院教工第三党支部,青禾大学,,教工第三党支部,Near",
    "材料学院教工第三党支部,,材料学院,教工第三党支部,Near",
    "材料科学与工程学院教工第三党支部,青禾大学,材料学院,教工第三党支部,Near",
    "材料学院教工第一党支部,青禾大学,材料学院,教工第十一党支部,Missing",
    "材料学院教工第十一党支部,青禾大学,材料学院,教工第一党支部,Missing",
    "材料学院教工第三党支部,青禾大学,材料学院,教工党支部,Missing",
    "材料学院研究生第一党支部,青禾大学,材料学院,本科生第一党支部,Missing",
    "材料学院研究生第一党支部,青禾大学,材料学院,教工第一党支部,Missing",
    "材料学院研究生第一党支部,青禾大学,材料学院,研究生第一团支部,Missing",
    "材料学院硕士6113党支部,青禾大学,材料学院,硕6113党支部,Covered",
    "材料学院博6113党支部,青禾大学,材料学院,博士6113党支部,Covered",
    "材料学院硕6113党支部,青禾大学,材料学院,博6113党支部,Missing",
    "电子显微镜研究生党支部,青禾大学,材料学院,电子显微镜课题组研究生党支部,Near",
    "材料学院硕6113党支部,青禾大学,材料学院,硕6114党支部,Missing",
    "材料学院教工第三党支部,白鹭理工大学,材料学院,教工第三党支部,Missing",
    "护理学院教工第三党支部,青禾大学,数学学院,教工第三党支部,Missing"
  })
  void namesThatLookAlikeAreToldApart(
      String listed, String university, String college, String branch, String expected) {
    assertEquals(expected, line(listed, university, college, branch).getClass().getSimpleName());
  }

  private static final ShowcaseEntry CLINIC =
      new ShowcaseEntry("青禾医学院", "临床2023级本科生党支部", Optional.empty(), OptionalInt.empty());

  private static Held held(String id, String college, String branch) {
    return new Held(id, Optional.of("青禾医学院"), Optional.of(college), branch);
  }

  private static String state(ShowcaseEntry entry, List<CoverageChoice> choices, Held... held) {
    return Coverage.of(List.of(entry), List.of(held), choices)
        .lines()
        .getFirst()
        .getClass()
        .getSimpleName();
  }

  @Test
  void aCollegeThatTheListLeavesOutIsNoObstacleWhereTheNameTellsEnough() {
    Held clinic = held("a", "第一临床学院", "临床2023级本科生党支部");
    assertEquals("Covered", state(CLINIC, List.of(), clinic));
    assertEquals("Covered", state(CLINIC, List.of(), clinic, held("b", "第一临床学院", clinic.name())));
    Held other = held("b", "口腔学院", "临床2023级本科生党支部");
    assertEquals("Near", state(CLINIC, List.of(), clinic, other), "either may be meant");
    ShowcaseEntry plain =
        new ShowcaseEntry("青禾医学院", "教工第三党支部", Optional.empty(), OptionalInt.empty());
    assertEquals("Near", state(plain, List.of(), held("a", "护理学院", "教工第三党支部")));
  }

  @Test
  void aPersonHasTheLastWordAboutNamesThatComeNear() {
    Held near = held("a", "护理学院", "教工第三党支部");
    ShowcaseEntry entry =
        new ShowcaseEntry("青禾医学院", "教工第三党支部", Optional.empty(), OptionalInt.empty());
    CoverageChoice same = new CoverageChoice("青禾医学院", "教工第三党支部", near.key(), true);
    CoverageChoice other = new CoverageChoice("青禾医学院", "教工第三党支部", near.key(), false);
    assertEquals("Covered", state(entry, List.of(same), near));
    assertEquals("Missing", state(entry, List.of(other), near));
    assertEquals("Near", state(entry, List.of(other), near, held("b", "药学院", "教工第三党支部")));
    CoverageChoice elsewhere = new CoverageChoice("白鹭大学", "教工第三党支部", near.key(), true);
    assertEquals("Near", state(entry, List.of(elsewhere), near));
  }

  @Test
  void aUniversityPrintedWithinTheNameIsFound() {
    ShowcaseEntry entry =
        new ShowcaseEntry("", "青禾大学材料学院教工第三党支部", Optional.empty(), OptionalInt.empty());
    Held held = new Held("a", Optional.of("青禾大学"), Optional.of("材料学院"), "教工第三党支部");
    assertEquals(1, Coverage.of(List.of(entry), List.of(held)).covered());
  }

  @Test
  void theCountsAddUp() {
    List<ShowcaseEntry> entries = new ArrayList<>();
    List<Held> held = new ArrayList<>();
    for (int i = 1; i <= 100; i++) {
      entries.add(
          new ShowcaseEntry("青禾大学", "学院教工第" + i + "党支部", Optional.empty(), OptionalInt.empty()));
      if (i <= 63) {
        held.add(new Held("a" + i, Optional.of("青禾大学"), Optional.of("学院"), "教工第" + i + "党支部"));
      }
    }
    Coverage coverage = Coverage.of(entries, held);
    assertEquals(100, coverage.listed());
    assertEquals(63, coverage.covered());
    assertEquals(0, coverage.near());
  }

  @ParameterizedTest
  @CsvSource({"三,3", "十,10", "十一,11", "二十三,23", "一百零二,102", "07,7", "二〇,20"})
  void chineseNumbersAreRead(String text, int number) {
    assertEquals(OptionalInt.of(number), ChineseNumber.of(text));
  }
}
