package yangban.corpus.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import yangban.corpus.Coded;
import yangban.corpus.Level;
import yangban.corpus.source.CoverageChoice;
import yangban.corpus.source.ShowcaseEntry;

/// Published lists of showcase branches (第N批名单), to see which of them are held. Thread-safe.
public final class ShowcaseStore {

  private final Database database;

  ShowcaseStore(Database database) {
    this.database = database;
  }

  /// The lists and how many branches each names, in the order of their names.
  public Map<String, Integer> lists() {
    return database.read(handle -> {
      Map<String, Integer> lists = new LinkedHashMap<>();
      handle
          .createQuery(
              "SELECT list, count(*) AS count FROM showcase_entry GROUP BY list ORDER BY list")
          .map((row, _) -> Map.entry(row.getString("list"), row.getInt("count")))
          .forEach(entry -> lists.put(entry.getKey(), entry.getValue()));
      return lists;
    });
  }

  /// The branches of a list, as it has them; none where there is no such list.
  public List<ShowcaseEntry> entries(String list) {
    return database.read(handle ->
        handle
            .createQuery("SELECT * FROM showcase_entry WHERE list = :list ORDER BY number")
            .bind("list", list)
            .map((row, _) -> entry(row))
            .list());
  }

  private static ShowcaseEntry entry(ResultSet row) throws SQLException {
    int batch = row.getInt("batch");
    return new ShowcaseEntry(
        row.getString("university"),
        row.getString("branch"),
        Optional.ofNullable(row.getString("level")).flatMap(code -> Coded.of(Level.class, code)),
        batch == 0 ? OptionalInt.empty() : OptionalInt.of(batch));
  }

  /// Puts a list in the place of the one of its name.
  public void put(String list, List<ShowcaseEntry> entries) {
    database.writing(handle -> {
      handle.execute("DELETE FROM showcase_entry WHERE list = ?", list);
      for (ShowcaseEntry entry : entries) {
        handle.execute(
            "INSERT INTO showcase_entry (list, university, branch, level, batch)"
                + " VALUES (?, ?, ?, ?, ?)",
            list,
            entry.university(),
            entry.branch(),
            entry.level().map(Level::code).orElse(null),
            entry.batch().orElse(0));
      }
    });
  }

  /// What people said of names that come near each other.
  public List<CoverageChoice> choices() {
    return database.read(handle ->
        handle
            .createQuery("SELECT * FROM showcase_choice ORDER BY university, branch, held")
            .map((row, _) ->
                new CoverageChoice(
                    row.getString("university"),
                    row.getString("branch"),
                    row.getString("held"),
                    row.getBoolean("same")))
            .list());
  }

  /// Keeps what a person said, in place of what was said before.
  public void choose(CoverageChoice choice, Instant now) {
    database.writing(handle ->
        handle.execute(
            "INSERT OR REPLACE INTO showcase_choice VALUES (?, ?, ?, ?, ?)",
            choice.university(),
            choice.branch(),
            choice.held(),
            choice.same(),
            now.toEpochMilli()));
  }

  /// Takes back what a person said, whatever it was.
  public void forget(CoverageChoice choice) {
    database.writing(handle ->
        handle.execute(
            "DELETE FROM showcase_choice WHERE university = ? AND branch = ? AND held = ?",
            choice.university(),
            choice.branch(),
            choice.held()));
  }

  /// Takes a list out.
  ///
  /// @return false where there is none
  public boolean remove(String list) {
    return database.write(
        handle -> handle.execute("DELETE FROM showcase_entry WHERE list = ?", list) > 0);
  }
}
