package yangban.corpus.understand;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yangban.corpus.Evidence;
import yangban.corpus.Span;
import yangban.corpus.lexicon.CueSort;
import yangban.corpus.pattern.SearchPattern;

/// Weighs gambling words in a text. A brand in the title, or standing where a school's name would
/// stand (`凤麟娱乐城水产养殖系`), was put there by a mirror's owner; in a sentence that warns of gambling,
/// or in the name of a public fund, such words are honest; elsewhere they say something, those that
/// are also ordinary words little.
final class Brands {
  private static final double ORDINARY = 0.33;
  private static final int TAIL = 8;

  /// The public lotteries.
  private static final Pattern LOTTERY = Pattern.compile("(?:体育|福利)彩票|体彩|福彩");

  private static final int AD_WORDS = 3;
  private static final int LONGEST_AD = 160;
  private static final Set<String> AD_SORTS = Set.of("brand", "gaming", "ad");
  private static final Pattern OF_BRANCH = Pattern.compile("支部|党员|党建|学生|师生|学院|防范|反诈|骗");

  /// Whoever warns of gambling names it.
  static final Pattern HONEST =
      Pattern.compile(
          "公益金|体育彩票|福利彩票|体彩|福彩|防范|警惕|反赌|禁赌|打击|远离|禁止|严禁|拒绝|抵制|违法|犯罪|诈骗|反诈|治理|举报|沉迷|危害|案例|法律|宣传|警示|课题|赌球|假球|吹黑哨|欠债|戒|裁判|骗|套路|收割|概率|血本|迷恋|痴迷|竞猜|陷阱|网贷|识别|拆解|风险|提醒|劝|心理|教育|辅导|研究|绩效|暗链|黑链|挂马|黑客|篡改|植入|漏洞|整改|诱饵|诱导|提现失败|虚假|假冒|冒充");

  /// What is played for fun: 棋牌社, 棋牌室.
  private static final Pattern PASTIME = Pattern.compile("社|协会|俱乐部|代表队|队|运动|比赛|大赛|赛|室|课|班(?!主任)|桌");

  private static final SearchPattern WARNING =
      SearchPattern.compile("反赌|禁赌|戒赌|参赌|涉赌|赌博|反诈|诈骗|骗局|彩民|中奖|公益金|赌球|沉迷|暗链|黑链|挂马|博彩法|彩票法");

  /// What may stand between a brand's word and a unit of the school it replaced.
  private static final Pattern TAIL_WORDS =
      Pattern.compile(
          "(?:集团|国际|娱乐|体育|官网|平台|app|城|场|网|中心|公司|有限|股份|科技|官方|正规|在线|\\((?:中国|官方)?[^)]{0,6}\\))*");

  private final Page page;
  private final String text;

  /// Where the words of whoever warns begin, found when first asked for.
  private @Nullable BitSet honest;

  Brands(Page page) {
    this.page = page;
    this.text = page.text();
  }

  /// Each word once, at its most telling place.
  void addTo(MirrorTally tally) {
    Set<String> seen = new TreeSet<>();
    for (boolean telling : warns(text) ? List.of(true) : List.of(true, false)) {
      for (Found found : page.found(CueSort.PROVENANCE)) {
        String sort = found.cue().value();
        boolean word = sort.equals("brand") || sort.equals("gaming");
        String words = found.cue().words();
        if (word && !seen.contains(words) && tells(found) == telling && !honest(found)) {
          seen.add(words);
          MirrorSign sign =
              !telling
                  ? MirrorSign.BRAND_IN_TEXT
                  : inPlaceOfSchool(found.end())
                      ? MirrorSign.BRAND_FOR_SCHOOL
                      : MirrorSign.BRAND_IN_TITLE;
          double strength = telling || sort.equals("brand") ? 1 : ORDINARY;
          tally.add(sign, strength * found.cue().weight(), page.evidence(found, sign.rule(), 0.9));
        }
      }
    }
    advertisement().ifPresent(e -> tally.add(MirrorSign.ADVERTISEMENT, e));
    new SiteBrand(page).addTo(tally);
  }

  /// A line of the body that has nothing of a branch and several gambling words was put in.
  private Optional<Evidence> advertisement() {
    if (warns(text)) {
      return Optional.empty();
    }
    for (Line line : page.bodyLines()) {
      boolean own =
          line.text().length() > LONGEST_AD
              || OF_BRANCH.matcher(line.text()).find()
              || HONEST.matcher(line.text()).find();
      List<Found> words =
          own
              ? List.of()
              : page.found(CueSort.PROVENANCE).within(line.start(), line.end()).stream()
                  .filter(f -> AD_SORTS.contains(f.cue().value()))
                  .toList();
      if (words.stream().map(f -> f.cue().words()).distinct().count() >= AD_WORDS) {
        return Optional.of(
            page.evidence(line.start(), line.end(), MirrorSign.ADVERTISEMENT.rule(), 0.85));
      }
    }
    return Optional.empty();
  }

  /// Whether a text warns of gambling throughout.
  static boolean warns(String text) {
    return WARNING.matcher(text).results().map(MatchResult::group).distinct().count() >= 2;
  }

  private boolean tells(Found found) {
    boolean brand = found.cue().value().equals("brand");
    return (brand && page.inTitle(found.start())) || inPlaceOfSchool(found.end());
  }

  private boolean inPlaceOfSchool(int end) {
    var tail = TAIL_WORDS.matcher(text).region(end, Math.min(text.length(), end + TAIL * 2));
    int after = tail.lookingAt() ? tail.end() : end;
    return OwnSchool.unitFollows(text.substring(after, Math.min(text.length(), after + TAIL * 2)));
  }

  private boolean honest(Found found) {
    if (LOTTERY.matcher(text.substring(Math.max(0, found.start() - 2), found.end())).find()) {
      return true;
    }
    if (PASTIME.matcher(text).region(found.end(), text.length()).lookingAt()) {
      return true;
    }
    return !page.inTitle(found.start())
        && !inPlaceOfSchool(found.end())
        && warnedOf(Sentences.sentence(text, found.start()));
  }

  /// Whether a sentence holds a word of whoever warns: one walk finds those of the whole text,
  /// which may name gambling a thousand times in one sentence.
  private boolean warnedOf(Span sentence) {
    BitSet starts = honest;
    if (starts == null) {
      starts = new BitSet(text.length());
      Matcher matcher = HONEST.matcher(text);
      while (matcher.find()) {
        starts.set(matcher.start());
      }
      honest = starts;
    }
    int next = starts.nextSetBit(sentence.start());
    return next >= 0 && next < sentence.end();
  }
}
