package yangban.server.bench;

import java.util.Optional;
import yangban.corpus.ingest.SampleCorpus;
import yangban.indexer.segment.Dictionary;
import yangban.indexer.segment.GeneratedTexts;
import yangban.indexer.segment.Segmenter;
import yangban.indexer.segment.SmartcnCheck;

/// Lets smartcn cut what our segmenter cuts, on one core: the long version of the comparison that
/// every build runs, and the speed of both in the same run.
public final class SegmenterTrial {

  private static final long SEED = 20261121;

  /// A tenth of a second of smartcn's: the best round of each is told, which on a busy machine is
  /// one that nothing else disturbed.
  private static final int ROUND_CHARS = 150_000;

  /// After so many rounds the compiler has settled: their times do not fall any more.
  private static final int WARM_UP = 30;

  private static final int ROUNDS = 30;

  /// Ours is let cut the text so often in a round, which takes it as long as smartcn, so that its
  /// tables stand in the caches as they do in an import, where no one else's lie between two texts.
  private static final int TIMES = 8;

  private SegmenterTrial() {}

  /// What came of it.
  ///
  /// @param texts that were generated and cut by both
  /// @param differences how many of these differ
  /// @param first the first difference
  /// @param megaChars millions of UTF-16 code units a second, ours
  /// @param smartcnMegaChars and smartcn's
  public record Outcome(
      long texts,
      long differences,
      Optional<String> first,
      double megaChars,
      double smartcnMegaChars) {

    /// How many times as fast ours is.
    public double ratio() {
      return megaChars / smartcnMegaChars;
    }
  }

  /// Measures first, then compares: the generated texts are of characters that no article has, and
  /// what the compiler learned from them slows the cutting of articles down by a tenth (94.9 and
  /// 93.6 ns a character so, 107.3 and 101.3 the other way round, 2026-11-22), which no import
  /// sees. Takes some twenty seconds for 100,000 texts.
  ///
  /// @param texts how many are generated and compared
  public static Outcome run(long texts) {
    String written = String.join("\n", SampleCorpus.bodies());
    SmartcnCheck check = new SmartcnCheck(Dictionary.bundled());
    Speeds speeds = race(written, check);
    GeneratedTexts generated = new GeneratedTexts(written, SEED);
    long differences = 0;
    Optional<String> first = Optional.empty();
    for (long i = 0; i < texts; i++) {
      Optional<String> difference = check.difference(generated.next());
      if (difference.isPresent()) {
        differences++;
        first = first.or(() -> difference);
      }
    }
    return new Outcome(texts, differences, first, speeds.ours(), speeds.smartcn());
  }

  /// Millions of UTF-16 code units a second.
  private record Speeds(double ours, double smartcn) {}

  private static Speeds race(String written, SmartcnCheck check) {
    char[] text = written.repeat(ROUND_CHARS / written.length() + 1).toCharArray();
    Segmenter segmenter = new Segmenter(Dictionary.bundled());
    double ours = Double.MAX_VALUE;
    double smartcn = Double.MAX_VALUE;
    for (int i = 0; i < WARM_UP + ROUNDS; i++) {
      double oursNow = seconds(() -> repeat(() -> segmenter.cut(text))) / TIMES;
      double smartcnNow = seconds(() -> check.cutBySmartcn(text));
      if (i >= WARM_UP) {
        ours = Math.min(ours, oursNow);
        smartcn = Math.min(smartcn, smartcnNow);
      }
    }
    double mega = text.length / 1e6;
    return new Speeds(mega / ours, mega / smartcn);
  }

  private static void repeat(Runnable work) {
    for (int time = 0; time < TIMES; time++) {
      work.run();
    }
  }

  private static double seconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }
}
