package yangban.server.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import yangban.corpus.correction.Correction;
import yangban.corpus.correction.CorrectionCase;
import yangban.corpus.correction.CorrectionRules;
import yangban.corpus.correction.Standing;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.ExtractLimits;
import yangban.corpus.ingest.ArticleAgain;
import yangban.corpus.ingest.Rereading;
import yangban.corpus.lexicon.DisciplineCatalogue;
import yangban.corpus.lexicon.Lexicon;
import yangban.corpus.reuse.CommonProperty;
import yangban.corpus.reuse.ReuseFinder;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.store.RereadingStore;
import yangban.corpus.understand.Understander;
import yangban.indexer.search.Health;
import yangban.indexer.search.IndexInUseException;
import yangban.indexer.search.PracticeIndex;
import yangban.server.api.CorrectionAnswers;
import yangban.server.folder.DataFolder;
import yangban.server.problem.Refusal;
import yangban.web.Messages;

/// `reindex`: builds the index anew from the store; with `--understand`, reads the whole store
/// again before, by the rules of today and without fetching anything; with `--reuse`, looks again
/// for what articles have in common.
@Command(name = "reindex", mixinStandardHelpOptions = true)
final class ReindexCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private DataOption data = new DataOption();

  @Option(names = "--understand", descriptionKey = "option.understand")
  private boolean understand;

  @Option(names = "--extract", descriptionKey = "option.extract")
  private boolean extract;

  @Option(names = "--reuse", descriptionKey = "option.reuse")
  private boolean reuse;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  ReindexCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Refusal {
    if (extract && !understand) {
      throw new Refusal("cli.reindex.extractAlone");
    }
    try (CorpusStore store = DataFolder.existing(data.folder())) {
      if (reuse) {
        console.tell("cli.reindex.reuse.begin");
        finder(store).rebuild(this::tellReuse);
      }
      return understand ? readAgain(store) : renew(store);
    } catch (IOException _) {
      throw new Refusal("cli.index.notWritten", data.folder());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new Refusal("cli.reindex.cutOff");
    }
  }

  private int renew(CorpusStore store) throws Refusal, IOException {
    try (PracticeIndex index = DataFolder.writing(data.folder())) {
      console.tell("cli.reindex.begin");
      index.renew();
      index.catchUp(store);
      tell(index);
      return Exit.DONE;
    } catch (IndexInUseException _) {
      throw new Refusal("cli.index.inUse", data.folder());
    }
  }

  private int readAgain(CorpusStore store) throws Refusal, IOException, InterruptedException {
    ArticleAgain again =
        new ArticleAgain(
            new ArticleExtractor(ExtractLimits.DEFAULT), Understander.load(), Clock.systemUTC());
    RereadingStore.Report report =
        new Rereading(store, again, extract)
            .run((done, total) -> console.tell("cli.reindex.understand", done, total));
    finder(store).catchUp(this::tellReuse);
    List<CorrectionCase> disagreeing = disagreeing(store);
    if (json) {
      console.out().println(console.json().line(answer(report, disagreeing)));
    } else {
      print(report);
      print(disagreeing);
    }
    console.out().flush();
    try (PracticeIndex index = DataFolder.writing(data.folder())) {
      index.catchUp(store);
      if (!json) {
        tell(index);
      }
    } catch (IndexInUseException _) {
      console.tell("cli.reindex.serving");
    }
    return report.failures().isEmpty() ? Exit.DONE : Exit.SOME_FAILED;
  }

  private static ReuseFinder finder(CorpusStore store) {
    return new ReuseFinder(store, CommonProperty.load());
  }

  private void tellReuse(long done) {
    console.tell("cli.reindex.reuse", done);
  }

  private void tell(PracticeIndex index) throws IOException {
    Health health = index.health();
    console.print("cli.reindex.done", health.articles(), health.practices());
  }

  private static List<CorrectionCase> disagreeing(CorpusStore store) {
    List<CorrectionCase> cases = new ArrayList<>();
    store.corrections().each(Set.of(Standing.DISAGREES), cases::add);
    return cases;
  }

  private static Map<String, Object> answer(
      RereadingStore.Report report, List<CorrectionCase> disagreeing) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("looked", report.looked());
    answer.put("changed", report.changed());
    answer.put(
        "fields",
        report.fields().entrySet().stream()
            .collect(Collectors.toMap(each -> each.getKey().code(), Map.Entry::getValue)));
    answer.put("failed", report.failures());
    answer.put("disagreements", CorrectionAnswers.all(disagreeing));
    return answer;
  }

  private void print(RereadingStore.Report report) {
    console.print("cli.reindex.report", report.looked(), report.changed());
    report.fields().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(each ->
            console.print(
                "cli.reindex.field",
                console.messages().text("field." + each.getKey().code()),
                each.getValue()));
    report
        .failures()
        .forEach(each -> console.print("cli.reindex.failed", each.articleId(), each.reason()));
  }

  private void print(List<CorrectionCase> disagreeing) {
    if (disagreeing.isEmpty()) {
      return;
    }
    CorrectionRules rules =
        new CorrectionRules(Lexicon.load(), DisciplineCatalogue.load(), console.messages()::label);
    console.print("cli.reindex.disagree", disagreeing.size());
    for (CorrectionCase each : disagreeing) {
      Correction correction = each.correction();
      console.print(
          "cli.reindex.disagreement",
          correction.target().articleId(),
          console.messages().text("field." + correction.field().code()),
          each.title(),
          shown(correction, correction.value(), rules),
          shown(correction, each.now(), rules));
    }
  }

  private String shown(Correction correction, String value, CorrectionRules rules) {
    Messages words = console.messages();
    return value.isEmpty()
        ? words.text("unknown")
        : words.list(rules.shown(correction.field(), value).lines().toList());
  }
}
