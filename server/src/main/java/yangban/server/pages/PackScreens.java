package yangban.server.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yangban.corpus.pack.Pack;
import yangban.corpus.pack.PackItem;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.store.FoundPractice;
import yangban.corpus.store.PackStore;
import yangban.server.folder.Shelf;
import yangban.server.http.Routes;
import yangban.server.pack.PackDesk;
import yangban.server.problem.Problem;
import yangban.server.problem.ProblemKind;
import yangban.server.problem.Shown;
import yangban.web.page.Pages;
import yangban.web.view.Labels;
import yangban.web.view.PackDraft;
import yangban.web.view.PackEntry;
import yangban.web.view.PackView;
import yangban.web.view.PacksView;

/// `/packs` and `/packs/{id}`, to be looked at.
final class PackScreens implements Routes {

  private final Shelf shelf;
  private final PackDesk desk;
  private final Pages pages;
  private final Frames frames;
  private final Labels labels;

  PackScreens(Shelf shelf, PackDesk desk, Pages pages, Frames frames, Labels labels) {
    this.shelf = shelf;
    this.desk = desk;
    this.pages = pages;
    this.frames = frames;
    this.labels = labels;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/packs", this::list);
    routes.get("/packs/{id}", this::edit);
  }

  private void list(Context context) {
    PacksView view = PacksView.of(packs().all(), packs().deleted(), labels);
    Frames.answer(context, pages.packs(frames.around(context, ""), view));
  }

  private void edit(Context context) {
    Pack pack = desk.pack(context.pathParam("id"));
    Parameters parameters = new Parameters(context);
    Optional<String> item = parameters.text("item");
    item.filter(id -> pack.items().stream().noneMatch(each -> each.id().equals(id)))
        .ifPresent(id -> parameters.refuse(new Problem(ProblemKind.NO_SUCH_ITEM, Shown.of(id))));
    Frames.answer(
        context, pages.pack(frames.around(context, "", parameters.problems()), view(pack, item)));
  }

  /// Answers with what was written, which is not kept, beside what is.
  void clash(Context context, Pack pack, Optional<String> item, PackDraft unsaved) {
    context.status(HttpStatus.CONFLICT);
    Frames.answer(
        context, pages.pack(frames.around(context, ""), view(pack, item).withUnsaved(unsaved)));
  }

  private PackView view(Pack pack, Optional<String> item) {
    return PackView.of(
        pack, entries(pack.items()), entries(packs().removed(pack.id())), item, labels);
  }

  private PackStore packs() {
    return shelf.library().packs();
  }

  private List<PackEntry> entries(List<PackItem> items) {
    CorpusStore store = shelf.library().store();
    List<PackEntry> entries = new ArrayList<>();
    for (PackItem item : items) {
      Optional<FoundPractice> found = item.practiceId().flatMap(store::practice);
      entries.add(
          PackEntry.of(
              item,
              entries.size() + 1,
              store.quoted(item.articleId(), item.practiceId()),
              found.map(FoundPractice::standing).orElse(FoundPractice.Standing.PRESENT),
              labels));
    }
    return entries;
  }
}
