package yangban.corpus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The lines above an article's first sentence: where it ends, the title that stands in it, and who
/// posted the page when.
final class BodyHead {

  /// Lines that may stand above the first sentence of an article.
  private static final int MOST_LINES = 60;

  private static final Pattern NUMBERED = Pattern.compile("^[（(]?[一二三四五六七八九十\\d]{1,3}[、.．)）].*");

  private final List<PageLine> lines;
  private final Optional<String> title;
  private final List<PostingLine> postings = new ArrayList<>();
  private Optional<String> lineTitle = Optional.empty();
  private int end;

  /// @param title the title that markup gave
  BodyHead(List<PageLine> lines, Optional<String> title) {
    this.lines = lines;
    this.title = title;
    read();
  }

  /// The first line that is no part of it.
  int end() {
    return end;
  }

  /// Its posting lines, in order.
  List<PostingLine> postings() {
    return postings;
  }

  /// The title by the markup, else the one that stands in it.
  Optional<String> title() {
    return title.or(() -> lineTitle);
  }

  private void read() {
    int posting = -1;
    int crumb = -1;
    int limit = Math.min(MOST_LINES, lines.size());
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
    end = Math.max(posting, crumb) + 1;
    while (end < lines.size() && isHeadNoise(end)) {
      end++;
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
  private @Nullable String joined(@Nullable String before, int i, int posting) {
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
        || (i < MOST_LINES && posting(i).isPresent() && keep(i));
  }

  private boolean keep(int i) {
    posting(i).filter(p -> !postings.contains(p)).ifPresent(postings::add);
    return true;
  }

  private boolean repeatsTitle(int i) {
    Optional<String> known = title();
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

  private static boolean isProse(PageLine line) {
    return ContentFinder.points(line) > 0
        && (Glyphs.endsSentence(line.text()) || line.text().length() > 60)
        && (line.text().length() > 120 || PostingLine.of(line).isEmpty());
  }
}
