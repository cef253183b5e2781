package yangban.corpus.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yangban.corpus.extract.BorderLines.Judged;

/// How likely a line of a page is part of its text, learned from pages whose text is known.
///
/// Trained 2026-11-21 on the 1,497 pages of the development half of the Web Content Extraction
/// Benchmark (M. Foley 2026, CC BY 4.0) and the 130 of Readability's tests by LightGBM (G. Ke et
/// al., NIPS 2017): 170 trees of 16 leaves, cross entropy against the share of a line's runs of
/// four words that the text holds. A line counts by the root of its share of the text, articles
/// most. To train it anew: `LineSamples` among the tests writes the lines, `bench/lines.py` trains,
/// writes such a file, and prints what each half of the pages gains by a model of the other half.
/// It does by one program what trained this file by several: its trees are others, its gain is the
/// same (0.003 for articles in either half). It must be trained anew when [LineFeatures] changes.
///
/// @param names of the columns of [LineFeatures] that the trees ask
/// @param trees which add to the log odds that the rules' decision has
/// @param odds of the words in class names
record LineModel(List<String> names, BoostedTrees trees, MarkOdds odds) {

  /// The log odds that a line kept by the rules is text; the other way round for the others.
  static final double RULES = 2;

  /// Reads the model from the resources beside this class.
  static LineModel read() {
    try (InputStream in = LineModel.class.getResourceAsStream("lines.model")) {
      if (in == null) {
        throw new IllegalStateException("lines.model missing from the resources");
      }
      return of(
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readAllLines());
    } catch (IOException e) {
      throw new UncheckedIOException("lines.model", e);
    }
  }

  /// @param lines `# remark`, `columns name…`, `word name kept others`, `tree node…`
  static LineModel of(List<String> lines) {
    List<String> names = List.of();
    List<String> trees = new ArrayList<>();
    Map<String, Double> kept = new HashMap<>();
    Map<String, Double> others = new HashMap<>();
    for (String line : lines) {
      if (line.startsWith("columns ")) {
        names = List.of(line.substring(8).split(" ", -1));
      } else if (line.startsWith("word ")) {
        String[] parts = line.split(" ", -1);
        kept.put(parts[1], Double.valueOf(parts[2]));
        others.put(parts[1], Double.valueOf(parts[3]));
      } else if (line.startsWith("tree ")) {
        trees.add(line.substring(5));
      } else if (!line.startsWith("#")) {
        throw new IllegalArgumentException("no line of a model: " + line);
      }
    }
    return new LineModel(
        names, BoostedTrees.of(trees), new MarkOdds(Map.copyOf(kept), Map.copyOf(others)));
  }

  /// The probabilities that lines are text, in their order.
  double[] probabilities(List<Judged> lines) {
    double[] told = trees.scores(lines.stream().map(Judged::row).toList());
    for (int i = 0; i < told.length; i++) {
      told[i] = 1 / (1 + Math.exp(-(told[i] + (lines.get(i).kept() ? RULES : -RULES))));
    }
    return told;
  }
}
