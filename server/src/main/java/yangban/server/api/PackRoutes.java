package yangban.server.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import yangban.corpus.pack.Pack;
import yangban.server.folder.Library;
import yangban.server.folder.Shelf;
import yangban.server.http.Json;
import yangban.server.http.Routes;
import yangban.server.pack.PackContents;
import yangban.server.pack.PackDesk;
import yangban.server.problem.Problem;
import yangban.server.problem.ProblemKind;

/// Reading packs for programs: list, make, read, change. Every change answers the pack as it stands
/// after it.
public final class PackRoutes implements Routes {

  private static final String ALL = ApiRoutes.ROOT + "/packs";
  private static final String ONE = ALL + "/{id}";
  private static final String ITEMS = ONE + "/items";
  private static final String ITEM = ITEMS + "/{itemId}";

  private final Shelf shelf;
  private final PackDesk desk;
  private final Json json;

  public PackRoutes(Shelf shelf, PackDesk desk, Json json) {
    this.shelf = shelf;
    this.desk = desk;
    this.json = json;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(ALL, this::all);
    routes.post(ALL, this::create);
    routes.get(ONE, this::read);
    routes.patch(ONE, this::change);
    routes.delete(ONE, this::delete);
    routes.post(ONE + "/restore", this::undelete);
    routes.post(ITEMS, this::add);
    routes.patch(ITEM, this::changeItem);
    routes.delete(ITEM, this::remove);
    routes.post(ITEM + "/restore", this::restore);
  }

  /// The body of a new pack.
  private record NewPack(Optional<String> title) {}

  /// The body of a change: what is absent stays.
  private record PackChange(Optional<String> title, Optional<String> foreword) {}

  /// The body of a new item: a practice, or an article by itself.
  private record NewItem(Optional<String> practiceId, Optional<String> articleId) {}

  /// The body of a change: what is absent stays.
  ///
  /// @param place number in the pack, from 1
  private record ItemChange(Optional<String> note, Optional<Integer> place) {}

  private void all(Context context) {
    json.answer(
        context,
        new PackAnswer.All(
            shelf.library().packs().all().stream().map(PackAnswer.Line::of).toList()));
  }

  private void create(Context context) {
    String title =
        json.body(context, NewPack.class)
            .title()
            .orElseThrow(() -> new Problem(ProblemKind.BAD_FIELD, "title"));
    Pack pack = desk.create(title);
    context.status(201).header("Location", ALL + "/" + pack.id());
    answer(context, pack);
  }

  private void read(Context context) {
    answer(context, desk.pack(id(context)));
  }

  private void change(Context context) {
    PackChange change = json.body(context, PackChange.class);
    Pack pack = desk.pack(id(context));
    if (change.title().isPresent()) {
      pack = desk.setTitle(id(context), change.title().get());
    }
    if (change.foreword().isPresent()) {
      pack = desk.setForeword(id(context), change.foreword().get());
    }
    answer(context, pack);
  }

  private void delete(Context context) {
    desk.delete(id(context));
    context.status(204);
  }

  private void undelete(Context context) {
    answer(context, desk.undelete(id(context)));
  }

  private void add(Context context) {
    NewItem item = json.body(context, NewItem.class);
    desk.pack(id(context));
    Pack pack = desk.add(id(context), articleOf(item), item.practiceId());
    answer(context.status(201), pack);
  }

  private String articleOf(NewItem item) {
    Library library = shelf.library();
    if (item.practiceId().isPresent()) {
      return library.practice(item.practiceId().get()).article().id();
    }
    String articleId =
        item.articleId().orElseThrow(() -> new Problem(ProblemKind.BAD_FIELD, "practiceId"));
    return library.article(articleId).id();
  }

  private void changeItem(Context context) {
    ItemChange change = json.body(context, ItemChange.class);
    Pack pack = desk.withItem(id(context), itemId(context));
    if (change.place().filter(place -> place < 1).isPresent()) {
      throw new Problem(ProblemKind.BAD_FIELD, "place");
    }
    if (change.note().isPresent()) {
      pack = desk.setNote(id(context), itemId(context), change.note().get());
    }
    if (change.place().isPresent()) {
      pack = desk.move(id(context), itemId(context), change.place().get());
    }
    answer(context, pack);
  }

  private void remove(Context context) {
    answer(context, desk.remove(id(context), itemId(context)));
  }

  private void restore(Context context) {
    answer(context, desk.restore(id(context), itemId(context)));
  }

  private void answer(Context context, Pack pack) {
    json.answer(context, PackAnswer.of(PackContents.of(pack, shelf.library().store())));
  }

  private static String id(Context context) {
    return context.pathParam("id");
  }

  private static String itemId(Context context) {
    return context.pathParam("itemId");
  }
}
