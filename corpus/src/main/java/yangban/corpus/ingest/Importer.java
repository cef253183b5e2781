package yangban.corpus.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.Charsets;
import yangban.corpus.extract.RawDocument;
import yangban.corpus.extract.RejectionKind;
import yangban.corpus.reuse.CommonProperty;
import yangban.corpus.reuse.ReuseFinder;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.store.StoreException;
import yangban.corpus.understand.Understander;

/// Brings files, folders and lists of articles (`.jsonl`) into the store.
///
/// Reads on all processors and keeps in batches, so that memory is bounded and an import that is
/// cut off has kept what it reported. A bad item is refused and listed; the others go on. Importing
/// the same again changes nothing. Thread-safe.
public final class Importer {

  /// A page of 10 MB is rare, a list of articles is cut at this size: DESIGN.md, "Limits that are
  /// on by default".
  public static final long MAX_FILE_BYTES = 50L * 1024 * 1024;

  private final CorpusStore store;
  private final ArticleExtractor extractor;
  private final Understander understander;
  private final Clock clock;

  public Importer(
      CorpusStore store, ArticleExtractor extractor, Understander understander, Clock clock) {
    this.store = store;
    this.extractor = extractor;
    this.understander = understander;
    this.clock = clock;
  }

  /// Imports `paths`. An interrupt of the calling thread ends the import early; what was reported
  /// stays kept.
  ///
  /// @throws ImportStoppedException where the store cannot be written; what was reported before is
  ///   kept
  /// @throws java.io.UncheckedIOException where a folder cannot be listed
  public ImportReport importPaths(List<Path> paths, ImportListener listener) {
    List<FileFinder.Found> files = FileFinder.find(paths);
    try (Intake intake = intake(false, listener, files.size())) {
      for (List<FileFinder.Found> pages : FilePages.of(files)) {
        if (Thread.currentThread().isInterrupted()) {
          break;
        }
        read(pages, intake);
      }
      return finish(intake);
    }
  }

  /// How many files in the folders among `paths` are no documents by their names, and so not read,
  /// by ending.
  ///
  /// @throws java.io.UncheckedIOException where a folder cannot be listed
  public static Map<String, Integer> passedOver(List<Path> paths) {
    return FileFinder.passedOver(paths);
  }

  /// Loads the bundled sample corpus; its articles are marked as samples.
  ///
  /// @throws ImportStoppedException where the store cannot be written
  public ImportReport importSamples(ImportListener listener) {
    List<RawDocument> pages = SampleCorpus.pages();
    try (Intake intake = intake(true, listener, pages.size())) {
      pages.forEach(page -> intake.accept(new Candidate.Document(page)));
      return finish(intake);
    }
  }

  /// What the articles that came have in common with others is looked for once they all are there.
  private ImportReport finish(Intake intake) {
    ImportReport report = intake.finish();
    try {
      new ReuseFinder(store, CommonProperty.load()).catchUp(_ -> {});
    } catch (StoreException e) {
      throw new ImportStoppedException(report, 0, e);
    }
    return report;
  }

  private Intake intake(boolean sample, ImportListener listener, int known) {
    ArticleReader reader = new ArticleReader(extractor, understander, clock, sample);
    return new Intake(store, reader, listener, known);
  }

  /// Files whose names say that they may be the pages of one article go together, as far as they
  /// can be read and are not too much for one document.
  private static void read(List<FileFinder.Found> pages, Intake intake) {
    List<RawDocument> documents = new ArrayList<>();
    long bytes = 0;
    for (FileFinder.Found page : pages.size() > 1 ? pages : List.<FileFinder.Found>of()) {
      try {
        bytes += Files.size(page.path());
        if (bytes > MAX_FILE_BYTES || page.outside()) {
          break;
        }
        documents.add(RawDocument.of(page.name(), Files.readAllBytes(page.path())));
      } catch (IOException _) {
        // Told of by the reading of this file alone.
        break;
      }
    }
    if (documents.size() > 1) {
      intake.accept(new Candidate.Pages(documents));
    }
    int together = documents.size() > 1 ? documents.size() : 0;
    pages.subList(together, pages.size()).forEach(page -> read(page, intake));
  }

  private static void read(FileFinder.Found found, Intake intake) {
    Path file = found.path();
    String name = found.name();
    if (found.outside()) {
      intake.accept(refused(name, RejectionKind.OUTSIDE, "这是指向文件夹以外的链接，没有跟着读；确实要导入，请直接写出那个文件。"));
      return;
    }
    Optional<ImportOutcome.Refused> refusal = unreadable(file, name);
    if (refusal.isPresent()) {
      intake.accept(new Candidate.Unreadable(refusal.get()));
      return;
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (FileFinder.ending(file).equals("jsonl")) {
        readList(name, bytes, intake);
      } else {
        intake.accept(new Candidate.Document(RawDocument.of(name, bytes)));
      }
    } catch (IOException e) {
      intake.accept(refused(name, RejectionKind.DAMAGED, "读不出这个文件：%s。".formatted(e.getMessage())));
    }
  }

  private static void readList(String name, byte[] bytes, Intake intake) {
    Consumer<Candidate> each =
        candidate -> {
          intake.expectMore(
              candidate instanceof Candidate.JoinedLines l ? 1 + l.pages().size() : 1);
          intake.accept(candidate);
        };
    intake.expectMore(-1);
    new ArticleList()
        .read(name, new Charsets().decode(bytes, Optional.empty(), false).text(), each);
  }

  private static Optional<ImportOutcome.Refused> unreadable(Path file, String name) {
    try {
      long size = Files.size(file);
      if (size <= MAX_FILE_BYTES) {
        return Optional.empty();
      }
      String reason =
          "文件有 %d MB，超过 %d MB 的上限；请拆成小一些的文件再导入。"
              .formatted(size / 1024 / 1024, MAX_FILE_BYTES / 1024 / 1024);
      return Optional.of(new ImportOutcome.Refused(name, RejectionKind.TOO_LARGE, reason));
    } catch (NoSuchFileException e) {
      return Optional.of(new ImportOutcome.Refused(name, RejectionKind.EMPTY, "没有这个文件或文件夹；请检查路径。"));
    } catch (IOException e) {
      return Optional.of(
          new ImportOutcome.Refused(
              name, RejectionKind.DAMAGED, "读不出这个文件：%s。".formatted(e.getMessage())));
    }
  }

  private static Candidate refused(String name, RejectionKind kind, String reason) {
    return new Candidate.Unreadable(new ImportOutcome.Refused(name, kind, reason));
  }
}
