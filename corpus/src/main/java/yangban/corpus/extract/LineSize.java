package yangban.corpus.extract;

/// How long a line is in the ways that rules ask for, counted once for each line.
///
/// @param visible characters but spaces
/// @param weight as [Glyphs#weight]
/// @param stops marks that part sentences and clauses
record LineSize(int visible, double weight, int stops) {

  private static final String STOPS = "，。、；：！？,.;";

  static LineSize of(String text) {
    int visible = 0;
    int wide = 0;
    int stops = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Glyphs.isSpace(c)) {
        visible++;
        wide += Glyphs.isCjk(c) ? 1 : 0;
        stops += STOPS.indexOf(c) >= 0 ? 1 : 0;
      }
    }
    return new LineSize(visible, visible - wide + Glyphs.WIDE * wide, stops);
  }
}
