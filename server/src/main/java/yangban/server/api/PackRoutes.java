package yangban.server.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Supplier;
import yangban.corpus.pack.Pack;
import yangban.corpus.store.PackStore;
import yangban.server.folder.Library;
import yangban.server.folder.Shelf;
import yangban.server.http.Json;
import yangban.server.http.Routes;
import yangban.server.pack.PackContents;
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
  private final Json json;

  public PackRoutes(Shelf shelf, Json json) {
    this.shelf = shelf;
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
    Pack pack = titled(() -> shelf.library().packs().create(title));
    context.status(201).header("Location", ALL + "/" + pack.id());
    answer(context, pack);
  }

  private void read(Context context) {
    answer(context, pack(context));
  }

  private void change(Context context) {
    PackChange change = json.body(context, PackChange.class);
    PackStore packs = shelf.library().packs();
    Pack pack = pack(context);
    if (change.title().isPresent()) {
      pack = titled(() -> packs.setTitle(id(context), change.title().get())).orElse(pack);
    }
    if (change.foreword().isPresent()) {
      pack = written(() -> packs.setForeword(id(context), change.foreword().get())).orElse(pack);
    }
    answer(context, pack);
  }

  private void delete(Context context) {
    if (!shelf.library().packs().delete(id(context))) {
      throw noPack(context);
    }
    context.status(204);
  }

  private void undelete(Context context) {
    answer(
        context, shelf.library().packs().undelete(id(context)).orElseThrow(() -> noPack(context)));
  }

  private void add(Context context) {
    NewItem item = json.body(context, NewItem.class);
    pack(context);
    String articleId = articleOf(item);
    try {
      answer(
          context.status(201),
          shelf
              .library()
              .packs()
              .add(id(context), articleId, item.practiceId())
              .orElseThrow(() -> noPack(context)));
    } catch (IllegalArgumentException _) {
      throw new Problem(ProblemKind.PACK_FULL, Integer.toString(Pack.MAX_ITEMS));
    }
  }

  private String articleOf(NewItem item) {
    Library library = shelf.library();
    if (item.practiceId().isPresent()) {
      String practiceId = item.practiceId().get();
      return library
          .store()
          .practice(practiceId)
          .orElseThrow(() -> new Problem(ProblemKind.NO_SUCH_PRACTICE, Shown.text(practiceId)))
          .article()
          .id();
    }
    String articleId =
        item.articleId().orElseThrow(() -> new Problem(ProblemKind.BAD_FIELD, "practiceId"));
    return library
        .store()
        .article(articleId)
        .orElseThrow(() -> new Problem(ProblemKind.NO_SUCH_ARTICLE, Shown.text(articleId)))
        .id();
  }

  private void changeItem(Context context) {
    ItemChange change = json.body(context, ItemChange.class);
    PackStore packs = shelf.library().packs();
    Pack pack = packWithItem(context);
    String itemId = context.pathParam("itemId");
    if (change.place().filter(place -> place < 1).isPresent()) {
      throw new Problem(ProblemKind.BAD_FIELD, "place");
    }
    if (change.note().isPresent()) {
      pack = written(() -> packs.setNote(id(context), itemId, change.note().get())).orElse(pack);
    }
    if (change.place().isPresent()) {
      pack = packs.move(id(context), itemId, change.place().get()).orElse(pack);
    }
    answer(context, pack);
  }

  private void remove(Context context) {
    packWithItem(context);
    answer(
        context,
        shelf
            .library()
            .packs()
            .remove(id(context), context.pathParam("itemId"))
            .orElseThrow(() -> noPack(context)));
  }

  private void restore(Context context) {
    String itemId = context.pathParam("itemId");
    Pack pack =
        shelf.library().packs().restore(id(context), itemId).orElseThrow(() -> noPack(context));
    requireItem(pack, itemId);
    answer(context, pack);
  }

  private void answer(Context context, Pack pack) {
    json.answer(context, PackAnswer.of(PackContents.of(pack, shelf.library().store())));
  }

  private Pack pack(Context context) {
    return shelf.library().packs().pack(id(context)).orElseThrow(() -> noPack(context));
  }

  private Pack packWithItem(Context context) {
    Pack pack = pack(context);
    requireItem(pack, context.pathParam("itemId"));
    return pack;
  }

  private static void requireItem(Pack pack, String itemId) {
    if (pack.items().stream().noneMatch(item -> item.id().equals(itemId))) {
      throw new Problem(ProblemKind.NO_SUCH_ITEM, Shown.text(itemId));
    }
  }

  private static String id(Context context) {
    return context.pathParam("id");
  }

  private static Problem noPack(Context context) {
    return new Problem(ProblemKind.NO_SUCH_PACK, Shown.text(id(context)));
  }

  /// A step of the store that refuses a bad title.
  private static <T> T titled(Supplier<T> step) {
    try {
      return step.get();
    } catch (IllegalArgumentException _) {
      throw new Problem(ProblemKind.BAD_TITLE, Integer.toString(Pack.MAX_TITLE_CHARS));
    }
  }

  /// A step of the store that refuses a text which is too long.
  private static <T> T written(Supplier<T> step) {
    try {
      return step.get();
    } catch (IllegalArgumentException _) {
      throw new Problem(ProblemKind.TEXT_TOO_LONG, Integer.toString(Pack.MAX_TEXT_CHARS));
    }
  }
}
