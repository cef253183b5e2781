package yangban.corpus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.extract.PageParts.DateClue;

/// Days that the text itself states as those of its making: the agency's in the lead, the one below
/// a signature, the one right below the text. All stand below what the page or its address tells.
final class TextDates {

  private TextDates() {}

  /// `新华社郑州2023年10月8日电`: with its year, else the day of the event may be meant.
  private static final Pattern WIRED =
      Pattern.compile("^.{2,24}?((?:19|20)\\d{2}年\\d{1,2}月\\d{1,2}日)(?:电|讯|消息)");

  private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d{2}(?::\\d{2})?");

  private static final int LEADS = 2;
  private static final int BELOW = 2;

  /// Above a day that signs a text stands who signs it, and no sentence.
  private static final int LONGEST_SIGNATURE = 40;

  private static final double WIRE = 0.72;
  private static final double SIGNATURE = 0.66;
  private static final double UNDER = 0.62;

  /// @param body the lines of the text
  /// @param after the lines below it
  static List<DateClue> of(List<PageLine> body, List<PageLine> after) {
    List<DateClue> clues = new ArrayList<>();
    for (PageLine line : body.subList(0, Math.min(LEADS, body.size()))) {
      String head = line.text().substring(0, Math.min(60, line.text().length()));
      Matcher wired = WIRED.matcher(head);
      if (wired.find()) {
        clues.add(new DateClue(wired.group(1), "lead-date", WIRE));
      }
    }
    if (body.size() > 2 && isDay(body.getLast()) && isSignature(body.get(body.size() - 2))) {
      clues.add(new DateClue(body.getLast().text(), "closing-date", SIGNATURE));
    }
    after.stream()
        .limit(BELOW)
        .filter(TextDates::isDay)
        .limit(1)
        .forEach(line -> clues.add(new DateClue(line.text(), "date-below", UNDER)));
    return clues;
  }

  private static boolean isSignature(PageLine line) {
    return line.text().length() <= LONGEST_SIGNATURE && !Glyphs.endsSentence(line.text());
  }

  /// Whether a line is a full date, with an hour or without, and nothing else.
  private static boolean isDay(PageLine line) {
    String text = CLOCK.matcher(line.text()).replaceFirst("");
    List<DateReader.Found> found = line.text().length() > 30 ? List.of() : DateReader.full(text);
    if (found.size() != 1) {
      return false;
    }
    var span = found.getFirst().span();
    return Glyphs.letters(text.substring(0, span.start()) + text.substring(span.end())) == 0;
  }
}
