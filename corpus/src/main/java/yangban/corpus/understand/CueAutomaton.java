package yangban.corpus.understand;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import yangban.corpus.lexicon.Cue;

/// Finds every occurrence of every cue in one pass over a text. Immutable.
///
/// Idea: a trie of all cues with failure links, which lead from a node to the node of its longest
/// proper suffix; reading a character costs amortised constant time however many cues there are.
/// Source: Aho and Corasick, "Efficient string matching: an aid to bibliographic search", CACM 18
/// (6), 1975. Children are sorted arrays searched by halves, since most nodes have one child and
/// Chinese has too many characters for a table at every node; the root has one.
///
/// Our own and not a library: `org.ahocorasick:ahocorasick` had its last release in 2021 and keeps
/// no payload with a keyword in its plain trie.
final class CueAutomaton {
  private static final int ROOT = 0;

  private final char[][] labels;
  private final int[][] targets;
  private final int[] failures;

  /// The root's children by their character: most characters of a text are read at the root and
  /// begin no cue.
  private final int[] starts = new int[Character.MAX_VALUE + 1];

  /// The cues that end at a node, those of its suffixes included.
  private final List<List<Cue>> ends;

  private CueAutomaton(char[][] labels, int[][] targets, int[] failures, List<List<Cue>> ends) {
    this.labels = labels;
    this.targets = targets;
    this.failures = failures;
    this.ends = ends;
    for (int i = 0; i < labels[ROOT].length; i++) {
      starts[labels[ROOT][i]] = targets[ROOT][i];
    }
  }

  /// An automaton of `cues`, whose words must be folded as the searched texts are.
  static CueAutomaton of(Collection<Cue> cues) {
    List<Node> nodes = new ArrayList<>(List.of(new Node()));
    for (Cue cue : cues) {
      int at = ROOT;
      for (int i = 0; i < cue.words().length(); i++) {
        at = child(nodes, at, cue.words().charAt(i));
      }
      nodes.get(at).cues.add(cue);
    }
    return freeze(nodes);
  }

  private static int child(List<Node> nodes, int parent, char label) {
    Integer known = nodes.get(parent).children.get(label);
    if (known != null) {
      return known;
    }
    int fresh = nodes.size();
    nodes.add(new Node());
    nodes.get(parent).children.put(label, fresh);
    return fresh;
  }

  private static CueAutomaton freeze(List<Node> nodes) {
    int count = nodes.size();
    char[][] labels = new char[count][];
    int[][] targets = new int[count][];
    for (int i = 0; i < count; i++) {
      TreeMap<Character, Integer> children = nodes.get(i).children;
      labels[i] = new char[children.size()];
      targets[i] = new int[children.size()];
      int at = 0;
      for (var entry : children.entrySet()) {
        labels[i][at] = entry.getKey();
        targets[i][at++] = entry.getValue();
      }
    }
    int[] failures = new int[count];
    List<List<Cue>> ends = new ArrayList<>();
    nodes.forEach(n -> ends.add(List.copyOf(n.cues)));
    CueAutomaton automaton = new CueAutomaton(labels, targets, failures, ends);
    automaton.link();
    return automaton;
  }

  /// Sets the failure links breadth first, so that a node's suffix is done before the node.
  private void link() {
    Deque<Integer> queue = new ArrayDeque<>();
    for (int child : targets[ROOT]) {
      queue.add(child);
    }
    while (!queue.isEmpty()) {
      int node = queue.remove();
      for (int i = 0; i < labels[node].length; i++) {
        int child = targets[node][i];
        failures[child] = step(failures[node], labels[node][i]);
        if (!ends.get(failures[child]).isEmpty()) {
          List<Cue> all = new ArrayList<>(ends.get(child));
          all.addAll(ends.get(failures[child]));
          ends.set(child, List.copyOf(all));
        }
        queue.add(child);
      }
    }
  }

  private int step(int from, char label) {
    int at = from;
    while (at != ROOT) {
      int found = indexOf(labels[at], label);
      if (found >= 0) {
        return targets[at][found];
      }
      at = failures[at];
    }
    return starts[label];
  }

  private static int indexOf(char[] sorted, char label) {
    if (sorted.length == 1) {
      return sorted[0] == label ? 0 : -1;
    }
    return Arrays.binarySearch(sorted, label);
  }

  /// Every occurrence in `text` (folded), by its end; overlapping ones too.
  List<Found> find(String text) {
    List<Found> found = new ArrayList<>();
    int at = ROOT;
    for (int i = 0; i < text.length(); i++) {
      at = step(at, text.charAt(i));
      if (at == ROOT) {
        continue;
      }
      for (Cue cue : ends.get(at)) {
        found.add(new Found(i + 1 - cue.words().length(), i + 1, cue));
      }
    }
    return found;
  }

  private static final class Node {
    final TreeMap<Character, Integer> children = new TreeMap<>();
    final List<Cue> cues = new ArrayList<>();
  }
}
