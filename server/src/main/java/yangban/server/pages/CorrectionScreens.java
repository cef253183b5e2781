package yangban.server.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import yangban.corpus.Article;
import yangban.corpus.correction.BadCorrection;
import yangban.corpus.correction.Correction;
import yangban.corpus.correction.CorrectionCase;
import yangban.corpus.correction.CorrectionRules;
import yangban.corpus.correction.Standing;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.store.CorrectionStore;
import yangban.server.correction.CorrectionDesk;
import yangban.server.folder.Shelf;
import yangban.server.http.Routes;
import yangban.server.problem.Problem;
import yangban.server.problem.ProblemKind;
import yangban.server.problem.Shown;
import yangban.web.page.Pages;
import yangban.web.view.CorrectionForms;
import yangban.web.view.CorrectionListView;
import yangban.web.view.Labels;

/// `/articles/{id}/corrections`, where fields are corrected, and `/corrections`, the list of all.
final class CorrectionScreens implements Routes {

  private static final String OF_ARTICLE = "/articles/{id}/corrections";

  /// As many as can be read at a sitting.
  private static final int PAGE = 50;

  private final Shelf shelf;
  private final Pages pages;
  private final Frames frames;
  private final Labels labels;
  private final CorrectionDesk desk;

  CorrectionScreens(Shelf shelf, Pages pages, Frames frames, Labels labels, CorrectionDesk desk) {
    this.shelf = shelf;
    this.pages = pages;
    this.frames = frames;
    this.labels = labels;
    this.desk = desk;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/corrections", this::list);
    routes.get(OF_ARTICLE, this::forms);
    routes.post(OF_ARTICLE, this::correct);
    routes.post(OF_ARTICLE + "/{n}/withdraw", this::withdraw);
  }

  private void forms(Context context) {
    Parameters parameters = new Parameters(context);
    CorrectionForms.Typed open =
        CorrectionForms.Typed.open(
            parameters.text("field").orElse(""), parameters.text("practice").orElse(""));
    show(context, open, parameters.problems());
  }

  private void show(Context context, CorrectionForms.Typed typed, List<Problem> unread) {
    CorpusStore store = shelf.library().store();
    Article read = read(context);
    Article shown = store.article(read.id()).orElse(read);
    CorrectionForms forms =
        new CorrectionForms(
            shown, read, store.corrections().of(read.id()), desk.rules(), labels, typed);
    Frames.answer(context, pages.corrections(frames.around(context, "", unread), forms.view()));
  }

  private void correct(Context context) {
    CorrectionDesk.Written written =
        new CorrectionDesk.Written(
            read(context).id(),
            field(context, "practice"),
            field(context, "field"),
            String.join("\n", context.formParams("value")),
            field(context, "who"),
            field(context, "why"));
    try {
      Correction made = desk.correct(shelf.library().store(), written);
      String practice = written.practiceId().isEmpty() ? "" : written.practiceId() + "-";
      go(
          context,
          "/articles/%s/corrections#f-%s%s"
              .formatted(written.articleId(), practice, made.field().code()));
    } catch (BadCorrection e) {
      context.status(HttpStatus.BAD_REQUEST);
      show(
          context,
          new CorrectionForms.Typed(
              written.field(),
              written.practiceId(),
              written.value(),
              written.who(),
              written.why(),
              desk.sentence(e)),
          List.of());
    }
  }

  private void withdraw(Context context) {
    // What is left of a removed article can be taken back, too: its corrections are still listed.
    String id = context.pathParam("id");
    String number = context.pathParam("n");
    try {
      String who = CorrectionRules.who(frames.words().text("correction.who.default"));
      Optional<Correction> withdrawn =
          Optional.of(number)
              .filter(text -> text.matches("\\d{1,18}"))
              .map(Long::valueOf)
              .flatMap(n -> shelf.library().store().corrections().withdraw(id, n, who));
      if (withdrawn.isEmpty()) {
        throw new Problem(ProblemKind.NO_SUCH_CORRECTION, Shown.of(number));
      }
    } catch (BadCorrection e) {
      throw desk.problem(e);
    }
    go(context, PackForms.back(context, "/corrections"));
  }

  private void list(Context context) {
    Parameters parameters = new Parameters(context);
    Optional<Standing> wanted = parameters.one(Standing.class, "standing");
    CorrectionStore corrections = shelf.library().store().corrections();
    Set<Standing> standings = wanted.map(Set::of).orElse(Set.of());
    OptionalLong after = parameters.number("after", Long.MAX_VALUE);
    long before = parameters.number("before", Long.MAX_VALUE).orElse(Long.MAX_VALUE);
    // One more than is shown tells whether there is a further page.
    List<CorrectionCase> found =
        after.isPresent()
            ? corrections.after(standings, after.getAsLong(), PAGE + 1)
            : corrections.before(standings, before, PAGE + 1);
    boolean more = found.size() > PAGE;
    List<CorrectionCase> shown =
        !more ? found : after.isPresent() ? found.subList(1, PAGE + 1) : found.subList(0, PAGE);
    boolean newer = after.isPresent() ? more : before < Long.MAX_VALUE;
    boolean older = after.isPresent() || more;
    String filter = wanted.map(standing -> "standing=" + standing.code() + "&").orElse("");
    String address = "/corrections?" + filter;
    CorrectionListView view =
        new CorrectionListView(
            tabs(corrections.counts(), wanted),
            shown.stream()
                .map(each -> CorrectionListView.line(each, desk.rules(), labels))
                .toList(),
            newer && !shown.isEmpty()
                ? address + "after=" + shown.getFirst().correction().number()
                : "",
            older && !shown.isEmpty()
                ? address + "before=" + shown.getLast().correction().number()
                : "");
    Frames.answer(
        context, pages.correctionList(frames.around(context, "", parameters.problems()), view));
  }

  private List<CorrectionListView.Tab> tabs(
      Map<Standing, Integer> counts, Optional<Standing> wanted) {
    List<CorrectionListView.Tab> tabs = new ArrayList<>();
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    tabs.add(
        new CorrectionListView.Tab(
            frames.words().text("correctionList.all"), "/corrections", all, wanted.isEmpty()));
    for (Standing standing : Standing.values()) {
      boolean current = wanted.filter(standing::equals).isPresent();
      tabs.add(
          new CorrectionListView.Tab(
              frames.words().label(standing),
              "/corrections?standing=" + standing.code(),
              counts.getOrDefault(standing, 0),
              current));
    }
    return tabs;
  }

  private Article read(Context context) {
    return shelf.library().asRead(context.pathParam("id"));
  }

  private static String field(Context context, String name) {
    return Optional.ofNullable(context.formParam(name)).orElse("");
  }

  private static void go(Context context, String address) {
    context.redirect(address, HttpStatus.SEE_OTHER);
  }
}
