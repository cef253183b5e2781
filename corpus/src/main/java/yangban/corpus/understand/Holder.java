package yangban.corpus.understand;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.Span;

/// Tells whose title a sentence speaks of by its grammar: who stands before the word of receiving
/// (`学院党委入选…`), with whom something is done (`与…结对`), or that all such branches are meant
/// (`启动…创建工作`, `新一批样板支部`).
final class Holder {
  private static final String TIME =
      "(?:[于在]?20\\d\\d年?(?:\\d{1,2}月)?(?:\\d{1,2}日)?|[先后曾也还又均都就已]{1,2}|分别|成功|再次|连续[^,。;]{1,3}|同时|同[年期]|去年|今年|早[在已]|双双|顺利|一举|,)*";

  private static final String RECEIVING = "(?:获|荣|入选|被[^,。;]{0,14}?[评授确列命认]|跻身|成为|当选|上榜|通过)";

  /// Who is no branch and receives: `学院党委2019年入选…`.
  private static final Pattern OTHER =
      Pattern.compile(
          "(?:党委|党总支|(?<!书)学院|学校|大学|团支部|团队|课题组|书记|老师|教授|同志|同学|班级|研究所|团委|社团|协会|个人)"
              + TIME
              + RECEIVING);

  /// `在学院获评…`, `被学校党委评…`: where, or by whom.
  private static final Pattern PLACE = Pattern.compile("(?:(?<!所)在|由|经|被|受|获)[^,。;:、]{0,14}$");

  private static final Pattern MEETS =
      Pattern.compile("(?:(?:支部|我们|师生|党员)[^,。;:]{0,4}与|^与|(?<![共不相])同(?![年期时样一月批步])|跟)[^,。;:]*$");
  private static final Pattern TOGETHER =
      Pattern.compile("^[^。;]{0,44}?(?:结对|共建|交流|联合|签[订署约]|座谈|合作|携手|联学|联建|互动|牵手)");
  private static final Pattern VISITS =
      Pattern.compile("(?:赴|走进|走访|来自|邀请|携手|联合|对接|牵手|拜访|学习了?)[^,。;:]*$");

  private static final Pattern EVERY =
      Pattern.compile("(?:新一批|各|各个|这批|(?<!第)一批批?|多个|部分|若干|众多|每个|哪些|这类|同类)[^,。;:]{0,6}$");
  private static final Pattern AMONG =
      Pattern.compile("^[^。;]{0,30}(?:名列其中|位列其中|榜上有名|在列|名列|位列|入选)");
  private static final Pattern ACTIVITY =
      Pattern.compile(
          "(?<!支部(?:扎实|积极|持续|深入|全面)?)(?:启动|开展|组织|部署|推进|实施|举办|召开|做好|加强|深化)[^,。;:]{0,16}$");
  private static final Pattern ACTIVITY_END =
      Pattern.compile(
          "^(?:党支部|培育|创建|建设|评选|遴选|申报|验收|考核|推荐|选树|评审|示范|复核|中期|期满)*(?:工作|活动|会|计划|行动|评审|培训)(?!中)");

  /// `把…写进年度要点`
  private static final Pattern PLAN = Pattern.compile("[把将][^,。;:]*$");

  private static final Pattern PLANNED =
      Pattern.compile(
          "^[^,。;:]{0,4}(?:写[进入]|[纳列]入|作为|融入)[^,。;:]{0,10}(?:要点|规划|议程|任务|重点|总体|全过程|日程)");

  /// `启动第六批样板支部遴选,…`
  private static final Pattern CALLED =
      Pattern.compile("^(?:培育创建|培育|创建|建设)?(?:评选|遴选|申报|推荐|选树|培育创建|创建|评审|评比)(?=[,。;]|$)");

  private static final Pattern SUCCESS = Pattern.compile("^[^。;]{0,40}(?:入选|获评|获批|当选|脱颖而出|成功|胜出)");

  private static final Pattern GIVEN_TO = Pattern.compile("[为给向](?![^,。;:]*支部)[^,。;:]{0,10}$");
  private static final Pattern GIVING = Pattern.compile("^[^,。;]{0,4}(?:授牌|颁|揭牌|授旗)");
  private static final Pattern RULE = Pattern.compile("不是终身|终身制|动态管理|取消(?:其)?(?:称号|资格)|不合格的|有进有出");

  private static final Pattern RECEIVED =
      Pattern.compile("获|入选|被|荣|通过|列入|列为|当选|授予|跻身|上榜|认定|评为|拿下|成为");

  private final String text;

  Holder(String text) {
    this.text = text;
  }

  /// Whether a sentence gives a programme to somebody else, or to all branches alike.
  boolean another(Found programme, Span sentence) {
    String before = text.substring(sentence.start(), programme.start());
    String after = text.substring(programme.end(), Math.max(programme.end(), sentence.end()));
    String clause = text.substring(clauseStart(programme.start(), sentence), programme.start());
    return receives(before) || met(clause, after) || every(clause, after, sentence);
  }

  /// Whether the last who receives before a programme is none of the branch's.
  private static boolean receives(String before) {
    Matcher other = OTHER.matcher(before);
    boolean last = false;
    while (other.find()) {
      String ahead = before.substring(lastComma(before, other.start()), other.start());
      last =
          !PLACE.matcher(ahead).find()
              && before.indexOf("支部", other.end()) < 0
              && before.indexOf(';', other.end()) < 0;
    }
    return last;
  }

  private static int lastComma(String before, int at) {
    int comma = Math.max(before.lastIndexOf(',', at), before.lastIndexOf(';', at));
    return Math.max(0, Math.min(comma + 1, at));
  }

  private static boolean met(String clause, String after) {
    Matcher meets = MEETS.matcher(clause);
    Matcher visits = VISITS.matcher(clause);
    return (meets.find()
            && TOGETHER.matcher(after).find()
            && !RECEIVED.matcher(clause.substring(meets.start())).find())
        || (visits.find() && !RECEIVED.matcher(clause.substring(visits.start())).find());
  }

  private boolean every(String clause, String after, Span sentence) {
    Matcher all = EVERY.matcher(clause);
    return (all.find()
            && !RECEIVED.matcher(clause.substring(0, all.start())).find()
            && !AMONG.matcher(after).find())
        || (ACTIVITY.matcher(clause).find() && ACTIVITY_END.matcher(after).find())
        || (GIVEN_TO.matcher(clause).find() && GIVING.matcher(after).find())
        || (PLAN.matcher(clause).find() && PLANNED.matcher(after).find())
        || (ACTIVITY.matcher(clause).find()
            && CALLED.matcher(after).find()
            && !AMONG.matcher(after).find()
            && !SUCCESS.matcher(after).find())
        || RULE.matcher(sentence.of(text)).find();
  }

  private int clauseStart(int at, Span sentence) {
    int start = at;
    while (start > sentence.start() && ",;:".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }
}
