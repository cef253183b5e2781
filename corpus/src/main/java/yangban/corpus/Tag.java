package yangban.corpus;

import java.util.List;

/// A derived value with the evidence for it, strongest first; never without evidence.
///
/// @param <T> what is said: a [Theme], a date, a name
public record Tag<T>(T value, List<Evidence> evidence) {

  public Tag {
    evidence = List.copyOf(evidence);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("a tag needs evidence: " + value);
    }
  }

  public static <T> Tag<T> of(T value, Evidence evidence) {
    return new Tag<>(value, List.of(evidence));
  }
}
