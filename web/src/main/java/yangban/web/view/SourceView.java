package yangban.web.view;

import java.util.List;
import java.util.Optional;

/// One source: how it is, what came of its visits, what waits for a person.
///
/// @param row at a glance
/// @param facts how it is configured, each with its words
/// @param visit the visit under way, or else the last one
/// @param visits earlier ones, last first
/// @param held readings that wait for a person
/// @param waiting how many wait in all
/// @param lastDecision what was decided last, in a sentence; empty where nothing was
/// @param decisions readings that were decided about, last first
/// @param states its addresses by state
/// @param pages those of the chosen state
/// @param next where further ones are; empty on the last page
public record SourceView(
    SourcesView.Row row,
    List<Fact> facts,
    Optional<CrawlView> visit,
    List<Visit> visits,
    List<Held> held,
    int waiting,
    String lastDecision,
    List<Visit> decisions,
    List<CorrectionListView.Tab> states,
    List<PageLine> pages,
    String next) {

  public SourceView {
    facts = List.copyOf(facts);
    visits = List.copyOf(visits);
    held = List.copyOf(held);
    decisions = List.copyOf(decisions);
    states = List.copyOf(states);
    pages = List.copyOf(pages);
  }

  /// A line of what is configured.
  public record Fact(String label, List<String> values) {

    public Fact {
      values = List.copyOf(values);
    }
  }

  /// A visit that ended, or a reading that was decided about.
  public record Visit(String href, String when, String sentence) {}

  /// A reading that waits.
  ///
  /// @param why which signs held it, in a sentence
  public record Held(long number, String href, String title, String why, String when) {}

  /// An address of the source.
  ///
  /// @param title of the article that was read there; else the address again
  /// @param href the article; empty where there is none
  /// @param meta kind, last look, next look
  /// @param reason why it is as it is; may be empty
  public record PageLine(
      String address, String title, String href, List<String> meta, String reason) {

    public PageLine {
      meta = List.copyOf(meta);
    }
  }
}
