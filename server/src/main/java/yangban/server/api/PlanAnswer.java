package yangban.server.api;

import java.util.List;
import yangban.corpus.Theme;
import yangban.indexer.search.StockPhrase;
import yangban.server.plan.PlanReport;

/// A plan beside what others have done, as JSON; see [PlanReport].
///
/// @param left sections that were not looked up
record PlanAnswer(
    List<Section> sections, List<Theme> missingThemes, List<StockPhrase> stockPhrases, int left) {

  /// A section of the plan.
  ///
  /// @param slogan whether it is nearly all standing phrases, and so about no theme
  record Section(
      String heading,
      List<Theme> themes,
      List<String> topics,
      List<AlikeAnswer> alike,
      boolean slogan) {}

  static PlanAnswer of(PlanReport report) {
    return new PlanAnswer(
        report.sections().stream()
            .map(section ->
                new Section(
                    section.heading(),
                    section.themes(),
                    section.topics(),
                    section.alike().stream().map(AlikeAnswer::of).toList(),
                    section.slogan()))
            .toList(),
        report.missing(),
        report.stock(),
        report.left());
  }

  /// What is sent: the text of a plan.
  record Asked(String text) {}
}
