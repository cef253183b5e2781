package yangban.corpus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import yangban.corpus.pattern.SearchPattern;

/// Finds the labels of a posting line: what names a date, a source, a role, or a counter.
final class PostingLabels {

  /// A label as printed.
  ///
  /// @param kind `d` for a date, `s` for a source, `r` for a role, `c` for what counts or is no
  ///   matter
  /// @param word in simplified characters
  /// @param start where it begins, what is set before a role included (`每经` of `每经编辑`)
  /// @param at where the word itself begins
  /// @param end where its value begins
  record Label(char kind, String word, int start, int at, int end) {
    /// The word as the line prints it.
    String printed(String line) {
      return line.substring(at, at + word.length());
    }
  }

  private static final String DATES =
      "发布时间|发布日期|发表时间|发表日期|发文时间|发文日期|发稿时间|发稿日期|发帖时间|加入时间|上传时间|上传日期|创建时间|创建日期|更新时间|更新日期|最后更新|修改时间|添加时间|录入时间|成文日期|生成日期|公开日期|公开时间|编辑时间|公布时间|刊发时间|刊登日期|出版日期|见报日期|上线时间|提交时间|首发时间|推送时间|日期|时间";
  private static final String SOURCES =
      "信息来源|稿件来源|文章来源|新闻来源|内容来源|资料来源|消息来源|来稿单位|稿源|出处|转载自|转自|摘自|来自|来源|发布单位|发布部门|发布机构|供稿单位|供稿部门|投稿单位|单位";
  private static final String COUNTERS =
      "文章录入|上传者|录入者|录入人|录入|点击数|点击量|点击次数|点击率|点击|浏览次数|浏览量|浏览数|浏览|阅读次数|阅读量|阅读数|阅读|访问次数|访问量|访问|下载次数|下载|回复|人气|字号|字体|字体大小|编号|文号|文　号|索引号|栏目|分类|类别|主题分类|标签|关键词|关键字|主题词|评论数|评论|分享到|分享|字数|页数|大小|下载券|责任部门|作者单位|作者简介|审核人数|打印|收藏";
  private static final String ROLES =
      "文字作者|本文作者|文章作者|原作者|特约作者|作者|特约通讯员|通讯员|通讯人|信息员|本[报网站刊台社]记者|全媒体记者|首席记者|见习记者|学生记者|实习记者|特约记者|文字记者|记者|实习生|采写|采访|口述|执笔|特约撰稿人|特约撰稿|撰稿人|撰稿|撰文|撰写|供稿人|供稿|投稿人|投稿|文字编辑|文字整理|文字|图文|文图|文案|照片|图片提供|图片|配图|摄影记者|摄影|摄像|拍摄|绘图|制图|插画|设计|排版|美编|新媒体编辑|编辑人|值班编辑|实习编辑|编辑|编排|编发|编译|译者|值班编委|编委|责任编辑|责编|执行编辑|本期编辑|主编|总编辑|编审|责任校对|校对|校审|审校|核校|核稿|审核人|审核|审稿人|审稿|审定|审阅|校阅|复核|核签|审签|终审人|终审|复审人|复审|初审人|初审|一审|二审|三审|一校|二校|三校|监制|出品|策划|统筹|统稿|供图|发布人|发布者|签发人|签发|楼主|整理|翻译|指导老师|指导教师";
  private static final String BOTH = "文[/／、]图|图[/／、]文";

  private static final SearchPattern LABEL =
      SearchPattern.compile(
          "(?<![\\p{IsHan}A-Za-z])(?:(?<d>"
              + DATES
              + ")|(?<s>"
              + SOURCES
              + ")|(?<c>"
              + COUNTERS
              + ")|(?<r>"
              + ROLES
              + "|"
              + BOTH
              + "|文|图|摄|审|校|编|译))(?:[\\s\\u3000]*[:：∶丨/／|｜][\\s\\u3000]*|\\t)");
  private static final SearchPattern GLUED =
      SearchPattern.compile(
          "(?:(?<d>发布时间|发布日期|发表时间|更新时间|加入时间|上传时间|创建时间|日期|时间(?=[:：]\\s*\\d))|(?<s>信息来源|文章来源|稿件来源|来源)|(?<c>点击数|点击量|点击次数|点击|浏览次数|浏览量|浏览|阅读次数|阅读量|访问次数|访问量|人气)|(?<r>发布者|发布人|(?<![的位名该者])作者|(?<![论原作征课全正散韵图英中外语])文(?=[:：]\\s*\\p{IsHan}{2,4}(?:图|摄|编|审|责|$))|(?<=(?<![\\s\\S])文[:：]\\p{IsHan}{2,4})图(?=[:：])|文字|图片|初审|编辑|责任编辑|责编|审核|审稿|摄影|通讯员|撰稿|供稿|记者|初审|复审|终审|校对))[:：][\\s\\u3000]*");
  private static final SearchPattern SPACED_ROLE =
      SearchPattern.compile(
          "(?<![^\\s（(、，,；;。|｜◎○●■□◆▪])(?<r>文[/／]图|图[/／]文|本[报网站刊台社]记者|学生记者|见习记者|实习记者|特约通讯员|特约撰稿人|通讯员|记者|实习生|撰稿|供稿|摄影|作者|编辑|责任编辑|审核)[\\s\\u3000]+(?=\\p{IsHan}{2,4}(?:[\\s、，,/／）)]|$))");

