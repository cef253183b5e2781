package yangban.server.pack;

import java.util.Optional;
import java.util.function.Supplier;
import yangban.corpus.pack.Pack;
import yangban.corpus.store.PackStore;
import yangban.server.folder.Shelf;
import yangban.server.problem.Problem;
import yangban.server.problem.ProblemKind;
import yangban.server.problem.Shown;

/// Where packs are changed, by forms and by programs: each change gives the pack as it stands after
/// it, and what cannot be done is a [Problem]. Thread-safe.
public final class PackDesk {

  private final Shelf shelf;

  public PackDesk(Shelf shelf) {
    this.shelf = shelf;
  }

  /// The pack.
  ///
  /// @throws Problem where there is none of that id
  public Pack pack(String id) {
    return known(id, packs().pack(id));
  }

  /// The pack, which holds that item.
  ///
  /// @throws Problem where there is no such pack, or no such item in it
  public Pack withItem(String id, String itemId) {
    return holding(pack(id), itemId);
  }

  /// A new, empty pack.
  ///
  /// @throws Problem where the title cannot be one
  public Pack create(String title) {
    return titled(() -> packs().create(title));
  }

  /// Gives it another title.
  public Pack setTitle(String id, String title) {
    return known(id, titled(() -> packs().setTitle(id, title)));
  }

  /// Gives it another foreword.
  public Pack setForeword(String id, String foreword) {
    return known(id, written(() -> packs().setForeword(id, foreword)));
  }

  /// Appends a practice, or a whole article where `practiceId` is empty.
  ///
  /// @throws Problem where it is full
  public Pack add(String id, String articleId, Optional<String> practiceId) {
    try {
      return known(id, packs().add(id, articleId, practiceId));
    } catch (IllegalArgumentException _) {
      throw new Problem(ProblemKind.PACK_FULL, Integer.toString(Pack.MAX_ITEMS));
    }
  }

  /// Gives an item another note.
  public Pack setNote(String id, String itemId, String note) {
    withItem(id, itemId);
    return known(id, written(() -> packs().setNote(id, itemId, note)));
  }

  /// Moves an item so that it is number `place`, from 1.
  public Pack move(String id, String itemId, int place) {
    withItem(id, itemId);
    return known(id, packs().move(id, itemId, place));
  }

  /// Takes an item out.
  public Pack remove(String id, String itemId) {
    withItem(id, itemId);
    return known(id, packs().remove(id, itemId));
  }

  /// Brings an item back.
  public Pack restore(String id, String itemId) {
    return holding(known(id, packs().restore(id, itemId)), itemId);
  }

  /// Puts it into the bin.
  public void delete(String id) {
    if (!packs().delete(id)) {
      throw unknown(id);
    }
  }

  /// Takes it out of the bin.
  public Pack undelete(String id) {
    return known(id, packs().undelete(id));
  }

  private PackStore packs() {
    return shelf.library().packs();
  }

  private static Pack known(String id, Optional<Pack> pack) {
    return pack.orElseThrow(() -> unknown(id));
  }

  private static Problem unknown(String id) {
    return new Problem(ProblemKind.NO_SUCH_PACK, Shown.of(id));
  }

  private static Pack holding(Pack pack, String itemId) {
    if (pack.items().stream().noneMatch(item -> item.id().equals(itemId))) {
      throw new Problem(ProblemKind.NO_SUCH_ITEM, Shown.of(itemId));
    }
    return pack;
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
