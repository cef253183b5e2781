package yangban.server.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import yangban.corpus.lexicon.DisciplineCatalogue;
import yangban.indexer.query.Expansion;
import yangban.indexer.query.SaidLimit;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.search.ArticleCard;
import yangban.indexer.search.Hit;
import yangban.indexer.search.SearchPage;
import yangban.server.api.FacetValues;
import yangban.server.api.SearchAnswers;
import yangban.server.api.SearchParameters;
import yangban.server.folder.DataFolder;
import yangban.server.folder.Library;
import yangban.server.problem.Refusal;
import yangban.web.Messages;
import yangban.web.view.CountsLine;

/// `search QUERY`: a page of results.
@Command(name = "search", mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private DataOption data = new DataOption();
  @Mixin private SearchOptions search = new SearchOptions();

  @Option(names = "--page", paramLabel = "N", descriptionKey = "option.page")
  private @Nullable String page;

  @Option(names = "--size", paramLabel = "N", descriptionKey = "option.size")
  private @Nullable String size;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  SearchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Refusal {
    FacetValues values = new FacetValues(console.messages(), DisciplineCatalogue.load());
    SearchRequest request = search.request(new SearchParameters(values), paging());
    try (Library library = DataFolder.library(data.folder())) {
      SearchPage found = search(library, request);
      if (json) {
        console
            .out()
            .println(
                console
                    .json()
                    .indented(SearchAnswers.of(found, request, library.states(found), values)));
      } else {
        print(found);
      }
    }
    return Exit.DONE;
  }

  private SearchPage search(Library library, SearchRequest request) throws Refusal {
    try {
      return library.index().search(request);
    } catch (IOException _) {
      throw new Refusal("cli.index.damaged", data.folder());
    }
  }

  private Map<String, String> paging() {
    Map<String, String> paging = new LinkedHashMap<>();
    if (page != null) {
      paging.put("page", page);
    }
    if (size != null) {
      paging.put("size", size);
    }
    return paging;
  }

  private void print(SearchPage found) {
    CountsLine counts = CountsLine.of(found.counts(), console.messages());
    console.out().println(counts.total() + counts.rest());
    found
        .query()
        .notes()
        .forEach(note ->
            console
                .out()
                .println(
                    console
                        .messages()
                        .text(
                            "queryNote." + note.code().code(),
                            console.messages().list(note.words()))));
    understood(found);
    if (found.hidden() > 0) {
      console.print("cli.search.hidden", found.hidden());
    }
    int number = (found.page() - 1) * found.size();
    for (Hit hit : found.hits()) {
      number++;
      print(number, hit);
    }
  }

  /// What was added to the words, what they may have been meant as, and where to go on where they
  /// find nothing.
  private void understood(SearchPage found) {
    Messages messages = console.messages();
    for (SaidLimit limit : found.query().limits()) {
      console.print(
          limit.on() ? "cli.search.limit" : "cli.search.limitOff",
          messages.label(limit.kind()),
          limit.typed(),
          limit.facet().isPresent() ? messages.list(limit.values()) : limit.what(),
          limit.code());
    }
    for (Expansion expansion : Expansion.ideas(found.query().expansions())) {
      console.print(
          expansion.on() ? "cli.search.also" : "cli.search.off",
          messages.label(expansion.kind()),
          expansion.typed(),
          messages.list(expansion.shown()),
          expansion.code());
    }
    found
        .query()
        .correction()
        .ifPresent(meant ->
            console.print(
                meant.applied() ? "cli.search.corrected" : "cli.search.meant",
                meant.typed(),
                meant.text()));
    found
        .deadEnd()
        .ifPresent(end -> {
          end.words()
              .words()
              .forEach(word -> console.print("cli.search.word", word.typed(), word.found()));
          end.ways()
              .forEach(way ->
                  console.print(
                      "cli.search.way",
                      messages.text("wayOut." + way.kind().code(), way.words().toArray()),
                      way.found()));
        });
  }

  private void print(int number, Hit hit) {
    console.out().println();
    console.print("cli.search.heading", Integer.toString(number), hit.heading());
    console.print("cli.search.excerpt", hit.excerpt().replaceAll("\\s+", " "));
    console.print("cli.search.meta", meta(hit));
    console.print("cli.search.id", hit.id());
  }

  private String meta(Hit hit) {
    ArticleCard card = hit.article();
    Messages messages = console.messages();
    String trust = messages.label(card.provenance());
    return Stream.of(
            card.branch().stream(),
            card.university().stream(),
            card.levels().stream().sorted().limit(1).map(messages::label),
            card.published().stream().map(Object::toString),
            hit.themes().stream().map(messages::label),
            Stream.of(trust),
            card.sample() ? Stream.of(messages.text("citation.sample")) : Stream.<String>empty())
        .flatMap(parts -> parts)
        .collect(Collectors.joining(" · "));
  }
}
