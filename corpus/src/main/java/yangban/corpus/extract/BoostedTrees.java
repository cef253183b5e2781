package yangban.corpus.extract;

import java.util.ArrayList;
import java.util.List;

/// Gradient-boosted regression trees (J. Friedman, "Greedy Function Approximation", Annals of
/// Statistics 2001) as flat arrays: a node is a place in them, its children stand where it says.
///
/// Immutable but for the building; [#scores] can be called from any thread.
final class BoostedTrees {

  private final int[] roots;
  private final int[] features;
  private final float[] thresholds;
  private final int[] left;
  private final int[] right;

  private BoostedTrees(int roots, int nodes) {
    this.roots = new int[roots];
    this.features = new int[nodes];
    this.thresholds = new float[nodes];
    this.left = new int[nodes];
    this.right = new int[nodes];
  }

  /// Reads one tree from each line: its nodes parted by spaces, the root first, as
  /// `column:threshold:left:right` where up to the threshold goes left, or as `=value` for a leaf;
  /// children are numbers of nodes in the line.
  ///
  /// @throws IllegalArgumentException if a line is none of that
  static BoostedTrees of(List<String> lines) {
    List<String[]> trees = new ArrayList<>();
    int nodes = 0;
    for (String line : lines) {
      String[] parts = line.split(" ", -1);
      trees.add(parts);
      nodes += parts.length;
    }
    var result = new BoostedTrees(trees.size(), nodes);
    int at = 0;
    for (int tree = 0; tree < trees.size(); tree++) {
      result.roots[tree] = at;
      for (String node : trees.get(tree)) {
        result.read(node, result.roots[tree], at++);
      }
    }
    return result;
  }

  private void read(String node, int root, int at) {
    if (node.startsWith("=")) {
      features[at] = -1;
      thresholds[at] = Float.parseFloat(node.substring(1));
      return;
    }
    String[] parts = node.split(":", -1);
    if (parts.length != 4) {
      throw new IllegalArgumentException("no node of a tree: " + node);
    }
    features[at] = Integer.parseInt(parts[0]);
    thresholds[at] = Float.parseFloat(parts[1]);
    left[at] = root + Integer.parseInt(parts[2]);
    right[at] = root + Integer.parseInt(parts[3]);
    if (left[at] <= at || right[at] <= at) {
      throw new IllegalArgumentException("children stand behind their parent: " + node);
    }
  }

  /// The sum of the leaves that each row comes to. Tree by tree, so that a tree stays in the
  /// processor's cache for all rows.
  double[] scores(List<float[]> rows) {
    double[] sums = new double[rows.size()];
    for (int root : roots) {
      for (int i = 0; i < sums.length; i++) {
        float[] row = rows.get(i);
        int at = root;
        while (features[at] >= 0) {
          at = row[features[at]] <= thresholds[at] ? left[at] : right[at];
        }
        sums[i] += thresholds[at];
      }
    }
    return sums;
  }
}
