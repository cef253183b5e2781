package yangban.corpus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.BlockKind;

/// Cuts a body free of what stands around and between its paragraphs, and keeps what the cut-off
/// lines say about the page.
final class BodyTrim {

  /// Lines that may stand above the first sentence of an article.
  private static final int HEAD = 60;

  /// Of a body's prose, what must stand above words that end an article only at its end.
  private static final double NEARLY_ALL = 0.6;

  /// The same for the line that names the editor.
  private static final double MOST = 0.75;

  private static final Pattern EDITOR = Pattern.compile("[\\s（(\\[【]*(?:责任编辑|责编)\\s*[:：].{0,30}");

  private static final Pattern LAST_BRACKET =
      Pattern.compile("[（(【\\[]([^（()）【】\\[\\]]{2,120})[）)】\\]]\\s*[。.]?$");
  private static final Pattern NUMBERED = Pattern.compile("^[（(]?[一二三四五六七八九十\\d]{1,3}[、.．)）].*");

  private final List<PageLine> lines;
  private final Optional<String> title;
  private final List<PostingLine> postings = new ArrayList<>();
  private final List<PostingLine> closing = new ArrayList<>();
  private int start;
  private int end;
  private Optional<String> lineTitle = Optional.empty();

  private BodyTrim(List<PageLine> lines, Optional<String> title) {
    this.lines = new ArrayList<>(lines);
    this.title = title;
    this.end = lines.size();
  }

  /// @param title the title that markup gave; without one, the text's own first fitting line is
  ///   found
  static BodyTrim of(List<PageLine> lines, Optional<String> title) {
    var trim = new BodyTrim(lines, title);
    trim.cutHead();
    trim.cutTail();
    trim.readBehindTail();
    trim.readClosing();
    return trim;
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
    Set<PageLine> copies = Copies.of(lines.subList(start, Math.max(start, end)));
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
    if (i < start) {
      return Fate.ABOVE;
    }
    if (i >= end) {
      return Fate.BELOW;
    }
    if (copies.contains(lines.get(i))) {
      return Fate.COPY;
    }
    return isNoise(lines.get(i)) ? Fate.NOISE : Fate.KEPT;
  }

  private static boolean isNoise(PageLine line) {
    return Noise.isAnywhere(line.text())
        || (Glyphs.hasCjk(line.text())
            ? HanNoise.isAnywhere(line.text())
            : LatinNoise.isAnywhere(line) || HanNoise.isAnywhere(line.text()));
  }

  /// The posting lines of the head, in order.
  List<PostingLine> postings() {
    return postings;
  }

  /// The credit lines of the tail, in order.
  List<PostingLine> closing() {
    return closing;
  }

  /// The title by the markup, else the one that the text itself prints; empty without either.
  String title() {
    return title.or(() -> lineTitle).orElse("");
  }

  private void cutHead() {
    int posting = -1;
    int crumb = -1;
    int limit = Math.min(HEAD, lines.size());
    for (int i = 0; i < limit; i++) {
      Optional<PostingLine> found = posting(i);
      if (Noise.isBreadcrumb(lines.get(i).text())) {
        crumb = i;
      } else if (found.isPresent()) {
        posting = i;
        postings.add(found.get());
      } else if (isProse(lines.get(i))) {
        break;
      }
    }
    if (title.isEmpty()) {
      lineTitle = titleBefore(crumb + 1, posting <= crumb ? -1 : firstPosting(crumb));
    }
    start = Math.max(posting, crumb) + 1;
    while (start < lines.size() && isHeadNoise(start)) {
      start++;
    }
  }

  private int firstPosting(int after) {
    int i = after + 1;
    while (posting(i).isEmpty()) {
      i++;
    }
    return i;
  }

