package yangban.corpus.extract;

import org.jsoup.nodes.Element;
import yangban.corpus.BlockKind;
import yangban.corpus.extract.BodyTrim.Fate;

/// The numbers that stand for names among the features of a line. A model is trained on them: they
/// stay as they are when names are added.
final class LineCodes {

  private LineCodes() {}

  static int of(BlockKind kind) {
    return switch (kind) {
      case HEADING -> 0;
      case PARAGRAPH -> 1;
      case LIST_ITEM -> 2;
      case TABLE_ROW -> 3;
      case CAPTION -> 4;
      case QUOTE -> 5;
    };
  }

  static int of(Fate fate) {
    return switch (fate) {
      case KEPT -> 0;
      case ABOVE -> 1;
      case BELOW -> 2;
      case COPY -> 3;
      case NOISE -> 4;
      case OUTSIDE -> 5;
    };
  }

  /// Of the name of a block element.
  static int of(Element element) {
    return switch (element.normalName()) {
      case "p" -> 0;
      case "div" -> 1;
      case "li" -> 2;
      case "h1" -> 3;
      case "h2" -> 4;
      case "h3" -> 5;
      case "h4", "h5", "h6" -> 6;
      case "td", "th", "tr" -> 7;
      case "blockquote" -> 8;
      case "pre" -> 9;
      case "section", "article", "main" -> 10;
      case "figcaption", "figure" -> 11;
      case "header", "footer", "aside", "nav" -> 12;
      default -> 13;
    };
  }
}
