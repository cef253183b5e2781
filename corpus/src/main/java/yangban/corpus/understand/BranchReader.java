package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yangban.corpus.Span;

/// Reads which branch an article is about: its name and its college.
///
/// Every name that ends in 党支部 is cut out of the text; the one named most, and first, is the
/// article's. A longer form of the same name wins over its shortened one. 团支部 is another thing and
/// never looked at.
final class BranchReader {
  private static final int LONGEST_NAME = 30;
  private static final int LONGEST_COLLEGE = 22;
  private static final int LEAD = 260;

  /// What a branch's name leaves out: the school and the unit it belongs to.
  private static final List<String> OWNERS =
      List.of("大学", "学院", "学部", "研究院", "书院", "训练中心", "医院", "公司");

  private static final List<String> COLLEGE_ENDS = List.of("学院", "学部", "研究院", "书院", "系", "中心");

  /// 学院 in these is no college's name.
  private static final Set<String> NO_COLLEGE = Set.of("我院", "本学院", "各学院", "二级学院");

  private final Page page;
  private final String text;
  private final Names names;
  private final Set<String> generic;
  private final List<Span> universities;

  BranchReader(Page page, Rules rules, Names names, List<Span> universities) {
    this.page = page;
    this.text = page.text();
    this.names = names;
    this.generic = rules.genericBranches();
    this.universities = universities;
  }

  /// The branch's name as it stands in the text, in its longest form.
  Optional<Span> name() {
    Map<String, Mention> all = new LinkedHashMap<>();
    for (Span span : mentions()) {
      String name = span.of(text);
      all.computeIfAbsent(name, n -> new Mention(span)).add(weight(span));
    }
    return all.values().stream()
        .max(Comparator.comparingDouble(m -> total(m, all)))
        .map(m -> m.first);
  }

  /// Own weight, and that of the names that are a shortened form of this one.
  private double total(Mention mention, Map<String, Mention> all) {
    String name = mention.first.of(text);
    double total = mention.weight + Math.min(name.length(), 14) * 0.06;
    for (Map.Entry<String, Mention> other : all.entrySet()) {
      if (!other.getKey().equals(name) && shortens(other.getKey(), name)) {
        total += other.getValue().weight;
      }
    }
    return total;
  }

  private static boolean shortens(String other, String name) {
    return other.length() < name.length() && name.endsWith(other);
  }

  private double weight(Span span) {
    if (page.inTitle(span.start())) {
      return 3;
    }
    int from = span.start() - page.bodyStart();
    double place = from < LEAD ? 2 : 1;
    boolean partner = span.start() > 0 && "与和同、赴".indexOf(text.charAt(span.start() - 1)) >= 0;
    return partner ? place * 0.4 : place;
  }

  private List<Span> mentions() {
    List<Span> spans = new ArrayList<>();
    for (int at = text.indexOf("支部"); at >= 0; at = text.indexOf("支部", at + 2)) {
      char before = at == 0 ? '\n' : text.charAt(at - 1);
      boolean party = before == '党';
      boolean ordinal = at > 1 && numbered(before) && text.charAt(at - 2) == '第';
      boolean counted = ordinal || Character.isDigit(before);
      boolean other = text.startsWith("支部书记工作室", at) || before == '团';
      if ((party || counted) && !other) {
        name(at + 2, party ? 3 : 2).ifPresent(spans::add);
      }
    }
    return spans;
  }

  private static boolean numbered(char c) {
    return "一二三四五六七八九十".indexOf(c) >= 0;
  }

  private Optional<Span> name(int end, int tail) {
    int start = names.start(end - tail, LONGEST_NAME);
    start = afterUniversity(start, end - tail);
    start = afterOwner(start, end - tail);
    String name = text.substring(start, end);
    if (end - tail - start < 2 || generic.contains(name) || name.indexOf('\n') >= 0) {
      return Optional.empty();
    }
    return Optional.of(new Span(start, end));
  }

