package yangban.corpus.extract;

import java.util.Locale;

/// Tells the language of a text by its script; what script does not tell, the markup may.
final class Language {

  private final Plausibility characters;

  Language(Plausibility characters) {
    this.characters = characters;
  }

  /// A BCP 47 tag: `zh-Hans`, `zh-Hant`, `ja`, `ko`, what the markup states, or `und`.
  String of(String text, String stated) {
    int han = 0;
    int kana = 0;
    int hangul = 0;
    int letters = 0;
    int simplified = 0;
    int traditional = 0;
    int end = Math.min(text.length(), 20_000);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      letters += Character.isLetter(c) ? 1 : 0;
      kana += c >= 0x3040 && c <= 0x30FF ? 1 : 0;
      hangul += c >= 0xAC00 && c <= 0xD7A3 ? 1 : 0;
      if (c >= 0x3400 && c <= 0x9FFF) {
        han++;
        simplified += characters.isSimplifiedOnly(c) ? 1 : 0;
        traditional += characters.isTraditionalOnly(c) ? 1 : 0;
      }
    }
    if (kana * 5 > han && kana * 10 > letters) {
      return "ja";
    }
    if (hangul * 3 > letters) {
      return "ko";
    }
    if (han * 4 > letters) {
      return traditional > simplified ? "zh-Hant" : "zh-Hans";
    }
    String tag = Locale.forLanguageTag(stated.trim().replace('_', '-')).toLanguageTag();
    return tag.startsWith("zh") ? "und" : tag;
  }
}
