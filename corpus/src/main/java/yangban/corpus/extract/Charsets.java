package yangban.corpus.extract;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds the charset of a text and decodes it.
///
/// A byte order mark decides. Without one, text that is UTF-8 without an error is UTF-8, since
/// other charsets hardly ever look so; else what the transport or the page's `<meta>` declares is
/// tried against GB18030, Big5, UTF-16 and what ICU detects, and the most plausible reading wins
/// ([Plausibility]), a declared one with a small bonus. `gb2312` and `gbk` are read as GB18030,
/// which contains both (WHATWG Encoding Standard, "Names and labels"). Can be shared between
/// threads.
public final class Charsets {

  /// A text with the charset that it was read in.
  ///
  /// @param charset as IANA names it
  /// @param warnings sentences in Chinese
  public record Decoded(String text, String charset, List<String> warnings) {
    public Decoded {
      warnings = List.copyOf(warnings);
    }
  }

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset BIG5 = Charset.forName("Big5-HKSCS");

  /// Bytes that the candidates are compared on. Decoding a page of this size takes a millisecond.
  private static final int SAMPLE = 64 << 10;

  /// What a declaration is worth against plausibility: it breaks ties, it does not win against
  /// broken text.
  private static final double DECLARED_BONUS = 0.08;

  /// So many ideographs do not come about by reading another charset as UTF-8, so the text is
  /// Chinese and in no charset that has none.
  private static final int CHINESE = 20;

  /// Charsets that can hold Chinese.
  private static final Pattern WIDE =
      Pattern.compile("UTF-.*|GB.*|Big5.*|EUC-.*|x-EUC.*|Shift_JIS");

  private static final Pattern META =
      Pattern.compile(
          "<(?:meta|\\?xml)[^>]{0,200}?(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w-]+)",
          Pattern.CASE_INSENSITIVE);

  private final Plausibility plausibility;

  public Charsets() {
    this(new Plausibility());
  }

  Charsets(Plausibility plausibility) {
    this.plausibility = plausibility;
  }

  /// Decodes any bytes; what cannot be read becomes U+FFFD.
  ///
  /// @param declared by the transport; may be wrong
  /// @param markup whether a `<meta>` in the bytes may name the charset
  public Decoded decode(byte[] bytes, Optional<Charset> declared, boolean markup) {
    Optional<Decoded> marked = byMark(bytes);
    if (marked.isPresent()) {
      return marked.get();
    }
    boolean ascii = true;
    for (byte b : bytes) {
      ascii &= b > 0;
    }
    if (ascii) {
      return new Decoded(new String(bytes, StandardCharsets.US_ASCII), "UTF-8", List.of());
    }
    List<Charset> stated = new ArrayList<>();
    declared.map(Charsets::wide).ifPresent(stated::add);
    if (markup) {
      meta(bytes).ifPresent(stated::add);
    }
    Charset best = best(bytes, stated);
    List<String> warnings =
        stated.isEmpty() || stated.contains(best)
            ? List.of()
            : List.of("网页声明的编码（%s）与内容不符，已按 %s 读取。".formatted(stated.getFirst(), best));
    return new Decoded(new String(bytes, best), best.name(), warnings);
  }

