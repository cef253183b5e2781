package yangban.server.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yangban.corpus.crawl.Crawler;
import yangban.corpus.crawl.Start;
import yangban.corpus.source.Source;
import yangban.corpus.source.SourceFile;
import yangban.corpus.source.SourceForm;
import yangban.server.folder.Shelf;
import yangban.server.http.Json;
import yangban.server.http.Routes;
import yangban.server.problem.Problem;
import yangban.server.problem.ProblemKind;
import yangban.server.problem.Shown;
import yangban.server.source.SourceDesk;
import yangban.web.view.SourceWords;

/// `/api/v1/sources` and `/api/v1/jobs`: the catalogue, and visits to its sources.
public final class SourceRoutes implements Routes {

  private static final String ALL = ApiRoutes.ROOT + "/sources";
  private static final String ONE = ALL + "/{id}";

  private final Shelf shelf;
  private final Json json;
  private final SourceWords words;

  public SourceRoutes(Shelf shelf, Json json, SourceWords words) {
    this.shelf = shelf;
    this.json = json;
    this.words = words;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(ALL, this::all);
    routes.get(ONE, this::one);
    routes.put(ONE, this::write);
    routes.delete(ONE, this::remove);
    routes.post(ONE + "/crawl", this::crawl);
    routes.get(ApiRoutes.ROOT + "/jobs/{number}", this::job);
  }

  /// The body of a source: its fields without the id, which the address tells.
  private record WrittenSource(Optional<Map<String, List<String>>> fields) {}

  /// The body of a command: `start`, `pause`, `resume` or `cancel`.
  ///
  /// @param everything of `start`: whether all addresses are looked at, or only those that are due
  private record CrawlAct(Optional<String> act, Optional<Boolean> everything) {}

  private void all(Context context) {
    SourceDesk desk = shelf.sources();
    SourceFile file = desk.file();
    json.answer(
        context,
        new SourceAnswer.All(
            desk.standings().stream().map(SourceAnswer::of).toList(),
            file.faults().stream()
                .map(fault ->
                    new SourceAnswer.Fault(
                        fault.line(),
                        fault.entry(),
                        fault.field(),
                        fault.kind().code(),
                        fault.arguments()))
                .toList()));
  }

  private void one(Context context) {
    SourceDesk desk = shelf.sources();
    json.answer(context, SourceAnswer.of(desk.standing(source(desk, context))));
  }

  private void write(Context context) throws IOException {
    SourceDesk desk = shelf.sources();
    String id = context.pathParam("id");
    WrittenSource body = json.body(context, WrittenSource.class);
    Map<String, List<String>> fields =
        new LinkedHashMap<>(
            body.fields().orElseThrow(() -> new Problem(ProblemKind.BAD_FIELD, "fields")));
    fields.put("id", List.of(id));
    SourceForm.Outcome outcome = SourceForm.read(fields);
    Source written =
        outcome
            .source()
            .orElseThrow(() ->
                new Problem(ProblemKind.BAD_SOURCE, words.fault(outcome.faults().getFirst())));
    boolean there = desk.file().source(id).isPresent();
    desk.file().save(written);
    context.status(there ? HttpStatus.OK : HttpStatus.CREATED);
    json.answer(context, SourceAnswer.of(desk.standing(written)));
  }

  private void remove(Context context) throws IOException {
    SourceDesk desk = shelf.sources();
    Source source = source(desk, context);
    desk.crawler().cancel(source.id());
    desk.file().remove(source.id());
    context.status(HttpStatus.NO_CONTENT);
  }

  private void crawl(Context context) {
    SourceDesk desk = shelf.sources();
    Source source = source(desk, context);
    CrawlAct body = json.body(context, CrawlAct.class);
    String act = body.act().orElse("");
    Crawler crawler = desk.crawler();
    switch (act) {
      case "start" -> {
        if (crawler.start(source.id(), body.everything().orElse(false)) instanceof Start.Resting) {
          throw new Problem(ProblemKind.SOURCE_RESTS, source.id());
        }
      }
      case "pause" -> crawler.pause(source.id());
      case "resume" -> crawler.resume(source.id());
      case "cancel" -> crawler.cancel(source.id());
      default ->
          throw new Problem(
              ProblemKind.UNKNOWN_VALUE, "act", Shown.of(act), "start pause resume cancel");
    }
    json.answer(context, SourceAnswer.of(desk.standing(source)));
  }

  private void job(Context context) {
    String number = context.pathParam("number");
    json.answer(
        context,
        Optional.of(number)
            .filter(text -> text.matches("\\d{1,18}"))
            .flatMap(text -> shelf.sources().store().jobs().job(Long.parseLong(text)))
            .map(SourceAnswer.Job::of)
            .orElseThrow(() -> new Problem(ProblemKind.NO_SUCH_JOB, Shown.of(number))));
  }

  private static Source source(SourceDesk desk, Context context) {
    return desk.source(context.pathParam("id"));
  }
}
