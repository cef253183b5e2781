package yangban.server.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import yangban.corpus.crawl.Preview;
import yangban.corpus.source.FaultKind;
import yangban.corpus.source.Source;
import yangban.corpus.source.SourceFault;
import yangban.corpus.source.SourceForm;
import yangban.corpus.source.StartOwners;
import yangban.server.folder.Shelf;
import yangban.server.http.Routes;
import yangban.server.problem.Problem;
import yangban.server.problem.ProblemKind;
import yangban.server.source.SourceDesk;
import yangban.server.source.SourceLook;
import yangban.web.page.Pages;
import yangban.web.view.Labels;
import yangban.web.view.SourceFormView;
import yangban.web.view.SourceForms;
import yangban.web.view.SourcePreviewView;
import yangban.web.view.SourcePreviews;
import yangban.web.view.SourceWords;

/// `/sources/new` and `/sources/{id}/edit`: an address is looked at, then described, then saved.
final class SourceEditor implements Routes {

  private static final String ONE = "/sources/{id}";

  /// Pages of ours that stand where a source of that id would.
  private static final Set<String> OWN_WORDS =
      Set.of("new", "events", "coverage", "import", "crawl", "held");

  private final Shelf shelf;
  private final Pages pages;
  private final Frames frames;
  private final SourceForms forms;
  private final SourceWords words;
  private final SourcePreviews previews;

  SourceEditor(Shelf shelf, Pages pages, Frames frames, Labels labels) {
    this.shelf = shelf;
    this.pages = pages;
    this.frames = frames;
    this.forms = new SourceForms(labels);
    this.words = new SourceWords(labels);
    this.previews = new SourcePreviews(labels);
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/sources/new", this::open);
    // Looking at an address sends requests, so no page of another site may ask for it.
    routes.post("/sources/new", this::look);
    routes.post("/sources", this::add);
    routes.get(ONE + "/edit", this::edit);
    routes.post(ONE, this::replace);
    routes.post(ONE + "/remove", this::remove);
  }

  private void open(Context context) {
    show(context, form("", false, "", Optional.empty(), Map.of(), List.of()));
  }

  private void look(Context context) throws InterruptedException {
    String address = field(context, "address").strip();
    boolean onCampus = field(context, "on-campus").equals("true");
    SourceForm.Outcome outcome = SourceLook.draft(address, onCampus);
    if (outcome.source().isEmpty()) {
      String problem = words.fault(outcome.faults().getFirst());
      context.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(context, form(address, onCampus, problem, Optional.empty(), Map.of(), List.of()));
      return;
    }
    SourceDesk desk = shelf.sources();
    Source draft = outcome.source().get();
    Preview.Found found = desk.look().at(draft);
    SourcePreviewView preview =
        previews.of(found, (text, at) -> desk.look().understand(text, at, draft));
    Map<String, List<String>> values = new LinkedHashMap<>(SourceForm.fields(draft));
    values.put("id", List.of(freeId(desk, draft.id())));
    values.put("name", List.of());
    values.put("schedule", List.of("7d"));
    show(context, form(address, onCampus, "", Optional.of(preview), values, List.of()));
  }

  private static String freeId(SourceDesk desk, String wanted) {
    String id = wanted;
    for (int n = 2;
        OWN_WORDS.contains(id) || desk.file().source(id).isPresent() || desk.faulty(id).isPresent();
        n++) {
      id = wanted + "-" + n;
    }
    return id;
  }

  private void add(Context context) throws IOException {
    Map<String, List<String>> values = values(context);
    SourceForm.Outcome outcome = SourceForm.read(values);
    if (outcome.source().isEmpty()) {
      context.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(context, form("", false, "", Optional.empty(), values, outcome.faults()));
      return;
    }
    Source source = outcome.source().get();
    Optional<SourceFault> taken = new StartOwners(shelf.sources().file().sources()).take(source, 0);
    if (taken.isEmpty()
        && (OWN_WORDS.contains(source.id()) || !shelf.sources().file().add(source))) {
      taken =
          Optional.of(
              new SourceFault(0, source.id(), "id", FaultKind.TAKEN_ID, List.of(source.id())));
    }
    if (taken.isPresent()) {
      context.status(HttpStatus.CONFLICT);
      show(context, form("", false, "", Optional.empty(), values, List.of(taken.get())));
      return;
    }
    go(context, source.id());
  }

