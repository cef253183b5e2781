package yangban.corpus.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import yangban.corpus.extract.Extraction.Rejected;
import yangban.corpus.pattern.SearchPattern;

/// Tells the pages that are no article, each with what to do about it.
final class Judge {

  private Judge() {}

  /// A wall or an error page says little else; a real article that mentions a login says more.
  private static final double TERSE = 500;

  /// Points of prose (see [ContentFinder#points]) of about one full paragraph.
  private static final double A_PARAGRAPH = 4;

  private static final String LOGIN_REASON = "这是登录或校内访问提示页，不是文章；请在能看到正文的网络中另存网页后再导入。";

  /// Words of a login form; three different ones make one, since an article names at most a
  /// password.
  private static final List<String> FORM =
      List.of("用户名", "密码", "验证码", "忘记密码", "扫码登录", "统一身份认证", "学工号", "记住我");

  private static final Pattern LOGIN =
      Pattern.compile(
          "请(?:先)?(?:在|通过|使用)?(?:校内|校园网|校园|VPN)|仅(?:限|供)(?:校内|校园网|内网)|校(?:园网|内)?(?:或校园)?\\s*VPN|校内(?:用户)?(?:访问|查看|可见)|请(?:先)?登[录陆]|登[录陆]后(?:查看|访问|阅读|可见)|统一身份认证|您?(?:没有|无)(?:访问)?权限|访问受限|拒绝访问|Access Denied|Please (?:log|sign) in|(?:log|sign) in to (?:continue|view|read)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MISSING =
      Pattern.compile(
          "(?:页面|网页|文章|内容|信息|资源|文件)(?:不存在|未找到|找不到|没有找到|已(?:被)?删除|已失效|已过期|走丢)|(?:找不到|无法找到|没有找到)(?:您|你)?(?:要|所)?(?:访问|请求|查看|查找)?的?(?:页面|网页|文章|内容|信息)|(?:您|你)(?:访问|查看|请求)的(?:页面|网页|文章|内容|信息).{0,12}(?:不存在|找不到|删除|错误|失效)|该内容已被发布者删除|404 ?(?:Not Found|错误|Error|页面)|HTTP (?:Status )?404|Page not found|(?:page|file|article) (?:you requested|you are looking for).{0,40}(?:not|no longer)",
          Pattern.CASE_INSENSITIVE);
  private static final SearchPattern PAGING =
      SearchPattern.compile(
          "共\\s*\\d+\\s*[条页]|第\\s*\\d+\\s*页|每页\\s*\\d*\\s*条?记录|总共\\s*\\d+\\s*页|下一?页|尾页|跳转到|转到第?|\\d+/\\d+页?");
  private static final SearchPattern DATED =
      SearchPattern.compile(
          "(?:(?:19|20)\\d{2}[-./年]\\s?\\d{1,2}[-./月]\\s?\\d{1,2}日?|[\\[(（]?\\d{1,2}[-./月]\\d{1,2}日?[\\])）]?)");

  /// @param title of the page
  /// @param page all lines of the page
  /// @param body the lines that were taken for its body, noise cut off
  static Optional<Rejected> judge(String title, List<PageLine> page, List<PageLine> body) {
    double prose = 0;
    double weight = 0;
    int letters = 0;
    for (PageLine line : body) {
      prose += ContentFinder.points(line);
      weight += line.size().weight();
      letters += Glyphs.letters(line.text());
    }
    if (weight < TERSE) {
      String words = title + "\n" + head(page);
      if (LOGIN.matcher(words).find() && weight < TERSE) {
        return rejected(RejectionKind.LOGIN_WALL, LOGIN_REASON);
      }
      if (MISSING.matcher(words).find() && prose < 2 * A_PARAGRAPH) {
        return rejected(RejectionKind.SOFT_404, "这是“页面不存在”的提示页，不是文章；请核对网址，或换用仍可打开的来源。");
      }
    }
    if (weight < 2 * TERSE && isForm(body)) {
      return rejected(RejectionKind.LOGIN_WALL, LOGIN_REASON);
    }
    if (isList(page, body, prose)) {
      return rejected(RejectionKind.LIST_PAGE, "这是文章列表页，不是一篇文章；请导入列表中的各篇文章，或把它加为来源。");
    }
    if (letters < 12) {
      return rejected(RejectionKind.NO_TEXT, "没有找到正文文字（可能只有图片、视频或扫描件）；请提供带文字的版本。");
    }
    return Optional.empty();
  }

  private static boolean isForm(List<PageLine> body) {
    String words = head(body);
    return FORM.stream().filter(words::contains).count() >= 3;
  }

  private static Optional<Rejected> rejected(RejectionKind kind, String reason) {
    return Optional.of(new Rejected(kind, reason));
  }

  private static String head(List<PageLine> page) {
    var words = new StringBuilder();
    for (PageLine line : page) {
      if (words.length() > 3000) {
        break;
      }
      words.append(line.text(), 0, Math.min(300, line.text().length())).append('\n');
    }
    return words.toString();
  }

  /// A list page: many links or dated titles, and hardly a sentence beside them.
  private static boolean isList(List<PageLine> page, List<PageLine> body, double prose) {
    int entries = 0;
    int dated = 0;
    boolean paging = false;
    for (PageLine line : page) {
      String text = line.text();
      if (text.length() <= 120) {
        boolean date = isDated(text);
        double linked = line.linkDensity();
        boolean link = (linked > 0.6 || (date && linked > 0.4)) && Glyphs.letters(text) >= 8;
        entries += link ? 1 : 0;
        dated += date ? 1 : 0;
        paging |= !paging && Glyphs.hasCjk(text) && PAGING.matcher(text).find();
      }
    }
    boolean thin = prose < 2 * A_PARAGRAPH && !(prose > 0 && isSigned(page, body));
    if (thin && entries >= 6 && (dated >= 5 || paging)) {
      return true;
    }
    return isListed(body, paging);
  }

  /// A short text of its own, as below a film: no entries in it, and one line of the page that says
  /// who published or wrote.
  private static boolean isSigned(List<PageLine> page, List<PageLine> body) {
    boolean entries =
        body.stream().anyMatch(line -> line.linkDensity() > 0.5 || isDated(line.text()));
    return !entries
        && page.stream()
                .flatMap(line -> PostingLine.of(line).stream())
                .filter(line -> line.publisher().isPresent() || !line.credits().isEmpty())
                .count()
            == 1;
  }

  private static boolean isDated(String text) {
    boolean digit = false;
    for (int i = 0; i < text.length() && !digit; i++) {
      digit = text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    return digit && DATED.matcher(text).find() && !Glyphs.endsSentence(text);
  }

  /// A body that is itself a list: most lines are titles with a date, or dates and titles in turn.
  private static boolean isListed(List<PageLine> body, boolean paging) {
    int dated = 0;
    int linked = 0;
    for (PageLine line : body) {
      String text = line.text();
      dated += text.length() <= 120 && isDated(text) ? 1 : 0;
      linked += line.linkDensity() > 0.5 || (line.linkChars() >= 8 && text.length() <= 60) ? 1 : 0;
    }
    if (paging && dated >= 6 && linked >= 6 && dated * 5 >= body.size()) {
      return true;
    }
    return body.size() >= 6 && dated * 5 >= body.size() * 2 && linked * 5 >= body.size() * 2;
  }
}
