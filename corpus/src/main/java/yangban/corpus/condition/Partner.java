package yangban.corpus.condition;

/// With whom it is done.
///
/// @param name as printed
public record Partner(PartnerKind kind, String name) {

  public Partner {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a partner has a name");
    }
  }
}
