package yangban.server.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yangban.corpus.Article;
import yangban.corpus.reuse.CommonProperty;
import yangban.corpus.reuse.Comparison;
import yangban.corpus.reuse.Reuse;
import yangban.corpus.reuse.ReuseReader;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.store.FoundPractice;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.search.Health;
import yangban.indexer.search.SearchPage;
import yangban.indexer.search.WordsFound;
import yangban.server.export.Citations;
import yangban.server.folder.Library;
import yangban.server.folder.Shelf;
import yangban.server.http.Json;
import yangban.server.http.Routes;
import yangban.server.problem.Problem;
import yangban.server.problem.ProblemKind;
import yangban.server.source.SourceDesk;

/// What programs read under `/api/v1`: searches, practices, articles, health, and the description
/// of all of it.
public final class ApiRoutes implements Routes {

  /// Where all of it stands.
  public static final String ROOT = "/api/v1";

  private static final String HOW = "how";

  private final Shelf shelf;
  private final SearchParameters parameters;
  private final FacetValues values;
  private final Citations citations;
  private final Json json;
  private final CommonProperty common = CommonProperty.load();

  public ApiRoutes(Shelf shelf, FacetValues values, Citations citations, Json json) {
    this.shelf = shelf;
    this.parameters = new SearchParameters(values);
    this.values = values;
    this.citations = citations;
    this.json = json;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.beforeMatched(new DescribedParameters());
    routes.get(ROOT + "/practices", this::search);
    routes.get(ROOT + "/practices/{id}", this::practice);
    routes.get(ROOT + "/articles", this::articles);
    routes.get(ROOT + "/articles/{id}", this::article);
    routes.get(ROOT + "/articles/{id}/compare/{other}", this::compare);
    routes.get(ROOT + "/suggest", this::suggest);
    routes.get(ROOT + "/health", this::health);
    routes.get(ROOT + "/openapi.json", this::description);
  }

  private void search(Context context) throws IOException {
    json.expect(SearchAnswer.class);
    SearchParameters.Result asked = parameters.read(context.queryParamMap(), Set.of(HOW));
    SearchRequest request = asked.orThrow();
    List<Problem> problems = new ArrayList<>();
    boolean how = SearchParameters.flag(HOW, context.queryParamMap(), problems);
    if (!problems.isEmpty()) {
      throw problems.getFirst();
    }
    Library library = shelf.library();
    SearchPage page = library.index().search(request).noting(asked.notes());
    Optional<WordsFound> words =
        how ? Optional.of(library.index().words(request)) : Optional.empty();
    json.answer(context, SearchAnswer.of(page, request, words, library.states(page), values));
  }

  private void suggest(Context context) throws IOException {
    json.answer(
        context, SuggestAnswer.of(context.queryParamMap(), shelf.library().index(), values));
  }

  private void practice(Context context) {
    String id = context.pathParam("id");
    Library library = shelf.library();
    if (library.store().article(id).isPresent()) {
      throw new Problem(ProblemKind.WHOLE_ARTICLE, id);
    }
    FoundPractice found = library.practice(id);
    json.answer(context, ArticleAnswer.Single.of(found, citations.of(found.article())));
  }

  private void articles(Context context) {
    Paging paging = Paging.read(context.queryParamMap());
    CorpusStore store = shelf.library().store();
    List<ArticleAnswer.Line> lines =
        store.newest(paging.offset(), paging.size()).stream().map(ArticleAnswer.Line::of).toList();
    long total = store.counts().articles();
    json.answer(
        context, new ArticleAnswer.Page(total, "article", paging.page(), paging.size(), lines));
  }

  private void article(Context context) {
    Article article = shelf.library().article(context.pathParam("id"));
    List<Reuse> reuses = new ReuseReader(shelf.library().store(), common).of(article);
    json.answer(context, ArticleAnswer.of(article, reuses, citations.of(article)));
  }

  private void compare(Context context) {
    Article one = shelf.library().article(context.pathParam("id"));
    Article other = shelf.library().article(context.pathParam("other"));
    Comparison comparison = Comparison.of(one.text(), other.text(), common);
    json.answer(context, ReuseAnswer.Beside.of(one, other, comparison));
  }

  /// 200 once questions can be answered, 503 before: what a launcher or a monitor waits for.
  private void health(Context context) throws IOException {
    Optional<Library> library = shelf.now();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("status", library.isPresent() ? "ready" : "starting");
    if (library.isPresent()) {
      Health health = library.get().index().health();
      Map<String, Object> index = new LinkedHashMap<>();
      index.put("practices", health.practices());
      index.put("articles", health.articles());
      index.put("generation", health.generation());
      index.put("rebuilding", health.rebuilding());
      index.put("caches", health.caches());
      answer.put("index", index);
      answer.put("store", Map.of("articles", library.get().store().counts().articles()));
      answer.put(
          "sources",
          SourceHealthAnswer.of(
              library.get().store().crawl(),
              shelf.sourcesNow().map(SourceDesk::standings).orElse(List.of())));
    }
    context.status(library.isPresent() ? 200 : 503).header("Cache-Control", "no-store");
    json.answer(context, answer);
  }

  private void description(Context context) {
    context.contentType("application/json; charset=utf-8").result(openApi());
  }

  static byte[] openApi() {
    try (InputStream in = ApiRoutes.class.getResourceAsStream("openapi.json")) {
      if (in == null) {
        throw new IllegalStateException("openapi.json is bundled");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
