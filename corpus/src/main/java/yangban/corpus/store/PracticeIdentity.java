package yangban.corpus.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import yangban.corpus.Practice;

/// Lets practices keep their ids when their page is read again after an edit.
///
/// New and stored practices of one article are compared each with each and paired one to one, the
/// most alike first; a pair shares the stored id. How alike two practices are is told by
/// [CharacterPairs]; below [CharacterPairs#SAME] they are two. A practice that had vanished may
/// come back, but one that stood on the page until now goes before it.
final class PracticeIdentity {

  /// Each with each is 40,000 comparisons at this size, half a second of one page; a page of more
  /// practices is no article, and keeps the ids that its headings make.
  private static final int MOST = 200;

  private PracticeIdentity() {}

  /// `read` with the ids that they had.
  ///
  /// @param stored on the page until now
  /// @param vanished on the page before that
  static List<Practice> keep(List<Practice> stored, List<Practice> vanished, List<Practice> read) {
    if (read.equals(stored)) {
      return read;
    }
    Map<Integer, String> ids = exact(stored, read);
    List<Practice> rest = new ArrayList<>(stored);
    rest.removeIf(practice -> ids.containsValue(practice.id()));
    pair(rest, read, ids);
    pair(vanished, read, ids);
    Set<String> taken =
        java.util.stream.Stream.concat(stored.stream(), vanished.stream())
            .map(Practice::id)
            .collect(Collectors.toCollection(HashSet::new));
    List<Practice> kept = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      Practice practice = read.get(i);
      String id = ids.get(i);
      kept.add(named(practice, id == null ? free(practice.id(), taken) : id));
    }
    return List.copyOf(kept);
  }

  /// Those that nothing happened to, found without comparing each with each.
  private static Map<Integer, String> exact(List<Practice> stored, List<Practice> read) {
    Map<String, List<Practice>> byWords =
        stored.stream()
            .collect(Collectors.groupingBy(PracticeIdentity::words, Collectors.toList()));
    Map<Integer, String> ids = new HashMap<>();
    for (int i = 0; i < read.size(); i++) {
      List<Practice> same = byWords.getOrDefault(words(read.get(i)), List.of());
      if (!same.isEmpty()) {
        ids.put(i, same.removeFirst().id());
      }
    }
    return ids;
  }

  private static String words(Practice practice) {
    return practice.heading() + "\n" + practice.text();
  }

  private record Pair(Practice stored, int read, double alike, int moved) {}

  private static void pair(List<Practice> stored, List<Practice> read, Map<Integer, String> ids) {
    if (stored.isEmpty()
        || ids.size() == read.size()
        || stored.size() > MOST
        || read.size() > MOST) {
      return;
    }
    List<Pair> pairs = new ArrayList<>();
    List<CharacterPairs> before = stored.stream().map(CharacterPairs::new).toList();
    for (int i = 0; i < read.size(); i++) {
      if (!ids.containsKey(i)) {
        CharacterPairs now = new CharacterPairs(read.get(i));
        for (int j = 0; j < before.size(); j++) {
          double alike = now.to(before.get(j));
          if (alike >= CharacterPairs.SAME) {
            int moved = Math.abs(read.get(i).ordinal() - stored.get(j).ordinal());
            pairs.add(new Pair(stored.get(j), i, alike, moved));
          }
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::alike).reversed().thenComparingInt(Pair::moved));
    Set<String> used = new HashSet<>();
    for (Pair pair : pairs) {
      if (!ids.containsKey(pair.read()) && used.add(pair.stored().id())) {
        ids.put(pair.read(), pair.stored().id());
      }
    }
  }

  /// An id made from the heading may belong to another practice by now.
  private static String free(String id, Set<String> taken) {
    String free = id;
    for (int n = 2; !taken.add(free); n++) {
      free = id + "-" + n;
    }
    return free;
  }

  static Practice named(Practice practice, String id) {
    return practice.id().equals(id)
        ? practice
        : new Practice(
            id,
            practice.ordinal(),
            practice.heading(),
            practice.span(),
            practice.text(),
            practice.themes(),
            practice.topics(),
            practice.points());
  }
}
