package yangban.corpus.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yangban.corpus.extract.PageNames;
import yangban.corpus.ingest.FileFinder.Found;

/// Lays files together whose names say that they may be the pages of one article.
final class FilePages {

  private FilePages() {}

  /// Every file once: most alone, a possible first page with those that may follow it. In the order
  /// of the files, which may name a second page before its first (`a-2.htm`, `a.htm`).
  static List<List<Found>> of(List<Found> files) {
    Map<String, Found> byName = new HashMap<>();
    files.forEach(file -> byName.putIfAbsent(key(file), file));
    Map<String, List<Found>> pages = new HashMap<>();
    Set<String> later = new HashSet<>();
    for (String name : byName.keySet().stream().sorted(FilePages::shorterFirst).toList()) {
      List<String> names =
          later.contains(name)
              ? List.of()
              : PageNames.after(name, n -> byName.containsKey(n) && !later.contains(n));
      if (!names.isEmpty()) {
        later.addAll(names);
        pages.put(name, names.stream().map(byName::get).toList());
      }
    }
    List<List<Found>> all = new ArrayList<>();
    for (Found file : files) {
      String name = key(file);
      if (!file.equals(byName.get(name))) {
        all.add(List.of(file));
      } else if (!later.contains(name)) {
        List<Found> together = new ArrayList<>(List.of(file));
        together.addAll(pages.getOrDefault(name, List.of()));
        all.add(together);
      }
    }
    return all;
  }

  /// A first page's name is shorter than those of its pages, or as long and before them.
  private static int shorterFirst(String one, String other) {
    int byLength = Integer.compare(one.length(), other.length());
    return byLength == 0 ? one.compareTo(other) : byLength;
  }

  private static String key(Found file) {
    return file.path().toString().replace('\\', '/');
  }
}
