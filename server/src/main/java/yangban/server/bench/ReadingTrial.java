package yangban.server.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yangban.corpus.ArticleText;
import yangban.corpus.eval.GoldPage;
import yangban.corpus.eval.GoldPages;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.ExtractLimits;
import yangban.corpus.extract.Extraction.Extracted;
import yangban.corpus.extract.Given;
import yangban.corpus.extract.RawDocument;
import yangban.corpus.understand.Understander;

/// Measures how fast pages are extracted and articles understood: by the processor time of the
/// threads that do it, so that what else runs on the machine counts little.
public final class ReadingTrial {

  /// After so many rounds the compiler has settled: times do not fall any more.
  private static final int WARM_UP = 4;

  private static final int CORES = 2;

  private ReadingTrial() {}

  /// What came of it.
  ///
  /// @param pages web pages of `bytes` in the shapes of the gold pages
  /// @param pagesPerSecond of one core, in the best round
  /// @param usualPagesPerSecond of one core, over all rounds
  /// @param articles of the gold pages as they are, `articleChars` UTF-16 code units each
  /// @param articlesPerSecond that are understood on two cores, in the best round
  /// @param usualArticlesPerSecond on two cores, over all rounds
  public record Outcome(
      int pages,
      int bytes,
      double pagesPerSecond,
      double usualPagesPerSecond,
      int articles,
      int articleChars,
      double articlesPerSecond,
      double usualArticlesPerSecond) {}

  /// Measures both; some 15 seconds of one core and some 10 of two for five rounds.
  ///
  /// @param rounds 1 or more
  /// @throws InterruptedException if the thread is interrupted while others work
  public static Outcome run(int rounds) throws InterruptedException {
    ArticleExtractor extractor = new ArticleExtractor(ExtractLimits.DEFAULT);
    List<GoldPage> gold = new GoldPages().learned().stream().filter(GoldPage::article).toList();
    LongPages shapes = new LongPages(extractor, gold);
    List<RawDocument> pages = new ArrayList<>();
    List<ArticleText> articles = new ArrayList<>();
    for (GoldPage page : gold) {
      shapes.of(page, pages.size()).ifPresent(pages::add);
      if (extractor.extract(page.page()) instanceof Extracted extracted) {
        articles.add(extracted.text());
      }
    }
    Times extraction = new Times(rounds, () -> pages.forEach(extractor::extract));
    extraction.run();
    Understander understander = Understander.load();
    List<Times> understanding = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < CORES; i++) {
      Times times =
          new Times(rounds, () -> articles.forEach(text -> understand(understander, text)));
      understanding.add(times);
      threads.add(Thread.ofPlatform().start(times));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    long bytes = pages.stream().mapToLong(page -> page.bytes().length).sum();
    long chars = articles.stream().mapToLong(text -> text.body().length()).sum();
    return new Outcome(
        pages.size(),
        (int) (bytes / pages.size()),
        pages.size() / extraction.best,
        pages.size() * rounds / extraction.sum,
        articles.size(),
        (int) (chars / articles.size()),
        understanding.stream().mapToDouble(times -> articles.size() / times.best).sum(),
        understanding.stream().mapToDouble(times -> articles.size() * rounds / times.sum).sum());
  }

  private static void understand(Understander understander, ArticleText text) {
    understander.understand("bench", text, Optional.empty(), Given.NOTHING);
  }

  /// Does the same again and again, and keeps the processor seconds of its thread.
  private static final class Times implements Runnable {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private final int rounds;
    private final Runnable work;
    private double best = Double.MAX_VALUE;
    private double sum;

    Times(int rounds, Runnable work) {
      this.rounds = rounds;
      this.work = work;
    }

    @Override
    public void run() {
      for (int i = 0; i < WARM_UP + rounds; i++) {
        long start = CLOCK.getCurrentThreadCpuTime();
        work.run();
        double seconds = (CLOCK.getCurrentThreadCpuTime() - start) / 1e9;
        if (i >= WARM_UP) {
          best = Math.min(best, seconds);
          sum += seconds;
        }
      }
    }
  }
}
