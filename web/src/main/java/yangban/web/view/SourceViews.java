package yangban.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import yangban.corpus.ShownTitle;
import yangban.corpus.frontier.CrawlJob;
import yangban.corpus.frontier.CrawlPage;
import yangban.corpus.frontier.PageState;
import yangban.corpus.store.HeldStore;
import yangban.web.Messages;

/// Lays one source out: how it is, what came of its visits, what waits for a person.
public final class SourceViews {

  private final Labels labels;
  private final Messages words;
  private final SourceWords sources;
  private final CrawlWords crawls;

  public SourceViews(Labels labels) {
    this.labels = labels;
    this.words = labels.words();
    this.sources = new SourceWords(labels);
    this.crawls = new CrawlWords(labels);
  }

  /// The screen of one source.
  ///
  /// @param held readings that wait for a person
  /// @param decisions what people decided last, last first
  /// @param chosen the state whose addresses are shown; none: all
  /// @param pages its addresses
  /// @param next where further ones are; empty on the last page
  /// @param titles the title of an article by its id, where there is one
  public SourceView of(
      SourceStanding standing,
      List<HeldStore.HeldReading> held,
      List<HeldStore.Decided> decisions,
      Optional<PageState> chosen,
      List<CrawlPage> pages,
      String next,
      Function<String, Optional<String>> titles) {
    String name = standing.source().name();
    Optional<CrawlJob> last = standing.visits().stream().findFirst();
    Optional<CrawlView> visit =
        standing
            .now()
            .map(now -> crawls.running(now, name))
            .or(() -> last.map(job -> crawls.ended(job, name)));
    return new SourceView(
        sources.row(standing),
        sources.facts(standing.source()),
        visit,
        standing.visits().stream().map(this::visit).toList(),
        held.stream().map(each -> held(each, titles)).toList(),
        standing.held(),
        lastDecision(decisions),
        decisions.stream().map(each -> decision(each, titles)).toList(),
        tabs(standing, chosen),
        pages.stream().map(page -> line(page, titles)).toList(),
        next);
  }

  private SourceView.Visit visit(CrawlJob job) {
    return new SourceView.Visit(
        "/jobs/" + job.number(), labels.minute(job.begun()), sources.visit(job));
  }

  private SourceView.Held held(
      HeldStore.HeldReading held, Function<String, Optional<String>> titles) {
    return new SourceView.Held(
        held.number(),
        "/sources/held/" + held.number(),
        titles
            .apply(held.articleId())
            .or(() -> held.article().map(ShownTitle::of))
            .orElse(held.address().toString()),
        words.list(held.signs().stream().sorted().map(words::label).toList()),
        labels.minute(held.held()));
  }

  /// What was decided at once has one time.
  private String lastDecision(List<HeldStore.Decided> decisions) {
    return decisions.stream()
        .findFirst()
        .map(last ->
            words.text(
                last.accepted() ? "source.decided.accepted" : "source.decided.refused",
                labels.minute(last.decided()),
                decisions.stream()
                    .filter(each -> each.decided().equals(last.decided()))
                    .filter(each -> each.accepted() == last.accepted())
                    .count()))
        .orElse("");
  }

  private SourceView.Visit decision(
      HeldStore.Decided decided, Function<String, Optional<String>> titles) {
    return new SourceView.Visit(
        "/sources/held/" + decided.number(),
        titles.apply(decided.articleId()).orElseGet(() -> words.text("held.nothing")),
        words.text(
            decided.accepted() ? "decided.accepted" : "decided.refused",
            labels.minute(decided.decided())));
  }

  private List<CorrectionListView.Tab> tabs(SourceStanding standing, Optional<PageState> chosen) {
    String here = "/sources/" + standing.source().id();
    List<CorrectionListView.Tab> tabs = new ArrayList<>();
    tabs.add(
        new CorrectionListView.Tab(
            words.text("source.pages.all"),
            here + "#pages",
            Math.toIntExact(standing.addresses()),
            chosen.isEmpty()));
    Map<PageState, Long> states = standing.states();
    for (PageState state : PageState.values()) {
      long count = states.getOrDefault(state, 0L);
      if (count > 0) {
        tabs.add(
            new CorrectionListView.Tab(
                words.label(state),
                here + "?state=" + state.code() + "#pages",
                Math.toIntExact(count),
                chosen.filter(state::equals).isPresent()));
      }
    }
    return tabs;
  }

  private SourceView.PageLine line(CrawlPage page, Function<String, Optional<String>> titles) {
    Optional<String> title = page.articleId().flatMap(titles);
    List<String> meta = new ArrayList<>();
    meta.add(words.label(page.state()));
    words.find("pageKind." + page.kind()).ifPresent(meta::add);
    page.tried().map(labels::minute).map(at -> words.text("page.tried", at)).ifPresent(meta::add);
    // A start is asked for whenever its source is visited, whatever its own rhythm.
    page.rhythm()
        .due()
        .map(labels::minute)
        .map(at -> words.text(page.depth() == 0 ? "page.due.start" : "page.due", at))
        .ifPresent(meta::add);
    page.movedTo().map(to -> words.text("page.movedTo", to)).ifPresent(meta::add);
    return new SourceView.PageLine(
        page.address().toString(),
        title.orElse(page.address().toString()),
        title.isPresent() ? "/articles/" + page.articleId().orElseThrow() : "",
        meta,
        page.trouble().reason().isEmpty() ? "" : crawls.reason(page.trouble().reason()));
  }
}
