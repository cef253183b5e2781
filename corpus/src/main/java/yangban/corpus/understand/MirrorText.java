package yangban.corpus.understand;

import java.util.HashSet;
import java.util.Set;
import yangban.corpus.Evidence;
import yangban.corpus.Place;
import yangban.corpus.Span;
import yangban.corpus.pattern.SearchPattern;

/// The signs of a mirror in the characters of a text: what its owner's machine left behind when it
/// swapped words, turned characters into traditional ones, or read them in another charset.
final class MirrorText {
  /// What is left of UTF-8 read as GBK or as Latin letters, and of GBK read as UTF-8.
  private static final SearchPattern GARBLED =
      SearchPattern.compile(
          "锟斤拷|烫烫烫|[锛銆鈥]|屯屯屯|\ufffd{2}|[\u00e4-\u00ef][\u0080-\u00bf\u0152-\u2122]{2}|â€|ï¿½|[鍏鐨涓锛銆鍚鏄鏈瀛鎴鏍绗鍒鏀閮鐗鍙浠鍦宸鏃缁棰][\\p{IsHan}]?[鍏鐨涓锛銆鍚鏄鏈瀛鎴鏍绗鍒鏀閮鐗鍙浠鍦宸鏃缁棰氬憳堥攱潈鎵]");

  /// Traditional characters that stand for a simplified one which has several, where people write
  /// another: 壹 is a number on cheques only, 係 no system, 麵 no face, 纔 no talent.
  private static final SearchPattern CONVERTED =
      SearchPattern.compile(
          "[第每同這那另某](?:壹)|壹(?=[個名次種批支年起直定樣面線部些切位份套場間條項步方旦流把邊遍封])|誌[願愿願]|[不只]隻|隻[有要是能会會]|[學体體聯院關]係[統院研]|體係|係統|[國大專]傢|方嚮|嚮[前着]|[人剛]纔|[麵](?:對|向|積)|[方裡裏全]麵|分鍾|恢複|[經]曆|曆[史程]|批準|恆|槩|[上下]遊[就的來水]|製度(?=化製)|後麵|[皇]後|茶幾|標準準|瞭(?=[一壹兩三四五六七八九十個多了次])|於是於|[佈][置]?佈|幹凈淨|乾部|幹事業業");

  private static final int TRADITIONAL = 8;
  private static final int EMOJI = 3;
  private static final int STREWN = 6;
  private static final int EVERYWHERE = 10;
  private static final int CONVERSIONS = 2;
  private static final int REPEATED = 3;
  private static final int THROUGHOUT = 5;

  private final Page page;
  private final Signs signs;
  private final String body;

  MirrorText(Page page, Signs signs) {
    this.page = page;
    this.signs = signs;
    this.body = page.body();
  }

  void addTo(MirrorTally tally) {
    signs.of("swap").forEach(s -> tally.add(MirrorSign.SWAP, s.weight(), s.evidence()));
    signs.of("reworded").forEach(s -> tally.add(MirrorSign.REWORDED, s.weight(), s.evidence()));
    addScript(tally);
    int doubled = 0;
    int emoji = 0;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      doubled += "，,、。".indexOf(c) >= 0 && c == before(i) ? 1 : 0;
      emoji += emoji(body, i) ? 1 : 0;
    }
    if (doubled >= 2) {
      double strength = doubled >= THROUGHOUT ? 1.5 : 1;
      String rule = MirrorSign.DOUBLED_COMMAS.rule();
      tally.add(MirrorSign.DOUBLED_COMMAS, strength, signs.title(rule, 0.6));
    }
    if (emoji >= STREWN) {
      double strength = emoji >= EVERYWHERE ? 1.3 : 1;
      String rule = MirrorSign.EMOJI_STREWN.rule();
      tally.add(MirrorSign.EMOJI_STREWN, strength, signs.title(rule, 0.6));
    } else if (emoji >= EMOJI) {
      add(tally, MirrorSign.EMOJI, 0.5);
    }
    if (page.article().profile().equals("wechat")) {
      tally.against(MirrorSign.ACCOUNT);
    }
  }

  /// The character before one, or before the emoji before it.
  private char before(int at) {
    int i = at - 1;
    while (i > 0 && (symbol(body.charAt(i)) || joins(body.charAt(i)))) {
      i--;
    }
    return i < 0 ? ' ' : body.charAt(i);
  }

  private void addScript(MirrorTally tally) {
    int traditional = 0;
    for (int i = 0; i < body.length(); i++) {
      traditional += page.traditional(body.charAt(i)) ? 1 : 0;
    }
    if (traditional >= TRADITIONAL && traditional < body.length() / 5) {
      add(tally, MirrorSign.TRADITIONAL, 0.6);
    }
    Set<String> converted = new HashSet<>();
    SearchPattern.Search words = CONVERTED.matcher(body);
    Span first = new Span(0, 0);
    int count = 0;
    while (words.find()) {
      first = count == 0 ? new Span(words.start(), words.end()) : first;
      converted.add(words.group());
      count++;
    }
    if (traditional >= TRADITIONAL && (converted.size() >= CONVERSIONS || count >= REPEATED)) {
      Evidence evidence =
          new Evidence(Place.BODY, first, first.of(body), MirrorSign.CONVERTED.rule(), 0.8);
      tally.add(MirrorSign.CONVERTED, evidence);
    }
    addGarbled(tally);
  }

  private void addGarbled(MirrorTally tally) {
    SearchPattern.Search garbled = GARBLED.matcher(body);
    if (!garbled.find()) {
      return;
    }
    Span span = new Span(garbled.start(), garbled.end());
    Evidence evidence =
        new Evidence(Place.BODY, span, garbled.group(), MirrorSign.GARBLED.rule(), 0.7);
    int count = 1;
    while (count < THROUGHOUT && garbled.find()) {
      count++;
    }
    tally.add(MirrorSign.GARBLED, count > 1 ? 1.7 : 1, evidence);
  }

  private void add(MirrorTally tally, MirrorSign sign, double confidence) {
    tally.add(sign, signs.title(sign.rule(), confidence));
  }

  /// A run of emoji behind a Chinese word and before another or the end of its clause, counted at
  /// its first.
  private static boolean emoji(String body, int at) {
    if (!symbol(body.charAt(at)) || at == 0 || !within(body.charAt(at - 1))) {
      return false;
    }
    int next = at;
    while (next < body.length() && (symbol(body.charAt(next)) || joins(body.charAt(next)))) {
      next++;
    }
    return next < body.length() && (within(body.charAt(next)) || body.charAt(next) == '。');
  }

  private static boolean within(char c) {
    return Character.isIdeographic(c) || "，、”“；：".indexOf(c) >= 0;
  }

  private static boolean symbol(char c) {
    return Character.isHighSurrogate(c) || (c >= '\u2600' && c <= '\u27bf');
  }

  /// What an emoji is made of behind its first half.
  private static boolean joins(char c) {
    return Character.isLowSurrogate(c) || c == '\ufe0f' || c == '\u200d';
  }
}
