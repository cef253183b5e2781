package yangban.corpus.source;

import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Which source begins where. An address is kept once and belongs to one source, so two sources
/// that begin at the same address would take it from each other. Used by one thread.
public final class StartOwners {

  private final Map<String, String> owners = new HashMap<>();

  /// Owners among `sources`; where two begin alike, the first.
  public StartOwners(Collection<Source> sources) {
    sources.forEach(source -> take(source, 0));
  }

  /// Takes the starts of a source, unless another source has one of them.
  ///
  /// @param line of the source, for the fault
  /// @return what is wrong where another has one; nothing is taken then
  public Optional<SourceFault> take(Source source, int line) {
    for (URI start : source.starts()) {
      String owner = owners.get(key(start));
      if (owner != null && !owner.equals(source.id())) {
        return Optional.of(
            new SourceFault(
                line,
                source.id(),
                "start",
                FaultKind.TAKEN_START,
                List.of(WrittenFields.shown(start.toString()), owner)));
      }
    }
    source.starts().forEach(start -> owners.put(key(start), source.id()));
    return Optional.empty();
  }

  /// Those of some sources that begin where none before them does.
  static List<Source> owned(List<Source> written) {
    StartOwners owners = new StartOwners(List.of());
    return written.stream().filter(source -> owners.take(source, 0).isEmpty()).toList();
  }

  /// Without what does not name another page: the scheme, the fragment, a slash at the end.
  private static String key(URI start) {
    String rest = start.normalize().getRawSchemeSpecificPart();
    return rest.replaceFirst("/$", "").toLowerCase(Locale.ROOT);
  }
}
