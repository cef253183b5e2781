package yangban.corpus;

/// A stretch of a text: UTF-16 code units, start inclusive, end exclusive.
///
/// @param start 0 or more
/// @param end not below `start`
public record Span(int start, int end) implements Comparable<Span> {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "span [%d, %d): start must be 0 or more and end not below it".formatted(start, end));
    }
  }

  public int length() {
    return end - start;
  }

  /// The part of `text` that this span covers.
  public String of(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  public Span shift(int by) {
    return new Span(start + by, end + by);
  }

  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
