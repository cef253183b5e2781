package yangban.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/// A page of our search and the same work by [BareLucene], over the same entries in the same
/// process: milliseconds for a question, one thread. `data` is a data folder with an index:
/// `./yangban bench --practices 100000 --keep DIR` leaves one at `DIR/100000/data`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 4)
public class QueryBenchmark {

  private static final List<String> QUESTIONS =
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

  private Optional<Opened> opened = Optional.empty();
  private int next;

  private record Opened(PracticeIndex index, BareLucene bare, Path folder) {}

  /// Opens the index, and makes the other beside it from the same entries.
  @Setup
  public void open() throws IOException {
    Collection<String> words = Understander.load().lexicon().words();
    PracticeIndex index = PracticeIndex.openForReading(Path.of(data).resolve("index"), words);
    Path folder = Files.createTempDirectory("bare");
    opened = Optional.of(new Opened(index, new BareLucene(index, folder), folder));
  }

  /// Leaves nothing behind.
  @TearDown
  public void close() throws IOException {
    Opened all = opened.orElseThrow();
    all.index().close();
    all.bare().close();
    delete(all.folder());
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
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

  /// How many were found, and more.
  @Benchmark
  public long bareLucene() throws IOException {
    return opened.orElseThrow().bare().ask(question());
  }

  /// How many entries Lucene's own parts index in the time of one shot.
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Warmup(iterations = 1)
  @Measurement(iterations = 3)
  public int bareLuceneIndexing() throws IOException {
    Path folder = Files.createTempDirectory("bare");
    try (BareLucene bare = new BareLucene(opened.orElseThrow().index(), folder)) {
      return bare.entries();
    } finally {
      delete(folder);
    }
  }
}
