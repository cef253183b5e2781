package yangban.server.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import yangban.corpus.condition.ConditionReader;
import yangban.corpus.condition.Conditions;
import yangban.corpus.store.FoundPractice;
import yangban.indexer.search.AlikeRequest;
import yangban.server.folder.Shelf;
import yangban.server.http.Json;
import yangban.server.http.Routes;
import yangban.server.plan.PlanCheck;
import yangban.server.problem.Problem;
import yangban.server.problem.ProblemKind;
import yangban.server.problem.Shown;

/// What lies beside a practice or a plan: alike practices, conditions, a plan's report.
public final class StudyRoutes implements Routes {

  private static final String PRACTICE = ApiRoutes.ROOT + "/practices/{id}";
  private static final int DEFAULT_ALIKE = 10;

  /// Values of `discipline`: any other practice, or those of other disciplines only.
  private static final Set<String> DISCIPLINES = Set.of("any", "other");

  private final Shelf shelf;
  private final PlanCheck plans;
  private final Json json;
  private final ConditionReader conditions = new ConditionReader();

  public StudyRoutes(Shelf shelf, PlanCheck plans, Json json) {
    this.shelf = shelf;
    this.plans = plans;
    this.json = json;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(PRACTICE + "/similar", this::similar);
    routes.get(PRACTICE + "/conditions", this::conditions);
    routes.post(ApiRoutes.ROOT + "/plan", this::plan);
  }

  private void similar(Context context) throws IOException {
    FoundPractice found = practice(context);
    String discipline = Objects.requireNonNullElse(context.queryParam("discipline"), "any");
    if (!DISCIPLINES.contains(discipline)) {
      throw new Problem(ProblemKind.UNKNOWN_VALUE, "discipline", Shown.of(discipline), "any、other");
    }
    AlikeRequest request =
        AlikeRequest.of(
            found.article(), found.practice(), discipline.equals("other"), size(context));
    List<AlikeAnswer> alike =
        shelf.library().index().alike(request).stream().map(AlikeAnswer::of).toList();
    json.answer(context, new AlikeAnswer.All(found.practice().id(), alike));
  }

  private static int size(Context context) {
    String size = context.queryParam("size");
    if (size == null) {
      return DEFAULT_ALIKE;
    }
    if (!size.matches("[0-9]{1,3}")
        || Integer.parseInt(size) < 1
        || Integer.parseInt(size) > AlikeRequest.MAX_LIMIT) {
      throw new Problem(
          ProblemKind.BAD_NUMBER, "size", Shown.of(size), Integer.toString(AlikeRequest.MAX_LIMIT));
    }
    return Integer.parseInt(size);
  }

  private void conditions(Context context) {
    FoundPractice found = practice(context);
    Conditions told = conditions.of(found.practice(), found.article().text().body());
    json.answer(context, told);
  }

  private FoundPractice practice(Context context) {
    return shelf.library().practice(context.pathParam("id"));
  }

  private void plan(Context context) throws IOException {
    PlanAnswer.Asked asked = json.body(context, PlanAnswer.Asked.class);
    String text = Objects.requireNonNullElse(asked.text(), "");
    if (text.isBlank()) {
      throw new Problem(ProblemKind.MISSING_PARAMETER, "text");
    }
    if (text.length() > PlanCheck.MAX_CHARS) {
      throw new Problem(ProblemKind.TEXT_TOO_LONG, Integer.toString(PlanCheck.MAX_CHARS));
    }
    context.header("Cache-Control", "no-store");
    json.answer(context, PlanAnswer.of(plans.check(text, shelf.library().index())));
  }
}
