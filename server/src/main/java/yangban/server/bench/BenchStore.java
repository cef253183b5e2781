package yangban.server.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.ExtractLimits;
import yangban.corpus.ingest.ImportListener;
import yangban.corpus.ingest.Importer;
import yangban.corpus.ingest.SampleCorpus;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.understand.Understander;

/// A generated corpus in a store of its own, which a later run takes as it is: importing a million
/// practices takes half an hour, indexing and asking them a few minutes.
final class BenchStore {

  private static final long SEED = 20261120;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder;

  /// @param folder empty, or what an earlier run left
  BenchStore(Path folder) {
    this.folder = folder;
  }

  /// What stands in the store.
  ///
  /// @param practices those that were generated at first
  /// @param chars characters of their texts
  /// @param importSeconds what reading, understanding and keeping them took
  /// @param batches that were imported since, beside a server
  record Content(int practices, long chars, double importSeconds, int batches) {}

  /// The data folder of a server over it.
  Path data() {
    return folder.resolve("data");
  }

  /// What an earlier run left here, or `practices` generated and imported now.
  ///
  /// @throws IOException also where another number of practices stands here
  Content of(int practices, Understander understander, Consumer<BenchStep> progress)
      throws IOException {
    Path note = folder.resolve("content.json");
    if (Files.exists(note)) {
      Content content = JSON.readValue(note.toFile(), Content.class);
      if (Math.abs(content.practices() - practices) > practices / 100) {
        throw new IOException(
            "%s holds %d practices, not %d".formatted(folder, content.practices(), practices));
      }
      return content;
    }
    progress.accept(BenchStep.GENERATE);
    CorpusGenerator.Generated generated = generate("lists", SEED, practices);
    progress.accept(BenchStep.IMPORT);
    long start = System.nanoTime();
    importAll(understander, generated.files());
    double seconds = (System.nanoTime() - start) / 1e9;
    Content content = new Content(generated.practices(), generated.chars(), seconds, 0);
    JSON.writeValue(note.toFile(), content);
    return content;
  }

  /// Lists of `practices` more that the store does not hold yet, for another process to import.
  List<Path> more(Content content, int practices) throws IOException {
    int batches = content.batches() + 1;
    List<Path> lists = generate("more-" + batches, SEED + 1 + batches, practices).files();
    JSON.writeValue(
        folder.resolve("content.json").toFile(),
        new Content(content.practices(), content.chars(), content.importSeconds(), batches));
    return lists;
  }

  private CorpusGenerator.Generated generate(String name, long seed, int practices)
      throws IOException {
    Path lists = Files.createDirectories(folder.resolve(name));
    return new CorpusGenerator(SampleCorpus.bodies(), seed).write(lists, practices);
  }

  private void importAll(Understander understander, List<Path> files) throws IOException {
    try (CorpusStore store = CorpusStore.open(data())) {
      Importer importer =
          new Importer(
              store, new ArticleExtractor(ExtractLimits.DEFAULT), understander, Clock.systemUTC());
      int refused = importer.importPaths(files, ImportListener.silent()).refused().size();
      if (refused > 0) {
        throw new IllegalStateException("%d generated articles were refused".formatted(refused));
      }
    }
  }
}
