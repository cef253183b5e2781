package yangban.indexer.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import yangban.corpus.Span;
import yangban.indexer.search.Marking.Mark;

class ExcerptsTest {

  private static final String FILLER = "这里是与问题无关的铺垫文字，";

  private static Mark mark(String text, String word, int unit) {
    int at = text.indexOf(word);
    return new Mark(new Span(at, at + word.length()), unit);
  }

  @Test
  void takesAShortTextWhole() {
    assertEquals(new Span(1, 7), Excerpts.choose("\n一句短短的话\n", List.of()));
  }

  @Test
  void takesTheBeginningWithoutMarks() {
    String text = "开头一句话。" + FILLER.repeat(20);
    Span excerpt = Excerpts.choose(text, List.of());
    assertEquals(0, excerpt.start());
    assertTrue(excerpt.length() <= Excerpts.LENGTH);
    assertTrue(excerpt.of(text).endsWith("，"));
  }

  @Test
  void prefersTheWindowWithMostDifferentWords() {
    String text = "支教支教支教，" + FILLER.repeat(20) + "后来支部把支教与义诊合在一处。" + FILLER.repeat(20);
    List<Mark> marks = new ArrayList<>();
    for (int at = text.indexOf("支教"); at >= 0; at = text.indexOf("支教", at + 1)) {
      marks.add(new Mark(new Span(at, at + 2), 0));
    }
    marks.add(mark(text, "义诊", 1));
    assertTrue(Excerpts.choose(text, marks).of(text).contains("支教与义诊"));
  }

  @Test
  void beginsAtTheSentence() {
    String text = FILLER.repeat(20) + "铺垫完了。支部每周去支教一次。" + FILLER.repeat(20);
    Span excerpt = Excerpts.choose(text, List.of(mark(text, "支教", 0)));
    assertTrue(excerpt.of(text).startsWith("支部每周去支教"));
  }

  @Test
  void neverBeginsWithWhatClosesTheSentenceBefore() {
    String text = "支部书记说：“先问清楚再动手。”" + "随后党员分成三组走访实验室。".repeat(12);
    int hit = text.indexOf("随后");
    Span chosen = Excerpts.choose(text, List.of(new Mark(new Span(hit, hit + 2), 0)));
    assertEquals('随', text.charAt(chosen.start()));
  }

  @Test
  void neverCutsCharactersOrMarksInTwo() {
    Random random = new Random(3);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      List<Mark> marks = new ArrayList<>();
      for (int i = 0; i < 120; i++) {
        switch (random.nextInt(8)) {
          case 0 -> text.append("𠀀");
          case 1 -> text.append("，");
          case 2 -> text.append(random.nextInt(6) == 0 ? "。\n" : "😀😀");
          case 3 -> {
            marks.add(new Mark(new Span(text.length(), text.length() + 2), random.nextInt(3)));
            text.append("支教");
          }
          default -> text.append("文字");
        }
      }
      check(text.toString(), marks);
    }
  }

  private static void check(String text, List<Mark> marks) {
    Span excerpt = Excerpts.choose(text, marks);
    assertTrue(excerpt.length() <= Excerpts.LENGTH + 40, excerpt.of(text));
    assertFalse(excerpt.of(text).codePoints().anyMatch(p -> p >= 0xD800 && p <= 0xDFFF));
    assertTrue(
        marks.isEmpty()
            || marks.stream()
                .map(Mark::span)
                .anyMatch(m -> m.start() >= excerpt.start() && m.end() <= excerpt.end()));
    for (Mark mark : marks) {
      Span span = mark.span();
      assertFalse(span.start() < excerpt.start() && span.end() > excerpt.start());
    }
  }
}
