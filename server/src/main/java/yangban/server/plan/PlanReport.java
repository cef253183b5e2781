package yangban.server.plan;

import java.util.List;
import yangban.corpus.Theme;
import yangban.indexer.search.Alike;
import yangban.indexer.search.StockPhrase;

/// What a plan has in common with the practices of the corpus, and what it lacks.
///
/// @param missing themes that none of its sections is about
/// @param stock its phrases that many practices share, with spans in the text as it was pasted
/// @param left sections beyond [PlanCheck#MAX_SECTIONS], which were not looked up
public record PlanReport(
    List<Section> sections, List<Theme> missing, List<StockPhrase> stock, int left) {

  public PlanReport {
    sections = List.copyOf(sections);
    missing = List.copyOf(missing);
    stock = List.copyOf(stock);
  }

  /// A section of the plan.
  ///
  /// @param heading as written; the beginning of the text where it has none
  /// @param alike practices that do so, most alike first; may be empty
  /// @param slogan whether it is nearly all standing phrases; it is about no theme then
  public record Section(
      String heading, List<Theme> themes, List<String> topics, List<Alike> alike, boolean slogan) {

    public Section {
      themes = List.copyOf(themes);
      topics = List.copyOf(topics);
      alike = List.copyOf(alike);
    }
  }
}
