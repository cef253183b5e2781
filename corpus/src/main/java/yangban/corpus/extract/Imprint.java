package yangban.corpus.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import yangban.corpus.extract.PageParts.TitleClue;
import yangban.corpus.pattern.SearchPattern;

/// Finds what a page says of whose it is: the site's name behind the article's in `<title>`, the
/// copyright line, what metadata and the logo say, header and footer lines that name a school or a
/// site. Four in ten school pages name their school nowhere else.
final class Imprint {
  private static final int MOST = 16;
  private static final int LONGEST = 160;
  private static final int LONGEST_HEADER = 40;
  private static final int HEADERS = 30;
  private static final int FOOTERS = 12;

  /// Links in a footer lead to other sites.
  private static final double LINKS = 0.5;

  private static final Pattern OWNER =
      Pattern.compile(
          "版权|(?i:copyright)|©|主办|All Rights Reserved|(?i:powered by)|作者系|作者单位|官方公众号|出品|来源[:：]|来源于");
  private static final Pattern SITE =
      Pattern.compile(
          "[\\p{IsHan}（）()]{2,}(?:大学|学院|学校|[党新]\\p{IsHan}{0,4}网|文库|范文网|研究生院|党校)[\\p{IsHan}（）()·｜| —-]*");

  /// `当前位置：首页 > 云川大学 > 党建工作`
  private static final Pattern TRAIL =
      Pattern.compile("^(?:您?(?:的|当前|现在|现在的)*(?:所在)?(?:的)?位置|首页)[\\s\\S]*(?:大学|学院|学校)[\\s\\S]*");

  /// `地址：…云川大学北区 邮编…`
  private static final Pattern CONTACT =
      Pattern.compile(
          "(?=[\\s\\S]*(?:大学|学院|学校))[\\s\\S]*(?:地址|校址|邮编|备案|ICP|联系|电话|信箱|邮箱|传真|维护|技术支持|设计制作)[\\s\\S]*");

  /// An address tells where the school is, even where it does not name it.
  private static final Pattern ADDRESS =
      Pattern.compile("^(?:(?:学校|学院|联系|通讯|通信|单位)?地址|校址)\\s*[:：].*|.*ICP备.*");

  /// A line beside the text that tells which branch wrote it, or what that branch holds:
  /// `供稿：…党支部（…）`, `主要荣誉：…`.
  private static final SearchPattern SIGNED =
      SearchPattern.compile(
          "(?:供稿|撰稿|报送|推荐单位|案例单位|支部名称|作者)\\s*[:：]\\s*[^|]{0,40}党支部|(?:荣誉|获奖|创建情况)[^。：:]{0,6}[:：][^|]*(?:支部|党组织)|^20\\d{2}年(?:\\d{1,2}月)?[\\s　]+[^，。；|]{2,40}(?:支部|党组织|创建单位)[”」』]?(?:（[^（）]{1,12}）)?$");

  private static final int SIGNATURES = 6;

  /// Whose account it is, below the text: `—— 云川大学化学学院研究生工作办公室 ——`.
  private static final Pattern RUNS =
      Pattern.compile(
          "[^\\p{IsHan}]*\\p{IsHan}{2,12}(?:大学|学院)\\p{IsHan}{0,16}(?:办公室|工作室|党委|团委|部|处|中心|支部|学院)[^\\p{IsHan}]*");

  /// `云川师范学院教育科学学院 2024`: a line that begins with the school and says no sentence.
  private static final Pattern BEGINS =
      Pattern.compile(
          "\\p{IsHan}{2,10}(?:大学|学院)(?![生习城])\\p{IsHan}{0,20}(?:[\\s　©|·-][^。，！？；]{0,60})?");

  private static final Pattern BREAK = Pattern.compile("\\s*[-_|｜–—]+\\s*");

  private Imprint() {}

  /// @param body the lines that belong to the article
  /// @param title the article's, as chosen
  static List<String> of(PageParts parts, List<PageLine> body, String title) {
    Set<String> imprint = new LinkedHashSet<>();
    for (TitleClue clue : parts.titles()) {
      if (clue.rule().equals("title-element")) {
        siteNames(clue.text(), title, imprint);
      }
    }
    parts.sites().stream()
        .filter(site -> site.length() >= 3 && site.length() <= LONGEST_HEADER)
        .filter(site -> !title.contains(site))
        .forEach(imprint::add);
    Set<String> own = new HashSet<>();
    body.forEach(line -> own.add(line.text()));
    List<String> around = new ArrayList<>();
    parts.before().forEach(line -> around.add(line.text()));
    parts.body().forEach(line -> around.add(line.text()));
    parts.after().forEach(line -> around.add(line.text()));
    around.removeIf(line -> own.contains(line) || line.contains(title));
    around.stream().filter(Imprint::tellsOwner).forEach(imprint::add);
    around.stream().limit(HEADERS).filter(Imprint::tellsSite).forEach(imprint::add);
    parts.body().stream()
        .map(PageLine::text)
        .filter(line -> line.length() <= LONGEST_HEADER && !own.contains(line))
        .filter(line -> RUNS.matcher(line).matches())
        .forEach(imprint::add);
    footer(parts).stream().filter(line -> !own.contains(line)).forEach(imprint::add);
    List<String> all = new ArrayList<>(imprint.stream().limit(MOST).toList());
    around.stream()
        .filter(line -> line.length() <= LONGEST && SIGNED.matcher(line).find())
        .filter(line -> !all.contains(line))
        .limit(SIGNATURES)
        .forEach(all::add);
    return all;
  }

  /// Lines at a page's very end, links left out, that name a school: `云川大学化学学院` before an address.
  private static List<String> footer(PageParts parts) {
    List<PageLine> after = parts.after();
    return after.subList(Math.max(0, after.size() - FOOTERS), after.size()).stream()
        .filter(line -> line.linkDensity() < LINKS)
        .map(PageLine::text)
        .filter(line ->
            tellsSite(line)
                || BEGINS.matcher(line).matches()
                || (line.length() <= LONGEST
                    && (CONTACT.matcher(line).matches() || ADDRESS.matcher(line).matches())))
        .toList();
  }

  private static boolean tellsOwner(String line) {
    return line.length() <= LONGEST && OWNER.matcher(line).find();
  }

  private static boolean tellsSite(String line) {
    return line.length() <= LONGEST_HEADER
        && (SITE.matcher(line).matches() || TRAIL.matcher(line).matches());
  }

  /// `标题-砚溪理工大学软件学院` → 砚溪理工大学软件学院
  private static void siteNames(String element, String title, Set<String> imprint) {
    String rest = element.replace(title, "|");
    for (String part : BREAK.split(rest, -1)) {
      String name = part.strip();
      if (name.length() >= 3 && name.length() <= LONGEST_HEADER && !title.contains(name)) {
        imprint.add(name);
      }
    }
  }
}
