package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.Evidence;
import yangban.corpus.Place;
import yangban.corpus.Span;
import yangban.corpus.Tag;
import yangban.corpus.lexicon.CueSort;
import yangban.corpus.pattern.SearchPattern;

/// Reads which college, department or centre of its university an article comes from. 学院 outweighs
/// 系 and 中心, which are mostly units of one.
final class CollegeReader {
  private static final int LONGEST = 22;
  private static final int LEAD = 260;
  private static final int SIGNATURE = 30;

  /// Below this a unit is only mentioned.
  private static final double ENOUGH = 1.3;

  private static final List<String> COLLEGES = List.of("学院", "学部", "研究院", "书院");

  /// What may stand in a college's place in an imprint.
  private static final List<String> LESSER = List.of("系", "教研部", "医学部", "体育部");

  private static final Pattern HOSPITAL =
      Pattern.compile(
          "(?:第[一二三四五六七八九十]+)?附属(?:第[一二三四五六七八九十]+)?\\p{IsHan}{0,6}?医院(?:\\(\\p{IsHan}{2,8}医院\\))?|第[一二三四五六七八九十]+(?:附属|临床)\\p{IsHan}{0,4}?(?:医院|医学院)");

  private static final Pattern OWNER = Pattern.compile("版权|copyright|©|主办|地址|邮编");

  private static final List<String> UNITS = List.of("系", "教研部", "中心");
  private static final List<String> OUTER = List.of("学院", "大学", "支部", "党委", "我校", "学部", "研究院");

  private final Page page;
  private final String text;
  private final Names names;
  private final Schools schools;
  private final Optional<String> ours;

  /// How much less a partner's name says.
  private final double partner;

  /// Whether the college is one that is not named, so that a department is only part of it.
  private final boolean unnamed;

  /// @param ours the university, where it is known
  CollegeReader(Page page, Names names, Schools schools, Optional<String> ours) {
    this.page = page;
    this.text = page.text();
    this.names = names;
    this.schools = schools;
    this.ours = ours;
    this.partner = OUR_OWN.matcher(text).find() ? 0.12 : 0.3;
    this.unnamed = (!page.isImprint() && ours.isEmpty()) || OUR_OWN.matcher(text).find();
  }

  /// 我院 is a college that the text need not name.
  private static final SearchPattern OUR_OWN = SearchPattern.compile("(?<!为)我院|我们学院|我系");

  /// The college: from the text, else from the imprint, else a lesser unit from the text.
  Optional<Tag<String>> read() {
    return hospital()
        .filter(this::ownsBranch)
        .or(() -> strongest(COLLEGES))
        .map(this::tag)
        .or(this::fromImprint)
        .or(this::fromPublisher)
        .or(() -> hospital().map(this::tag))
        .or(() ->
            strongest(UNITS)
                .filter(u -> text.charAt(u.end() - 1) != '系' || (!unnamed && apart(u)))
                .map(this::tag));
  }

  /// `某大学附属某医院重症医学科党支部` in the lead.
  private boolean ownsBranch(Span hospital) {
    return hospital.start() < page.bodyStart() + LEAD && branchFollows(hospital);
  }

