package yangban.corpus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.BlockKind;

/// The lines below an article's last sentence: where they begin, and the credits that stand in and
/// right above them.
final class BodyTail {

  /// Of a body's prose, what must stand above words that end an article only at its end.
  private static final double NEARLY_ALL = 0.6;

  /// The same for the line that names the editor.
  private static final double MOST = 0.75;

  private static final Pattern EDITOR = Pattern.compile("[\\s（(\\[【]*(?:责任编辑|责编)\\s*[:：].{0,30}");

  private static final Pattern LAST_BRACKET =
      Pattern.compile("[（(【\\[]([^（()）【】\\[\\]]{2,120})[）)】\\]]\\s*[。.]?$");

  /// Lines between credits and the end of a text: who runs the account, an advertisement.
  private static final int BELOW_CREDITS = 3;

  private static final int LONGEST_BELOW = 40;

  private final List<PageLine> lines;
  private final int top;
  private final List<PostingLine> closing = new ArrayList<>();
  private int begin;

  /// @param top where the text begins, below its head
  BodyTail(List<PageLine> lines, int top) {
    this.lines = new ArrayList<>(lines);
    this.top = top;
    this.begin = lines.size();
    cutTail();
    readBehindTail();
    readClosing();
  }

  /// All lines that were given, the last one of the text without the credit in its brackets.
  List<PageLine> lines() {
    return lines;
  }

  /// Its first line; the number of lines where there is none.
  int start() {
    return begin;
  }

  /// The credit lines, in order.
  List<PostingLine> closing() {
    return closing;
  }

  private static boolean isLatinTail(String text) {
    return !Glyphs.hasCjk(text) && LatinNoise.isTail(text);
  }

  private void cutTail() {
    double before = 0;
    double whole = 0;
    for (PageLine line : lines.subList(top, begin)) {
      whole += ContentFinder.points(line);
    }
    for (int i = top; i < begin; i++) {
      String text = lines.get(i).text();
      boolean enough = before > 0 && before >= 0.5 * whole;
      if ((before > 0 && before >= 0.4 * whole && Noise.isComments(text))
          || (enough && Noise.isTail(text))
          || (before > MOST * whole && EDITOR.matcher(text).matches())
          || (before > NEARLY_ALL * whole && isLatinTail(text))) {
        begin = i;
      }
      before += ContentFinder.points(lines.get(i));
    }
  }

  /// Credits may stand right behind words that end an article, or be those words.
  private void readBehindTail() {
    for (int i = begin; i < lines.size(); i++) {
      Optional<PostingLine> credit = PostingLine.of(unwrapped(lines.get(i).text()));
      if (credit.isEmpty() || credit.get().credits().isEmpty()) {
        break;
      }
      closing.add(credit.get());
    }
  }

  private void readClosing() {
    for (int i = begin - 1; i > top && i > begin - 12; i--) {
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
        begin = i;
      } else if (BodyTrim.isNoise(lines.get(i))
          || Noise.isTail(text)
          || isAuthorNote(i)
          || lines.get(i).kind() == BlockKind.HEADING) {
        begin = i;
      } else if (isBelowCredits(i)) {
        begin = i;
      } else {
        break;
      }
    }
    cutLastBracket();
  }

  /// Whether a line stands with the last few below a line of credits, and is no sentence.
  private boolean isBelowCredits(int i) {
    for (int k = i; k > top && k > i - BELOW_CREDITS; k--) {
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
    return i > top + 4 && !Glyphs.hasCjk(text) && LatinNoise.isAuthorNote(text);
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
    if (begin <= top) {
      return;
    }
    PageLine last = lines.get(begin - 1);
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
          begin--;
        } else {
          lines.set(begin - 1, last.withText(rest));
        }
      }
    }
  }

  private static String unwrapped(String text) {
    Matcher bracket = LAST_BRACKET.matcher(text);
    return text.length() < 140 && bracket.matches() ? bracket.group(1) : text;
  }
}
