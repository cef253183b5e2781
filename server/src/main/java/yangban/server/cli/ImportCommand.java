package yangban.server.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yangban.corpus.Article;
import yangban.corpus.Point;
import yangban.corpus.ShownTitle;
import yangban.corpus.Tag;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.ExtractLimits;
import yangban.corpus.ingest.ImportOutcome;
import yangban.corpus.ingest.ImportReport;
import yangban.corpus.ingest.ImportStoppedException;
import yangban.corpus.ingest.Importer;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.understand.Understander;
import yangban.indexer.search.IndexInUseException;
import yangban.indexer.search.PracticeIndex;
import yangban.server.folder.DataFolder;
import yangban.server.problem.Refusal;

/// `import PATH…`: brings files and folders in, tells what was read of each, and lists what was
/// not.
@Command(name = "import", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

  /// Of files that are not read, endings that are named.
  private static final int MOST_ENDINGS = 8;

  private final Console console;

  @Mixin private DataOption data = new DataOption();

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  @Option(names = "--max-store-mb", paramLabel = "N", descriptionKey = "option.maxStore")
  private @Nullable Integer maxStoreMb;

  @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "parameter.paths")
  private List<Path> paths = List.of();

  ImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Refusal {
    if (maxStoreMb != null && maxStoreMb < 1) {
      throw new Refusal("cli.import.badLimit", Integer.toString(maxStoreMb));
    }
    long most = maxStoreMb == null ? CorpusStore.UNLIMITED : maxStoreMb * 1024L * 1024;
    try (CorpusStore store = DataFolder.store(data.folder(), most)) {
      Importer importer =
          new Importer(
              store,
              new ArticleExtractor(ExtractLimits.DEFAULT),
              Understander.load(),
              Clock.systemUTC());
      return read(importer, store);
    }
  }

  private int read(Importer importer, CorpusStore store) {
    try {
      ImportReport report = importer.importPaths(paths, this::tell);
      finish(report);
      tellPassedOver();
      if (report.total() == 0) {
        console.tell("cli.import.nothing");
        return Exit.REFUSED;
      }
      catchUp(store);
      return report.refused().isEmpty() ? Exit.DONE : Exit.SOME_FAILED;
    } catch (ImportStoppedException e) {
      return stopped(e, store);
    } catch (UncheckedIOException e) {
      console.tell("cli.import.noFolder", String.valueOf(e.getMessage()));
    } catch (Refusal e) {
      console.tell(e);
    }
    return Exit.SOME_FAILED;
  }

  /// Files in folders that were not read, by ending, the most frequent first.
  private void tellPassedOver() {
    Map<String, Integer> counts = Importer.passedOver(paths);
    if (!counts.isEmpty()) {
      String endings =
          counts.entrySet().stream()
              .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
              .limit(MOST_ENDINGS)
              .map(each ->
                  console
                      .messages()
                      .text(
                          each.getKey().isEmpty() ? "cli.import.noEnding" : "cli.import.ending",
                          each.getValue(),
                          each.getKey()))
              .collect(Collectors.joining(console.messages().text("list.separator")));
      int files = counts.values().stream().mapToInt(Integer::intValue).sum();
      console.tell("cli.import.passedOver", files, endings);
    }
  }

  /// What was told before is kept: this is half done, not undone, and what is kept can be found.
  private int stopped(ImportStoppedException stop, CorpusStore store) {
    ImportReport report = stop.report();
    finish(report);
    console.tell(DataFolder.refusal(stop.failure()));
    console.tell("cli.import.left", stop.left());
    if (report.kept() == 0) {
      return Exit.REFUSED;
    }
    try {
      catchUp(store);
    } catch (Refusal e) {
      console.tell(e);
    }
    return Exit.SOME_FAILED;
  }

  /// Where a server runs on the folder, its own watch does this.
  private void catchUp(CorpusStore store) throws Refusal {
    try (PracticeIndex index = DataFolder.writing(data.folder())) {
      index.catchUp(store);
    } catch (IndexInUseException _) {
      console.tell("cli.import.serving");
    } catch (IOException _) {
      throw new Refusal("cli.index.notWritten", data.folder());
    }
  }

  private void tell(ImportOutcome outcome, int done, int known) {
    if (json) {
      console.out().println(console.json().line(line(outcome)));
    } else {
      switch (outcome) {
        case ImportOutcome.Kept kept -> print(kept, done, known);
        case ImportOutcome.Joined page ->
            console.print(
                "cli.import.joined",
                Integer.toString(done),
                Integer.toString(known),
                page.name(),
                page.into());
        case ImportOutcome.Refused refused ->
            console.print(
                "cli.import.refused",
                Integer.toString(done),
                Integer.toString(known),
                refused.name(),
                refused.reason());
      }
    }
    console.out().flush();
  }

  private void print(ImportOutcome.Kept kept, int done, int known) {
    Article article = kept.article();
    console.print(
        "cli.import.kept",
        Integer.toString(done),
        Integer.toString(known),
        kept.name(),
        console.messages().text("cli.import." + kept.saved().name().toLowerCase(Locale.ROOT)));
    console.print("cli.import.title", ShownTitle.of(article));
    console.print(
        "cli.import.facts",
        article
            .text()
            .published()
            .map(date -> date.value().toString())
            .orElse(console.messages().text("cli.unknown")),
        console.messages().label(article.reading().documentKind().value()),
        article.reading().practices().size());
    article
        .reading()
        .practices()
        .forEach(practice ->
            console.print(
                "cli.import.practice", Integer.toString(practice.ordinal()), practice.heading()));
    warnings(article).forEach(warning -> console.print("cli.import.warning", warning));
  }

  /// What the page did not print clearly, and whether its source can be trusted.
  private List<String> warnings(Article article) {
    List<String> all = new ArrayList<>(article.text().warnings());
    switch (article.reading().provenance().value()) {
      case MIRROR -> all.add(console.messages().text("cli.import.mirror"));
      case MILL -> all.add(console.messages().text("cli.import.mill"));
      case OFFICIAL, PRESS, ACCOUNT, REPOST, UNKNOWN -> {}
    }
    return all;
  }

  private Map<String, Object> line(ImportOutcome outcome) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("file", outcome.name());
    switch (outcome) {
      case ImportOutcome.Kept kept -> {
        Article article = kept.article();
        line.put("outcome", kept.saved().name().toLowerCase(Locale.ROOT));
        line.put("id", article.id());
        line.put("title", ShownTitle.of(article));
        line.put("published", article.text().published().map(Tag::value));
        line.put("docKind", article.reading().documentKind().value());
        line.put(
            "practices",
            article.reading().practices().stream().map(practice -> practice.heading()).toList());
        line.put(
            "points",
            article.reading().practices().stream()
                .map(practice -> practice.points().stream().map(Point::heading).toList())
                .toList());
        line.put("provenance", article.reading().provenance().value());
        line.put("warnings", warnings(article));
      }
      case ImportOutcome.Joined page -> {
        line.put("outcome", "joined");
        line.put("into", page.into());
      }
      case ImportOutcome.Refused refused -> {
        line.put("outcome", "refused");
        line.put("kind", refused.kind());
        line.put("reason", refused.reason());
      }
    }
    return line;
  }

  private void finish(ImportReport report) {
    console.tell(
        "cli.import.done",
        report.total(),
        report.added(),
        report.changed(),
        report.unchanged(),
        report.refused().size());
    if (report.joined() > 0) {
      console.tell("cli.import.pages", report.joined());
    }
    if (!report.refused().isEmpty()) {
      console.tell("cli.import.failures");
      report
          .refused()
          .forEach(refused -> console.tell("cli.import.failure", refused.name(), refused.reason()));
    }
  }
}
