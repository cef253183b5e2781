package yangban.indexer.search;

import java.io.IOException;
import yangban.indexer.image.ImageReader;
import yangban.indexer.image.ImageWriter;

/// What was prepared of all segments of a view together: it holds as long as not one entry came or
/// went.
///
/// @param standing what each entry is worth
/// @param counts of each facet value
/// @param words what can be suggested
record Prepared(
    Numbering.Kept numbering,
    Stock.Kept stock,
    Standing.Kept standing,
    Overall.Kept counts,
    KeptWords words) {

  static Prepared of(View view, Weights weights, Vocabularies vocabularies) throws IOException {
    return new Prepared(
        view.numbering.kept(),
        view.stock().kept(),
        view.standing(weights).kept(),
        view.overall().kept(),
        vocabularies.kept(view));
  }

  /// What [#write] wrote.
  static Prepared read(ImageReader image, int segments) throws IOException {
    return new Prepared(
        Numbering.Kept.read(image, segments),
        Stock.Kept.read(image, segments),
        Standing.Kept.read(image, segments),
        Overall.Kept.read(image),
        KeptWords.read(image));
  }

  void write(ImageWriter image) throws IOException {
    numbering.write(image);
    stock.write(image);
    standing.write(image);
    counts.write(image);
    words.write(image);
  }
}
