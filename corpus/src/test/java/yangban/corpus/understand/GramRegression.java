package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Learns a [GramModel]: one logistic regression per label over the runs of characters that stand
/// in several texts, with a quadratic penalty, by accelerated gradient descent. Always gives the
/// same table for the same texts.
///
/// Source of the method: Nesterov, "A method for solving the convex programming problem with
/// convergence rate O(1/k²)", 1983; the step is one by the largest curvature (Böhning, 1992: a
/// quarter of the largest eigenvalue of the data's products).
final class GramRegression {
  /// Runs in more than this share of texts say nothing.
  private static final double OFTEN = 0.4;

  private static final int ROUNDS = 150;
  private static final int POWER_ROUNDS = 20;

  private final double penalty;
  private final List<String> labels;
  private final List<String> runs;
  private final double[] rarities;
  private final int[][] columns;
  private final double[][] values;
  private final double[][] targets;
  private final double[] importance;

  /// @param importance how much a text counts in learning
  record Text(Map<String, Double> grams, Set<String> labels, double importance) {}

  /// @param least runs in fewer texts are left out
  /// @param penalty how strongly large weights are held down
  GramRegression(int least, double penalty, List<String> labels, List<Text> texts) {
    this.penalty = penalty;
    this.labels = labels;
    Map<String, Integer> holding = new TreeMap<>();
    texts.forEach(t -> t.grams().keySet().forEach(g -> holding.merge(g, 1, Integer::sum)));
    holding.values().removeIf(n -> n < least || n > texts.size() * OFTEN);
    this.runs = List.copyOf(holding.keySet());
    this.rarities =
        holding.values().stream().mapToDouble(n -> Math.log((double) texts.size() / n)).toArray();
    Map<String, Integer> places = new HashMap<>();
    runs.forEach(r -> places.put(r, places.size()));
    this.columns = new int[texts.size()][];
    this.values = new double[texts.size()][];
    this.targets = new double[texts.size()][labels.size()];
    this.importance = texts.stream().mapToDouble(Text::importance).toArray();
    for (int row = 0; row < texts.size(); row++) {
      Text text = texts.get(row);
      List<Map.Entry<String, Double>> known =
          text.grams().entrySet().stream().filter(e -> places.containsKey(e.getKey())).toList();
      columns[row] = known.stream().mapToInt(e -> places.getOrDefault(e.getKey(), 0)).toArray();
      values[row] = new double[known.size()];
      for (int i = 0; i < known.size(); i++) {
        values[row][i] = known.get(i).getValue() * rarities[columns[row][i]];
      }
      double length = Math.sqrt(Arrays.stream(values[row]).map(v -> v * v).sum());
      values[row] = Arrays.stream(values[row]).map(v -> v / Math.max(length, 1e-9)).toArray();
      for (int label = 0; label < labels.size(); label++) {
        targets[row][label] = text.labels().contains(labels.get(label)) ? 1 : 0;
      }
    }
  }

  /// The rows of the table: a bias row, then a row for each run.
  List<String> learn() {
    double step = 1 / (0.25 * curvature() + penalty);
    double biasStep = 2 / Arrays.stream(importance).sum();
    double[][] weights = new double[labels.size()][];
    double[] biases = new double[labels.size()];
    for (int label = 0; label < labels.size(); label++) {
      double[] learned = learn(label, step, biasStep);
      weights[label] = Arrays.copyOf(learned, runs.size());
      biases[label] = learned[runs.size()];
    }
    List<String> rows = new ArrayList<>();
    List<String> bias = new ArrayList<>();
    for (int label = 0; label < labels.size(); label++) {
      bias.add(labels.get(label) + "=" + number(biases[label]));
    }
    rows.add("-\t0\t" + String.join(" ", bias));
    for (int run = 0; run < runs.size(); run++) {
      List<String> row = new ArrayList<>();
      for (double[] label : weights) {
        row.add(number(label[run]));
      }
      rows.add("%s\t%s\t%s".formatted(runs.get(run), number(rarities[run]), String.join(" ", row)));
    }
    return rows;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  /// The weights of the runs and, last, the bias.
  private double[] learn(int label, double step, double biasStep) {
    int bias = runs.size();
    double[] at = new double[bias + 1];
    double[] ahead = at.clone();
    double momentum = 1;
    for (int round = 0; round < ROUNDS; round++) {
      double[] slope = slope(ahead, label);
      double[] next = new double[bias + 1];
      double grown = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
      for (int i = 0; i <= bias; i++) {
        next[i] = ahead[i] - slope[i] * (i == bias ? biasStep : step);
        ahead[i] = next[i] + (momentum - 1) / grown * (next[i] - at[i]);
      }
      at = next;
      momentum = grown;
    }
    return at;
  }

  private double[] slope(double[] weights, int label) {
    int bias = runs.size();
    double[] slope = new double[bias + 1];
    for (int i = 0; i < bias; i++) {
      slope[i] = penalty * weights[i];
    }
    for (int row = 0; row < columns.length; row++) {
      double sum = weights[bias];
      for (int i = 0; i < columns[row].length; i++) {
        sum += weights[columns[row][i]] * values[row][i];
      }
      double error = (1 / (1 + Math.exp(-sum)) - targets[row][label]) * importance[row];
      for (int i = 0; i < columns[row].length; i++) {
        slope[columns[row][i]] += error * values[row][i];
      }
      slope[bias] += error;
    }
    return slope;
  }

  /// The largest eigenvalue of the weighted products of the rows, by the power method.
  private double curvature() {
    double[] vector = new double[runs.size()];
    Arrays.fill(vector, 1 / Math.sqrt(runs.size()));
    double norm = 1;
    for (int round = 0; round < POWER_ROUNDS; round++) {
      double[] product = new double[vector.length];
      for (int row = 0; row < columns.length; row++) {
        double sum = 0;
        for (int i = 0; i < columns[row].length; i++) {
          sum += vector[columns[row][i]] * values[row][i];
        }
        for (int i = 0; i < columns[row].length; i++) {
          product[columns[row][i]] += importance[row] * sum * values[row][i];
        }
      }
      norm = Math.sqrt(Arrays.stream(product).map(v -> v * v).sum());
      double length = norm;
      vector = Arrays.stream(product).map(v -> v / length).toArray();
    }
    return norm;
  }
}
