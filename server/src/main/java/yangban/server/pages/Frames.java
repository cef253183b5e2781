package yangban.server.pages;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import yangban.corpus.Coded;
import yangban.indexer.query.Facet;
import yangban.indexer.query.QueryNote;
import yangban.indexer.query.SearchRequest;
import yangban.server.folder.Shelf;
import yangban.server.http.QueryEscapes;
import yangban.server.problem.Problem;
import yangban.server.problem.ProblemKind;
import yangban.web.Messages;
import yangban.web.page.Pages;
import yangban.web.view.Frame;
import yangban.web.view.Labels;
import yangban.web.view.PackChoice;

/// What stands around every screen.
final class Frames {

  /// A longer list to choose from is no help; an older pack is opened, changed, and then on top.
  private static final int MOST_PACKS = 30;

  private final Shelf shelf;
  private final Pages pages;
  private final Labels labels;
  private final boolean writable;

  Frames(Shelf shelf, Pages pages, Labels labels, boolean writable) {
    this.shelf = shelf;
    this.pages = pages;
    this.labels = labels;
    this.writable = writable;
  }

  /// The frame of a page, with what was just done. A page that tells something once must not be
  /// told again from a cache.
  Frame around(Context context, String query) {
    return around(context, query, new Parameters(context).problems());
  }

  /// The frame of a search, which tells in a place of its own what of the address was not read.
  Frame aroundSearch(Context context, SearchRequest asked) {
    return around(context, asked.q(), List.of());
  }

  /// The same, with what of the address could not be read, for screens that do not tell it in a
  /// place of their own.
  Frame around(Context context, String query, List<Problem> problems) {
    context.header("Cache-Control", "private, no-cache");
    List<Problem> unread = new ArrayList<>(QueryEscapes.problems(context.queryString()));
    unread.addAll(problems);
    return new Frame(
        pages.words(),
        pages.assets(),
        writable,
        query,
        sentences(unread),
        Notices.take(context)
            .flatMap(done -> done.tell(pages.words(), shelf.library().packs(), here(context))));
  }

  /// The address of the page that is being made.
  private static String here(Context context) {
    String query = context.queryString();
    return query == null ? context.path() : context.path() + "?" + query;
  }

  /// Answers with a page.
  static void answer(Context context, String html) {
    context.contentType("text/html; charset=utf-8").result(html);
  }

  /// The packs to which something can be added, last changed first; none where nothing can be.
  List<PackChoice> packs() {
    return writable
        ? shelf.library().packs().all().stream()
            .limit(MOST_PACKS)
            .map(pack -> new PackChoice(pack.id(), pack.title()))
            .toList()
        : List.of();
  }

  /// What of an address was not understood: told, while the rest of it is answered.
  List<String> sentences(List<Problem> problems) {
    return problems.stream().map(this::sentence).toList();
  }

  /// The same, and what was done to values that were read all the same.
  List<String> sentences(List<Problem> problems, SearchRequest asked, List<QueryNote> notes) {
    return Stream.concat(
            sentences(problems).stream(), notes.stream().map(note -> labels.sentence(asked, note)))
        .toList();
  }

  /// A person knows a facet by its name and not by its parameter, and sees what was done instead of
  /// what is to be done.
  private String sentence(Problem problem) {
    List<Object> told = problem.words();
    if (problem.kind() == ProblemKind.UNKNOWN_VALUE
        && told.getFirst() instanceof String code
        && Coded.of(Facet.class, code).isPresent()) {
      return words().text("told.unknownValue", words().text("facet." + code), told.get(1));
    }
    boolean cut =
        problem.kind() == ProblemKind.QUERY_TOO_LONG || problem.kind() == ProblemKind.NAME_TOO_LONG;
    String name = problem.kind().code();
    return words().text(cut ? "told." + name : "problem." + name + ".happened", told.toArray());
  }

  Messages words() {
    return pages.words();
  }
}
