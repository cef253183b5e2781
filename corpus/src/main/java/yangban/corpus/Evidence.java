package yangban.corpus;

/// Why a value is believed: the words it was read from and the rule that read it.
///
/// @param place which text `span` counts in
/// @param span where the words stand
/// @param quote the words themselves, so that they can be shown without the text
/// @param rule the name of the rule, lower-case words joined by hyphens, such as `posting-line`
/// @param confidence 0 (a guess) to 1 (certain), as measured for the rule
public record Evidence(Place place, Span span, String quote, String rule, double confidence) {

  public Evidence {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must lie in 0..1, is " + confidence);
    }
    if (rule.isBlank()) {
      throw new IllegalArgumentException("evidence needs the name of its rule");
    }
  }

  /// Evidence for a value that whoever brought the article stated.
  public static Evidence given(String value) {
    return new Evidence(Place.GIVEN, new Span(0, value.length()), value, "given", 1);
  }
}
