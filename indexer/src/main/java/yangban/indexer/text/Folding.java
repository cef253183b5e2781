package yangban.indexer.text;

import yangban.corpus.SimplifiedForms;

/// Makes characters equal that a reader takes for the same: full-width and half-width, Traditional
/// and Simplified, upper and lower case, and those that Unicode has twice ([UnifiedForms]).
///
/// Every UTF-16 code unit becomes exactly one, so an offset in folded text is the same offset in
/// the text itself; nothing else in this module has to translate offsets. What follows from that:
///
/// - The table of [SimplifiedForms] has only mappings that keep the length; a character whose
///   mapping was left out still finds itself, since both sides lack it alike.
/// - Both question and text are folded, so an ambiguous mapping joins two words that differ but
///   never parts equal ones. ICU decides by context for some characters; here each has one answer:
///   乾 → 干 (乾坤 becomes 干坤 everywhere), 藉 → 借, 瞭 → 了, 徵 → 征, 後 → 后. The exception is 著, which is
///   frequent in both scripts in two senses: it stays in 著作, 显著 and their like, and is 着 elsewhere
///   (沿著 → 沿着).
/// - Lone surrogates and control characters become blanks.
///
/// Immutable; can be shared between threads.
final class Folding {

  /// Variants that ICU's table does not know, each with the form that the dictionary knows; also
  /// what Taiwan and Hong Kong print where ICU makes another character of it than people on the
  /// mainland write (諮詢 is 咨询, not 谘询; 鉅額 is 巨额), by the tables of characters of OpenCC.
  private static final String VARIANTS =
      "羣群峯峰敎教衞卫眞真淸清硏研靑青査查囘回囬回畧略畵画旣既卽即鄕乡麪面敍叙涙泪隷隶甯宁甦苏嶽岳脩修繙翻糢模簑蓑彊强訢欣煖暖祐佑珮佩偺咱菴庵"
          + "谘咨钜巨迳径镟旋麹曲䙓摆拚拼捱挨擡抬枴拐柺拐彫雕琱雕鵰雕廕荫棊棋旂旗榦干欅榉殭僵殻壳劄札箚札冑胄噁恶囌苏垻坝嫺娴寀采嵗岁幷并彔录扞捍朮术榘矩泝溯遡溯淩凌滙汇濛蒙"
          + "矇蒙牴抵犛牦璿璇硃朱糉粽舘馆蔘参谿溪遶绕醣糖鈅钥鈡钟鉆钻鍼针鎌镰鎭镇鞦秋韆千麫面麺面鶿鹚鷴鹇儁俊馀余锺钟讬托缐线痺痹隠隐譭毁衕同鲇鲶";

  /// Dashes that people type for a hyphen. The long dash — is punctuation of its own.
  private static final String HYPHENS = "‐‑‒–−﹣";

  /// 著 keeps its sense of writing or being known before these …
  private static final String AFTER_ZHU = "名作称稱述者书書录錄";

  /// … and after these; from the headwords of common dictionaries (名著, 显著, 专著, 土著 …).
  private static final String BEFORE_ZHU = "显顯名卓原专專编編论論译譯巨土合昭遗遺拙";

  /// The same for everyone and never changed, so made once.
  private static final char[] TABLE = table();

  private static char[] table() {
    char[] table = new char[Character.MAX_VALUE + 1];
    SimplifiedForms simplified = SimplifiedForms.load();
    for (int c = 0; c < table.length; c++) {
      table[c] = narrow(simplified.of(UnifiedForms.of((char) c)));
    }
    for (int i = 0; i < VARIANTS.length(); i += 2) {
      table[VARIANTS.charAt(i)] = VARIANTS.charAt(i + 1);
    }
    for (int i = 0; i < HYPHENS.length(); i++) {
      table[HYPHENS.charAt(i)] = '-';
    }
    // What one table yields may stand in another (Ǆ, the traditional form of a variant).
    for (int c = 0; c < table.length; c++) {
      while (table[table[c]] != table[c]) {
        table[c] = table[table[c]];
      }
    }
    return table;
  }

  private static char narrow(char c) {
    if (c >= '！' && c <= '～') {
      return Character.toLowerCase((char) (c - '！' + '!'));
    }
    if (c == '\u3000' || Character.isISOControl(c)) {
      return ' ';
    }
    return Character.toLowerCase(c);
  }

  /// The folded form of `text`, of the same length.
  char[] fold(CharSequence text) {
    int length = text.length();
    char[] folded = new char[length];
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        folded[i] = isPaired(text, i) ? c : ' ';
      } else {
        folded[i] = c == '著' && keepsZhu(text, i) ? c : TABLE[c];
      }
    }
    return folded;
  }

  private static boolean isPaired(CharSequence text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }

  private static boolean keepsZhu(CharSequence text, int i) {
    return (i > 0 && BEFORE_ZHU.indexOf(text.charAt(i - 1)) >= 0)
        || (i + 1 < text.length() && AFTER_ZHU.indexOf(text.charAt(i + 1)) >= 0);
  }
}
