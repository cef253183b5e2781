package yangban.server.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import yangban.corpus.store.CorpusStore;
import yangban.indexer.search.Health;
import yangban.indexer.search.IndexInUseException;
import yangban.indexer.search.PracticeIndex;
import yangban.server.DataFolder;
import yangban.server.Refusal;

/// `reindex`: builds the index anew from the store. No other process may write it meanwhile.
@Command(name = "reindex", mixinStandardHelpOptions = true)
final class ReindexCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private DataOption data = new DataOption();

  ReindexCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Refusal {
    try (CorpusStore store = DataFolder.existing(data.folder());
        PracticeIndex index = DataFolder.writing(data.folder())) {
      console.tell("cli.reindex.begin");
      index.renew();
      index.catchUp(store);
      Health health = index.health();
      console.print("cli.reindex.done", health.articles(), health.practices());
      return Exit.DONE;
    } catch (IndexInUseException _) {
      throw new Refusal("cli.index.inUse", data.folder());
    } catch (IOException _) {
      throw new Refusal("cli.index.notWritten", data.folder());
    }
  }
}
