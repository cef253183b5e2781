package yangban.web.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import yangban.corpus.source.FaultKind;
import yangban.corpus.source.FaultyEntry;
import yangban.corpus.source.SourceFault;
import yangban.web.Messages;

/// How it is said what is wrong in the catalogue: on screens, in answers and in the terminal alike.
public final class FaultWords {

  private final Messages words;

  public FaultWords(Messages words) {
    this.words = words;
  }

  /// What is wrong with a written source, in a sentence.
  ///
  /// @param fault of a file, with its line, or of a form
  public String sentence(SourceFault fault) {
    String sentence = problem(fault);
    String field =
        fault.field().isEmpty()
            ? ""
            : words
                .find("source." + fault.field())
                .or(() -> words.find("showcase." + fault.field()))
                .orElse(fault.field());
    String whole = field.isEmpty() ? sentence : words.text("source.fault.of", field, sentence);
    return fault.line() == 0 ? whole : words.text("source.fault.line", fault.line(), whole);
  }

  /// An entry that is not used, and why.
  ///
  /// @param ids of the sources that there are: an entry that repeats one has no page of its own
  public SourcesView.Faulty faulty(FaultyEntry entry, Set<String> ids) {
    boolean own = !entry.id().isEmpty() && !ids.contains(entry.id());
    String title = entry.name().isEmpty() ? entry.id() : entry.name();
    return new SourcesView.Faulty(
        title.isEmpty() ? words.text("sources.faulty.unnamed") : title,
        own ? "/sources/" + URLEncoder.encode(entry.id(), StandardCharsets.UTF_8) : "",
        words.text("sources.faulty.where", entry.line()),
        entry.faults().stream().map(this::sentence).toList());
  }

  /// What is wrong, in a sentence that names neither field nor line.
  String problem(SourceFault fault) {
    if (fault.kind() == FaultKind.WRONG_TYPE) {
      return words.text("source.fault.type." + fault.arguments().getFirst());
    }
    return words.text("source.fault." + fault.kind().code(), fault.arguments().toArray());
  }
}