  private static Optional<Decoded> byMark(byte[] b) {
    if (begins(b, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(after(b, 3, StandardCharsets.UTF_8));
    }
    if (begins(b, 0xFF, 0xFE)) {
      return Optional.of(after(b, 2, StandardCharsets.UTF_16LE));
    }
    if (begins(b, 0xFE, 0xFF)) {
      return Optional.of(after(b, 2, StandardCharsets.UTF_16BE));
    }
    return Optional.empty();
  }

  private static boolean begins(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static Decoded after(byte[] bytes, int skip, Charset charset) {
    return new Decoded(
        new String(bytes, skip, bytes.length - skip, charset), charset.name(), List.of());
  }

  private Charset best(byte[] bytes, List<Charset> stated) {
    if (isUtf8(bytes, stated.contains(StandardCharsets.UTF_8))) {
      return StandardCharsets.UTF_8;
    }
    byte[] sample = bytes.length <= SAMPLE ? bytes : Arrays.copyOf(bytes, SAMPLE);
    Charset best = StandardCharsets.UTF_8;
    double highest = Double.NEGATIVE_INFINITY;
    for (Map.Entry<Charset, Double> candidate : candidates(sample, stated).entrySet()) {
      String text = new String(sample, candidate.getKey());
      double score = plausibility.of(text) + candidate.getValue();
      if (score > highest) {
        highest = score;
        best = candidate.getKey();
      }
    }
    return best;
  }

  /// UTF-8 proves itself: other charsets hardly ever look so, but for a word or two of GBK. A few
  /// broken sequences, from a cut or a patch in another charset, do not speak against it.
  private boolean isUtf8(byte[] bytes, boolean stated) {
    if (hasNul(bytes)) {
      return false;
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    int good = 0;
    int wide = 0;
    int han = 0;
    int broken = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\uFFFD') {
        broken++;
      } else if (c >= 0x80) {
        good++;
        wide += c >= 0x800 ? 1 : 0;
        han += Character.isIdeographic(c) ? 1 : 0;
      }
    }
    if ((stated && broken * 3 <= good) || (han >= CHINESE && broken <= han)) {
      return true;
    }
    return broken * 20 <= good && (wide >= 4 || plausibility.of(text) > 0.45);
  }

  /// Text in UTF-16 has zero bytes, or few bytes that ASCII could be.
  private static boolean mayBeUtf16(byte[] sample) {
    int ascii = 0;
    for (byte b : sample) {
      ascii += b >= ' ' && b < 0x7f ? 1 : 0;
    }
    return hasNul(sample) || ascii * 4 < sample.length * 3;
  }

  private static Map<Charset, Double> candidates(byte[] sample, List<Charset> stated) {
    Map<Charset, Double> candidates = new LinkedHashMap<>();
    for (Charset charset : stated) {
      candidates.put(charset, DECLARED_BONUS);
    }
    boolean chinese =
        new String(sample, StandardCharsets.UTF_8)
                .codePoints()
                .filter(Character::isIdeographic)
                .limit(CHINESE)
                .count()
            == CHINESE;
    for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
      if (match.getConfidence() >= 10) {
        named(match.getName())
            .filter(found -> !chinese || WIDE.matcher(found.name()).matches())
            .ifPresent(found -> candidates.merge(found, match.getConfidence() / 1000.0, Math::max));
      }
    }
    candidates.putIfAbsent(StandardCharsets.UTF_8, 0.0);
    candidates.putIfAbsent(GB18030, 0.0);
    candidates.putIfAbsent(BIG5, 0.0);
    if (mayBeUtf16(sample)) {
      candidates.putIfAbsent(StandardCharsets.UTF_16LE, -0.02);
      candidates.putIfAbsent(StandardCharsets.UTF_16BE, -0.02);
    }
    return candidates;
  }

  private static Optional<Charset> meta(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(4096, bytes.length), StandardCharsets.ISO_8859_1);
    var matcher = META.matcher(head);
    // A <meta> that can be read as ASCII is not written in UTF-16, whatever it says.
    return matcher.find()
        ? named(matcher.group(1))
            .map(c -> c.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : c)
        : Optional.empty();
  }

  /// The charset of a label as pages write it.
  static Optional<Charset> named(String label) {
    String plain = label.trim().toLowerCase(Locale.ROOT);
    try {
      return switch (plain) {
        case "utf8", "unicode" -> Optional.of(StandardCharsets.UTF_8);
        case "gb_2312-80", "gb_2312", "gb2312-80", "x-gbk", "csgb2312", "chinese" ->
            Optional.of(GB18030);
        case "big5", "big-5", "x-x-big5", "cn-big5" -> Optional.of(BIG5);
        default -> Optional.of(wide(Charset.forName(plain)));
      };
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Charset wide(Charset charset) {
    return switch (charset.name()) {
      case "GB2312", "GBK", "x-EUC-CN" -> GB18030;
      case "Big5" -> BIG5;
      case "ISO-8859-1", "US-ASCII" -> Charset.forName("windows-1252");
      default -> charset;
    };
  }

  private static boolean hasNul(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }
}
