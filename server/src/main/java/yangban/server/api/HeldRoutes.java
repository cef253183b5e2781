package yangban.server.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import yangban.corpus.Article;
import yangban.corpus.ShownTitle;
import yangban.corpus.crawl.EarlierTexts;
import yangban.corpus.frontier.HealthSign;
import yangban.corpus.source.Source;
import yangban.corpus.store.HeldStore;
import yangban.corpus.store.VersionStore;
import yangban.server.folder.Shelf;
import yangban.server.http.Json;
import yangban.server.http.Routes;
import yangban.server.problem.Problem;
import yangban.server.problem.ProblemKind;
import yangban.server.source.SourceDesk;

/// `/api/v1/sources/{id}/held` and `/api/v1/articles/{id}/versions`: readings that wait for a
/// person, and what addresses said at different times.
public final class HeldRoutes implements Routes {

  private static final String HELD = ApiRoutes.ROOT + "/sources/{id}/held";
  private static final String VERSIONS = ApiRoutes.ROOT + "/articles/{id}/versions";
  private static final int MOST = 200;

  private final Shelf shelf;
  private final Json json;

  public HeldRoutes(Shelf shelf, Json json) {
    this.shelf = shelf;
    this.json = json;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(HELD, this::held);
    routes.post(HELD, this::decide);
    routes.get(VERSIONS, this::versions);
    routes.post(VERSIONS, this::putBack);
  }

  /// Readings that wait.
  ///
  /// @param total how many wait in all
  /// @param readings the first of them, first one first
  private record Held(int total, List<Reading> readings) {}

  private record Reading(
      long number,
      String article,
      URI address,
      Optional<String> title,
      List<String> signs,
      Instant held) {

    static Reading of(HeldStore.HeldReading held) {
      return new Reading(
          held.number(),
          held.articleId(),
          held.address(),
          held.article().map(ShownTitle::of),
          held.signs().stream().sorted().map(HealthSign::code).toList(),
          held.held());
    }
  }

  /// The body of a decision.
  private record Decision(Optional<Boolean> take, Optional<List<Long>> numbers) {}

  private record Decided(int decided, int waiting) {}

  private void held(Context context) {
    SourceDesk desk = shelf.sources();
    Source source = desk.source(context.pathParam("id"));
    List<Reading> readings =
        desk.store().held().waiting(Optional.of(source.id()), 0, MOST).stream()
            .map(Reading::of)
            .toList();
    json.answer(context, new Held(waiting(desk, source), readings));
  }

  private static int waiting(SourceDesk desk, Source source) {
    return desk.store().held().counts().getOrDefault(source.id(), 0);
  }

  private void decide(Context context) {
    SourceDesk desk = shelf.sources();
    Source source = desk.source(context.pathParam("id"));
    Decision body = json.body(context, Decision.class);
    boolean take = body.take().orElseThrow(() -> new Problem(ProblemKind.BAD_FIELD, "take"));
    List<Long> numbers =
        body.numbers().orElseThrow(() -> new Problem(ProblemKind.BAD_FIELD, "numbers"));
    int decided = desk.store().held().decide(numbers, take, desk.now());
    json.answer(context, new Decided(decided, waiting(desk, source)));
  }

  /// The texts of an article, first one first; the last one is what it says now.
  private record Versions(List<VersionStore.Version> versions) {}

  private void versions(Context context) {
    String id = context.pathParam("id");
    Article article = shelf.library().article(id);
    json.answer(
        context,
        new Versions(
            shelf.library().store().crawl().versions().versions(id).stream()
                .map(version -> version.withTitle(ShownTitle.of(article, version.title())))
                .toList()));
  }

  /// The body of putting a version back.
  private record Wanted(Optional<Integer> number) {}

  private void putBack(Context context) {
    SourceDesk desk = shelf.sources();
    String id = context.pathParam("id");
    int number =
        json.body(context, Wanted.class)
            .number()
            .orElseThrow(() -> new Problem(ProblemKind.BAD_FIELD, "number"));
    if (desk.earlier().putBack(id, number, desk.now()) == EarlierTexts.Outcome.UNKNOWN) {
      throw new Problem(ProblemKind.NO_SUCH_VERSION, Integer.toString(number));
    }
    versions(context);
  }
}
