package yangban.corpus.extract;

import java.util.ArrayList;
import java.util.List;
import yangban.corpus.extract.PageParts.TitleClue;

/// Finds the lines above the posting line: where titles stand, also where no markup tells.
final class TitleLines {

  private TitleLines() {}

  /// Lines between title and posting line: a subtitle, tools.
  private static final int ABOVE = 4;

  private static final int LONGEST = 100;

  /// The nearest line that may be a title; where it goes on from the line above it with a dash,
  /// that line and both together.
  ///
  /// @param clues what markup names: a line that agrees with it is more likely the title
  static List<TitleClue> abovePosting(List<PageLine> head, List<TitleClue> clues) {
    List<TitleClue> found = new ArrayList<>();
    for (int posting = head.size() - 1; posting > 0 && found.isEmpty(); posting--) {
      if (PostingLine.of(head.get(posting)).filter(PostingLine::tells).isPresent()) {
        found = above(posting, head, clues);
      }
    }
    return found;
  }

  private static List<TitleClue> above(int posting, List<PageLine> head, List<TitleClue> clues) {
    List<TitleClue> found = new ArrayList<>();
    for (int i = posting - 1; i >= Math.max(0, posting - ABOVE) && found.isEmpty(); i--) {
      String text = head.get(i).text();
      if (!fits(head.get(i))) {
        continue;
      }
      boolean subtitle = text.startsWith("——") || text.startsWith("--") || text.startsWith("—");
      if (!subtitle) {
        if (i > 0 && isStated(head.get(i - 1).text() + text, clues)) {
          found.add(clue(head.get(i - 1).text() + text, clues));
        }
        found.add(clue(text, clues));
      } else if (i > 0 && fits(head.get(i - 1))) {
        found.add(clue(head.get(i - 1).text(), clues));
        found.add(clue(head.get(i - 1).text() + text, clues));
      }
    }
    return found;
  }

  /// Whether markup names a title over two lines as one.
  private static boolean isStated(String text, List<TitleClue> clues) {
    String loose = Titles.loose(text);
    return clues.stream().anyMatch(c -> Titles.loose(c.text()).startsWith(loose));
  }

  private static TitleClue clue(String text, List<TitleClue> clues) {
    String loose = Titles.loose(text);
    boolean stated = clues.stream().anyMatch(c -> Titles.loose(c.text()).contains(loose));
    return new TitleClue(text, "above-posting-line", stated ? 0.6 : 0.45);
  }

  private static boolean fits(PageLine line) {
    return Glyphs.letters(line.text()) >= 4
        && line.text().length() <= LONGEST
        && !line.text().endsWith("。")
        && line.linkDensity() < 0.5
        && !Noise.isAnywhere(line.text())
        && PostingLine.of(line).isEmpty();
  }
}
