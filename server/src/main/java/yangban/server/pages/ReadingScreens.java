package yangban.server.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import yangban.corpus.Article;
import yangban.corpus.Practice;
import yangban.corpus.Provenance;
import yangban.corpus.condition.ConditionReader;
import yangban.corpus.correction.Corrections;
import yangban.corpus.reuse.CommonProperty;
import yangban.corpus.reuse.Reuse;
import yangban.corpus.reuse.ReuseReader;
import yangban.corpus.reuse.SwappedSchool;
import yangban.corpus.store.CrawlStore;
import yangban.corpus.store.FoundPractice;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.search.Alike;
import yangban.indexer.search.AlikeRequest;
import yangban.indexer.search.PracticeIndex;
import yangban.server.export.Citations;
import yangban.server.folder.Library;
import yangban.server.folder.Shelf;
import yangban.server.http.Routes;
import yangban.web.SearchAddress;
import yangban.web.page.Pages;
import yangban.web.view.ArchiveLine;
import yangban.web.view.ArticleView;
import yangban.web.view.ConditionRows;
import yangban.web.view.Labels;
import yangban.web.view.PracticeView;
import yangban.web.view.ReuseView;

/// `/articles/{id}` and `/practices/{id}`.
final class ReadingScreens implements Routes {

  /// What fits beside a practice without being taller than it.
  private static final int ALIKE = 4;

  private final Shelf shelf;
  private final Pages pages;
  private final Frames frames;
  private final Labels labels;
  private final Citations citations;
  private final CommonProperty common;
  private final ConditionReader conditions = new ConditionReader();

  ReadingScreens(
      Shelf shelf,
      Pages pages,
      Frames frames,
      Labels labels,
      Citations citations,
      CommonProperty common) {
    this.shelf = shelf;
    this.pages = pages;
    this.frames = frames;
    this.labels = labels;
    this.citations = citations;
    this.common = common;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/articles/{id}", this::article);
    routes.get("/practices/{id}", this::practice);
    routes.get("/practices/{id}/like-conditions", this::likeConditions);
  }

  private void article(Context context) throws IOException {
    Library library = shelf.library();
    String id = context.pathParam("id");
    Article article = library.article(id);
    Parameters parameters = new Parameters(context);
    SearchRequest asked = parameters.asked();
    ArticleView view =
        ArticleView.of(
            article,
            asked.q(),
            new HitMarks(library.index()).in(article, asked),
            Corrections.counting(library.store().corrections().of(id)),
            labels,
            citations.of(article));
    List<Reuse> reuses = new ReuseReader(library.store(), common).of(article);
    // Where people say that it is none, nothing is said against them.
    Optional<String> swapped =
        article.reading().provenance().value() == Provenance.MIRROR
            ? SwappedSchool.in(article, reuses).map(SwappedSchool::school)
            : Optional.empty();
    ReuseView reuse = ReuseView.of(article, reuses, swapped, labels);
    Frames.answer(
        context,
        pages.article(
            frames.around(context, asked.q(), parameters.problems()),
            view,
            reuse,
            archive(library, article),
            frames.packs()));
  }

  private ArchiveLine archive(Library library, Article article) {
    CrawlStore crawl = library.store().crawl();
    return ArchiveLine.of(
        article,
        crawl.frontier().pagesOfArticle(article.id()),
        crawl.versions().versions(article.id()).size(),
        labels);
  }

  private void practice(Context context) throws IOException {
    Library library = shelf.library();
    String id = context.pathParam("id");
    if (library.store().article(id).isPresent()) {
      // A result may be a whole article; whoever builds an address from its id arrives.
      context.redirect("/articles/" + id, HttpStatus.SEE_OTHER);
      return;
    }
    FoundPractice found = library.practice(id);
    Article article = found.article();
    Practice practice = found.practice();
    Parameters parameters = new Parameters(context);
    SearchRequest asked = parameters.asked();
    PracticeView view =
        PracticeView.of(
            found,
            asked,
            new HitMarks(library.index()).in(article, practice, asked),
            labels,
            conditions.of(practice, article.text().body()),
            likes(library, article, practice),
            citations.of(article));
    Frames.answer(
        context,
        pages.practice(
            frames.around(context, asked.q(), parameters.problems()),
            view,
            archive(library, article),
            frames.packs()));
  }

  /// To the narrowest search among branches like this one that any other article answers: what
  /// looks for others and finds itself alone is no answer.
  private void likeConditions(Context context) throws IOException {
    Library library = shelf.library();
    FoundPractice found = library.practice(context.pathParam("id"));
    SearchRequest search = SearchRequest.of("");
    for (SearchRequest each : ConditionRows.likeConditions(found.article(), found.practice())) {
      search = each;
      if (library.index().search(each).counts().articles() > 1) {
        break;
      }
    }
    context.redirect(SearchAddress.of(search), HttpStatus.SEE_OTHER);
  }

  /// What other disciplines do stands in its own list and not among those alike.
  private static PracticeView.Likes likes(Library library, Article article, Practice practice)
      throws IOException {
    PracticeIndex index = library.index();
    boolean known = !article.reading().disciplines().isEmpty();
    List<Alike> elsewhere =
        known ? index.alike(AlikeRequest.of(article, practice, true, ALIKE)) : List.of();
    Set<String> shown = elsewhere.stream().map(each -> each.hit().id()).collect(Collectors.toSet());
    List<Alike> alike =
        index.alike(AlikeRequest.of(article, practice, false, 2 * ALIKE)).stream()
            .filter(each -> !shown.contains(each.hit().id()))
            .limit(ALIKE)
            .toList();
    return new PracticeView.Likes(alike, elsewhere);
  }
}
