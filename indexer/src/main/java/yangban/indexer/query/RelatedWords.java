package yangban.indexer.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import yangban.corpus.lexicon.DataTable;

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

  /// 2^32 divided by the golden ratio: spreads neighbouring keys (Knuth, TAOCP vol. 3, 6.4).
  private static final int GOLDEN = 0x9E3779B9;

  private static final int[] NONE = {};

  private final Map<String, List<Group>> asked = new LinkedHashMap<>();
  private final List<Told> told = new ArrayList<>();
  private final int longestAsked;

  /// The two characters that words in [#told] begin with, by open addressing, 0 where there are
  /// none: nearly all places of a text are done with after one look into them.
  private final int[] beginnings;

  /// The places in [#told] of the words that begin with them.
  private final int[][] begun;

  private final String fingerprint;

  private record Group(String code, List<String> words) {}

  /// A word that entries hold, folded, and the groups they then speak of.
  private record Told(String word, List<String> groups) {}

  private RelatedWords(DataTable table, UnaryOperator<String> fold) {
    StringBuilder all = new StringBuilder();
    Map<String, List<String>> groups = new LinkedHashMap<>();
    for (DataTable.Row row : table.rows()) {
      List<String> words = List.of(row.text(1).split("\\s+"));
      Group group = new Group("r" + row.line(), words);
      for (String word : List.of(row.text(0).split("\\s+"))) {
        asked.computeIfAbsent(fold.apply(word), _ -> new ArrayList<>()).add(group);
      }
      for (String word : words) {
        groups.computeIfAbsent(fold.apply(word), _ -> new ArrayList<>()).add(group.code());
      }
      all.append(group.code()).append(words);
    }
    this.longestAsked = asked.keySet().stream().mapToInt(String::length).max().orElse(0);
    this.beginnings = new int[Integer.highestOneBit(groups.size() + 1) * 4];
    this.begun = new int[beginnings.length][];
    Arrays.fill(begun, NONE);
    groups.forEach(this::tell);
    this.fingerprint = Integer.toHexString(all.toString().hashCode());
  }

  /// A word of one character is looked for nowhere: it is part of too many others.
  private void tell(String word, List<String> groups) {
    if (word.length() > 1) {
      int beginning = beginning(word.charAt(0), word.charAt(1));
      int at = place(beginning);
      beginnings[at] = beginning;
      begun[at] = Arrays.copyOf(begun[at], begun[at].length + 1);
      begun[at][begun[at].length - 1] = told.size();
      told.add(new Told(word, List.copyOf(groups)));
    }
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

  private static int beginning(char first, char second) {
    return first << Character.SIZE | second;
  }

  /// Where the two characters stand, or would stand.
  private int place(int beginning) {
    int place = (beginning * GOLDEN) >>> (Integer.numberOfLeadingZeros(beginnings.length) + 1);
    while (beginnings[place] != beginning && beginnings[place] != 0) {
      place = (place + 1) & (beginnings.length - 1);
    }
    return place;
  }

  /// The groups that some texts together speak of, each with how many of its words stand there.
  ///
  /// @param folded the texts, folded
  public Map<String, Integer> groups(List<char[]> folded) {
    BitSet words = new BitSet(told.size());
    folded.forEach(text -> mark(text, words));
    Map<String, Integer> groups = new HashMap<>();
    for (int word = words.nextSetBit(0); word >= 0; word = words.nextSetBit(word + 1)) {
      told.get(word).groups().forEach(group -> groups.merge(group, 1, Integer::sum));
    }
    return groups;
  }

  private void mark(char[] folded, BitSet words) {
    for (int at = 0; at + 1 < folded.length; at++) {
      for (int word : begun[place(beginning(folded[at], folded[at + 1]))]) {
        if (stands(told.get(word).word(), folded, at)) {
          words.set(word);
        }
      }
    }
  }

  private static boolean stands(String word, char[] folded, int at) {
    if (word.length() > folded.length - at) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != folded[at + i]) {
        return false;
      }
    }
    return true;
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
