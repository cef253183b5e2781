package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import yangban.corpus.lexicon.DataTable;

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
  private final List<Gram> grams;
  private final Map<String, Integer> numbers = new HashMap<>();

  /// The runs of characters among them, by their places in [#grams].
  private final RunNumbers runs;

  private GramModel(List<String> labels, double[] biases, List<Gram> grams) {
    this.labels = List.copyOf(labels);
    this.biases = biases;
    this.grams = List.copyOf(grams);
    this.runs = new RunNumbers(grams.stream().map(Gram::run).toList());
    for (int i = 0; i < grams.size(); i++) {
      numbers.put(grams.get(i).run, i);
    }
  }

  /// Reads a table of runs.
  ///
  /// @throws DataFault if a row has not a weight for each label
  static GramModel of(DataTable table) {
    List<String> labels = new ArrayList<>();
    List<Double> biases = new ArrayList<>();
    List<Gram> grams = new ArrayList<>();
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
      grams.add(new Gram(row.text(0), row.number(1), weights));
    }
    return new GramModel(labels, biases.stream().mapToDouble(Double::doubleValue).toArray(), grams);
  }

  /// What a practice's runs say, all together and each.
  Verdict judge(String heading, String text) {
    int[] inText = counts(text);
    int[] inHeading = counts(heading);
    double[] said = new double[inText.length];
    for (int i = 0; i < said.length; i++) {
      said[i] = Grams.weight(inText[i], inHeading[i] > 0);
    }
    return verdict(said);
  }

  private int[] counts(String text) {
    int[] counts = new int[grams.size()];
    Grams.each(
        text,
        (key, _, _) -> {
          int number = runs.of(key);
          if (number >= 0) {
            counts[number]++;
          }
        });
    return counts;
  }

  /// What signs say, all together and each.
  ///
  /// @param signs with how much each says
  Verdict judge(Map<String, Double> signs) {
    double[] said = new double[grams.size()];
    signs.forEach((sign, value) -> {
      Integer number = numbers.get(sign);
      if (number != null) {
        said[number] = value;
      }
    });
    return verdict(said);
  }

  private Verdict verdict(double[] said) {
    int[] met = IntStream.range(0, said.length).filter(i -> said[i] != 0).toArray();
    double[] values = new double[met.length];
    double squares = 0;
    for (int i = 0; i < met.length; i++) {
      values[i] = said[met[i]] * grams.get(met[i]).rarity;
      squares += values[i] * values[i];
    }
    double length = squares == 0 ? 1 : Math.sqrt(squares);
    double[] sums = biases.clone();
    for (int i = 0; i < met.length; i++) {
      values[i] /= length;
      double[] weights = grams.get(met[i]).weights;
      for (int label = 0; label < sums.length; label++) {
        sums[label] += values[i] * weights[label];
      }
    }
    return new Verdict(sums, met, values);
  }

  private static final class Gram {
    private final String run;
    private final double rarity;

    /// In the labels' order.
    private final double[] weights;

    Gram(String run, double rarity, double[] weights) {
      this.run = run;
      this.rarity = rarity;
      this.weights = weights;
    }

    String run() {
      return run;
    }
  }

  /// How a text stands to every label.
  final class Verdict {
    private final double[] sums;

    /// The numbers of the runs that stand in the text.
    private final int[] met;

    /// How much each of them counts.
    private final double[] values;

    private Verdict(double[] sums, int[] met, double[] values) {
      this.sums = sums;
      this.met = met;
      this.values = values;
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
      if (at < 0 || most == 0) {
        return List.of();
      }
      return IntStream.range(0, met.length)
          .filter(i -> grams.get(met[i]).run.length() > 1)
          .mapToObj(i -> witness(i, at))
          .filter(w -> w.weight() > 0)
          .sorted(Comparator.comparingDouble(Witness::weight).reversed())
          .limit(most)
          .toList();
    }

    private Witness witness(int index, int label) {
      Gram gram = grams.get(met[index]);
      return new Witness(gram.run, values[index] * gram.weights[label]);
    }
  }

  /// A run of characters that speaks for a label.
  record Witness(String run, double weight) {}
}