  private int afterUniversity(int start, int end) {
    int after = start;
    for (Span university : universities) {
      if (university.end() > after && university.end() <= end && university.end() > start) {
        after = university.end();
      }
    }
    return after;
  }

  private int afterOwner(int start, int end) {
    int after = start;
    for (String owner : OWNERS) {
      int at = text.lastIndexOf(owner, end - owner.length());
      boolean student = at >= 0 && text.startsWith("大学生", at);
      if (at >= start && !student) {
        after = Math.max(after, at + owner.length());
      }
    }
    return after;
  }

  /// The college's name as it stands in the text.
  Optional<Span> college(Optional<Span> branch) {
    Map<String, Mention> all = new LinkedHashMap<>();
    for (String end : COLLEGE_ENDS) {
      for (int at = text.indexOf(end); at >= 0; at = text.indexOf(end, at + 1)) {
        college(at + end.length(), end)
            .ifPresent(s ->
                all.computeIfAbsent(s.of(text), n -> new Mention(s))
                    .add(collegeWeight(s, end, branch)));
      }
    }
    return all.values().stream()
        .filter(m -> m.weight >= 2)
        .max(Comparator.comparingDouble(m -> m.weight))
        .map(m -> m.first);
  }

  private Optional<Span> college(int end, String ending) {
    int words = end - ending.length();
    int start = names.start(words, LONGEST_COLLEGE);
    start = afterUniversity(start, words);
    for (String outer : List.of("学院", "大学", "支部", "党委", "我校", "学部")) {
      int at = text.lastIndexOf(outer, words - outer.length());
      if (at >= start) {
        start = at + outer.length();
      }
    }
    boolean school = universities.stream().anyMatch(u -> u.end() == end);
    String name = text.substring(start, end);
    int shortest = ending.length() == 1 ? 2 : 1;
    if (school
        || words - start < shortest
        || NO_COLLEGE.contains(name)
        || partOfWord(end, ending)) {
      return Optional.empty();
    }
    return Optional.of(new Span(start, end));
  }

  /// 系 begins or ends many words that are no department.
  private boolean partOfWord(int end, String ending) {
    char next = end < text.length() ? text.charAt(end) : '\n';
    if (ending.equals("系")) {
      char before = text.charAt(end - 2);
      return "统列数".indexOf(next) >= 0 || "关体联派谱全该本各".indexOf(before) >= 0;
    }
    return (ending.equals("学部") && next == '门') || (ending.equals("学院") && next == '派');
  }

  private double collegeWeight(Span college, String ending, Optional<Span> branch) {
    boolean inBranch =
        branch.isPresent()
            && text.substring(branch.get().start(), branch.get().end()).contains(college.of(text));
    double sort =
        inBranch && !ending.equals("学院")
            ? 0.1
            : ending.equals("学院")
                ? 1.5
                : ending.equals("学部") ? 1.3 : ending.equals("系") ? 0.9 : 0.5;
    boolean afterSchool = universities.stream().anyMatch(u -> u.end() == college.start());
    String after = text.substring(college.end(), Math.min(text.length(), college.end() + 24));
    boolean branchFollows =
        after.indexOf("党支部") >= 0
            && after
                .substring(0, after.indexOf("党支部"))
                .chars()
                .allMatch(c -> Names.nameCharacter((char) c) || c == '“' || c == '”');
    double place =
        page.inTitle(college.start()) ? 2 : college.start() < page.bodyStart() + LEAD ? 1.2 : 0.5;
    boolean partner = college.start() > 0 && "与和同、赴".indexOf(text.charAt(college.start() - 1)) >= 0;
    return sort * place * (afterSchool ? 2 : 1) * (branchFollows ? 1.6 : 1) * (partner ? 0.3 : 1);
  }

  private static final class Mention {
    private final Span first;
    private double weight;

    Mention(Span first) {
      this.first = first;
    }

    void add(double more) {
      weight += more;
    }
  }
}