  /// `每经记者 甲`: a medium's own people.
  private static final SearchPattern OF_MEDIUM =
      SearchPattern.compile(
          "(?<![^\\s（(、，,；;。|｜◎○●■□◆▪])\\p{IsHan}{2,6}?(?<r>通讯员|记者|编辑)[\\s\\u3000]+(?=\\p{IsHan}{2,4}(?:[\\s、，,/／）)]|$))");

  /// One of them stands in every match of the expression above, which may begin with any ideograph.
  private static final List<String> ROLES_OF_MEDIUM = List.of("通讯员", "记者", "编辑");

  /// `【文字】甲`: a label in brackets of its own.
  private static final SearchPattern BRACKETED =
      SearchPattern.compile(
          "[【\\[](?:(?<s>" + SOURCES + ")|(?<r>" + ROLES + "))[】\\]][\\s\\u3000]*(?=\\p{IsHan})");

  private static final String MARKS = ":：∶丨/／|｜\t";

  private static final Pattern ALONE =
      Pattern.compile("(?:" + DATES + "|" + SOURCES + "|" + ROLES + ")[\\s:：]*");

  private PostingLabels() {}

  /// Whether a line is a label whose value stands in the next, as in `<dt>作者</dt><dd>甲</dd>`.
  static boolean isAlone(String line) {
    return line.length() <= LONGEST_ALONE && ALONE.matcher(simplified(line)).matches();
  }

  private static final int LONGEST_ALONE = 8;

  /// The labels of a line, in order, none within another; those of traditional characters are told
  /// by their simplified forms.
  static List<Label> of(String line) {
    String told = simplified(line);
    List<Label> labels = new ArrayList<>();
    if (hasMark(told)) {
      gather(LABEL.matcher(told), "dscr", labels);
      gather(GLUED.matcher(told), "dscr", labels);
    }
    if (told.indexOf(' ') >= 0) {
      gather(SPACED_ROLE.matcher(told), "r", labels);
      if (ROLES_OF_MEDIUM.stream().anyMatch(told::contains)) {
        gather(OF_MEDIUM.matcher(told), "r", labels);
      }
    }
    if (told.indexOf('】') >= 0 || told.indexOf(']') >= 0) {
      gather(BRACKETED.matcher(told), "sr", labels);
    }
    labels.sort((a, b) ->
        a.start != b.start ? Integer.compare(a.start, b.start) : Integer.compare(b.end, a.end));
    List<Label> apart = new ArrayList<>();
    for (Label label : labels) {
      if (apart.isEmpty() || label.start >= apart.getLast().end) {
        apart.add(label);
      }
    }
    return apart;
  }

  private static boolean hasMark(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (MARKS.indexOf(line.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static void gather(SearchPattern.Search m, String kinds, List<Label> labels) {
    while (m.find()) {
      for (int i = 0; i < kinds.length(); i++) {
        String word = m.group(kinds.substring(i, i + 1));
        if (word != null) {
          int at = m.start(kinds.substring(i, i + 1));
          labels.add(new Label(kinds.charAt(i), word, m.start(), at, m.end()));
        }
      }
    }
  }

  private static final String TRADITIONAL = "員記編輯責審發佈時間來點擊瀏覽閱讀訪問攝圖訊單資內聞報實習約劃監製設計譯對";
  private static final String SIMPLIFIED = "员记编辑责审发布时间来点击浏览阅读访问摄图讯单资内闻报实习约划监制设计译对";

  /// The line with the traditional characters that labels are written with in their simplified
  /// forms; of the same length.
  static String simplified(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (TRADITIONAL.indexOf(line.charAt(i)) >= 0) {
        var told = new StringBuilder(line);
        for (int k = i; k < told.length(); k++) {
          int at = TRADITIONAL.indexOf(told.charAt(k));
          told.setCharAt(k, at < 0 ? told.charAt(k) : SIMPLIFIED.charAt(at));
        }
        return told.toString();
      }
    }
    return line;
  }
}
