package yangban.bench;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import yangban.corpus.understand.Understander;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.search.PracticeIndex;
import yangban.indexer.text.ChineseAnalyzer;

/// A page of our search, the same work by [EqualLucene], and what is least of all to be written
/// with Lucene ([PlainLucene]), over the same entries: milliseconds for a question, on one
/// processor, so that no second thread lends ours a hand. [QueryComparison] shows that the work is
/// the same.
///
/// `data` is a data folder with an index: `./yangban bench --practices 100000 --keep DIR` leaves
/// one at `DIR/100000/data`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"--add-modules=jdk.incubator.vector", "-XX:ActiveProcessorCount=1"})
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 4)
public class QueryBenchmark {

  static final List<String> QUESTIONS =
      List.of(
          "三会一课",
          "主题党日",
          "志愿服务",
          "党员 实验室",
          "科研攻关 课题组",
          "谈心谈话 新生",
          "乡村振兴 支教",
          "微党课 短视频",
          "双带头人 导师",
          "校企共建 社区",
          "毕业生党员 学业帮扶",
          "考研通过率 提升");

  /// The data folder.
  @Param("data")
  public String data = "data";

  /// Where the other indexes are made, and left for the next run.
  @Param("bare")
  public String bare = "bare";

  private Optional<Opened> opened = Optional.empty();
  private int next;

  record Opened(PracticeIndex index, EqualLucene equal, PlainLucene plain) implements Closeable {

    static Opened of(Path data, Path bare) throws IOException {
      Collection<String> words = Understander.load().lexicon().words();
      PracticeIndex index =
          PracticeIndex.openForReading(data.resolve("index"), words, Clock.systemUTC());
      ChineseAnalyzer analyzer = new ChineseAnalyzer(words);
      return new Opened(
          index,
          new EqualLucene(index, analyzer, bare.resolve("equal")),
          new PlainLucene(index, bare.resolve("plain")));
    }

    @Override
    public void close() throws IOException {
      index.close();
      equal.close();
      plain.close();
    }
  }

  /// Opens the index, and makes the others from the same entries where they are not made yet.
  @Setup
  public void open() throws IOException {
    opened = Optional.of(Opened.of(Path.of(data), Path.of(bare)));
  }

  /// Leaves the indexes where they are.
  @TearDown
  public void close() throws IOException {
    opened.orElseThrow().close();
  }

  private String question() {
    next = (next + 1) % QUESTIONS.size();
    return QUESTIONS.get(next);
  }

  /// How many were found.
  @Benchmark
  public long ours() throws IOException {
    return opened.orElseThrow().index().search(SearchRequest.of(question())).counts().practices();
  }

  /// How many were found.
  @Benchmark
  public long equal() throws IOException {
    return opened.orElseThrow().equal().ask(question()).hits();
  }

  /// How many were found, and more.
  @Benchmark
  public long plain() throws IOException {
    return opened.orElseThrow().plain().ask(question());
  }

  /// How many entries Lucene's own parts index in the time of one shot.
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Warmup(iterations = 1)
  @Measurement(iterations = 3)
  public int plainIndexing() throws IOException {
    Path folder = Files.createTempDirectory("plain");
    try (PlainLucene made = new PlainLucene(opened.orElseThrow().index(), folder)) {
      return made.entries();
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
