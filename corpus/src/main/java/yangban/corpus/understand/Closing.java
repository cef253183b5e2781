package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.List;

/// Parts the article's closing paragraphs from its last section.
///
/// A last paragraph closes if it says so (今后, 下一步, …党支部将…), or if every earlier section has one
/// paragraph only and the last has one more.
final class Closing {
  /// The subject of a closing sentence stands this far from its beginning at most.
  private static final int SUBJECT = 40;

  private final Page page;
  private final SectionWords words;

  Closing(Page page, SectionWords words) {
    this.page = page;
    this.words = words;
  }

  List<Section> cut(List<Section> sections) {
    if (sections.isEmpty()) {
      return sections;
    }
    List<Section> cut = new ArrayList<>(sections);
    Section last = cut.removeLast();
    boolean single = !cut.isEmpty() && cut.stream().allMatch(s -> paragraphs(s).size() == 1);
    cut.add(shorten(last, single));
    return cut;
  }

  private Section shorten(Section last, boolean singleParagraphs) {
    List<Line> paragraphs = paragraphs(last);
    int end = last.end();
    for (int i = paragraphs.size() - 1; i > 0; i--) {
      Line line = paragraphs.get(i);
      boolean extra = singleParagraphs && i == paragraphs.size() - 1 && i == 1;
      if (!extra && !closes(line.text())) {
        break;
      }
      end = Math.max(last.textStart(), line.start() - 1);
    }
    return new Section(last.heading(), end);
  }

  private boolean closes(String paragraph) {
    if (words.closing(paragraph)) {
      return true;
    }
    String head = paragraph.substring(0, Math.min(SUBJECT, paragraph.length()));
    int subject = head.indexOf("支部");
    return subject >= 0
        && (head.indexOf("将", subject) >= 0
            || head.indexOf("以", subject) == subject + 2
            || head.startsWith("学院"));
  }

  private List<Line> paragraphs(Section section) {
    return page.bodyLines().stream()
        .filter(l -> l.end() > section.textStart() && l.start() < section.end())
        .filter(Outline::running)
        .toList();
  }
}
