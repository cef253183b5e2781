package yangban.server.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import yangban.corpus.pack.Pack;
import yangban.corpus.pack.PackItem;
import yangban.corpus.store.PackStore;
import yangban.server.folder.Shelf;
import yangban.server.http.Routes;
import yangban.server.pages.Notices.What;
import yangban.server.problem.Problem;
import yangban.server.problem.ProblemKind;
import yangban.web.view.Labels;

/// What the forms about packs ask for. Each change answers with the way to the page that shows it.
final class PackForms implements Routes {

  private static final String ONE = "/packs/{id}";
  private static final String ITEM = ONE + "/items/{item}";

  private final Shelf shelf;
  private final Labels labels;
  private final Clock clock;

  PackForms(Shelf shelf, Labels labels, Clock clock) {
    this.shelf = shelf;
    this.labels = labels;
    this.clock = clock;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.post("/packs", this::create);
    routes.post("/packs/add", this::add);
    routes.post(ONE, this::write);
    routes.post(ONE + "/delete", this::delete);
    routes.post(ONE + "/restore", this::undelete);
    routes.post(ITEM + "/note", this::note);
    routes.post(ITEM + "/move", this::move);
    routes.post(ITEM + "/remove", this::remove);
    routes.post(ITEM + "/restore", this::restore);
  }

  private void create(Context context) {
    Pack pack = titled(() -> packs().create(field(context, "title")));
    go(context, "/packs/" + pack.id());
  }

  private void add(Context context) {
    PackItem sought = item(field(context, "item"));
    String packId = field(context, "pack");
    Pack before = packId.equals("new") ? packs().create(defaultTitle()) : pack(packId);
    Pack after = added(before.id(), sought);
    String itemId =
        after.items().stream().filter(same(sought)).map(PackItem::id).findFirst().orElse("");
    boolean there = before.items().stream().anyMatch(same(sought));
    Notices.leave(context, there ? What.THERE : What.ADDED, after.id(), itemId);
    go(context, back(context, "/packs/" + after.id()));
  }

  /// What `id` names: a practice, else a whole article.
  private PackItem item(String id) {
    return shelf
        .library()
        .store()
        .practice(id)
        .map(found -> new PackItem("", found.article().id(), Optional.of(id), ""))
        .or(() ->
            shelf
                .library()
                .store()
                .article(id)
                .map(article -> new PackItem("", article.id(), Optional.empty(), "")))
        .orElseThrow(() -> new Problem(ProblemKind.NO_SUCH_PRACTICE, Shown.of(id)));
  }

  private Pack added(String packId, PackItem sought) {
    try {
      return packs()
          .add(packId, sought.articleId(), sought.practiceId())
          .orElseThrow(() -> noPack(packId));
    } catch (IllegalArgumentException _) {
      throw new Problem(ProblemKind.PACK_FULL, Integer.toString(Pack.MAX_ITEMS));
    }
  }

  private static Predicate<PackItem> same(PackItem sought) {
    return item ->
        item.articleId().equals(sought.articleId())
            && item.practiceId().equals(sought.practiceId());
  }

  private String defaultTitle() {
    return labels.words().text("pack.default", labels.day(clock.instant()));
  }

  private void write(Context context) {
    String id = pack(context).id();
    titled(() -> packs().setTitle(id, field(context, "title")));
    written(() -> packs().setForeword(id, field(context, "foreword")));
    Notices.leave(context, What.SAVED, id, "");
    go(context, "/packs/" + id);
  }

  private void delete(Context context) {
    String id = pack(context).id();
    packs().delete(id);
    Notices.leave(context, What.DELETED, id, "");
    go(context, "/packs");
  }

  private void undelete(Context context) {
    String id = context.pathParam("id");
    Pack pack = packs().undelete(id).orElseThrow(() -> noPack(id));
    Notices.leave(context, What.RESTORED, pack.id(), "");
    go(context, "/packs/" + pack.id());
  }

  private void note(Context context) {
    Pack pack = packWithItem(context);
    String itemId = context.pathParam("item");
    written(() -> packs().setNote(pack.id(), itemId, field(context, "note")));
    Notices.leave(context, What.SAVED, pack.id(), itemId);
    go(context, "/packs/" + pack.id() + "?item=" + itemId);
  }

  private void move(Context context) {
    Pack pack = packWithItem(context);
    String itemId = context.pathParam("item");
    packs().move(pack.id(), itemId, place(field(context, "place")));
    go(context, back(context, "/packs/" + pack.id() + "?item=" + itemId));
  }

  /// A place in a pack; whatever is none means the first, which the next press corrects.
  private static int place(String text) {
    return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 1;
  }

  private void remove(Context context) {
    Pack pack = packWithItem(context);
    String itemId = context.pathParam("item");
    packs().remove(pack.id(), itemId);
    Notices.leave(context, What.REMOVED, pack.id(), itemId);
    go(context, back(context, "/packs/" + pack.id()));
  }

  private void restore(Context context) {
    Pack pack = pack(context);
    String itemId = context.pathParam("item");
    packs().restore(pack.id(), itemId);
    go(context, "/packs/" + packWithItem(context).id() + "?item=" + itemId);
  }

  private PackStore packs() {
    return shelf.library().packs();
  }

  private Pack pack(Context context) {
    return pack(context.pathParam("id"));
  }

  private Pack pack(String id) {
    return packs().pack(id).orElseThrow(() -> noPack(id));
  }

  private Pack packWithItem(Context context) {
    Pack pack = pack(context);
    String itemId = context.pathParam("item");
    if (pack.items().stream().noneMatch(item -> item.id().equals(itemId))) {
      throw new Problem(ProblemKind.NO_SUCH_ITEM, Shown.of(itemId));
    }
    return pack;
  }

  private static Problem noPack(String id) {
    return new Problem(ProblemKind.NO_SUCH_PACK, Shown.of(id));
  }

  private static String field(Context context, String name) {
    return Optional.ofNullable(context.formParam(name)).orElse("");
  }

  /// The page that the form stood on, where it is one of ours; an address that leads elsewhere
  /// counts as none.
  static String back(Context context, String otherwise) {
    String back = field(context, "back");
    boolean ours = back.matches("/[^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*");
    return ours ? back : otherwise;
  }

  private static void go(Context context, String address) {
    context.redirect(address, HttpStatus.SEE_OTHER);
  }

  private static <T> T titled(Supplier<T> step) {
    try {
      return step.get();
    } catch (IllegalArgumentException _) {
      throw new Problem(ProblemKind.BAD_TITLE, Integer.toString(Pack.MAX_TITLE_CHARS));
    }
  }

  private static <T> T written(Supplier<T> step) {
    try {
      return step.get();
    } catch (IllegalArgumentException _) {
      throw new Problem(ProblemKind.TEXT_TOO_LONG, Integer.toString(Pack.MAX_TEXT_CHARS));
    }
  }
}
