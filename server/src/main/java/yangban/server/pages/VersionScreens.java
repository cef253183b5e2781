package yangban.server.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import yangban.corpus.Article;
import yangban.corpus.ArticleText;
import yangban.corpus.ShownTitle;
import yangban.corpus.reuse.CommonProperty;
import yangban.corpus.reuse.Comparison;
import yangban.corpus.source.Source;
import yangban.corpus.store.HeldStore;
import yangban.corpus.store.Snapshot;
import yangban.corpus.store.VersionStore;
import yangban.server.folder.Shelf;
import yangban.server.http.Routes;
import yangban.server.problem.Problem;
import yangban.server.problem.ProblemKind;
import yangban.server.problem.Shown;
import yangban.server.source.SourceDesk;
import yangban.web.page.Pages;
import yangban.web.view.Labels;
import yangban.web.view.VersionViews;

/// What an address said at different times: `/articles/{id}/versions`, the bytes it was read from,
/// and readings that wait for a person.
final class VersionScreens implements Routes {

  private static final String HELD = "/sources/held/{number}";

  private final Shelf shelf;
  private final Pages pages;
  private final Frames frames;
  private final CommonProperty common;
  private final VersionViews views;

  VersionScreens(Shelf shelf, Pages pages, Frames frames, Labels labels, CommonProperty common) {
    this.shelf = shelf;
    this.pages = pages;
    this.frames = frames;
    this.common = common;
    this.views = new VersionViews(labels);
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/articles/{id}/versions", this::versions);
    routes.get("/articles/{id}/snapshot", this::snapshot);
    routes.get(HELD, this::held);
    routes.post(HELD, this::decide);
  }

  private void versions(Context context) {
    Article article = shelf.library().article(context.pathParam("id"));
    VersionStore store = shelf.library().store().crawl().versions();
    List<VersionStore.Version> versions = store.versions(article.id());
    int last = versions.size() - 1;
    Parameters parameters = new Parameters(context);
    // Which version is compared with the one after it: by default the last but one.
    long from = parameters.number("from", last).orElse(last);
    Optional<VersionViews.Pair> pair =
        last < 1 ? Optional.empty() : pair(store, article.id(), Math.toIntExact(from));
    Frames.answer(
        context,
        pages.versions(
            frames.around(context, "", parameters.problems()), views.of(article, versions, pair)));
  }

  private Optional<VersionViews.Pair> pair(VersionStore store, String id, int number) {
    Optional<ArticleText> earlier = store.text(id, number);
    Optional<ArticleText> later = store.text(id, number + 1);
    return earlier.flatMap(one ->
        later.map(
            other -> new VersionViews.Pair(number, one, other, Comparison.of(one, other, common))));
  }

  /// The bytes as they came, for whoever keeps or checks them; never shown as a page of ours.
  private void snapshot(Context context) {
    Article article = shelf.library().article(context.pathParam("id"));
    String hash =
        Optional.ofNullable(context.queryParam("hash")).orElse(article.origin().snapshot());
    boolean own =
        shelf.library().store().crawl().versions().versions(article.id()).stream()
            .anyMatch(version -> version.snapshot().equals(hash));
    Snapshot snapshot =
        Optional.of(hash)
            .filter(_ -> own)
            .flatMap(shelf.library().store()::snapshot)
            .orElseThrow(() -> new Problem(ProblemKind.NO_SUCH_SNAPSHOT, Shown.of(hash)));
    SnapshotFile file = SnapshotFile.of(snapshot.bytes());
    context
        .contentType(file.mediaType())
        .header(
            "Content-Disposition",
            "attachment; filename=\"%s-%s.%s\""
                .formatted(article.id(), hash.substring(0, 12), file.ending()))
        .result(snapshot.bytes());
  }

  private void held(Context context) {
    Optional<HeldStore.Decided> decided =
        number(context).flatMap(each -> shelf.sources().store().held().decided(each));
    if (decided.isPresent()) {
      decided(context, decided.get());
      return;
    }
    HeldStore.HeldReading held = reading(context);
    Optional<Article> stands = shelf.library().store().article(held.articleId());
    Optional<Comparison> comparison =
        stands.flatMap(old ->
            held.article().map(article -> Comparison.of(old.text(), article.text(), common)));
    Frames.answer(
        context,
        pages.held(
            frames.around(context, ""), views.held(held, stands, name(held.source()), comparison)));
  }

  private String name(String source) {
    return shelf.sources().file().source(source).map(Source::name).orElse(source);
  }

  private void decided(Context context, HeldStore.Decided decided) {
    Optional<String> title =
        shelf.library().store().article(decided.articleId()).map(ShownTitle::of);
    Frames.answer(
        context,
        pages.decided(
            frames.around(context, ""), views.decided(decided, name(decided.source()), title)));
  }

  private void decide(Context context) {
    SourceDesk desk = shelf.sources();
    if ("again".equals(context.formParam("take"))) {
      reopen(context, desk.store().held());
      return;
    }
    HeldStore.HeldReading held = reading(context);
    String take = Optional.ofNullable(context.formParam("take")).orElse("");
    if (!take.equals("yes") && !take.equals("no")) {
      throw new Problem(ProblemKind.BAD_FIELD, "take");
    }
    if (take.equals("yes")) {
      desk.store().held().accept(held.number(), desk.now());
    } else {
      desk.store().held().refuse(held.number(), desk.now());
    }
    context.redirect("/sources/" + held.source() + "#held", HttpStatus.SEE_OTHER);
  }

  /// What was refused waits again, as long as no later reading does.
  private void reopen(Context context, HeldStore held) {
    long number =
        number(context)
            .filter(held::reopen)
            .orElseThrow(
                () -> new Problem(ProblemKind.NO_SUCH_HELD, Shown.of(context.pathParam("number"))));
    context.redirect("/sources/held/" + number, HttpStatus.SEE_OTHER);
  }

  private HeldStore.HeldReading reading(Context context) {
    return number(context)
        .flatMap(number -> shelf.sources().store().held().reading(number))
        .orElseThrow(
            () -> new Problem(ProblemKind.NO_SUCH_HELD, Shown.of(context.pathParam("number"))));
  }

  private static Optional<Long> number(Context context) {
    return Optional.of(context.pathParam("number"))
        .filter(text -> text.matches("\\d{1,18}"))
        .map(Long::valueOf);
  }
}