  private Optional<PostingLine> posting(int i) {
    String text = lines.get(i).text();
    Optional<PostingLine> found = PostingLine.of(lines.get(i));
    if (found.isEmpty()) {
      return found;
    }
    PostingLine posting = found.get();
    boolean event =
        (posting.dateLabel().equals("时间") || posting.dateLabel().equals("日期"))
            && i + 1 < lines.size()
            && lines.get(i + 1).text().matches("^[（(]?[\\d一二三四五]?[、.）)]?\\s*(?:地点|活动地点|会议地点).*");
    boolean tells =
        posting.date().isPresent()
            || posting.publisher().isPresent()
            || !posting.credits().isEmpty();
    boolean loneDate =
        !posting.dateLabelled() && posting.credits().isEmpty() && posting.publisher().isEmpty();
    return event || !tells || (loneDate && NUMBERED.matcher(text).matches())
        ? Optional.empty()
        : found;
  }

  private Optional<String> titleBefore(int from, int posting) {
    int to = posting < 0 ? Math.min(from + 6, lines.size()) : posting;
    String best = null;
    for (int i = from; i < to; i++) {
      String text = lines.get(i).text();
      boolean fits =
          Glyphs.letters(text) >= 4
              && text.length() <= 120
              && !Noise.isAnywhere(text)
              && PostingLine.of(text).isEmpty();
      if (fits && posting >= 0) {
        best = joined(best, i, posting);
      } else if (fits && !isSentence(text)) {
        return Optional.of(text);
      } else if (posting < 0 && isProse(lines.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.ofNullable(best);
  }

  /// A title over two lines goes on with a dash, or stops in an open quotation.
  private @org.jspecify.annotations.Nullable String joined(
      @org.jspecify.annotations.Nullable String before, int i, int posting) {
    String text = lines.get(i).text();
    boolean goesOn =
        before != null && i < posting && (text.startsWith("——") || before.endsWith("——"));
    return goesOn ? before + text : text;
  }

  private static boolean isSentence(String text) {
    return text.endsWith("。") || text.endsWith("；") || text.length() > 80;
  }

  private boolean isHeadNoise(int i) {
    PageLine line = lines.get(i);
    String text = line.text();
    return repeatsTitle(i)
        || Noise.isAnywhere(text)
        || Noise.isNeighbour(text)
        || (i < HEAD && posting(i).isPresent() && keep(i));
  }

  private boolean keep(int i) {
    posting(i).filter(p -> !postings.contains(p)).ifPresent(postings::add);
    return true;
  }

  private boolean repeatsTitle(int i) {
    Optional<String> known = title.or(() -> lineTitle);
    if (known.isEmpty()) {
      return false;
    }
    String text = lines.get(i).text();
    if (Titles.same(text, known.get())) {
      return true;
    }
    boolean begins =
        Glyphs.letters(text) >= 6 && Titles.loose(known.get()).startsWith(Titles.loose(text));
    boolean ends =
        Glyphs.letters(text) >= 6
            && i > 0
            && Titles.loose(known.get()).endsWith(Titles.loose(text));
    return (begins || ends) && !isProse(lines.get(i));
  }

  static boolean isProse(PageLine line) {
    return ContentFinder.points(line) > 0
        && (Glyphs.endsSentence(line.text()) || line.text().length() > 60)
        && (line.text().length() > 120 || PostingLine.of(line).isEmpty());
  }

  private static boolean isLatinTail(String text) {
    return !Glyphs.hasCjk(text) && LatinNoise.isTail(text);
  }

  private void cutTail() {
    double before = 0;
    double whole = 0;
    for (PageLine line : lines.subList(start, end)) {
      whole += ContentFinder.points(line);
    }
    for (int i = start; i < end; i++) {
      String text = lines.get(i).text();
      boolean enough = before > 0 && before >= 0.5 * whole;
      if ((before > 0 && before >= 0.4 * whole && Noise.isComments(text))
          || (enough && Noise.isTail(text))
          || (before > MOST * whole && EDITOR.matcher(text).matches())
          || (before > NEARLY_ALL * whole && isLatinTail(text))) {
        end = i;
      }
      before += ContentFinder.points(lines.get(i));
    }
  }

  /// Credits may stand right behind words that end an article, or be those words.
  private void readBehindTail() {
    for (int i = end; i < lines.size(); i++) {
      Optional<PostingLine> credit = PostingLine.of(unwrapped(lines.get(i).text()));
      if (credit.isEmpty() || credit.get().credits().isEmpty()) {
        break;
      }
      closing.add(credit.get());
    }
  }

  private void readClosing() {
    for (int i = end - 1; i > start && i > end - 12; i--) {
      String text = lines.get(i).text();
      String bare = unwrapped(text);
      Optional<PostingLine> credit =
          PostingLine.of(bare)
              .or(() -> bare.equals(text) ? Optional.empty() : PostingLine.signed(bare));
      boolean credits =
          credit.isPresent()
              && (!credit.get().credits().isEmpty()
                  || credit.get().publisher().isPresent()
                  || !credit.get().tells());
      if (credits || isEmptyCredit(text)) {
        credit.ifPresent(c -> closing.add(0, c));
        end = i;
      } else if (isNoise(lines.get(i))
          || Noise.isTail(text)
          || isAuthorNote(i)
          || lines.get(i).kind() == BlockKind.HEADING) {
        end = i;
      } else if (isBelowCredits(i)) {
        end = i;
      } else {
        break;
      }
    }
    cutLastBracket();
  }

  /// Lines between credits and the end of a text: who runs the account, an advertisement.
  private static final int BELOW_CREDITS = 3;

  private static final int LONGEST_BELOW = 40;

  /// Whether a line stands with the last few below a line of credits, and is no sentence.
  private boolean isBelowCredits(int i) {
    for (int k = i; k > start && k > i - BELOW_CREDITS; k--) {
      String text = lines.get(k).text();
      if (text.length() > LONGEST_BELOW || text.endsWith("。")) {
        return false;
      }
      if (k < i && isCreditLine(text)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCreditLine(String text) {
    String bare = unwrapped(text);
    return PostingLine.of(bare)
        .filter(p -> !p.credits().isEmpty() && p.date().isEmpty())
        .isPresent();
  }

  private boolean isAuthorNote(int i) {
    String text = lines.get(i).text();
    return i > start + 4 && !Glyphs.hasCjk(text) && LatinNoise.isAuthorNote(text);
  }

  private static boolean isEmptyCredit(String text) {
    if (text.length() < 120 && text.matches("^[（(]\\s*(?:本文)?作者(?:系|为|单位|简介).*[）)]$")) {
      return true;
    }
    return text.length() < 40
        && text.matches(
            "^[（(【\\[]?(?:文字|图片|照片|通讯员|记者|初审|复审|终审|审稿|一审|二审|三审|校对|监制|排版|作者|编辑|责任编辑|责编|审核|来源|撰稿|供稿|摄影)\\s*[:：|丨/].*");
  }

  private void cutLastBracket() {
    if (end <= start) {
      return;
    }
    PageLine last = lines.get(end - 1);
    Matcher bracket =
        LAST_BRACKET.matcher(
            last.text().length() > 200
                ? last.text().substring(last.text().length() - 200)
                : last.text());
    if (bracket.find()) {
      Optional<PostingLine> credit =
          PostingLine.of(bracket.group(1)).or(() -> PostingLine.signed(bracket.group(1)));
      String rest =
          Glyphs.trim(last.text().substring(0, last.text().length() - bracket.group().length()));
      if (credit.isEmpty() && Glyphs.endsSentence(rest) && closing.isEmpty()) {
        credit = PostingLine.persons(bracket.group(1));
      }
      if (credit.isPresent() && !credit.get().credits().isEmpty()) {
        closing.add(0, credit.get());
        if (rest.isEmpty()) {
          end--;
        } else {
          lines.set(end - 1, last.withText(rest));
        }
      }
    }
  }

  private static String unwrapped(String text) {
    Matcher bracket = LAST_BRACKET.matcher(text);
    return text.length() < 140 && bracket.matches() ? bracket.group(1) : text;
  }
}
