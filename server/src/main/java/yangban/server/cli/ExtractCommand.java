package yangban.server.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yangban.corpus.ArticleText;
import yangban.corpus.Tag;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.ExtractLimits;
import yangban.corpus.extract.Extraction;
import yangban.corpus.extract.Extraction.Extracted;
import yangban.corpus.extract.Extraction.Rejected;
import yangban.corpus.extract.PagedArticle;
import yangban.corpus.extract.RawDocument;
import yangban.corpus.extract.RejectionKind;

/// `extract PATH…`: what pages print, without keeping it.
///
/// Files are read on all processors and told in the order in which they were named, each as soon as
/// it and those before it are read; what cannot be read is told in its place and stops nothing.
@Command(name = "extract", mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {

  /// Files read ahead of the one that is told next: enough to keep every processor busy behind one
  /// slow file, and few enough that their texts fit in memory.
  private static final int AHEAD = 64;

  private final Console console;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "parameter.files")
  private List<Path> paths = List.of();

  ExtractCommand(Console console) {
    this.console = console;
  }

  /// What is told of one file.
  private record Told(String result, String refusal) {
    boolean failed() {
      return !refusal.isEmpty();
    }
  }

  /// A file that is being read.
  private record Reading(Path file, Future<Told> told) {}

  @Override
  public Integer call() throws InterruptedException {
    List<Path> files;
    try {
      files = ExtractFiles.of(paths);
    } catch (UncheckedIOException e) {
      console.tell("cli.import.noFolder", String.valueOf(e.getMessage()));
      return Exit.REFUSED;
    }
    if (files.isEmpty()) {
      console.tell("cli.import.nothing");
      return Exit.REFUSED;
    }
    return read(files) ? Exit.DONE : Exit.SOME_FAILED;
  }

  private boolean read(List<Path> files) throws InterruptedException {
    var extractor = new PagedArticle(new ArticleExtractor(ExtractLimits.DEFAULT));
    Deque<Reading> ahead = new ArrayDeque<>();
    boolean all = true;
    try (ExecutorService workers =
        Executors.newFixedThreadPool(
            Math.min(files.size(), Runtime.getRuntime().availableProcessors()))) {
      for (Path file : files) {
        ahead.add(new Reading(file, workers.submit(() -> told(file, extraction(file, extractor)))));
        if (ahead.size() >= AHEAD) {
          all &= tell(ahead.remove());
        }
      }
      while (!ahead.isEmpty()) {
        all &= tell(ahead.remove());
      }
    }
    return all;
  }

  private boolean tell(Reading reading) throws InterruptedException {
    Told told = finished(reading);
    if (!told.result().isEmpty()) {
      console.out().println(told.result());
      console.out().flush();
    }
    if (told.failed() && !json) {
      console.err().println(told.refusal());
      console.err().flush();
    }
    return !told.failed();
  }

  /// One file that shows a fault of the program must not cost the others their reading.
  private Told finished(Reading reading) throws InterruptedException {
    try {
      return reading.told().get();
    } catch (ExecutionException e) {
      String fault = Objects.requireNonNull(e.getCause()).getClass().getSimpleName();
      return told(
          reading.file(),
          new Rejected(RejectionKind.DAMAGED, console.messages().text("cli.extract.fault", fault)));
    }
  }

  private Told told(Path file, Extraction extraction) {
    return switch (extraction) {
      case Extracted extracted ->
          new Told(
              json ? console.json().line(ExtractLine.of(file, extracted)) : text(file, extracted),
              "");
      case Rejected rejected ->
          new Told(
              json ? console.json().line(ExtractLine.of(file, rejected)) : "",
              console.messages().text("cli.import.failure", file, rejected.reason()));
    };
  }

  private Extraction extraction(Path file, PagedArticle extractor) {
    try {
      if (Files.size(file) > ExtractLimits.DEFAULT.maxFileBytes()) {
        return new Rejected(
            RejectionKind.TOO_LARGE, console.messages().text("cli.extract.tooLarge"));
      }
      String name = String.valueOf(file.getFileName());
      if (name.toLowerCase(Locale.ROOT).endsWith(".jsonl")) {
        return new Rejected(RejectionKind.UNSUPPORTED, console.messages().text("cli.extract.list"));
      }
      return extractor.extract(file, RawDocument.of(name, Files.readAllBytes(file)));
    } catch (IOException _) {
      return new Rejected(RejectionKind.DAMAGED, console.messages().text("cli.extract.unreadable"));
    }
  }

  private String text(Path file, Extracted extracted) {
    ArticleText text = extracted.text();
    var all = new StringWriter();
    var out = new PrintWriter(all);
    String unknown = console.messages().text("cli.unknown");
    out.println(console.messages().text("cli.extract.file", file));
    out.println(console.messages().text("cli.import.title", text.title()));
    out.println(
        console
            .messages()
            .text(
                "cli.extract.facts",
                text.published().map(date -> date.value().toString()).orElse(unknown),
                text.publisher().map(Tag::value).orElse(unknown),
                text.charset(),
                text.profile()));
    text.warnings()
        .forEach(warning -> out.println(console.messages().text("cli.import.warning", warning)));
    out.println();
    out.println(text.body());
    return all.toString();
  }
}
