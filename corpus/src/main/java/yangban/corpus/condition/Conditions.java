package yangban.corpus.condition;

import java.util.List;
import yangban.corpus.Tag;

/// What the text of a practice says of how often, with whom and at what cost; each list in the
/// text's order, each value once, empty where the text says nothing.
public record Conditions(
    List<Tag<Cadence>> cadences, List<Tag<Partner>> partners, List<Tag<Funding>> fundings) {

  public Conditions {
    cadences = List.copyOf(cadences);
    partners = List.copyOf(partners);
    fundings = List.copyOf(fundings);
  }
}
