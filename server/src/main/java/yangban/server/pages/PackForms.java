package yangban.server.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;
import yangban.corpus.pack.Pack;
import yangban.corpus.pack.PackItem;
import yangban.server.folder.Library;
import yangban.server.folder.Shelf;
import yangban.server.http.Routes;
import yangban.server.pack.PackDesk;
import yangban.server.pages.Notices.What;
import yangban.web.view.Labels;
import yangban.web.view.PackDraft;

/// What the forms about packs ask for. Each change answers with the way to the page that shows it.
final class PackForms implements Routes {

  private static final String ONE = "/packs/{id}";
  private static final String ITEM = ONE + "/items/{item}";

  private final Shelf shelf;
  private final PackDesk desk;
  private final PackScreens screens;
  private final Labels labels;
  private final Clock clock;

  PackForms(Shelf shelf, PackDesk desk, PackScreens screens, Labels labels, Clock clock) {
    this.shelf = shelf;
    this.desk = desk;
    this.screens = screens;
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
    Pack pack = desk.create(field(context, "title"));
    go(context, "/packs/" + pack.id());
  }

  private void add(Context context) {
    PackItem sought = item(field(context, "item"));
    String packId = field(context, "pack");
    Pack before = packId.equals("new") ? desk.create(defaultTitle()) : desk.pack(packId);
    Pack after = desk.add(before.id(), sought.articleId(), sought.practiceId());
    String itemId =
        after.items().stream().filter(same(sought)).map(PackItem::id).findFirst().orElse("");
    boolean there = before.items().stream().anyMatch(same(sought));
    Notices.leave(context, there ? What.THERE : What.ADDED, after.id(), itemId);
    go(context, back(context, "/packs/" + after.id()));
  }

  /// What `id` names: a whole article, else a practice.
  private PackItem item(String id) {
    Library library = shelf.library();
    if (library.store().article(id).isPresent()) {
      return new PackItem("", id, Optional.empty(), "");
    }
    return new PackItem("", library.practice(id).article().id(), Optional.of(id), "");
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
    Pack pack = desk.pack(id(context));
    Draft title = Draft.of(context, "title", pack.title());
    Draft foreword = Draft.of(context, "foreword", pack.foreword());
    if (title.clashes() || foreword.clashes()) {
      PackDraft unsaved = new PackDraft(title.next(), foreword.next(), "");
      screens.clash(context, pack, Optional.empty(), unsaved);
      return;
    }
    // The longer text first: it is kept where the title is refused.
    if (foreword.changes()) {
      desk.setForeword(pack.id(), field(context, "foreword"));
    }
    if (title.changes()) {
      desk.setTitle(pack.id(), field(context, "title"));
    }
    Notices.leave(context, What.SAVED, pack.id(), "");
    go(context, "/packs/" + pack.id());
  }

  private void delete(Context context) {
    desk.delete(id(context));
    Notices.leave(context, What.DELETED, id(context), "");
    go(context, "/packs");
  }

  private void undelete(Context context) {
    Pack pack = desk.undelete(id(context));
    Notices.leave(context, What.RESTORED, pack.id(), "");
    go(context, "/packs/" + pack.id());
  }

  private void note(Context context) {
    Pack pack = desk.withItem(id(context), itemId(context));
    Draft note = Draft.of(context, "note", noteOf(pack, itemId(context)));
    if (note.clashes()) {
      PackDraft unsaved = new PackDraft(pack.title(), pack.foreword(), note.next());
      screens.clash(context, pack, Optional.of(itemId(context)), unsaved);
      return;
    }
    if (note.changes()) {
      desk.setNote(pack.id(), itemId(context), field(context, "note"));
    }
    Notices.leave(context, What.SAVED, pack.id(), itemId(context));
    go(context, at(pack, context));
  }

  private static String noteOf(Pack pack, String itemId) {
    return pack.items().stream()
        .filter(item -> item.id().equals(itemId))
        .map(PackItem::note)
        .findFirst()
        .orElseThrow();
  }

  private void move(Context context) {
    Pack pack = desk.move(id(context), itemId(context), place(field(context, "place")));
    go(context, back(context, at(pack, context)));
  }

  /// A place in a pack; whatever is none means the first, which the next press corrects.
  private static int place(String text) {
    return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 1;
  }

  private void remove(Context context) {
    Pack pack = desk.remove(id(context), itemId(context));
    Notices.leave(context, What.REMOVED, pack.id(), itemId(context));
    go(context, back(context, "/packs/" + pack.id()));
  }

  private void restore(Context context) {
    go(context, at(desk.restore(id(context), itemId(context)), context));
  }

  private static String id(Context context) {
    return context.pathParam("id");
  }

  private static String itemId(Context context) {
    return context.pathParam("item");
  }

  /// The pack's page at the item that was changed.
  private static String at(Pack pack, Context context) {
    return "/packs/" + pack.id() + "?item=" + itemId(context);
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
}
