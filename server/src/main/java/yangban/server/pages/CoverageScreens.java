package yangban.server.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yangban.corpus.ShownTitle;
import yangban.corpus.source.Coverage;
import yangban.corpus.source.CoverageChoice;
import yangban.corpus.source.ShowcaseList;
import yangban.corpus.source.Source;
import yangban.corpus.source.SourceCsv;
import yangban.corpus.source.SourceFault;
import yangban.corpus.source.SourceFile;
import yangban.corpus.store.ShowcaseStore;
import yangban.server.folder.Shelf;
import yangban.server.http.Routes;
import yangban.server.problem.Problem;
import yangban.server.problem.ProblemKind;
import yangban.server.source.HeldBranches;
import yangban.web.page.Pages;
import yangban.web.view.CoverageView;
import yangban.web.view.CoverageViews;
import yangban.web.view.Labels;
import yangban.web.view.SourceWords;

/// Tables that people hand in: `/sources/import`, many sources at once, and `/sources/coverage`,
/// published lists of branches and which of them are held.
final class CoverageScreens implements Routes {

  private static final String COVERAGE = "/sources/coverage";
  private static final int LONGEST_NAME = 80;
  private static final int MOST_FAULTS = 20;

  private final Shelf shelf;
  private final Pages pages;
  private final Frames frames;
  private final SourceWords words;
  private final CoverageViews views;
  private final HeldBranches branches = new HeldBranches();

  CoverageScreens(Shelf shelf, Pages pages, Frames frames, Labels labels) {
    this.shelf = shelf;
    this.pages = pages;
    this.frames = frames;
    this.words = new SourceWords(labels);
    this.views = new CoverageViews(labels);
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.post("/sources/import", this::sources);
    routes.get(COVERAGE, this::coverage);
    routes.post(COVERAGE, this::list);
    routes.post(COVERAGE + "/remove", this::remove);
    routes.post(COVERAGE + "/choice", this::choose);
  }

  private void sources(Context context) throws IOException {
    SourceFile file = shelf.sources().file();
    SourceCsv.Imported imported = SourceCsv.read(uploaded(context), file.sources());
    for (Source source : imported.sources()) {
      file.save(source);
    }
    if (imported.faults().isEmpty()) {
      context.redirect("/sources", HttpStatus.SEE_OTHER);
      return;
    }
    List<String> told = new ArrayList<>();
    told.add(
        frames
            .words()
            .text("sources.import.some", imported.sources().size(), imported.faults().size()));
    told.addAll(sentences(imported.faults()));
    context.status(HttpStatus.UNPROCESSABLE_CONTENT);
    Frames.answer(context, pages.tableFaults(frames.around(context, ""), told, "/sources"));
  }

  private List<String> sentences(List<SourceFault> faults) {
    return faults.stream().limit(MOST_FAULTS).map(words::fault).toList();
  }

  private void coverage(Context context) {
    Parameters parameters = new Parameters(context);
    String list = parameters.text("list").orElse("");
    Set<String> known = shelf.library().store().showcases().lists().keySet();
    if (!list.isEmpty() && !known.contains(list)) {
      parameters.refuse("list", list, String.join(" ", known));
    }
    show(context, list, parameters.problems(), List.of());
  }

  private void show(Context context, String wanted, List<Problem> unread, List<String> problems) {
    ShowcaseStore store = shelf.library().store().showcases();
    Map<String, Integer> lists = store.lists();
    String chosen =
        lists.containsKey(wanted) ? wanted : lists.keySet().stream().findFirst().orElse("");
    Coverage coverage =
        Coverage.of(store.entries(chosen), branches.in(shelf.library().store()), store.choices());
    CoverageView view = views.of(lists, chosen, coverage, store.choices(), this::title, problems);
    Frames.answer(context, pages.coverage(frames.around(context, "", unread), view));
  }

  private Optional<String> title(String articleId) {
    return shelf.library().store().article(articleId).map(ShownTitle::of);
  }

  /// What a person says of a name that comes near.
  private void choose(Context context) {
    ShowcaseStore store = shelf.library().store().showcases();
    String list = field(context, "list");
    String same = field(context, "same");
    CoverageChoice choice =
        new CoverageChoice(
            field(context, "university"),
            field(context, "branch"),
            field(context, "held"),
            same.equals("yes"));
    if (store.entries(list).stream().noneMatch(choice::isOf) || choice.held().isEmpty()) {
      throw new Problem(ProblemKind.BAD_REQUEST);
    }
    switch (same) {
      case "yes", "no" -> store.choose(choice, Instant.now());
      case "undo" -> store.forget(choice);
      default -> throw new Problem(ProblemKind.BAD_FIELD, "same");
    }
    // Back to where one was among a hundred branches.
    String place = field(context, "place");
    context.redirect(
        address(list) + (place.matches("b\\d{1,6}") ? "#" + place : ""), HttpStatus.SEE_OTHER);
  }

  private static String field(Context context, String name) {
    return Optional.ofNullable(context.formParam(name)).orElse("");
  }

  private static String address(String list) {
    return COVERAGE + "?list=" + URLEncoder.encode(list, StandardCharsets.UTF_8);
  }

  private void list(Context context) throws IOException {
    ShowcaseList list = ShowcaseList.read(uploaded(context));
    String name = name(context);
    List<String> problems = new ArrayList<>();
    if (!list.faults().isEmpty()) {
      problems.add(
          frames.words().text("coverage.some", list.entries().size(), list.faults().size()));
      problems.addAll(sentences(list.faults()));
    }
    if (!list.entries().isEmpty()) {
      shelf.library().store().showcases().put(name, list.entries());
    }
    if (problems.isEmpty()) {
      context.redirect(address(name), HttpStatus.SEE_OTHER);
      return;
    }
    context.status(HttpStatus.UNPROCESSABLE_CONTENT);
    show(context, name, List.of(), problems);
  }

  private void remove(Context context) {
    String name = Optional.ofNullable(context.formParam("list")).orElse("");
    shelf.library().store().showcases().remove(name);
    context.redirect(COVERAGE, HttpStatus.SEE_OTHER);
  }

  /// As it was named, else as its file is.
  private String name(Context context) {
    String given = Optional.ofNullable(context.formParam("name")).orElse("").strip();
    String file =
        Optional.ofNullable(context.uploadedFile("file")).map(UploadedFile::filename).orElse("");
    String name =
        given.isEmpty()
            ? file.replaceFirst("\\.[A-Za-z]{1,5}$", "").replaceAll(".*[/\\\\]", "")
            : given;
    String plain = name.replaceAll("\\p{Cntrl}", "").strip();
    return plain.isEmpty()
        ? frames.words().text("coverage.unnamed")
        : plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
  }

  private static byte[] uploaded(Context context) throws IOException {
    UploadedFile file =
        Optional.ofNullable(context.uploadedFile("file"))
            .orElseThrow(() -> new Problem(ProblemKind.NO_FILE));
    try (InputStream in = file.content()) {
      return in.readAllBytes();
    }
  }
}
