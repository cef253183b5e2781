package yangban.indexer.eval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import yangban.corpus.Coded;
import yangban.indexer.eval.GoldenQuery.Half;

/// The figures that must not get worse: nDCG@10 of each half, as they were when they were last
/// written down.
///
/// @param ndcg10 by half
public record Baseline(Map<Half, Double> ndcg10) {

  private static final String FILE = "baseline.txt";

  /// A swap of two neighbours in one query moves the mean of fifty by about this much; less is no
  /// drop. Also covers the rounding of the file.
  private static final double SLACK = 0.002;

  public Baseline {
    ndcg10 = Map.copyOf(ndcg10);
  }

  /// What `evaluation` measured.
  public static Baseline of(SearchEvaluation evaluation) {
    Map<Half, Double> figures = new EnumMap<>(Half.class);
    for (Half half : Half.values()) {
      figures.put(half, evaluation.half(half).ours().ndcg10());
    }
    return new Baseline(figures);
  }

  /// The stored one.
  public static Baseline bundled() {
    InputStream file = Objects.requireNonNull(Baseline.class.getResourceAsStream(FILE), FILE);
    Map<Half, Double> figures = new EnumMap<>(Half.class);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      for (String line : lines.lines().toList()) {
        String[] parts = line.split(" ", 2);
        Half half = Coded.of(Half.class, parts[0]).orElseThrow(() -> new GoldenFault(FILE, line));
        figures.put(half, Double.parseDouble(parts[1]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Baseline(figures);
  }

  /// Where `evaluation` lies below: half, figure now and then.
  public List<String> drops(SearchEvaluation evaluation) {
    List<String> drops = new ArrayList<>();
    of(evaluation)
        .ndcg10()
        .forEach((half, now) -> {
          double then = ndcg10.getOrDefault(half, 0.0);
          if (now < then - SLACK) {
            drops.add(String.format(Locale.ROOT, "%s nDCG@10 %.3f < %.3f", half.code(), now, then));
          }
        });
    return drops;
  }

  /// Keeps it in the folder of this package's resources.
  public void write(Path resources) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Half half : Half.values()) {
      lines.add(String.format(Locale.ROOT, "%s %.3f", half.code(), ndcg10.getOrDefault(half, 0.0)));
    }
    Files.write(resources.resolve(FILE), lines);
  }
}
