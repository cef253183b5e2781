package yangban.server.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yangban.corpus.condition.ConditionReader;
import yangban.corpus.store.FoundPractice;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.search.Hit;
import yangban.indexer.search.SearchPage;
import yangban.server.folder.Library;
import yangban.server.folder.Shelf;
import yangban.server.http.Routes;
import yangban.server.plan.PlanCheck;
import yangban.server.plan.PlanReport;
import yangban.server.problem.Shown;
import yangban.web.Messages;
import yangban.web.SearchAddress;
import yangban.web.page.Pages;
import yangban.web.view.AlikeLine;
import yangban.web.view.BesideView;
import yangban.web.view.Labels;
import yangban.web.view.PlanView;
import yangban.web.view.ThemeChip;

/// `/practices/beside` and `/plan`: practices beside each other, and beside one's own plan.
final class StudyScreens implements Routes {

  /// What can be looked over below a table.
  private static final int MOST_FOUND = 8;

  private final Shelf shelf;
  private final Pages pages;
  private final Frames frames;
  private final Labels labels;
  private final PlanCheck plans;
  private final ConditionReader conditions = new ConditionReader();

  StudyScreens(Shelf shelf, Pages pages, Frames frames, Labels labels, PlanCheck plans) {
    this.shelf = shelf;
    this.pages = pages;
    this.frames = frames;
    this.labels = labels;
    this.plans = plans;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/practices/beside", this::beside);
    routes.get("/plan", this::form);
    routes.post("/plan", this::check);
  }

  private void beside(Context context) throws IOException {
    Library library = shelf.library();
    List<BesideView.Told> told = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    Parameters parameters = new Parameters(context);
    List<String> chosen = parameters.all("id").stream().distinct().toList();
    chosen.stream()
        .limit(BesideView.MOST)
        .forEach(id -> {
          Optional<FoundPractice> found = library.store().practice(id);
          found.ifPresentOrElse(
              practice -> told.add(told(practice)), () -> missing.add(Shown.of(id)));
        });
    String query = parameters.question();
    BesideView view =
        BesideView.of(
            told, chosen.size() > BesideView.MOST, missing, query, found(library, query), labels);
    Frames.answer(context, pages.beside(frames.around(context, "", parameters.problems()), view));
  }

  /// Practices that answer a question, each text once; whole articles cannot be laid beside
  /// anything.
  private static List<Hit> found(Library library, String query) throws IOException {
    if (query.isEmpty()) {
      return List.of();
    }
    SearchPage page = library.index().search(SearchRequest.of(query));
    return page.hits().stream()
        .filter(hit -> !hit.whole() && hit.sameAs().isEmpty())
        .limit(MOST_FOUND)
        .toList();
  }

  private BesideView.Told told(FoundPractice found) {
    return new BesideView.Told(
        found, conditions.of(found.practice(), found.article().text().body()));
  }

  private void form(Context context) {
    PlanView view = PlanView.form("", PlanCheck.MAX_CHARS, "");
    Frames.answer(context, pages.plan(frames.around(context, ""), view));
  }

  /// The text lives as long as this method; the answer is kept by nobody.
  private void check(Context context) throws IOException {
    // A browser sends each end of a line as two characters, and counts one where people type.
    String text = Optional.ofNullable(context.formParam("text")).orElse("").replace("\r\n", "\n");
    Messages words = frames.words();
    PlanView view;
    if (text.isBlank()) {
      view = PlanView.form("", PlanCheck.MAX_CHARS, words.text("plan.empty"));
    } else if (text.length() > PlanCheck.MAX_CHARS) {
      String problem = words.text("plan.tooLong", text.length(), PlanCheck.MAX_CHARS);
      view = PlanView.form(text, PlanCheck.MAX_CHARS, problem);
    } else {
      view = result(text, plans.check(text, shelf.library().index()));
    }
    String page = pages.plan(frames.around(context, ""), view);
    context.status(view.problem().isEmpty() ? 200 : 400).header("Cache-Control", "no-store");
    Frames.answer(context, page);
  }

  private PlanView result(String text, PlanReport report) {
    Messages words = frames.words();
    return new PlanView(
        text,
        PlanCheck.MAX_CHARS,
        "",
        true,
        report.sections().stream().map(this::section).toList(),
        report.left() == 0 ? "" : words.text("plan.left", report.left()),
        report.missing().stream().map(theme -> ThemeChip.of(theme, labels)).toList(),
        report.stock().stream()
            .map(stock ->
                new PlanView.Stock(
                    stock.phrase(),
                    stock.practices() == 0
                        ? words.text("plan.stock.known")
                        : words.text("plan.stock.count", stock.practices()),
                    stock.practices() == 0
                        ? ""
                        : SearchAddress.of(SearchRequest.of("“" + stock.phrase() + "”"))))
            .toList());
  }

  private PlanView.Section section(PlanReport.Section section) {
    return new PlanView.Section(
        section.heading(),
        section.themes().stream().map(theme -> ThemeChip.of(theme, labels)).toList(),
        section.topics(),
        section.alike().stream().map(alike -> AlikeLine.of(alike, labels)).toList(),
        section.slogan());
  }
}
