package yangban.corpus.understand;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.Span;
import yangban.corpus.pattern.SearchPattern;

/// Tells what is only wished for, planned or still ahead, or was tried in vain, from what is so.
///
/// An operator governs what follows it in its clause; one that speaks of the future governs its
/// sentence. A word of having received something between the operator and a place takes the place
/// out again (`经过努力获评…`), but not from under a wish (`希望获评…`); what was applied for is so where
/// success is told behind it.
final class Modality {
  private static final SearchPattern WISH =
      SearchPattern.compile(
          "(?:希望|确保|力促|(?<![设动升程作])计划(?=[^,。;]{0,8}(?:申报|创建|建成|打造|争|把|用|在|到|于))|打算|力争|争取|争创|目标(?:是|为|就是|直指)|有望|期待|盼望|期盼|冲刺|(?<![模虚比])拟(?=[申推创建入于用在以打评确认定命表授])|准备(?!工作)|想[把要成]|立志|朝着|向着|旨在|迈进|志在|如果|若是|假如|倘若|怎样|如何|怎么)[^,。;:!?\\n]{0,22}$");

  private static final Pattern TRIED =
      Pattern.compile("(?<!成功)(?:申请|申报|提交|参评|角逐|竞争|推荐)[^,。;:!?\\n]{0,16}$|参加[^,。;:!?\\n]{0,16}$");

  private static final Pattern SUCCESS =
      Pattern.compile("^[^。;!?\\n]{0,34}?(?:成功|入选|获批|获评|脱颖而出|当选|立项|通过评审|榜上有名|拔得头筹)");

  private static final Pattern EFFORT =
      Pattern.compile(
          "(?:努力|致力|着力|全力|奋力|推动|推进|动员|鼓励|引导|支持|帮助|指导|带动|孵化|帮带|培养|要求|号召)[^,。;:!?\\n]{0,20}$");

  private static final Pattern AHEAD =
      Pattern.compile(
          "(?:下一步|今后|未来|明年|接下来|下阶段|下一阶段|下步)[^。;!?\\n]{0,44}$|(?<![被即])将(?:继续|以|向|对照|努力|进一步|不断|全力|按照|积极|持续|深入|始终|发挥|冲刺|争|申报|参加|迎来|接受|迈|[在于]20[0-3]\\d年)[^,。;:!?\\n]{0,24}$");

  private static final SearchPattern RECEIVED =
      SearchPattern.compile("获|入选|被(?!推荐)|荣|通过|列入|列为|当选|授予|跻身|上榜|认定|评为|评上|拿下|捧回|此次|作为");

  /// `…，未能入选`, `…提名`: in vain, or not yet.
  private static final Pattern IN_VAIN =
      Pattern.compile(
          "^(?:称号|荣誉)?提名|^[^。;!?\\n]{0,40}?(?:未能|没能|落选|未获|未入选|没有入选|没有评上|失之交臂|不在其中|不在(?:此|其)?列|没有(?:我们|支部)|榜上无名|无缘|落榜|名落孙山|等待(?:评审|结果|验收)|正在(?:评审|公示|申报|准备)|公示(?:期|结束|阶段|之?中)[^。;!?\\n]{0,30}(?:预计|尚未|有待|等待|正式发文|将))");

  private final String text;

  Modality(String text) {
    this.text = text;
  }

  /// Whether what stands in a stretch is not so, or not yet.
  boolean unreal(int start, int end, Span sentence) {
    String before = text.substring(sentence.start(), Math.max(sentence.start(), start));
    String after = text.substring(end, Math.max(end, sentence.end()));
    return IN_VAIN.matcher(after).find()
        || (tried(before, after) && !SUCCESS.matcher(after).find())
        || (ahead(before) && !EXAM.matcher(after).find());
  }

  /// Whether the examination of what is built up still lies ahead: `力争通过…验收`, `将在明年迎来…期满考核`.
  boolean examAhead(int start, int end, Span sentence) {
    return ahead(text.substring(sentence.start(), Math.max(sentence.start(), start)))
        && EXAM.matcher(text.substring(end, Math.max(end, sentence.end()))).find();
  }

  private static boolean ahead(String before) {
    return WISH.matcher(before).find()
        || governs(EFFORT.matcher(before), before)
        || governs(AHEAD.matcher(before), before);
  }

  private static final Pattern EXAM =
      Pattern.compile("^(?:培育创建|培育|创建|建设)?的?(?:期满|终期)?(?:验收|考核|结项|复核)(?!通过|合格)");

  private static boolean tried(String before, String after) {
    Matcher tried = TRIED.matcher(before);
    return tried.find()
        && !RECEIVED.matcher(before.substring(tried.start())).find()
        && (!before.startsWith("参加", tried.start()) || CONTEST.matcher(after).find());
  }

  /// Who takes part in a contest has not won it; who takes part in 创建 builds.
  private static final Pattern CONTEST = Pattern.compile("^[^,。;]{0,6}(?:评审|评选|遴选|答辩|申报|竞争)");

  private static boolean governs(Matcher operator, String before) {
    return operator.find() && !RECEIVED.matcher(before.substring(operator.start())).find();
  }
}
