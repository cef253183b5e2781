package yangban.corpus.extract;

import java.time.LocalDate;
import java.util.Optional;

/// Fields that whoever brings an article states about it. What is given is kept as given and never
/// read again from the page.
public record Given(
    Optional<String> title,
    Optional<LocalDate> published,
    Optional<String> publisher,
    Optional<String> university,
    Optional<String> branch) {

  /// Nothing stated.
  public static final Given NOTHING =
      new Given(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
