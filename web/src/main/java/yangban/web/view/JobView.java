package yangban.web.view;

import java.util.ArrayList;
import java.util.List;
import yangban.corpus.crawl.CrawlReport;
import yangban.corpus.frontier.CrawlEvent;
import yangban.corpus.frontier.Tally;
import yangban.web.Messages;

/// The report of a visit.
///
/// @param groups what one may want to know of single addresses
public record JobView(CrawlView crawl, List<Group> groups) {

  private static final List<Tally> GROUPS =
      List.of(
          Tally.FAILED,
          Tally.REFUSED,
          Tally.HELD,
          Tally.DOUBTFUL,
          Tally.MISSING,
          Tally.MOVED,
          Tally.NO_ARTICLE);

  public JobView {
    groups = List.copyOf(groups);
  }

  /// Addresses of which the same was noted.
  ///
  /// @param more how many are not shown
  public record Group(String label, List<Line> lines, long more) {

    public Group {
      lines = List.copyOf(lines);
    }
  }

  /// What was noted of an address.
  public record Line(String address, String reason, String detail) {}

  /// The report as a screen.
  ///
  /// @param name of the source
  public static JobView of(CrawlReport report, String name, CrawlWords crawls, Messages words) {
    List<Group> groups = new ArrayList<>();
    for (Tally tally : GROUPS) {
      List<CrawlEvent> events = report.events(tally);
      if (!events.isEmpty()) {
        groups.add(
            new Group(
                words.label(tally),
                events.stream().map(event -> line(event, crawls)).toList(),
                Math.max(0, report.job().count(tally) - events.size())));
      }
    }
    return new JobView(crawls.ended(report.job(), name), groups);
  }

  private static Line line(CrawlEvent event, CrawlWords crawls) {
    return new Line(
        event.address().toString(), crawls.reason(event.reason()), crawls.detail(event));
  }
}
