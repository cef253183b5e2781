package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What runs of characters say for labels, learned from practices that people labelled: one
/// logistic regression per label over [Grams], each text brought to length one. Immutable.
///
/// The data file holds one row per run: the run, how rare it is (the logarithm of all texts by
/// those that hold it), and its weight for each label; a row `-` before them names the labels, each
/// with its bias. It is made by `GramLearning` (tests of this package), which tells how.
final class GramModel {
  private static final String BIAS = "-";

  private final List<String> labels;
  private final double[] biases;
  private final Map<String, Gram> grams;

  /// The runs of characters among them.
  private final RunSet runs;

  private GramModel(List<String> labels, double[] biases, Map<String, Gram> grams) {
    this.labels = List.copyOf(labels);
    this.biases = biases;
    // Not Map.copyOf: it is asked for every run of every text, mostly in vain, and probes longer.
    this.grams = new HashMap<>(grams);
    this.runs = RunSet.of(grams.keySet());
  }

  /// Reads a table of runs.
  ///
  /// @throws DataFault if a row has not a weight for each label
  static GramModel of(DataTable table) {
    List<String> labels = new ArrayList<>();
    List<Double> biases = new ArrayList<>();
    Map<String, Gram> grams = new HashMap<>();
    for (DataTable.Row row : table.rows()) {
      if (row.text(0).equals(BIAS)) {
        for (DataTable.Weighted label : row.words(2)) {
          labels.add(label.words());
          biases.add(label.weight());
        }
        continue;
      }
      double[] weights =
          Stream.of(row.text(2).split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
      if (weights.length != labels.size()) {
        throw row.fault("expected %d weights".formatted(labels.size()));
      }
      grams.put(row.text(0), new Gram(row.number(1), weights));
    }
    return new GramModel(labels, biases.stream().mapToDouble(Double::doubleValue).toArray(), grams);
  }

  /// What a practice's runs say, all together and each.
  Verdict judge(String heading, String text) {
    return judge(Grams.of(heading, text, runs));
  }

  /// What a text's runs or signs say, all together and each.
  Verdict judge(Map<String, Double> text) {
    Map<String, Double> known = new LinkedHashMap<>();
    double squares = 0;
    for (Map.Entry<String, Double> entry : text.entrySet()) {
      Gram gram = grams.get(entry.getKey());
      if (gram != null) {
        double value = entry.getValue() * gram.rarity;
        known.put(entry.getKey(), value);
        squares += value * value;
      }
    }
    double length = Math.sqrt(squares);
    double[] sums = biases.clone();
    known.replaceAll((_, value) -> length == 0 ? 0 : value / length);
    for (Map.Entry<String, Double> entry : known.entrySet()) {
      double[] weights = gram(entry.getKey()).weights;
      for (int label = 0; label < sums.length; label++) {
        sums[label] += entry.getValue() * weights[label];
      }
    }
    return new Verdict(sums, known);
  }

  private Gram gram(String run) {
    Gram gram = grams.get(run);
    if (gram == null) {
      throw new IllegalStateException("not of this table: " + run);
    }
    return gram;
  }

  private static final class Gram {
    private final double rarity;

    /// In the labels' order.
    private final double[] weights;

    Gram(double rarity, double[] weights) {
      this.rarity = rarity;
      this.weights = weights;
    }
  }

  /// How a text stands to every label.
  final class Verdict {
    private final double[] sums;
    private final Map<String, Double> known;

    private Verdict(double[] sums, Map<String, Double> known) {
      this.sums = sums;
      this.known = known;
    }

    /// The logarithm of the odds that the text has a label; that of even odds for one never
    /// learned.
    double logit(String label) {
      int at = labels.indexOf(label);
      return at < 0 ? 0 : sums[at];
    }

    /// The runs of at least two characters that say most for a label, the strongest first, with
    /// what each adds to the logarithm of the odds.
    List<Witness> witnesses(String label, int most) {
      int at = labels.indexOf(label);
      if (at < 0) {
        return List.of();
      }
      return known.entrySet().stream()
          .filter(e -> e.getKey().length() > 1)
          .map(e -> new Witness(e.getKey(), e.getValue() * gram(e.getKey()).weights[at]))
          .filter(w -> w.weight() > 0)
          .sorted(Comparator.comparingDouble(Witness::weight).reversed())
          .limit(most)
          .toList();
    }
  }

  /// A run of characters that speaks for a label.
  record Witness(String run, double weight) {}
}
