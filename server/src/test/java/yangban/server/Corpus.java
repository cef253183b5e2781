package yangban.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.ExtractLimits;
import yangban.corpus.ingest.ImportListener;
import yangban.corpus.ingest.Importer;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.understand.Understander;

/// A small corpus for tests: four articles of `articles.jsonl`, one of them full of formulas.
public final class Corpus {

  private Corpus() {}

  /// The list of articles as a file in `folder`.
  public static Path list(Path folder) throws IOException {
    Path file = folder.resolve("articles.jsonl");
    try (InputStream in =
        Objects.requireNonNull(Corpus.class.getResourceAsStream("articles.jsonl"))) {
      Files.write(file, in.readAllBytes());
    }
    return file;
  }

  /// Imports the four articles into the data folder `data`.
  public static void fill(Path data) throws IOException {
    Files.createDirectories(data);
    Path file = list(data);
    try (CorpusStore store = CorpusStore.open(data)) {
      new Importer(
              store,
              new ArticleExtractor(ExtractLimits.DEFAULT),
              Understander.load(),
              Clock.systemUTC())
          .importPaths(List.of(file), ImportListener.silent());
    }
    Files.delete(file);
  }
}
