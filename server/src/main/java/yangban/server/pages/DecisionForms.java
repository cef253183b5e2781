package yangban.server.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import yangban.corpus.crawl.EarlierTexts;
import yangban.corpus.source.Source;
import yangban.server.folder.Shelf;
import yangban.server.http.Routes;
import yangban.server.problem.Problem;
import yangban.server.problem.ProblemKind;
import yangban.server.problem.Shown;
import yangban.server.source.SourceDesk;

/// What people decide about the texts of addresses: about several that wait at once, and to put an
/// earlier one back.
final class DecisionForms implements Routes {

  private final Shelf shelf;

  DecisionForms(Shelf shelf) {
    this.shelf = shelf;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.post("/sources/{id}/held", this::several);
    routes.post("/articles/{id}/versions", this::putBack);
  }

  private void several(Context context) {
    SourceDesk desk = shelf.sources();
    Source source = desk.source(context.pathParam("id"));
    boolean all = "yes".equals(context.formParam("all"));
    List<Long> numbers =
        context.formParams(all ? "shown" : "number").stream()
            .filter(text -> text.matches("\\d{1,18}"))
            .map(Long::valueOf)
            .toList();
    boolean take =
        switch (Optional.ofNullable(context.formParam("take")).orElse("")) {
          case "yes" -> true;
          case "no" -> false;
          default -> throw new Problem(ProblemKind.BAD_REQUEST);
        };
    if (numbers.isEmpty()) {
      throw new Problem(ProblemKind.NONE_CHOSEN);
    }
    desk.store().held().decide(numbers, take, desk.now());
    context.redirect("/sources/" + source.id() + "#held", HttpStatus.SEE_OTHER);
  }

  private void putBack(Context context) {
    SourceDesk desk = shelf.sources();
    String id = context.pathParam("id");
    String number = Optional.ofNullable(context.formParam("number")).orElse("");
    if (!number.matches("\\d{1,6}")) {
      throw new Problem(ProblemKind.BAD_REQUEST);
    }
    if (desk.earlier().putBack(id, Integer.parseInt(number), desk.now())
        == EarlierTexts.Outcome.UNKNOWN) {
      throw new Problem(ProblemKind.NO_SUCH_VERSION, Shown.of(number));
    }
    context.redirect("/articles/" + id + "/versions", HttpStatus.SEE_OTHER);
  }
}
