package yangban.corpus.understand;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.BranchSize;
import yangban.corpus.Evidence;
import yangban.corpus.Span;
import yangban.corpus.Tag;
import yangban.corpus.pattern.ChineseNumber;
import yangban.corpus.pattern.SearchPattern;

/// Reads how many members the branch has: `现有党员30人，其中博士生党员6名……预备党员1名`, in the first sentence that
/// counts the branch's members; the parts only from the same sentence or the next.
final class SizeReader {

  /// Sizes are told at the beginning, in a short description; later counts are of events.
  private static final int REACH = 700;

  /// No sentence that counts members is longer.
  private static final int LONGEST = 300;

  private static final String NUMBER = "(\\d{1,4}|[一二三四五六七八九十百]{1,5}(?=[名人位个]))(?:名|人|位|个)?";

  /// `现有在职党员24名`, `有党员二十三名`, `共30名党员`, `28人的支部`; never `预备党员`, `发展党员`.
  private static final SearchPattern MEMBERS =
      SearchPattern.compile(
          "(?:现有|共有|有|在册|在籍|支部|全体|年级的|[,。\n]|设在这里,)(?<sort>(?:(?!预备|正式|发展|流动|培养|新|老|派|选|组织|带)\\p{IsHan}){0,6}?)"
              + "党员(?:总数|人数|同志)?(?:共|为|共计|共有|有)?"
              + NUMBER
              + "(?!次|年|月|场|先后|分别)|(?:现有|共有|一共有?|有|共)(\\d{1,4}|[一二三四五六七八九十百]{2,5})[名位个](?:(?!预备|正式|发展|入党|青年|老)\\p{IsHan}){0,4}党员(?!活动|责任|先锋)"
              + "|(\\d{1,4})[名位]?(?:人|党员)的(?:\\p{IsHan}{0,8}?)支部"
              // What is said of them all, and not of those who came: `支部的18名党员,个个会看账本`.
              + "|支部(?:现有|共有|有|的|全体)?(\\d{1,4}|[一二三四五六七八九十百]{1,5})[名位](?:\\p{IsHan}{0,4})党员(?=,?(?:个个|人人|每年|每人|平均|全部|全是|全都|来自|一半|分[布属散成]|按|大多|多[数为]|最|是|均|都|里)|\\()"
              + "|组成,共(?:有)?(\\d{1,4})[名人]");

  /// Members by class, where no total is told: `教师党员6名，研究生党员15名`.
  private static final Pattern CLASS =
      Pattern.compile("(教师|教工|教职工|在职|离退休|退休|研究生|本科生|学生)党员" + NUMBER);

  private static final Pattern FORMAL = part("正式党员");
  private static final Pattern PROBATIONARY = part("预备党员");
  private static final Pattern DOCTORAL = part("(?:在读)?(?:博士研究生|博士生|博士)(?:党员)?(?!后|学位|[点论])");
  private static final Pattern MASTER = part("(?:在读)?(?:硕士研究生|硕士生|硕士)(?:党员)?(?!学位|[点论导])");

  private final Page page;
  private final String text;

  SizeReader(Page page) {
    this.page = page;
    this.text = page.text();
  }

  /// A part and its number, in either order: `预备党员1名`, `1名预备党员`.
  private static Pattern part(String words) {
    return Pattern.compile(
        "(?:" + words + "(?:有|共)?" + NUMBER + "|(\\d{1,4})[名位个人](?:为)?" + words + ")");
  }

  Optional<Tag<BranchSize>> read() {
    int end = Math.min(text.length(), page.bodyStart() + REACH);
    SearchPattern.Search members = MEMBERS.matcher(text).region(page.bodyStart(), end);
    boolean total = members.find();
    Matcher formal = FORMAL.matcher(text).region(page.bodyStart(), end);
    if (!total && !formal.find()) {
      return Optional.empty();
    }
    Span stretch =
        total ? stretch(members.start(), members.end()) : stretch(formal.start(), formal.end());
    BranchSize size =
        new BranchSize(
            total ? total(members, stretch) : Optional.empty(),
            find(FORMAL, stretch),
            find(PROBATIONARY, stretch),
            students(DOCTORAL, stretch),
            students(MASTER, stretch));
    return Optional.of(Tag.of(size, evidence(stretch)));
  }

  /// The number told, or the sum of the classes where the first number is that of one.
  private Optional<Integer> total(MatchResult members, Span stretch) {
    String sort = members.group("sort");
    if (sort == null || sort.isEmpty()) {
      return number(members);
    }
    int sum = 0;
    int classes = 0;
    Matcher each = CLASS.matcher(text).region(stretch.start(), stretch.end());
    while (each.find()) {
      sum += number(each.group(2)).orElse(0);
      classes++;
    }
    return classes > 1 ? Optional.of(sum) : number(members);
  }

  private Evidence evidence(Span stretch) {
    return page.evidence(stretch.start(), stretch.end(), "counted-members", 0.85);
  }

  /// The sentence, and the next where it goes on counting.
  private Span stretch(int start, int end) {
    int stop = sentenceEnd(end);
    int next = stop < text.length() && text.charAt(stop) != '\n' ? sentenceEnd(stop + 1) : stop;
    Span second = new Span(Math.min(stop, next), next);
    boolean counts = find(PROBATIONARY, second).or(() -> find(MASTER, second)).isPresent();
    return new Span(start, counts ? next : stop);
  }

  private int sentenceEnd(int from) {
    int at = from;
    while (at < text.length() && at - from < LONGEST && "。!?\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  /// Among teachers 博士 and 硕士 tell degrees: `教授6人,博士18人`.
  private Optional<Integer> students(Pattern pattern, Span stretch) {
    boolean teachers =
        TEACHERS.matcher(stretch.of(text)).find() && !STUDENTS.matcher(stretch.of(text)).find();
    return teachers ? Optional.empty() : find(pattern, stretch);
  }

  private static final Pattern TEACHERS = Pattern.compile("教授|教师|讲师|职称|教工");
  private static final Pattern STUDENTS = Pattern.compile("[博硕]士(?:研究)?生|研究生|博士党员|硕士党员");

  private Optional<Integer> find(Pattern pattern, Span stretch) {
    Matcher matcher = pattern.matcher(text).region(stretch.start(), stretch.end());
    return matcher.find() ? number(matcher) : Optional.empty();
  }

  private static Optional<Integer> number(MatchResult matcher) {
    for (int group = 1; group <= matcher.groupCount(); group++) {
      String found = matcher.group(group);
      Optional<Integer> number = found == null ? Optional.empty() : number(found);
      if (number.isPresent()) {
        return number;
      }
    }
    return Optional.empty();
  }

  private static Optional<Integer> number(String words) {
    OptionalInt number = ChineseNumber.of(words);
    return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
  }
}