  /// A department of a 大学 that is told in its branch's name alone is part of that name.
  private boolean apart(Span unit) {
    if (ours.filter(u -> u.endsWith("大学") && !u.contains("职业")).isEmpty()) {
      return true;
    }
    String name = unit.of(text);
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      if (!branchFollows(new Span(at, at + name.length()))) {
        return true;
      }
    }
    return false;
  }

  private Tag<String> tag(Span span) {
    return Tag.of(
        page.name(span.start(), span.end()),
        page.evidence(span.start(), span.end(), "college-name", 0.85));
  }

  private Optional<Span> strongest(List<String> endings) {
    List<Span> all = new ArrayList<>();
    for (String ending : endings) {
      for (int at = text.indexOf(ending); at >= 0; at = text.indexOf(ending, at + 1)) {
        span(at + ending.length(), ending).ifPresent(all::add);
      }
    }
    Set<String> others = new HashSet<>();
    all.stream().filter(this::other).forEach(s -> others.add(s.of(text)));
    all.stream().filter(this::own).forEach(s -> others.remove(s.of(text)));
    Tally<String, Span> tally = new Tally<>();
    for (Span span : all) {
      boolean other = other(span) || others.contains(span.of(text));
      tally.add(span.of(text), weight(span) * (other ? partner : 1), span);
    }
    return tally.leader(ENOUGH).map(Tally.Leader::witness);
  }

  /// `来源:云汀大学机械工程学院党委`
  private Optional<Tag<String>> fromPublisher() {
    return page.article()
        .publisher()
        .filter(p -> p.value().length() <= SIGNATURE)
        .flatMap(p -> {
          Page line = page.around(List.of(p.value()));
          Evidence evidence =
              new Evidence(
                  Place.PAGE, new Span(0, p.value().length()), p.value(), "publisher", 0.8);
          return reader(line, ours)
              .first(List.of("学院", "学部", "书院"))
              .map(s -> Tag.of(line.name(s.start(), s.end()), evidence));
        });
  }

  private static CollegeReader reader(Page page, Optional<String> ours) {
    Names names = new Names(page);
    return new CollegeReader(
        page, names, new Schools(new SchoolNames(page, names).mentions()), ours);
  }

  private Optional<Tag<String>> fromImprint() {
    Page imprint = page.imprint();
    CollegeReader reader = reader(imprint, ours);
    return reader
        .first(COLLEGES)
        .or(reader::hospital)
        .or(() -> reader.first(LESSER))
        .map(s -> {
          Span line = Sentences.line(imprint.text(), s.start());
          String quote = imprint.quote(line.start(), line.end());
          return Tag.of(
              imprint.name(s.start(), s.end()),
              new Evidence(Place.PAGE, new Span(0, quote.length()), quote, "imprint", 0.8));
        });
  }

  /// A university's hospital stands in a college's place.
  private Optional<Span> hospital() {
    Matcher matcher = HOSPITAL.matcher(text);
    while (matcher.find()) {
      if (schools.endsAt(matcher.start()) || page.isImprint()) {
        return Optional.of(new Span(matcher.start(), matcher.end()));
      }
    }
    return Optional.empty();
  }

  private boolean ownersLine(int at) {
    return page.isImprint() && OWNER.matcher(Sentences.line(text, at).of(text)).find();
  }

  /// The first college right behind a university or at the beginning of a line.
  private Optional<Span> first(List<String> endings) {
    for (int end = 0; end < text.length(); end++) {
      for (String ending : endings) {
        if (text.startsWith(ending, end)) {
          Optional<Span> found = span(end + ending.length(), ending);
          if (found
              .filter(s ->
                  afterSchool(s)
                      || s.start() == Sentences.line(text, s.start()).start()
                      || !Names.nameCharacter(text.charAt(s.start() - 1))
                      || ownersLine(s.start()))
              .isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Span> span(int end, String ending) {
    int words = end - ending.length();
    int start = names.whole(names.start(words, LONGEST), end, LONGEST);
    start = schools.lastEnd(start, words);
    for (String outer : OUTER) {
      int at = lastIndexOf(outer, start, words);
      boolean word = Names.student(text, at) || (at > 0 && text.startsWith("教学部", at - 1));
      if (at >= start && !word) {
        start = at + outer.length();
      }
    }
    start = names.afterBrand(start, words);
    start = afterYear(start, words);
    start = afterJoint(start, words);
    boolean school = schools.touches(new Span(start, end));
    boolean pronoun = words - start == 1 && "我本各该全某他原我".indexOf(text.charAt(start)) >= 0;
    int shortest = ending.length() == 1 ? 2 : 1;
    String name = text.substring(start, end);
    boolean placeholder = CollegeForms.placeholder(name, ours);
    if (school
        || pronoun
        || placeholder
        || words - start < shortest
        || CollegeForms.partOfWord(text, end, ending)) {
      return Optional.empty();
    }
    return Optional.of(new Span(start, end));
  }

  /// `与化学学院`, `我院通信工程系`: what joins or points is no part of a name that it begins.
  private int afterJoint(int start, int end) {
    boolean joint = end - start > 1 && "与和及赴同".indexOf(text.charAt(start)) >= 0;
    boolean ours =
        start > 0
            && end - start > 1
            && text.charAt(start) == '院'
            && "我本该".indexOf(text.charAt(start - 1)) >= 0;
    return joint || ours ? start + 1 : start;
  }

  /// `继2022年临床学院`: a year tells when, not which.
  private int afterYear(int start, int end) {
    int year = lastIndexOf("年", start, end);
    return year > start && Character.isDigit(text.charAt(year - 1)) ? year + 1 : start;
  }

  /// The last place of `words` in a stretch, or -1.
  private int lastIndexOf(String words, int from, int to) {
    int at = text.substring(from, Math.max(from, to)).lastIndexOf(words);
    return at < 0 ? -1 : from + at;
  }

  private boolean afterSchool(Span college) {
    return schools.endsAt(college.start());
  }

  private double weight(Span college) {
    boolean lead = college.start() < page.bodyStart() + LEAD || signs(college);
    double place = page.inTitle(college.start()) ? 2 : lead ? 1.2 : 0.5;
    double followed = branchFollows(college) ? 1.8 : 1;
    boolean field = page.found(CueSort.DISCIPLINE).anyWithin(college.start(), college.end());
    return place * followed * (afterSchool(college) ? 2 : 1) * (field ? 1.2 : 1);
  }

  private boolean other(Span college) {
    return names.partner(college.start()) || schools.otherAt(college.start(), ours) || met(college);
  }

  /// Whether a place leaves no doubt that the college is the article's.
  private boolean own(Span college) {
    return !other(college)
        && (page.inTitle(college.start()) || afterSchool(college) || branchFollows(college));
  }

  /// Whether a college is visited, invited or worked with, and not the article's.
  private boolean met(Span college) {
    if (branchFollows(college) && college.start() < page.bodyStart() + LEAD) {
      return false;
    }
    Span clause = Sentences.clause(text, college.start());
    String before =
        text.substring(Math.max(clause.start(), college.start() - CLAUSE), college.start());
    String after = text.substring(college.end(), Math.min(text.length(), college.end() + CLAUSE));
    return OwnSchool.met(before, after)
        || OwnSchool.FORMER.matcher(before).find()
        || OTHERS.matcher(after).find();
  }

  /// `化工学院等五个学院`
  private static final Pattern OTHERS = Pattern.compile("^(?:等|、)[^,。;]{0,24}学院");

  private static final int CLAUSE = 28;

  /// Whether the last lines of a text, who signed it, name the college.
  private boolean signs(Span college) {
    return college.start() >= page.signatures()
        && Sentences.shortLine(text, college.start(), SIGNATURE).isPresent();
  }

  private boolean branchFollows(Span college) {
    String after = text.substring(college.end(), Math.min(text.length(), college.end() + 24));
    int branch = after.indexOf("党支部");
    return branch >= 0
        && after
            .substring(0, branch)
            .chars()
            .allMatch(c -> Names.nameCharacter((char) c) || c == '“' || c == '”');
  }
}
