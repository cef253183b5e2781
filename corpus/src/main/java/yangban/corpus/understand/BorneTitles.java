package yangban.corpus.understand;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.Span;

/// Tells whether a sentence that has no word of receiving still says that a title is borne: what
/// somebody is (`支部是…`, `身为…的一员`), what hangs on a wall (`“…”的铜牌`), what stands in brackets or
/// behind a comma at a branch's name, or a line of a list of honours (`2021年 学校先进党支部`).
final class BorneTitles {
  private static final Pattern DECLARED =
      Pattern.compile(
          "(?:支部|中心|工作室|集体)[^,。;:]{0,6}(?:是|为|系)[^,。;:]{0,24}$|(?:^|支部)作为[^,。;:]{0,18}$|^(?:它|这|其|我们)?(?:也|更|还|既|又|并)?是[^,。;:]{0,24}$|(?:荣誉|奖|称号|头衔|牌子|表彰)[^,。;:]{0,4}是[^,。;:]{0,14}$|一[块面张个]是[^,。;:]{0,10}$|(?:建有|拥有|设有)[^,。;:]{0,12}$|^从[^,。;:]{0,16}$|(?:从|到)[^,。;:]{0,14}支部再?到[^,。;:]{0,14}$|^再到[^,。;:]{0,14}$"
              + "|(?:身为|顶着|戴着|背着|扛着|享有|冠以|称为|写着|印着|刻着|接过|领到|领回|捧着)[^,。;:]{0,14}$");

  private static final Pattern BORNE =
      Pattern.compile(
          "^(?:的?(?:培育创建|培育|创建|建设)?(?:单位|对象|项目)?)?的?(?:这?[一两]?[块面张个])?(?:铜牌|铭牌|牌子|奖牌|牌匾|匾额|奖杯|奖状|证书|锦旗|光环|头衔|名号|名头|名声|美誉|招牌|名片|金字招牌|一员|成员|身份|入场券)|^的?(?:[一二两三\\d]+[年个]|过程中|日子里|路上|历程|征程)");

  /// `所获荣誉:甲;乙`
  private static final Pattern LABEL =
      Pattern.compile("(?:荣誉|奖励|获奖|表彰|称号|奖项|类别|级别|牌子|奖牌|成绩单|身份)[^:,。;\\n]{0,6}:[^。\\n]*$");

  private static final Pattern BRACKETED =
      Pattern.compile("(?:称号|培育|建设|创建)?\\([^()]{0,16}?20[0-3]\\d年?(?:\\d{1,2}月)?[^()]{0,12}\\)");
  private static final Pattern DATED =
      Pattern.compile(
          "(?:20[0-3]\\d年?(?:\\d{1,2}月)?|\\d号)[,: |\\t-]{1,3}[^,。;:]{0,14}$|^[^\\p{IsHan}\\d]{0,4}(?:于|在)?20[0-3]\\d(?:年度?|[./-]|(?=\\p{IsHan}))(?:\\d{1,2}月?)?(?:\\d{1,2}日)?[^,。;:]{0,22}$");

  /// `…党支部(甲、乙)`, `…党支部,甲、乙。`
  private static final Pattern APPOSED = Pattern.compile("支部(?:\\(|,)[^。;:!?]{0,60}$");

  private static final Pattern VERB = Pattern.compile("[了在着过把被将以从向于]|开展|坚持|围绕|组织|推进|加强");

  private final String text;

  BorneTitles(String text) {
    this.text = text;
  }

  /// Whether a title is borne as it stands.
  boolean isBorne(Found programme, Span part, Span sentence) {
    return declared(programme)
        || dated(programme, part, sentence)
        || apposed(programme, sentence)
        || BORNE
            .matcher(text)
            .region(programme.end(), Math.max(programme.end(), sentence.end()))
            .lookingAt()
        || LABEL.matcher(before(sentence, programme)).find();
  }

  private String before(Span stretch, Found programme) {
    return text.substring(Math.min(stretch.start(), programme.start()), programme.start());
  }

  /// `支部是教育部“百个研究生样板党支部”`
  private boolean declared(Found programme) {
    return DECLARED.matcher(before(Sentences.clause(text, programme.start()), programme)).find();
  }

  /// `2018,学校先进党支部;2020,…`: a member of a list with its year.
  private boolean dated(Found programme, Span part, Span sentence) {
    Matcher rest = MEMBER.matcher(text).region(programme.end(), sentence.end());
    boolean member = rest.lookingAt() || programme.end() >= sentence.end();
    return BRACKETED.matcher(text).region(programme.end(), text.length()).lookingAt()
        || (member && DATED.matcher(before(part, programme)).find());
  }

  /// What may end a member of a list.
  private static final Pattern MEMBER =
      Pattern.compile("(?:培育创建|培育|创建|建设)?(?:单位|对象|项目)?(?:称号)?(?:\\([^()]{0,20}\\))?(?:[;。,\\n]|$)");

  private boolean apposed(Found programme, Span sentence) {
    String before = before(sentence, programme);
    Matcher apposed = APPOSED.matcher(before);
    return apposed.find() && !VERB.matcher(before.substring(apposed.start())).find();
  }
}
