package yangban.corpus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import yangban.corpus.Practice;
import yangban.corpus.Span;

class PracticeIdentityTest {

  private static final List<Practice> STORED =
      List.of(
          practice(
              "a-first", 1, "一、党员先锋岗领着干", "支部在三间实验室各设一个先锋岗，每周五下午由值岗党员带着同学排查隐患，一年里排出四十二处，全部改好。"),
          practice("a-second", 2, "二、读书会轮流讲", "每月第一个周三，两名党员各讲一章，其余的人带着问题来听；讲完由老支委点评，评得好的讲稿放进支部书架。"),
          practice(
              "a-third", 3, "三、结对帮扶到宿舍", "党员按专业与大一新生结成二十三个对子，开学帮选课，期中查进度，期末陪复习，挂科的人数从十一人降到两人。"));

  static Stream<Arguments> edits() {
    return Stream.of(
        edit("标题错字改正", h -> h.replace("领着干", "带头干"), t -> t),
        edit("换一种编号", h -> h.replaceFirst("^(.)、", "（$1）"), t -> t),
        edit("编号换成数字", h -> h.replace("一、", "1.").replace("二、", "2.").replace("三、", "3."), t -> t),
        edit("编号去掉", h -> h.substring(2), t -> t),
        edit("标题里插空格", h -> String.join(" ", h.split("")), t -> t),
        edit("标题加引号", h -> "“" + h + "”", t -> t),
        edit("标题全换", h -> "另起一个全新的题目" + h.charAt(0), t -> t),
        edit("加一句", h -> h, t -> t + "今年还要再加两个，让更多的同学走进来、留下来。"),
        edit("删一句", h -> h, t -> t.substring(0, t.lastIndexOf('，')) + "。"),
        edit("开头加一句", h -> h, t -> "这几年支部一直在摸索。" + t),
        edit("正文改字", h -> h, t -> t.replace('的', '地').replace('，', ',').replace("党员", "共产党员")),
        edit("正文插空格", h -> h, t -> t.replace("，", "，\n ")),
        edit("全角换半角", h -> h, t -> t.replace('；', ';').replace('，', ',').replace('。', '.')),
        edit("标题不动正文砍半", h -> h, t -> t.substring(0, t.length() / 2)),
        edit("标题和正文都小改", h -> h + "好", t -> t.replace("每", "逐") + "大家都说好。"));
  }

  private static Arguments edit(
      String name, UnaryOperator<String> heading, UnaryOperator<String> text) {
    return Arguments.of(name, heading, text);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("edits")
  void keepsItsIdOver(String name, UnaryOperator<String> heading, UnaryOperator<String> text) {
    List<Practice> read = new ArrayList<>();
    for (Practice practice : STORED) {
      read.add(
          practice(
              "a-new" + practice.ordinal(),
              practice.ordinal(),
              heading.apply(practice.heading()),
              text.apply(practice.text())));
    }
    assertEquals(List.of("a-first", "a-second", "a-third"), ids(keep(read)), name);
  }

  @Test
  void keepsIdsWhenTheOrderChanges() {
    List<Practice> read =
        List.of(
            renamed(STORED.get(2), "a-x", 1, "一、结对帮扶进宿舍"),
            renamed(STORED.get(0), "a-y", 2, "二、党员先锋岗带着干"),
            renamed(STORED.get(1), "a-z", 3, "三、读书会轮着讲"));
    assertEquals(List.of("a-third", "a-first", "a-second"), ids(keep(read)));
  }

  @Test
  void givesANewPracticeAnIdOfItsOwn() {
    List<Practice> read = new ArrayList<>(STORED);
    read.add(1, practice("a-fresh", 2, "二、实验室开放日", "暑假里请附近中学的学生来看仪器，党员讲解，两天里来了三百人，写了留言。"));
    assertEquals(List.of("a-first", "a-fresh", "a-second", "a-third"), ids(keep(read)));
  }

  @Test
  void doesNotTakeAnotherPracticeForOneThatWasRemoved() {
    List<Practice> read =
        List.of(
            STORED.get(0),
            practice("a-fresh", 2, "二、实验室开放日", "暑假里请附近中学的学生来看仪器，党员讲解，两天里来了三百人，写了留言。"),
            STORED.get(2));
    assertEquals(List.of("a-first", "a-fresh", "a-third"), ids(keep(read)));
  }

  @Test
  void oneThatVanishedComesBackUnderItsId() {
    List<Practice> read = List.of(renamed(STORED.get(0), "a-x", 1, "一、党员先锋岗带头干"));
    assertEquals(
        List.of("a-first"), ids(PracticeIdentity.keep(List.of(), List.of(STORED.get(0)), read)));
  }

  @Test
  void ofTwoThatWereMergedOrSplitOneKeepsTheId() {
    String both = STORED.get(0).text() + STORED.get(1).text();
    List<String> merged = ids(keep(List.of(practice("a-x", 1, "一、先锋岗和读书会", both), STORED.get(2))));
    assertTrue(List.of("a-first", "a-second").contains(merged.getFirst()), merged.toString());
    assertEquals("a-third", merged.getLast());
  }

  @Test
  void idsAreNeverGivenTwice() {
    Practice twin = STORED.get(0);
    List<Practice> read =
        List.of(
            twin,
            renamed(twin, "a-first", 2, twin.heading()),
            renamed(STORED.get(1), "a-first", 3, "十、全新的题目"),
            practice("a-third", 4, "三、别的", "与原来三条都没有一点关系的一段话。"));
    List<String> ids = ids(keep(read));
    assertEquals(ids.size(), new HashSet<>(ids).size(), ids.toString());
    assertEquals("a-first", ids.get(0));
    assertEquals("a-second", ids.get(2));
  }

  @Test
  void readingTheSameAgainChangesNothing() {
    assertEquals(STORED, keep(STORED));
  }

  @Test
  void aPageOfThousandsOfPracticesIsDoneInTime() {
    List<Practice> stored = new ArrayList<>();
    List<Practice> read = new ArrayList<>();
    for (int i = 1; i <= 5_000; i++) {
      stored.add(practice("a-s" + i, i, "第%d条".formatted(i), "内容".repeat(200) + i));
      read.add(practice("a-r" + i, i, "条目%d".formatted(i), "内容".repeat(190) + i));
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> assertEquals(5_000, PracticeIdentity.keep(stored, List.of(), read).size()));
  }

  private static List<Practice> keep(List<Practice> read) {
    return PracticeIdentity.keep(STORED, List.of(), read);
  }

  private static List<String> ids(List<Practice> practices) {
    return practices.stream().map(Practice::id).toList();
  }

  private static Practice renamed(Practice practice, String id, int ordinal, String heading) {
    return practice(id, ordinal, heading, practice.text());
  }

  private static Practice practice(String id, int ordinal, String heading, String text) {
    return new Practice(
        id, ordinal, heading, new Span(0, text.length()), text, List.of(), List.of());
  }
}
