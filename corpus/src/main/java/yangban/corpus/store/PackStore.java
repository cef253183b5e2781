package yangban.corpus.store;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import yangban.corpus.WritingDirection;
import yangban.corpus.pack.Pack;
import yangban.corpus.pack.PackItem;

/// Keeps reading packs. Every change returns the pack as it stands after it, its version grown by
/// one; what is removed can be restored.
///
/// A pack or item that does not exist answers with [Optional#empty()]. Thread-safe.
public final class PackStore {

  private static final String ID_ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int ID_CHARS = 8;

  private final Database database;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  PackStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// All packs, last changed first.
  public List<Pack> all() {
    return database.read(handle ->
        handle
            .createQuery("SELECT id FROM pack WHERE deleted IS NULL ORDER BY changed DESC, id")
            .mapTo(String.class)
            .list()
            .stream()
            .flatMap(id -> find(handle, id).stream())
            .toList());
  }

  /// Packs that lie in the bin, last put there first.
  public List<Pack> deleted() {
    return database.read(handle ->
        handle
            .createQuery("SELECT id FROM pack WHERE deleted IS NOT NULL ORDER BY deleted DESC, id")
            .mapTo(String.class)
            .list()
            .stream()
            .flatMap(id -> find(handle, id, "deleted IS NOT NULL").stream())
            .toList());
  }

  /// What was taken out of a pack, last taken first.
  public List<PackItem> removed(String id) {
    return database.read(
        handle -> items(handle, id, "removed IS NOT NULL ORDER BY removed DESC, position, id"));
  }

  public Optional<Pack> pack(String id) {
    return database.read(handle -> find(handle, id));
  }

  /// A new, empty pack.
  ///
  /// @throws IllegalArgumentException where the title is blank, has a line break or is longer than
  ///   [Pack#MAX_TITLE_CHARS]
  public Pack create(String title) {
    String checked = checkedTitle(title);
    return database.write(handle -> {
      String id = newId();
      String now = clock.instant().toString();
      handle.execute("INSERT INTO pack VALUES (?, ?, '', 1, ?, ?, NULL)", id, checked, now, now);
      return find(handle, id).orElseThrow();
    });
  }

  public Optional<Pack> setTitle(String id, String title) {
    String checked = checkedTitle(title);
    return change(
        id, handle -> handle.execute("UPDATE pack SET title = ? WHERE id = ?", checked, id));
  }

  public Optional<Pack> setForeword(String id, String foreword) {
    String checked = checkedText(foreword);
    return change(
        id, handle -> handle.execute("UPDATE pack SET foreword = ? WHERE id = ?", checked, id));
  }

  /// Appends a practice, or a whole article where `practiceId` is empty. What is in the pack
  /// already is not added twice.
  ///
  /// @throws IllegalArgumentException where the pack is full ([Pack#MAX_ITEMS])
  public Optional<Pack> add(String id, String articleId, Optional<String> practiceId) {
    return change(
        id,
        handle -> {
          Pack pack = find(handle, id).orElseThrow();
          boolean there =
              pack.items().stream()
                  .anyMatch(item ->
                      item.articleId().equals(articleId) && item.practiceId().equals(practiceId));
          if (there) {
            return 0;
          }
          if (pack.items().size() >= Pack.MAX_ITEMS) {
            throw new IllegalArgumentException("a pack holds at most " + Pack.MAX_ITEMS + " items");
          }
          return handle.execute(
              "INSERT INTO pack_item VALUES (?, ?, (SELECT coalesce(max(position), 0) + 1 FROM"
                  + " pack_item WHERE pack_id = ?), ?, ?, '', NULL)",
              id,
              newId(),
              id,
              articleId,
              practiceId.orElse(null));
        });
  }

  public Optional<Pack> setNote(String id, String itemId, String note) {
    String checked = checkedText(note);
    return change(
        id,
        handle ->
            handle.execute(
                "UPDATE pack_item SET note = ? WHERE pack_id = ? AND id = ?", checked, id, itemId));
  }

  /// Moves an item so that it is number `place` of the pack, from 1; places beyond the ends mean
  /// the ends.
  public Optional<Pack> move(String id, String itemId, int place) {
    return change(
        id,
        handle -> {
          List<String> order = new java.util.ArrayList<>(itemIds(handle, id));
          if (!order.remove(itemId)) {
            return 0;
          }
          order.add(Math.clamp(place - 1L, 0, order.size()), itemId);
          for (int i = 0; i < order.size(); i++) {
            handle.execute(
                "UPDATE pack_item SET position = ? WHERE pack_id = ? AND id = ?",
                i + 1,
                id,
                order.get(i));
          }
          return 1;
        });
  }

