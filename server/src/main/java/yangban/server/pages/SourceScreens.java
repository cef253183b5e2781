package yangban.server.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import yangban.corpus.ShownTitle;
import yangban.corpus.crawl.CrawlProgress;
import yangban.corpus.crawl.CrawlReport;
import yangban.corpus.frontier.CrawlPage;
import yangban.corpus.frontier.PageState;
import yangban.corpus.source.FaultyEntry;
import yangban.corpus.source.Source;
import yangban.corpus.source.SourceFault;
import yangban.corpus.source.SourceFile;
import yangban.server.folder.Shelf;
import yangban.server.http.Routes;
import yangban.server.problem.Problem;
import yangban.server.problem.ProblemKind;
import yangban.server.problem.Shown;
import yangban.server.source.SourceDesk;
import yangban.web.page.Pages;
import yangban.web.view.CrawlView;
import yangban.web.view.CrawlWords;
import yangban.web.view.FaultWords;
import yangban.web.view.FaultySourceView;
import yangban.web.view.JobView;
import yangban.web.view.Labels;
import yangban.web.view.SourceStanding;
import yangban.web.view.SourceViews;
import yangban.web.view.SourceWords;
import yangban.web.view.SourcesView;

/// `/sources`, `/sources/{id}` and `/jobs/{number}`: what is collected, and how it goes.
final class SourceScreens implements Routes {

  /// As many addresses as one looks over.
  private static final int PAGE = 50;

  private static final int MOST_HELD = 50;

  private final Shelf shelf;
  private final Pages pages;
  private final Frames frames;
  private final SourceWords words;
  private final FaultWords faults;
  private final CrawlWords crawls;
  private final SourceViews views;

  SourceScreens(Shelf shelf, Pages pages, Frames frames, Labels labels) {
    this.shelf = shelf;
    this.pages = pages;
    this.frames = frames;
    this.words = new SourceWords(labels);
    this.faults = new FaultWords(labels.words());
    this.crawls = new CrawlWords(labels);
    this.views = new SourceViews(labels);
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/sources", this::all);
    routes.get("/sources/{id}", this::one);
    routes.get("/jobs/{number}", this::job);
  }

  private void all(Context context) {
    SourceDesk desk = shelf.sources();
    SourceFile file = desk.file();
    List<SourceStanding> standings = desk.standings();
    SourcesView view =
        new SourcesView(
            standings.stream().map(words::row).toList(),
            unowned(file),
            file.faulty().stream().map(entry -> faults.faulty(entry, ids(file))).toList(),
            file.path().toString(),
            running(desk, Optional.empty()),
            standings.stream().mapToInt(SourceStanding::held).sum(),
            desk.crawler().isPaused(),
            desk.repair()
                .map(cut -> frames.words().text("archive.repaired", cut.file(), cut.cutBytes()))
                .orElse(""));
    Frames.answer(context, pages.sources(frames.around(context, ""), view));
  }

  /// The visits under way, of a source or of all.
  List<CrawlView> running(SourceDesk desk, Optional<String> source) {
    return desk.crawler().status().stream()
        .filter(progress -> source.isEmpty() || source.get().equals(progress.source()))
        .map(progress -> running(desk, progress))
        .toList();
  }

  private CrawlView running(SourceDesk desk, CrawlProgress progress) {
    String id = progress.source();
    Optional<FaultyEntry> faulty = desk.faulty(id);
    String name =
        desk.file()
            .source(id)
            .map(Source::name)
            .or(() -> faulty.map(FaultyEntry::name).filter(written -> !written.isEmpty()))
            .orElse(id);
    CrawlView view = crawls.running(progress, name);
    return faulty
        .map(entry -> view.telling(frames.words().text("crawl.faulty", entry.line())))
        .orElse(view);
  }

  /// What is wrong in the file and with no entry of it.
  private List<String> unowned(SourceFile file) {
    List<SourceFault> owned =
        file.faulty().stream().flatMap(entry -> entry.faults().stream()).toList();
    return file.faults().stream()
        .filter(fault -> !owned.contains(fault))
        .map(faults::sentence)
        .toList();
  }

  private static Set<String> ids(SourceFile file) {
    return file.sources().stream().map(Source::id).collect(Collectors.toSet());
  }

  private void one(Context context) {
    SourceDesk desk = shelf.sources();
    Optional<FaultyEntry> faulty = desk.faulty(context.pathParam("id"));
    if (faulty.isPresent()) {
      String id = faulty.get().id();
      FaultySourceView view =
          new FaultySourceView(
              id,
              faults.faulty(faulty.get(), ids(desk.file())),
              desk.file().path().toString(),
              running(desk, Optional.of(id)));
      Frames.answer(context, pages.faultySource(frames.around(context, ""), view));
      return;
    }
    Source source = desk.source(context.pathParam("id"));
    Parameters parameters = new Parameters(context);
    Optional<PageState> state = parameters.one(PageState.class, "state");
    long after = parameters.number("after", Long.MAX_VALUE).orElse(0);
    List<CrawlPage> found = desk.store().frontier().pages(source.id(), state, after, PAGE + 1);
    List<CrawlPage> shown = found.subList(0, Math.min(PAGE, found.size()));
    String next =
        found.size() <= PAGE
            ? ""
            : "/sources/%s?%safter=%d#pages"
                .formatted(
                    source.id(),
                    state.map(each -> "state=" + each.code() + "&").orElse(""),
                    shown.getLast().number());
    Frames.answer(
        context,
        pages.source(
            frames.around(context, "", parameters.problems()),
            views.of(
                desk.standing(source),
                desk.store().held().waiting(Optional.of(source.id()), 0, MOST_HELD),
                desk.store().held().decisions(source.id(), MOST_HELD),
                state,
                shown,
                next,
                this::title)));
  }

  private Optional<String> title(String articleId) {
    return shelf.library().store().article(articleId).map(ShownTitle::of);
  }

  private void job(Context context) {
    SourceDesk desk = shelf.sources();
    String number = context.pathParam("number");
    CrawlReport report =
        Optional.of(number)
            .filter(text -> text.matches("\\d{1,18}"))
            .flatMap(text -> desk.crawler().report(Long.parseLong(text)))
            .orElseThrow(() -> new Problem(ProblemKind.NO_SUCH_JOB, Shown.of(number)));
    String source = report.job().source();
    String name = desk.file().source(source).map(Source::name).orElse(source);
    Frames.answer(
        context,
        pages.job(frames.around(context, ""), JobView.of(report, name, crawls, frames.words())));
  }
}
