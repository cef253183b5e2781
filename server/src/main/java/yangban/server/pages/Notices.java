package yangban.server.pages;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yangban.corpus.pack.Pack;
import yangban.corpus.store.PackStore;
import yangban.web.Messages;
import yangban.web.view.Frame;

/// What was just done, carried over a redirect in a cookie and told once.
///
/// The cookie holds a word and two ids, never a sentence: whatever it says is looked up again, so
/// that a forged one can tell nothing that is not so.
final class Notices {

  private static final String COOKIE = "yangban-notice";

  /// Long enough for a redirect over a slow line.
  private static final int SECONDS = 60;

  private static final Pattern FORM =
      Pattern.compile(
          "(added|there|removed|deleted|restored|saved)\\.([a-z2-7]{8})\\.([a-z2-7]{0,8})");

  private Notices() {}

  /// Tells on the next page that `what` was done to a pack.
  static void leave(Context context, What what, String packId, String itemId) {
    Cookie cookie = new Cookie(COOKIE, what.word + "." + packId + "." + itemId);
    cookie.setPath("/");
    cookie.setMaxAge(SECONDS);
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.STRICT);
    context.cookie(cookie);
  }

  /// What the page before has left, which is gone then.
  static Optional<Done> take(Context context) {
    @Nullable String left = context.cookie(COOKIE);
    if (left == null) {
      return Optional.empty();
    }
    context.removeCookie(COOKIE, "/");
    Matcher parts = FORM.matcher(left);
    return parts.matches()
        ? What.of(parts.group(1)).map(what -> new Done(what, parts.group(2), parts.group(3)))
        : Optional.empty();
  }

  /// What can be done to a pack.
  enum What {
    ADDED("added"),
    THERE("there"),
    REMOVED("removed"),
    DELETED("deleted"),
    RESTORED("restored"),
    SAVED("saved");

    private final String word;

    What(String word) {
      this.word = word;
    }

    private static Optional<What> of(String word) {
      return Arrays.stream(values()).filter(what -> what.word.equals(word)).findFirst();
    }
  }

  /// Something that was done.
  record Done(What what, String packId, String itemId) {

    /// The notice for it, with a way back where there is one.
    ///
    /// @param here the page that it is told on
    Optional<Frame.Notice> tell(Messages words, PackStore packs, String here) {
      Optional<Pack> pack = packs.pack(packId);
      if (what == What.DELETED) {
        return pack.isPresent()
            ? Optional.empty()
            : Optional.of(
                notice(
                    words.text("notice.deleted"),
                    List.of(),
                    Map.of(),
                    "/packs/" + packId + "/restore"));
      }
      return pack.map(found ->
          switch (what) {
            case ADDED ->
                notice(
                    words.text("notice.added", found.title()),
                    open(words),
                    Map.of("back", here),
                    item("/remove"));
            case THERE ->
                new Frame.Notice(
                    words.text("notice.there", found.title()), open(words), Optional.empty());
            case REMOVED ->
                notice(words.text("notice.removed"), List.of(), Map.of(), item("/restore"));
            case RESTORED -> Frame.Notice.of(words.text("notice.restored"));
            case SAVED, DELETED -> Frame.Notice.of(words.text("notice.saved"));
          });
    }

    private String item(String step) {
      return "/packs/" + packId + "/items/" + itemId + step;
    }

    private List<Frame.Link> open(Messages words) {
      return List.of(new Frame.Link(words.text("notice.open"), "/packs/" + packId));
    }

    private static Frame.Notice notice(
        String text, List<Frame.Link> links, Map<String, String> fields, String undo) {
      return new Frame.Notice(text, links, Optional.of(new Frame.Undo(undo, fields)));
    }
  }
}
