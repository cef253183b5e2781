package yangban.corpus.condition;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.Span;

/// Reads what it costs and who pays: `每年投入专项经费2万元`, `费用由学院承担三分之二`, `不收取任何费用`.
///
/// Money that came of the work is an outcome, no cost: `成果转化经费2300万元`, `单件成本由96元降到58元`.
final class FundingReader {

  private static final Pattern MONEY =
      Pattern.compile(
          "(?:投入|划拨|拨付|拨出|设立|安排|提供|给予|配套|落实|补贴|补助|列支|支出|自筹|众筹|筹集|募集|捐出?)"
              + ".{0,14}?(?:经费|资金|费用|预算|津贴|[0-9一二三四五六七八九十百千万两][0-9一二三四五六七八九十百千万两.]*余?元)"
              + "|(?:经费|资金|费用|预算|津贴).{0,8}?(?:由|从|来自|投入|支持|保障|承担|列支|自理|自筹|预算|[0-9])"
              + "|(?:不收取?|免收|不花|零).{0,6}?(?:费|钱|成本|分钱)"
              + "|每人.{0,6}?[0-9]+元");

  /// A clause without any of these tells of no money.
  private static final List<String> WORDS = List.of("资金", "费", "元", "预算", "津贴", "钱", "成本");

  /// What came of it, or what is no money of the branch's work.
  private static final Pattern OUTCOME =
      Pattern.compile(
          "转化|到账|科研经费|课题经费|项目经费|横向|产值|增收|降到|降至|下降|减少|节约|节省|提高到|获批|立项|报销时限|成本由|增加到|销售|收入|贷款|奖学金|助学金");

  private static final Pattern FREE = Pattern.compile("不收|免收|免费|不花|零.{0,6}?(?:费|成本)");

  private static final int LEAD = 24;
  private static final int TAIL = 30;

  private final ConditionText text;

  FundingReader(ConditionText text) {
    this.text = text;
  }

  Finds<Funding> read() {
    Finds<Funding> finds = new Finds<>();
    text.eachClause(WORDS, clause -> read(clause, finds));
    return finds;
  }

  private void read(Span clause, Finds<Funding> finds) {
    Matcher money = MONEY.matcher(text.folded()).region(clause.start(), clause.end());
    if (money.find()
        && !OUTCOME.matcher(text.folded()).region(clause.start(), clause.end()).find()) {
      int start = text.clauseStart(money.start(), LEAD);
      int end = text.clauseEnd(money.end(), TAIL);
      boolean free = FREE.matcher(text.folded()).region(clause.start(), clause.end()).find();
      finds.add(
          free ? Funding.FREE : Funding.FUNDED, text.evidence(start, end, "funding-words", 0.75));
    }
  }
}
