package yangban.server.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yangban.corpus.Article;
import yangban.corpus.Coded;
import yangban.corpus.correction.BadCorrection;
import yangban.corpus.correction.Correction;
import yangban.corpus.correction.CorrectionRules;
import yangban.corpus.correction.Corrections;
import yangban.corpus.correction.Standing;
import yangban.corpus.store.CorpusStore;
import yangban.server.Json;
import yangban.server.Problem;
import yangban.server.ProblemKind;
import yangban.server.Routes;
import yangban.server.Shelf;
import yangban.server.correction.CorrectionDesk;

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
    Map<String, List<String>> parameters = new HashMap<>(context.queryParamMap());
    List<String> wanted = parameters.getOrDefault("standing", List.of());
    parameters.remove("standing");
    Paging paging = Paging.read(parameters);
    List<Standing> standings = wanted.stream().map(CorrectionRoutes::standing).toList();
    List<CorrectionAnswer> found = new ArrayList<>();
    long[] total = {0};
    store()
        .corrections()
        .each(each -> {
          if (standings.isEmpty() || standings.contains(each.standing())) {
            if (total[0] >= paging.offset() && found.size() < paging.size()) {
              found.add(CorrectionAnswer.of(each));
            }
            total[0]++;
          }
        });
    json.answer(
        context,
        new CorrectionAnswer.Page(total[0], "correction", paging.page(), paging.size(), found));
  }

  private static Standing standing(String code) {
    return Coded.of(Standing.class, code)
        .orElseThrow(() ->
            new Problem(
                ProblemKind.UNKNOWN_VALUE,
                "standing",
                Shown.text(code),
                "stands agrees disagrees adrift withdrawn"));
  }

  private void ofArticle(Context context) {
    Article read = article(context);
    json.answer(
        context,
        new CorrectionAnswer.OfArticle(
            read.id(),
            store().corrections().of(read.id()).stream().map(each -> answer(each, read)).toList()));
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
      json.answer(context, answer(made, read));
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
            .orElseThrow(() -> new Problem(ProblemKind.NO_SUCH_CORRECTION, Shown.text(number)));
    json.answer(context, answer(withdrawn, read));
  }

  private String name(String who) {
    try {
      return CorrectionRules.who(who);
    } catch (BadCorrection e) {
      throw desk.problem(e);
    }
  }

  private static CorrectionAnswer answer(Correction correction, Article read) {
    return CorrectionAnswer.of(Corrections.compare(correction, Optional.of(read)));
  }

  private Article article(Context context) {
    String id = context.pathParam("id");
    return store()
        .asRead(id)
        .orElseThrow(() -> new Problem(ProblemKind.NO_SUCH_ARTICLE, Shown.text(id)));
  }

  private CorpusStore store() {
    return shelf.library().store();
  }
}