  private void edit(Context context) {
    Source source = shelf.sources().source(context.pathParam("id"));
    show(context, form(source, SourceForm.fields(source), stamp(source), List.of()));
  }

  private void replace(Context context) throws IOException {
    SourceDesk desk = shelf.sources();
    Source before = desk.source(context.pathParam("id"));
    Map<String, List<String>> values = values(context);
    values.put("id", List.of(before.id()));
    SourceForm.Outcome outcome = unowned(SourceForm.read(values), desk.file().sources());
    if (outcome.source().isEmpty()) {
      context.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(context, form(before, values, field(context, "before"), outcome.faults()));
      return;
    }
    boolean seen = stamp(before).equals(field(context, "before"));
    if (!seen || !desk.file().replace(before, outcome.source().get())) {
      throw new Problem(ProblemKind.SOURCE_CHANGED, before.id());
    }
    go(context, before.id());
  }

  /// What the form gave, unless it begins where another source does.
  private static SourceForm.Outcome unowned(SourceForm.Outcome outcome, List<Source> there) {
    return outcome
        .source()
        .flatMap(source -> new StartOwners(there).take(source, 0))
        .map(taken -> new SourceForm.Outcome(Optional.empty(), List.of(taken)))
        .orElse(outcome);
  }

  private void remove(Context context) throws IOException {
    SourceDesk desk = shelf.sources();
    String id = desk.source(context.pathParam("id")).id();
    desk.crawler().cancel(id);
    desk.file().remove(id);
    context.redirect("/sources", HttpStatus.SEE_OTHER);
  }

  private void go(Context context, String id) {
    if (field(context, "then").equals("crawl")) {
      shelf.sources().crawler().start(id);
    }
    context.redirect("/sources/" + id, HttpStatus.SEE_OTHER);
  }

  /// What the form holds; a box that is not ticked sends nothing.
  private static Map<String, List<String>> values(Context context) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String name : SourceForm.FIELDS) {
      String value = field(context, name);
      values.put(name, value.isBlank() ? List.of() : value.lines().toList());
    }
    return values;
  }

  private SourceFormView form(
      String address,
      boolean onCampus,
      String problem,
      Optional<SourcePreviewView> preview,
      Map<String, List<String>> values,
      List<SourceFault> faults) {
    return new SourceFormView(
        frames.words().text("source.title.new"),
        "/sources",
        "/sources",
        address,
        onCampus,
        values.isEmpty() || preview.isPresent(),
        problem,
        preview,
        values.isEmpty() ? List.of() : forms.first(values, faults),
        values.isEmpty() ? List.of() : forms.more(values, faults),
        "");
  }

  private SourceFormView form(
      Source source, Map<String, List<String>> values, String before, List<SourceFault> faults) {
    return new SourceFormView(
        frames.words().text("source.title.edit"),
        "/sources/" + source.id(),
        "/sources/" + source.id(),
        "",
        false,
        false,
        "",
        Optional.empty(),
        forms.first(values, faults),
        forms.more(values, faults),
        before);
  }

  /// Names what somebody saw, so that nobody's change is written over unseen.
  private static String stamp(Source source) {
    byte[] fields = SourceForm.fields(source).toString().getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(fields).toString();
  }

  private void show(Context context, SourceFormView view) {
    Frames.answer(context, pages.sourceForm(frames.around(context, ""), view));
  }

  private static String field(Context context, String name) {
    return Optional.ofNullable(context.formParam(name)).orElse("");
  }
}
