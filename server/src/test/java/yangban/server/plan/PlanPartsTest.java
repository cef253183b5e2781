package yangban.server.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/// A plan is cut where its writer cut it.
class PlanPartsTest {

  private static final String STUDY = "每周三晚上，党员轮流用二十分钟讲一个案例，讲完大家提问，问题记在本子上。";
  private static final String VISIT = "每月最后一个周五下午，支部到对口社区，会后用半小时解决居民提出的一件小事。";

  private static List<String> headings(String plan) {
    return PlanParts.of(plan).parts().stream().map(PlanParts.Part::heading).toList();
  }

  @Test
  void aNumberedFirstLineIsASectionAndNoTitle() {
    PlanParts parts = PlanParts.of("一、加强学习\n" + STUDY + "\n二、走进社区\n" + VISIT);
    assertTrue(parts.whole(), "its outline is read as an article's is");
    assertEquals(4, parts.parts().getFirst().lines().size());
    PlanParts titled = PlanParts.of("工作计划\n一、加强学习\n" + STUDY + "\n二、走进社区\n" + VISIT);
    assertEquals(4, titled.parts().getFirst().lines().size());
    assertEquals("工作计划", titled.parts().getFirst().heading());
  }

  @Test
  void numberedParagraphsAreSectionsHeadedByTheirFirstClauses() {
    assertEquals(List.of("1. 每周三晚上", "2. 每月最后一个周五下午"), headings("1. " + STUDY + "\n2. " + VISIT));
  }

  /// What pays for it is no part of the last step.
  @Test
  void numberedParagraphsEndWhereAHeadingOfAnotherNumberBegins() {
    List<PlanParts.Part> parts =
        PlanParts.of(
                "一、主要举措\n（一）%s\n（二）%s\n二、保障措施\n%s"
                    .formatted(STUDY, VISIT, "学院每年支持活动经费五千元，支委会每季度研究一次。"))
            .parts();
    assertEquals(
        List.of("（一）每周三晚上", "（二）每月最后一个周五下午", "二、保障措施"),
        parts.stream().map(PlanParts.Part::heading).toList());
    assertEquals(1, parts.get(1).lines().size());
  }

  @Test
  void shortLinesWithoutAStopAreHeadings() {
    String body = "理论学习\n" + STUDY + "\n走进社区\n" + VISIT;
    assertEquals(List.of("理论学习", "走进社区"), headings("2026年工作计划\n" + body));
    assertEquals(List.of("理论学习", "走进社区"), headings(body));
  }

  @Test
  void paragraphsAloneAreSections() {
    PlanParts parts = PlanParts.of(STUDY + "\n\n" + VISIT + "\n2026年3月");
    assertTrue(parts.whole());
    List<PlanParts.Part> paragraphs = PlanParts.paragraphs(parts.parts().getFirst().lines());
    assertEquals(
        List.of("每周三晚上", "每月最后一个周五下午"), paragraphs.stream().map(PlanParts.Part::heading).toList());
  }

  @Test
  void whiteSpaceHasNoParts() {
    assertEquals(List.of(), headings(" \n\t\n"));
  }
}