  /// Takes an item out; [#restore] brings it back with its note, to its place.
  public Optional<Pack> remove(String id, String itemId) {
    return change(
        id,
        handle ->
            handle.execute(
                "UPDATE pack_item SET removed = ? WHERE pack_id = ? AND id = ? AND removed IS NULL",
                clock.instant().toString(),
                id,
                itemId));
  }

  public Optional<Pack> restore(String id, String itemId) {
    return change(
        id,
        handle ->
            handle.execute(
                "UPDATE pack_item SET removed = NULL WHERE pack_id = ? AND id = ?", id, itemId));
  }

  /// Puts a pack into the bin; [#undelete] takes it out again.
  ///
  /// @return whether there was such a pack
  public boolean delete(String id) {
    String now = clock.instant().toString();
    return database.write(handle ->
        handle.execute("UPDATE pack SET deleted = ? WHERE id = ? AND deleted IS NULL", now, id)
            > 0);
  }

  public Optional<Pack> undelete(String id) {
    return database.write(handle -> {
      handle.execute("UPDATE pack SET deleted = NULL WHERE id = ?", id);
      return find(handle, id);
    });
  }

  /// A change of a pack: how many rows it touched.
  private interface Step {
    int apply(Handle handle);
  }

  private Optional<Pack> change(String id, Step step) {
    return database.write(handle -> {
      if (find(handle, id).isEmpty()) {
        return Optional.<Pack>empty();
      }
      if (step.apply(handle) > 0) {
        handle.execute(
            "UPDATE pack SET version = version + 1, changed = ? WHERE id = ?",
            clock.instant().toString(),
            id);
      }
      return find(handle, id);
    });
  }

  private static Optional<Pack> find(Handle handle, String id) {
    return find(handle, id, "deleted IS NULL");
  }

  private static Optional<Pack> find(Handle handle, String id, String where) {
    List<PackItem> items = items(handle, id);
    return handle
        .createQuery("SELECT * FROM pack WHERE id = :id AND " + where)
        .bind("id", id)
        .map((row, context) ->
            new Pack(
                id,
                row.getString("title"),
                row.getString("foreword"),
                row.getInt("version"),
                Instant.parse(row.getString("created")),
                Instant.parse(row.getString("changed")),
                items))
        .findOne();
  }

  private static List<String> itemIds(Handle handle, String id) {
    return items(handle, id).stream().map(PackItem::id).toList();
  }

  private static List<PackItem> items(Handle handle, String id) {
    return items(handle, id, "removed IS NULL ORDER BY position, id");
  }

  /// @param which of the pack's items, and in what order, in SQL
  private static List<PackItem> items(Handle handle, String id, String which) {
    return handle
        .createQuery("SELECT * FROM pack_item WHERE pack_id = :id AND " + which)
        .bind("id", id)
        .map((row, context) ->
            new PackItem(
                row.getString("id"),
                row.getString("article_id"),
                Optional.ofNullable(row.getString("practice_id")),
                row.getString("note")))
        .list();
  }

  private static String checkedTitle(String title) {
    String stripped = title.strip();
    if (stripped.isEmpty()
        || stripped.length() > Pack.MAX_TITLE_CHARS
        || stripped
            .chars()
            .anyMatch(c -> Character.isISOControl(c) || WritingDirection.isControl(c))) {
      throw new IllegalArgumentException(
          "a pack title is one line of 1 to %d characters".formatted(Pack.MAX_TITLE_CHARS));
    }
    return stripped;
  }

  private static String checkedText(String text) {
    String kept = Pack.keptText(text);
    if (kept.length() > Pack.MAX_TEXT_CHARS) {
      throw new IllegalArgumentException(
          "a text of a pack has at most %d characters".formatted(Pack.MAX_TEXT_CHARS));
    }
    return kept;
  }

  private String newId() {
    StringBuilder id = new StringBuilder(ID_CHARS);
    for (int i = 0; i < ID_CHARS; i++) {
      id.append(ID_ALPHABET.charAt(random.nextInt(ID_ALPHABET.length())));
    }
    return id.toString();
  }
}
