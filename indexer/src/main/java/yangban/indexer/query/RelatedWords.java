package yangban.indexer.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import yangban.corpus.understand.DataTable;

/// What belongs to a thing without being another word for it: with what, where and how practices do
/// it. Immutable.
///
/// A row of the table is a group. Which groups an entry speaks of is found out when it is indexed,
/// by the words of the second column; which ones a question asks for, by those of the first. So
/// asking for a dozen words costs as much as asking for one, and a group is as rare as the entries
/// that speak of it are few. Words are looked for in the characters of a text, not in its words:
/// 学弟学妹 is cut differently from one query to the next.
public final class RelatedWords {

  private static final String FILE = "related.tsv";

  /// A question that speaks of more says too much for any of it to be telling.
  private static final int MOST = 6;

  private final Map<String, List<Group>> asked = new LinkedHashMap<>();
  private final Map<String, List<String>> told = new HashMap<>();
  private final int longestAsked;
  private final int longestTold;

  /// By [#beginning]: which two characters words that are told begin with. Of a text, one place in
  /// fifty begins so, and no other is looked up.
  private final BitSet beginnings = new BitSet(Character.MAX_VALUE + 1);

  private final String fingerprint;

  private record Group(String code, List<String> words) {}

  private RelatedWords(DataTable table, UnaryOperator<String> fold) {
    StringBuilder all = new StringBuilder();
    for (DataTable.Row row : table.rows()) {
      List<String> words = List.of(row.text(1).split("\\s+"));
      Group group = new Group("r" + row.line(), words);
      for (String word : List.of(row.text(0).split("\\s+"))) {
        asked.computeIfAbsent(fold.apply(word), _ -> new ArrayList<>()).add(group);
      }
      for (String word : words) {
        told.computeIfAbsent(fold.apply(word), _ -> new ArrayList<>()).add(group.code());
      }
      all.append(group.code()).append(words);
    }
    this.longestAsked = longest(asked.keySet());
    this.longestTold = longest(told.keySet());
    told.keySet().forEach(word -> beginnings.set(beginning(word, 0)));
    this.fingerprint = Integer.toHexString(all.toString().hashCode());
  }

  private static int longest(Set<String> words) {
    return words.stream().mapToInt(String::length).max().orElse(0);
  }

  /// Reads the bundled table.
  ///
  /// @param fold makes characters comparable, one for one
  public static RelatedWords load(UnaryOperator<String> fold) {
    return new RelatedWords(DataTable.load(RelatedWords.class, FILE, 2), fold);
  }

  /// Changes whenever the same text may speak of other groups.
  public String fingerprint() {
    return fingerprint;
  }

  private static int beginning(String text, int at) {
    return (text.charAt(at) * 31 + text.charAt(at + 1)) & Character.MAX_VALUE;
  }

  /// The groups that a text speaks of, each with how many of its words stand there.
  ///
  /// @param folded the text, folded
  public Map<String, Integer> groups(String folded) {
    Set<String> words = new HashSet<>();
    for (int at = 0; at + 1 < folded.length(); at++) {
      if (!beginnings.get(beginning(folded, at))) {
        continue;
      }
      int last = Math.min(folded.length(), at + longestTold);
      for (int end = at + 2; end <= last; end++) {
        String word = folded.substring(at, end);
        if (told.containsKey(word)) {
          words.add(word);
        }
      }
    }
    Map<String, Integer> groups = new TreeMap<>();
    words.forEach(word ->
        told.getOrDefault(word, List.of()).forEach(group -> groups.merge(group, 1, Integer::sum)));
    return groups;
  }

  /// The groups that a word of a question asks for; empty where it asks for none.
  ///
  /// @param word folded
  public List<String> asked(String word) {
    return asked.getOrDefault(word, List.of()).stream().map(Group::code).toList();
  }

  /// A word of a query, as folded there, with what belongs to it.
  ///
  /// @param idea the first word of the query that asks for the same: 大一 for 新生
  record Said(String word, String idea, List<String> related) {}

  /// The words of a query that something belongs to, the longest at each place, each once.
  List<Said> in(String folded) {
    Set<String> words = new LinkedHashSet<>();
    for (int at = 0; at < folded.length(); ) {
      int end = Math.min(folded.length(), at + longestAsked);
      while (end > at && !asked.containsKey(folded.substring(at, end))) {
        end--;
      }
      if (end > at) {
        words.add(folded.substring(at, end));
      }
      at = Math.max(at + 1, end);
    }
    Map<List<String>, String> ideas = new HashMap<>();
    words.forEach(word -> ideas.putIfAbsent(asked(word), word));
    return words.stream()
        .limit(MOST)
        .map(word -> said(word, ideas.getOrDefault(asked(word), word)))
        .toList();
  }

  private Said said(String word, String idea) {
    Set<String> related = new LinkedHashSet<>();
    asked.getOrDefault(word, List.of()).forEach(group -> related.addAll(group.words()));
    related.remove(word);
    return new Said(word, idea, List.copyOf(related));
  }
}
