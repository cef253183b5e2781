package yangban.web.view;

import java.util.List;
import java.util.Locale;
import yangban.corpus.correction.Correction;
import yangban.corpus.correction.CorrectionCase;
import yangban.corpus.correction.CorrectionField;
import yangban.corpus.correction.CorrectionRules;
import yangban.web.Messages;

/// The list of all corrections.
///
/// @param tabs which of them are shown, with their numbers
/// @param previous the page before; empty on the first
/// @param next the page after; empty on the last
public record CorrectionListView(List<Tab> tabs, List<Line> lines, String previous, String next) {

  public CorrectionListView {
    tabs = List.copyOf(tabs);
    lines = List.copyOf(lines);
  }

  /// A choice of what is shown.
  public record Tab(String label, String href, int count, boolean current) {}

  /// One correction beside what is read now.
  ///
  /// @param href where it can be changed; empty where its article is gone
  /// @param standing its code, for the style sheet
  /// @param standingWord in words
  /// @param undo where it is withdrawn; empty where it cannot be
  public record Line(
      String title,
      String heading,
      String href,
      String field,
      String value,
      String machine,
      String now,
      String who,
      String when,
      String why,
      String standing,
      String standingWord,
      String undo) {}

  /// A correction as a line of the list.
  public static Line line(CorrectionCase each, CorrectionRules rules, Labels labels) {
    Correction correction = each.correction();
    Messages words = labels.words();
    String article = correction.target().articleId();
    String practice = correction.target().practiceId().map(id -> id + "-").orElse("");
    return new Line(
        each.title().isEmpty() ? words.text("correction.articleGone", article) : each.title(),
        each.heading(),
        each.title().isEmpty()
            ? ""
            : "/articles/%s/corrections#f-%s%s"
                .formatted(article, practice, correction.field().code()),
        words.text("field." + correction.field().code()),
        value(correction, correction.value(), rules, words),
        value(correction, correction.machine(), rules, words),
        value(correction, each.now(), rules, words),
        correction.who(),
        labels.minute(correction.made()),
        correction.why(),
        each.standing().name().toLowerCase(Locale.ROOT),
        words.label(each.standing()),
        correction.stands()
            ? "/articles/%s/corrections/%d/withdraw".formatted(article, correction.number())
            : "");
  }

  private static String value(
      Correction correction, String value, CorrectionRules rules, Messages words) {
    if (correction.field() == CorrectionField.PRACTICE) {
      return value.isEmpty() ? "" : words.text("correction.practice." + value);
    }
    String shown =
        String.join(
            words.text("list.separator"), rules.shown(correction.field(), value).lines().toList());
    return shown.isEmpty() ? words.text("unknown") : shown;
  }
}
