package yangban.indexer.suggest;

import java.util.List;

/// What is known of the sound and shape of characters. Read once; immutable, can be shared between
/// threads.
public final class Sounds {

  private final Pinyin pinyin;
  private final LookAlikes shapes;

  private Sounds(Pinyin pinyin, LookAlikes shapes) {
    this.pinyin = pinyin;
    this.shapes = shapes;
  }

  /// Reads the bundled files.
  public static Sounds load() {
    return new Sounds(Pinyin.load(), LookAlikes.load());
  }

  List<String> syllables(String word) {
    return pinyin.syllables(word);
  }

  /// Whether somebody may type one of these characters for the other.
  boolean confusable(int one, int other) {
    return shapes.lookAlike(one, other) || pinyin.soundAlike(one, other);
  }
}
