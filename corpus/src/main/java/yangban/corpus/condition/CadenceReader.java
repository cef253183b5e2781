package yangban.corpus.condition;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import yangban.corpus.Span;
import yangban.corpus.pattern.SearchPattern;

/// Reads how often something is done: `每月第一个周五`, `每两周一次`, `一月一主题`.
///
/// A unit of time that measures an amount is none: `每月停机31小时`, `每年由11人变为74人` tell what came of it.
final class CadenceReader {

  private static final Map<String, Cadence> UNITS =
      Map.ofEntries(
          Map.entry("天", Cadence.DAILY),
          Map.entry("日", Cadence.DAILY),
          Map.entry("晚", Cadence.DAILY),
          Map.entry("逢周", Cadence.WEEKLY),
          Map.entry("周", Cadence.WEEKLY),
          Map.entry("星期", Cadence.WEEKLY),
          Map.entry("双周", Cadence.FORTNIGHTLY),
          Map.entry("半月", Cadence.FORTNIGHTLY),
          Map.entry("月", Cadence.MONTHLY),
          Map.entry("季", Cadence.QUARTERLY),
          Map.entry("季度", Cadence.QUARTERLY),
          Map.entry("学期", Cadence.TERMLY),
          Map.entry("半年", Cadence.TERMLY),
          Map.entry("年", Cadence.YEARLY),
          Map.entry("学年", Cadence.YEARLY),
          Map.entry("年度", Cadence.YEARLY));

  private static final String UNIT =
      UNITS.keySet().stream()
          .sorted((one, other) -> other.length() - one.length())
          .collect(Collectors.joining("|"));

  private static final String TWO = "(?<two>[两2二])";

  /// `每`, perhaps `两` or `一个`, and a unit; or `一周一` with what is done once in it.
  private static final SearchPattern OFTEN =
      SearchPattern.compile(
          "(?<![由从至到为于])每(?:"
              + TWO
              + "个?|[一1]?个?)(?<unit>"
              + UNIT
              + ")(?!级|轻|龄|纪|薪)"
              + "|(?<![0-9一二三四五六七八九十])一(?:个)?(?<once>周|月|季度?|学期|年)[一1][一-龥]"
              + "|(?<![个0-9一二三四五六七八九十])(?<adjective>月月|周周|天天)[有讲学谈读议评]");

  /// A clause without any of these tells of nothing that is done again and again.
  private static final List<String> WORDS =
      List.of("每", "周一", "月一", "季一", "季度一", "学期一", "年一", "月月", "周周", "天天");

  /// An amount right after the unit: what is told is how much, not how often.
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?:[一-龥]{0,8}?)(?:(?:约|近|超过?|达|[一-龥]?由)?[0-9][0-9.,]*)(?:万|余|多)*"
              + "(?:小时|[人元吨斤克%％亩度升]|公斤|千克|毫|平方|立方|美元)"
              + "|[一-龥]{0,6}?[一二三四五六七八九十百千万两余多]+[元吨斤亩]");

  /// The longest stretch after the unit that belongs to what is quoted.
  private static final int TAIL = 18;

  private final ConditionText text;

  CadenceReader(ConditionText text) {
    this.text = text;
  }

  Finds<Cadence> read() {
    Finds<Cadence> finds = new Finds<>();
    text.eachClause(WORDS, clause -> read(clause, finds));
    return finds;
  }

  private void read(Span clause, Finds<Cadence> finds) {
    SearchPattern.Search often = OFTEN.matcher(text.folded()).region(clause.start(), clause.end());
    while (often.find()) {
      int end = text.clauseEnd(often.end(), TAIL);
      if (!AMOUNT.matcher(text.folded()).region(often.end(), end).lookingAt()) {
        finds.add(cadence(often), text.evidence(often.start(), end, "cadence-words", 0.85));
      }
    }
  }

  private static Cadence cadence(MatchResult often) {
    String unit = often.group("unit");
    if (unit == null) {
      unit = often.group("once");
    }
    if (unit == null) {
      unit = often.group("adjective").substring(1);
    }
    Cadence cadence = UNITS.getOrDefault(unit, Cadence.YEARLY);
    boolean two = often.group("two") != null;
    return two ? rarer(cadence) : cadence;
  }

  /// Every second week has a word of its own; every second day is nearest to weekly, every second
  /// month to quarterly, and so on.
  private static Cadence rarer(Cadence cadence) {
    return switch (cadence) {
      case DAILY -> Cadence.WEEKLY;
      case WEEKLY -> Cadence.FORTNIGHTLY;
      case FORTNIGHTLY -> Cadence.MONTHLY;
      case MONTHLY -> Cadence.QUARTERLY;
      case QUARTERLY -> Cadence.TERMLY;
      case TERMLY, YEARLY -> Cadence.YEARLY;
    };
  }
}
