package yangban.corpus.understand;

/// A heading with what it heads; places count in the page's folded text.
///
/// @param end where its text ends
record Section(Heading heading, int end) {

  int textStart() {
    return Math.min(heading.textStart(), end);
  }
}
