package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.List;

/// How far two lines are built alike, as parallel headings are: `强化理论武装，铸牢思想之魂` and
/// `强化组织功能，激活红色细胞`.
///
/// Idea: headings of one article are written as a set. They have the same number of clauses, of the
/// same lengths; they begin or end with the same word, repeat a word in the same place, or are held
/// together by the same mark (a dash, a colon, a quotation, a gap between two halves). Sentences
/// that stand side by side by chance share at most one of these.
final class Likeness {
  /// What chance hardly gives. Tried on the sample and on the outlines of the tests: from 2 on,
  /// beginnings of ordinary paragraphs hardly ever agree, parallel headings nearly always do.
  static final double ALIKE = 2;

  /// What two headings of one article have in common at least.
  static final double KIN = 1;

  private static final String MARKS = "—:·|“《【+";
  private static final int CLOSE = 1;
  private static final int SHORT_CLAUSE = 12;

  private Likeness() {}

  /// 0 (nothing in common) to about 6.
  static double of(String one, String other) {
    List<String> a = clauses(one);
    List<String> b = clauses(other);
    double score = 0;
    if (a.size() == b.size()) {
      score += a.size() > 1 ? 1 : 0.5;
      score += lengths(a, b);
      score += Math.min(1.5, 0.5 * sharedPlaces(a, b));
    }
    score += one.charAt(0) == other.charAt(0) ? 0.5 : 0;
    score += sharedEdge(one, other) ? 0.5 : 0;
    for (int i = 0; i < MARKS.length(); i++) {
      char mark = MARKS.charAt(i);
      score += one.indexOf(mark) >= 0 && other.indexOf(mark) >= 0 ? 1 : 0;
    }
    return score;
  }

  /// 1 where all clauses are as long as their partners, 0.5 where the whole is nearly so.
  private static double lengths(List<String> a, List<String> b) {
    boolean same = true;
    int difference = 0;
    for (int i = 0; i < a.size(); i++) {
      int by = Math.abs(a.get(i).length() - b.get(i).length());
      same &= by <= CLOSE && a.get(i).length() <= SHORT_CLAUSE;
      difference += by;
    }
    if (same) {
      return a.size() > 1 || difference == 0 ? 1 : 0.5;
    }
    return difference <= a.size() * 2 ? 0.5 : 0;
  }

  /// Characters that stand in the same place, counted from the beginning or the end of a clause.
  private static int sharedPlaces(List<String> a, List<String> b) {
    int shared = 0;
    for (int i = 0; i < a.size(); i++) {
      String one = a.get(i);
      String other = b.get(i);
      int shorter = Math.min(one.length(), other.length());
      int fromStart = 0;
      int fromEnd = 0;
      for (int at = 0; at < shorter; at++) {
        fromStart += one.charAt(at) == other.charAt(at) ? 1 : 0;
        boolean same = one.charAt(one.length() - 1 - at) == other.charAt(other.length() - 1 - at);
        fromEnd += same ? 1 : 0;
      }
      shared += Math.max(fromStart, fromEnd);
    }
    return shared;
  }

  private static boolean sharedEdge(String one, String other) {
    return one.charAt(one.length() - 1) == other.charAt(other.length() - 1);
  }

  private static List<String> clauses(String line) {
    List<String> clauses = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= line.length(); i++) {
      if (i == line.length() || ",、:— |·".indexOf(line.charAt(i)) >= 0) {
        if (i > from) {
          clauses.add(line.substring(from, i));
        }
        from = i + 1;
      }
    }
    return clauses;
  }

  /// Of some lines, those that belong to the largest set built alike: each of its members is alike
  /// to at least half of the others. Indices, in order; empty where no two are alike.
  static List<Integer> largestSet(List<String> lines) {
    List<Integer> best = List.of();
    for (int seed = 0; seed < lines.size(); seed++) {
      List<Integer> set = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        if (i == seed || of(lines.get(seed), lines.get(i)) >= ALIKE) {
          set.add(i);
        }
      }
      set.removeIf(i -> !alikeToHalf(lines, set, i));
      if (set.size() > best.size() && set.size() > 1) {
        best = List.copyOf(set);
      }
    }
    return best;
  }

  private static boolean alikeToHalf(List<String> lines, List<Integer> set, int index) {
    long alike =
        set.stream().filter(i -> i != index && of(lines.get(i), lines.get(index)) >= ALIKE).count();
    return alike * 2 >= set.size() - 1;
  }
}
