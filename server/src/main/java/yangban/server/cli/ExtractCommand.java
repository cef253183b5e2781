package yangban.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yangban.corpus.ArticleText;
import yangban.corpus.Tag;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.ExtractLimits;
import yangban.corpus.extract.Extraction;
import yangban.corpus.extract.RawDocument;
import yangban.server.export.Citations;

/// `extract FILE…`: what a page prints, without keeping it.
@Command(name = "extract", mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {

  private final Console console;
  private final Citations citations;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "parameter.files")
  private List<Path> files = List.of();

  ExtractCommand(Console console) {
    this.console = console;
    this.citations = new Citations(console.messages());
  }

  @Override
  public Integer call() {
    ArticleExtractor extractor = new ArticleExtractor(ExtractLimits.DEFAULT);
    boolean all = true;
    for (Path file : files) {
      all &= extract(file, extractor);
      console.out().flush();
    }
    return all ? Exit.DONE : Exit.SOME_FAILED;
  }

  private boolean extract(Path file, ArticleExtractor extractor) {
    Extraction extraction;
    try {
      if (Files.size(file) > ExtractLimits.DEFAULT.maxFileBytes()) {
        refuse(file, "TOO_LARGE", console.messages().text("cli.extract.tooLarge"));
        return false;
      }
      extraction =
          extractor.extract(
              RawDocument.of(file.getFileName().toString(), Files.readAllBytes(file)));
    } catch (IOException _) {
      refuse(file, "DAMAGED", console.messages().text("cli.extract.unreadable"));
      return false;
    }
    return switch (extraction) {
      case Extraction.Extracted extracted -> {
        print(file, extracted.text());
        yield true;
      }
      case Extraction.Rejected rejected -> {
        refuse(file, rejected.kind().name(), rejected.reason());
        yield false;
      }
    };
  }

  private void refuse(Path file, String kind, String reason) {
    if (json) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("file", file.toString());
      line.put("rejected", kind);
      line.put("reason", reason);
      console.out().println(console.json().line(line));
    } else {
      console.tell("cli.import.failure", file, reason);
    }
  }

  private void print(Path file, ArticleText text) {
    if (json) {
      console.out().println(console.json().line(line(file, text)));
      return;
    }
    console.print("cli.extract.file", file);
    console.print("cli.import.title", text.title());
    console.print(
        "cli.extract.facts",
        text.published()
            .map(date -> date.value().toString())
            .orElse(console.messages().text("cli.unknown")),
        text.publisher().map(Tag::value).orElse(console.messages().text("cli.unknown")),
        text.charset(),
        text.profile());
    text.warnings().forEach(warning -> console.print("cli.import.warning", warning));
    console.out().println();
    console.out().println(text.body());
    console.out().println();
  }

  private Map<String, Object> line(Path file, ArticleText text) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("file", file.toString());
    line.put("title", text.title());
    line.put("published", text.published().map(Tag::value));
    line.put("publisher", text.publisher().map(Tag::value));
    line.put("authors", citations.authors(text.credits()));
    line.put("credits", text.credits());
    line.put("body", text.body());
    line.put("blocks", text.blocks());
    line.put("language", text.language());
    line.put("charset", text.charset());
    line.put("profile", text.profile());
    line.put("confidence", text.confidence());
    line.put("warnings", text.warnings());
    return line;
  }
}
