package yangban.server.api;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yangban.corpus.Article;
import yangban.corpus.Coded;
import yangban.corpus.correction.BadCorrection;
import yangban.corpus.correction.Correction;
import yangban.corpus.correction.CorrectionRules;
import yangban.corpus.correction.Standing;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.store.CorrectionStore;
import yangban.server.correction.CorrectionDesk;
import yangban.server.folder.Shelf;
import yangban.server.http.Json;
import yangban.server.http.Routes;
import yangban.server.problem.Problem;
import yangban.server.problem.ProblemKind;
import yangban.server.problem.Shown;

/// What people say about articles, for programs: list, make, take back.
public final class CorrectionRoutes implements Routes {

  private static final String ALL = ApiRoutes.ROOT + "/corrections";
  private static final String OF_ARTICLE = ApiRoutes.ROOT + "/articles/{id}/corrections";

  private final Shelf shelf;
  private final CorrectionDesk desk;
  private final Json json;
  private final String defaultWho;

  /// @param defaultWho who corrects where nobody is named
  public CorrectionRoutes(Shelf shelf, CorrectionDesk desk, Json json, String defaultWho) {
    this.shelf = shelf;
    this.desk = desk;
    this.json = json;
    this.defaultWho = defaultWho;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(ALL, this::all);
    routes.get(OF_ARTICLE, this::ofArticle);
    routes.post(OF_ARTICLE, this::correct);
    routes.delete(OF_ARTICLE + "/{n}", this::withdraw);
  }

  /// The body of a new correction.
  private record NewCorrection(
      Optional<String> practiceId,
      Optional<String> field,
      Optional<String> value,
      Optional<String> who,
      Optional<String> why) {}

  private void all(Context context) {
    List<String> wanted = context.queryParams("standing");
    Paging paging = Paging.read(context.queryParamMap());
    Set<Standing> standings = wanted.stream().map(CorrectionRoutes::standing).collect(toSet());
    CorrectionStore corrections = store().corrections();
    long total =
        corrections.counts().entrySet().stream()
            .filter(each -> standings.isEmpty() || standings.contains(each.getKey()))
            .mapToLong(Map.Entry::getValue)
            .sum();
    List<CorrectionAnswer> found =
        corrections.page(standings, paging.offset(), paging.size()).stream()
            .map(CorrectionAnswer::of)
            .toList();
    json.answer(
        context,
        new CorrectionAnswer.Page(total, "correction", paging.page(), paging.size(), found));
  }

  private static Standing standing(String code) {
    return Coded.of(Standing.class, code)
        .orElseThrow(() ->
            new Problem(
                ProblemKind.UNKNOWN_VALUE,
                "standing",
                Shown.of(code),
                Arrays.stream(Standing.values()).map(Coded::code).collect(joining(" "))));
  }

  private void ofArticle(Context context) {
    Article read = article(context);
    json.answer(
        context,
        new CorrectionAnswer.OfArticle(
            read.id(),
            store().corrections().cases(read.id()).stream().map(CorrectionAnswer::of).toList()));
  }

  private void correct(Context context) {
    NewCorrection body = json.body(context, NewCorrection.class);
    Article read = article(context);
    try {
      Correction made =
          desk.correct(
              store(),
              new CorrectionDesk.Written(
                  read.id(),
                  body.practiceId().orElse(""),
                  required(body.field(), "field"),
                  required(body.value(), "value"),
                  body.who().orElse(defaultWho),
                  required(body.why(), "why")));
      context
          .status(201)
          .header(
              "Location",
              ApiRoutes.ROOT + "/articles/" + read.id() + "/corrections/" + made.number());
      json.answer(context, answer(made));
    } catch (BadCorrection e) {
      throw desk.problem(e);
    }
  }

  private static String required(Optional<String> value, String name) {
    return value.orElseThrow(() -> new Problem(ProblemKind.BAD_FIELD, name));
  }

  private void withdraw(Context context) {
    Article read = article(context);
    String number = context.pathParam("n");
    String who = Optional.ofNullable(context.queryParam("who")).orElse(defaultWho);
    Correction withdrawn =
        Optional.of(number)
            .filter(text -> text.matches("\\d{1,18}"))
            .map(Long::valueOf)
            .flatMap(n -> store().corrections().withdraw(read.id(), n, name(who)))
            .orElseThrow(() -> new Problem(ProblemKind.NO_SUCH_CORRECTION, Shown.of(number)));
    json.answer(context, answer(withdrawn));
  }

  private String name(String who) {
    try {
      return CorrectionRules.who(who);
    } catch (BadCorrection e) {
      throw desk.problem(e);
    }
  }

  private CorrectionAnswer answer(Correction correction) {
    return store().corrections().cases(correction.target().articleId()).stream()
        .filter(each -> each.correction().number() == correction.number())
        .map(CorrectionAnswer::of)
        .findFirst()
        .orElseThrow();
  }

  private Article article(Context context) {
    return shelf.library().asRead(context.pathParam("id"));
  }

  private CorpusStore store() {
    return shelf.library().store();
  }
}
