package yangban.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import yangban.corpus.ingest.SampleCorpus;
import yangban.indexer.segment.Dictionary;
import yangban.indexer.segment.Segmenter;
import yangban.indexer.segment.SmartcnCheck;

/// Our segmenter and smartcn on the same text: nanoseconds for each UTF-16 code unit, one thread.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class SegmenterBenchmark {

  private static final int CHARS = 50_000;

  private final char[] text =
      String.join("\n", SampleCorpus.bodies()).repeat(2).substring(0, CHARS).toCharArray();
  private final Segmenter segmenter = new Segmenter(Dictionary.bundled());
  private final SmartcnCheck check = new SmartcnCheck(Dictionary.bundled());

  /// How many words were found.
  @Benchmark
  @OperationsPerInvocation(CHARS)
  public int ours() {
    return segmenter.cut(text).size();
  }

  /// How many words were found.
  @Benchmark
  @OperationsPerInvocation(CHARS)
  public int smartcn() {
    return check.cutBySmartcn(text);
  }
}
