package yangban.corpus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Cuts a body free of what stands around and between its paragraphs, and keeps what the cut-off
/// lines say about the page.
final class BodyTrim {

  private final List<PageLine> lines;
  private final BodyHead head;
  private final BodyTail tail;

  private BodyTrim(BodyHead head, BodyTail tail) {
    this.lines = tail.lines();
    this.head = head;
    this.tail = tail;
  }

  /// @param title the title that markup gave; without one, the text's own first fitting line is
  ///   found
  static BodyTrim of(List<PageLine> lines, Optional<String> title) {
    BodyHead head = new BodyHead(lines, title);
    return new BodyTrim(head, new BodyTail(lines, head.end()));
  }

  /// What became of a line.
  enum Fate {
    KEPT,
    ABOVE,
    BELOW,
    COPY,
    NOISE,
    /// It was no line of the body from the first.
    OUTSIDE
  }

  /// A line as trimming left it, kept or not.
  record Trimmed(PageLine line, Fate fate) {}

  List<PageLine> body() {
    return trimmed().stream().filter(t -> t.fate() == Fate.KEPT).map(Trimmed::line).toList();
  }

  /// All lines that were given, in order.
  List<Trimmed> trimmed() {
    List<Trimmed> all = new ArrayList<>();
    boolean picture = false;
    Set<PageLine> copies = Copies.of(lines.subList(head.end(), Math.max(head.end(), tail.start())));
    for (int i = 0; i < lines.size(); i++) {
      PageLine printed = lines.get(i);
      Fate fate = fate(i, copies);
      String text = Pagers.without(printed.text());
      PageLine line = text.equals(printed.text()) ? printed : printed.withText(text);
      all.add(new Trimmed(picture && fate == Fate.KEPT ? line.afterPicture() : line, fate));
      picture =
          switch (fate) {
            case KEPT -> false;
            case NOISE -> picture || Noise.isImage(line.text());
            default -> picture;
          };
    }
    return all;
  }

  private Fate fate(int i, Set<PageLine> copies) {
    if (i < head.end()) {
      return Fate.ABOVE;
    }
    if (i >= tail.start()) {
      return Fate.BELOW;
    }
    if (copies.contains(lines.get(i))) {
      return Fate.COPY;
    }
    return isNoise(lines.get(i)) ? Fate.NOISE : Fate.KEPT;
  }

  /// Whether a line is no text wherever it stands.
  static boolean isNoise(PageLine line) {
    return Noise.isAnywhere(line.text())
        || (Glyphs.hasCjk(line.text())
            ? HanNoise.isAnywhere(line.text())
            : LatinNoise.isAnywhere(line) || HanNoise.isAnywhere(line.text()));
  }

  /// The posting lines of the head, in order.
  List<PostingLine> postings() {
    return head.postings();
  }

  /// The credit lines of the tail, in order.
  List<PostingLine> closing() {
    return tail.closing();
  }

  /// The title by the markup, else the one that the text itself prints; empty without either.
  String title() {
    return head.title().orElse("");
  }
}
