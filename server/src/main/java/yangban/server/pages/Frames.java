package yangban.server.pages;

import io.javalin.http.Context;
import java.util.List;
import yangban.corpus.Coded;
import yangban.indexer.query.Facet;
import yangban.server.folder.Shelf;
import yangban.server.problem.Problem;
import yangban.server.problem.ProblemKind;
import yangban.web.Messages;
import yangban.web.page.Pages;
import yangban.web.view.Frame;
import yangban.web.view.PackChoice;

/// What stands around every screen.
final class Frames {

  /// A longer list to choose from is no help; an older pack is opened, changed, and then on top.
  private static final int MOST_PACKS = 30;

  private final Shelf shelf;
  private final Pages pages;
  private final boolean writable;

  Frames(Shelf shelf, Pages pages, boolean writable) {
    this.shelf = shelf;
    this.pages = pages;
    this.writable = writable;
  }

  /// The frame of a page, with what was just done. A page that tells something once must not be
  /// told again from a cache.
  Frame around(Context context, String query) {
    context.header("Cache-Control", "private, no-cache");
    return new Frame(
        pages.words(),
        pages.assets(),
        writable,
        query,
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

  /// A person knows a facet by its name and not by its parameter, and sees what was done instead of
  /// what is to be done.
  private String sentence(Problem problem) {
    List<Object> told = problem.words();
    if (problem.kind() == ProblemKind.UNKNOWN_VALUE
        && told.getFirst() instanceof String code
        && Coded.of(Facet.class, code).isPresent()) {
      return words().text("told.unknownValue", words().text("facet." + code), told.get(1));
    }
    return problem.kind() == ProblemKind.QUERY_TOO_LONG
        ? words().text("told.queryTooLong", told.toArray())
        : words().text("problem." + problem.kind().code() + ".happened", told.toArray());
  }

  Messages words() {
    return pages.words();
  }
}
