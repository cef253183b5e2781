package yangban.server.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import yangban.corpus.Practice;
import yangban.corpus.store.Change;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.understand.Understander;
import yangban.indexer.search.CacheUse;
import yangban.indexer.search.PracticeIndex;
import yangban.indexer.text.ChineseAnalyzer;

/// Measures one size: generates a corpus, imports it, indexes it, and asks a server of its own.
///
/// The corpus and the questions are the same at every run (fixed seeds). Searches are asked one
/// after the other by one client after a warm-up, whole answers read.
public final class Bench {

  private static final long SEED = 20261120;
  // Enough that p99 is the 20th slowest request and not one hiccup.
  private static final int REQUESTS = 2_000;
  // The compiler of the Java machine settles within some 3,000 requests: measured by the drift of
  // p50 over blocks of 500.
  private static final int WARM_UP = 3_000;

  /// Practices that are imported beside the server: some ten seconds.
  private static final int MORE = 5_000;

  private final BenchStore store;
  private final Consumer<BenchStep> progress;

  /// @param folder an empty folder that is written into, or one that an earlier run of the same
  ///   size left: then its store is taken as it is, and only the index is made again
  /// @param progress hears what is being done
  public Bench(Path folder, Consumer<BenchStep> progress) {
    this.store = new BenchStore(folder);
    this.progress = progress;
  }

  /// Measures at about `practices` practices.
  ///
  /// @throws IOException also where the folder holds another number of practices
  public BenchReport run(int practices) throws IOException, InterruptedException {
    Understander understander = Understander.load();
    BenchStore.Content content = store.of(practices, understander, progress);
    Collection<String> words = understander.lexicon().words();
    Path index = store.data().resolve("index");
    double indexSeconds;
    Cutting cutting;
    try (CorpusStore articles = CorpusStore.open(store.data())) {
      progress.accept(BenchStep.INDEX);
      indexSeconds = seconds(() -> index(articles, index, words));
      progress.accept(BenchStep.CUT);
      cutting = cut(articles, words);
    }
    progress.accept(BenchStep.START);
    return served(content, indexSeconds, cutting);
  }

  private static void index(CorpusStore store, Path folder, Collection<String> words) {
    boolean isKept = Files.exists(folder);
    try (PracticeIndex index = PracticeIndex.open(folder, words, Clock.systemUTC())) {
      if (isKept) {
        index.renew();
      }
      index.catchUp(store);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What all practices of a store are, and how long cutting them took.
  ///
  /// @param seconds of the cutting alone: reading the store takes about as long
  private record Cutting(int practices, long chars, double seconds) {}

  private static Cutting cut(CorpusStore store, Collection<String> words) {
    ChineseAnalyzer analyzer = new ChineseAnalyzer(words);
    int[] practices = {0};
    long[] chars = {0};
    long[] nanos = {0};
    store.changesAfter(
        0,
        change -> {
          if (change instanceof Change.Kept kept) {
            List<Practice> read = kept.article().reading().practices();
            long start = System.nanoTime();
            read.forEach(practice -> analyzer.cut(practice.text()));
            nanos[0] += System.nanoTime() - start;
            practices[0] += read.size();
            chars[0] += read.stream().mapToLong(practice -> practice.text().length()).sum();
          }
        });
    return new Cutting(practices[0], chars[0], nanos[0] / 1e9);
  }

  private BenchReport served(BenchStore.Content content, double indexSeconds, Cutting cutting)
      throws IOException, InterruptedException {
    Path data = store.data();
    // The first start pays for the class archive and cold files; the second is the warm one.
    try (ServerProcess cold = ServerProcess.start(data)) {
      cold.awaitAnswer("/api/v1/practices?q=");
    }
    long started = System.nanoTime();
    try (ServerProcess server = ServerProcess.start(data)) {
      server.awaitAnswer("/api/v1/practices?q=");
      long startMillis = (System.nanoTime() - started) / 1_000_000;
      progress.accept(BenchStep.SEARCH);
      BenchReport.Quantiles json = ask(server, "/api/v1/practices?");
      BenchReport.Quantiles html = ask(server, "/?");
      List<CacheUse> caches = server.caches();
      BenchReport.Quantiles suggest = typed(server);
      BenchReport.Memory memory = server.memory();
      progress.accept(BenchStep.IMPORTING);
      BenchReport.Quantiles importing = askWhileImporting(server, content);
      return new BenchReport(
          cutting.practices(),
          cutting.chars(),
          content.importSeconds() * cutting.practices() / content.practices(),
          indexSeconds,
          cutting.seconds(),
          size(data.resolve("index")),
          Files.size(data.resolve("yangban.db")),
          startMillis,
          json,
          html,
          importing,
          memory,
          Optional.of(suggest),
          Optional.of(caches));
    }
  }

  /// Asks for suggestions as somebody types: each word letter by letter.
  private static BenchReport.Quantiles typed(ServerProcess server) {
    List<String> typed = Questions.typed();
    typed.forEach(text -> server.ask("/api/v1/suggest?" + text));
    List<Long> nanos = new ArrayList<>();
    while (nanos.size() < REQUESTS / 2) {
      for (String text : typed) {
        long start = System.nanoTime();
        server.ask("/api/v1/suggest?" + text);
        nanos.add(System.nanoTime() - start);
      }
    }
    Latencies latencies = new Latencies(nanos.stream().mapToLong(Long::longValue).toArray());
    return new BenchReport.Quantiles(latencies.millis(0.5), latencies.millis(0.99));
  }

  private static BenchReport.Quantiles ask(ServerProcess server, String path) {
    Questions.queries(WARM_UP, SEED + 1).forEach(query -> server.ask(path + query));
    List<String> queries = Questions.queries(REQUESTS, SEED);
    long[] nanos = new long[queries.size()];
    for (int i = 0; i < nanos.length; i++) {
      long start = System.nanoTime();
      server.ask(path + queries.get(i));
      nanos[i] = System.nanoTime() - start;
    }
    Latencies latencies = new Latencies(nanos);
    return new BenchReport.Quantiles(latencies.millis(0.5), latencies.millis(0.99));
  }

  /// Asks for pages as long as another process imports articles that the folder does not hold yet.
  private BenchReport.Quantiles askWhileImporting(ServerProcess server, BenchStore.Content content)
      throws IOException, InterruptedException {
    Path more = store.more(content, MORE).getFirst();
    List<String> queries = Questions.queries(REQUESTS, SEED + 3);
    List<Long> nanos = new ArrayList<>();
    Process importing = ServerProcess.importing(store.data(), more);
    try {
      while (importing.isAlive()) {
        long start = System.nanoTime();
        server.ask("/?" + queries.get(nanos.size() % queries.size()));
        nanos.add(System.nanoTime() - start);
      }
    } finally {
      importing.destroy();
    }
    if (importing.waitFor() != 0 || nanos.isEmpty()) {
      throw new IOException("the import beside the server ended with " + importing.exitValue());
    }
    Latencies latencies = new Latencies(nanos.stream().mapToLong(Long::longValue).toArray());
    return new BenchReport.Quantiles(latencies.millis(0.5), latencies.millis(0.99));
  }

  private static double seconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static long size(Path folder) throws IOException {
    AtomicLong bytes = new AtomicLong();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            bytes.addAndGet(attributes.size());
            return FileVisitResult.CONTINUE;
          }
        });
    return bytes.get();
  }
}
