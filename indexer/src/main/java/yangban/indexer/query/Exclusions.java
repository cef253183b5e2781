package yangban.indexer.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yangban.corpus.Span;
import yangban.corpus.lexicon.DataTable;
import yangban.indexer.text.ChineseAnalyzer;
import yangban.indexer.text.Cut;

/// Finds what a question excludes in so many words: 除了志愿服务还有什么活动, 不是研究生支部的主题党日. Immutable.
///
/// Most of what denies in a question excludes nothing: it complains (学习不要流于形式), speaks of degrees
/// (不是很高的), of people (不是党员的学生) or is a word (非常, 非公企业). Whoever is read wrongly so loses what was
/// asked for, and whoever is not read so loses little; so only what names a value of a facet, or
/// one thing in one or two words, in a form that leaves no doubt, is an exclusion.
final class Exclusions {

  private static final String FILE = "exclusions.tsv";

  /// Longer ones are clauses: 不要占用太多时间.
  private static final int LONGEST_WORD = 6;

  private static final int MOST_CUTS = 2;

  /// What follows a complaint and no exclusion: 除了开会就是读文件, 除了书记都不发言.
  private static final Pattern COMPLAINING =
      Pattern.compile("[，,\\s]*(?:就|都|只|没|什么都|啥都|谁都|谁也|不|别无|无|几乎|基本|全|还是|总是|再没)");

  private static final Pattern JOINED = Pattern.compile("以及|或者|[、和与跟或及]");

  private static final Pattern OF_BRANCH = Pattern.compile("的?党?支部的?");

  /// The wordings that exclude, and what they may exclude.
  private enum Form {
    /// 除了 … 以外, 除 … 外, 除了 … 还; a blank or comma closes it as well.
    EXCEPT(
        "(?:除(?:了|去|开(?![展会设办学]))(?<open>[^\\s，,。；;！!？?]{2,24}?)"
            + "(?:[以之]外的?|外的|外(?=[，,\\s还又再怎如有]|$)|(?=[，,\\s]|$)|(?=[还又再](?!是)))"
            + "|(?<![排清扫废解消免拆删根铲破剔驱])除(?<what>[^\\s，,。；;！!？?了去]{2,24}?)"
            + "(?:[以之]外的?|外的|外(?=[，,\\s还又再怎如有]|$)))"
            + "[，,]?(?:[还又再](?!是)(?:有|能够?|可以|可|应该|需要|该|要)?)?",
        true,
        true),
    /// 不是 … 的, unless what follows takes it back: 不是 … 而是. Of words it says what people and things
    /// are like (不是党员的学生), so it is of values alone.
    NOT_OF(
        "(?<![是要就还可也都能又倒而])不(?:是|属于)(?<what>[^\\s，,。；;！!？?的]{2,10})"
            + "(?:的|(?=[，,\\s]|$))(?!.*(?:而是|就是|也不是))",
        true,
        false),
    /// 不要 …, 不搞 …, 不靠 …, up to where the question goes on. Of kinds of branches it says nothing:
    /// 不靠教师.
    WITHOUT(
        "(?<![要搞靠得从绝决何再]|什么|那么)不[要搞靠](?<what>[^\\s，,。；;！!？?的]{2,8}?)"
            + "(?:的|(?=怎|如何|咋|还|也|能|可以|有什么|有哪些|提高|增强|调动|激发|开展|组织|吸引|[，,\\s]|$))",
        false,
        true),
    /// 不用开会的, 不占用周末: what a practice should do without, of a list, for most of what one does not
    /// use or need is no practice's doing (老人不用手机).
    SPARING(
        "(?<![要用占])不(?:用|占用?|需要?|必)(?<what>[^\\s，,。；;！!？?的]{2,6}?)"
            + "(?:的|(?=怎|如何|还|也|就|又|能|可以|有什么|有哪些|[，,\\s]|$))",
        false,
        true),
    /// 非毕业班; 是非, 无非 and their like are words.
    NON(
        "(?<![\\p{IsHan}&&[^的和与]])非(?<what>[^\\s，,。；;！!？?的非]{2,8}?)"
            + "(?:的(?=\\p{IsHan})|(?:专业|学科|类)的?|(?=党员|学生|教师|[，,\\s]|$)"
            + "|(?<=支部|高校|院校|班|年级|生))",
        true,
        true);

    private final Pattern pattern;
    private final boolean ofWhom;
    private final boolean ofWords;

    /// @param ofWhom whether it excludes who did something
    /// @param ofWords whether it excludes what is no value of a facet
    Form(String pattern, boolean ofWhom, boolean ofWords) {
      this.pattern = Pattern.compile(pattern);
      this.ofWhom = ofWhom;
      this.ofWords = ofWords;
    }

    private Span what(Matcher matcher) {
      boolean open = this == EXCEPT && matcher.group("open") != null;
      String group = open ? "open" : "what";
      return new Span(matcher.start(group), matcher.end(group));
    }
  }

  private final ChineseAnalyzer analyzer;
  private final Lexicons lexicons;
  private final FieldValues fields;
  private final Map<String, Set<String>> words = new HashMap<>();
  private final Map<String, String> documentKinds = new HashMap<>();

  Exclusions(ChineseAnalyzer analyzer, Lexicons lexicons, FieldValues fields) {
    this.analyzer = analyzer;
    this.lexicons = lexicons;
    this.fields = fields;
    for (DataTable.Row row : DataTable.load(Exclusions.class, FILE, 2).rows()) {
      List<String> all = List.of(analyzer.fold(row.text(1)).split("\\s+"));
      if (row.text(0).equals(Facet.DOC_KIND.code())) {
        all.forEach(word -> documentKinds.put(word, row.text(2)));
      } else {
        words.computeIfAbsent(row.text(0), _ -> new HashSet<>()).addAll(all);
      }
    }
  }

  /// A wording that excludes.
  ///
  /// @param place of all of it, what closes it included
  record Found(Span place, List<Item> items) {

    Found {
      items = List.copyOf(items);
    }
  }

  /// One thing that is excluded.
  ///
  /// @param facet whose values it is; empty for a word
  record Item(Span place, Optional<Facet> facet, List<String> values) {

    Item {
      values = List.copyOf(values);
    }
  }

  /// The wordings of `folded` that exclude, in order, none inside another.
  ///
  /// @param folded the query, with blanks for what is no plain word
  List<Found> in(String folded, KnownValues known) {
    List<Found> all = new ArrayList<>();
    for (Form form : Form.values()) {
      Matcher matcher = form.pattern.matcher(folded);
      while (matcher.find()) {
        Span what = form.what(matcher);
        boolean free = all.stream().noneMatch(each -> Problems.overlap(each.place(), what));
        if (free && !(form == Form.EXCEPT && complains(folded, matcher.end()))) {
          found(form, folded, new Span(matcher.start(), matcher.end()), what, known)
              .ifPresent(all::add);
        }
      }
    }
    all.sort(Comparator.comparing(Found::place));
    return all;
  }

  private static boolean complains(String folded, int at) {
    return COMPLAINING.matcher(folded).region(at, folded.length()).lookingAt();
  }

  private Optional<Found> found(
      Form form, String folded, Span place, Span what, KnownValues known) {
    int end = place.end();
    Matcher branch = OF_BRANCH.matcher(folded).region(what.end(), folded.length());
    boolean ofBranch = branch.lookingAt();
    Optional<Item> whole =
        item(form, folded, what, ofBranch, known)
            .filter(item -> item.facet().isPresent() || !forbids(form, folded, place));
    if (whole.isPresent()) {
      boolean takes = ofBranch && whole.get().facet().equals(Optional.of(Facet.BRANCH_KIND));
      return Optional.of(
          new Found(
              new Span(place.start(), takes ? Math.max(end, branch.end()) : end),
              List.of(whole.get())));
    }
    List<Item> items = new ArrayList<>();
    for (Span part : form == Form.EXCEPT ? parts(folded, what) : List.<Span>of()) {
      Optional<Item> item = item(form, folded, part, ofBranch, known);
      if (item.isEmpty()) {
        return Optional.empty();
      }
      items.add(item.get());
    }
    return items.isEmpty() ? Optional.empty() : Optional.of(new Found(place, items));
  }

  /// Whether it tells somebody not to do something (发展党员不要放松) rather than what is not wanted
  /// (不要讲座的党课; 主题党日，不要参观).
  private static boolean forbids(Form form, String folded, Span place) {
    boolean apart =
        place.start() == 0 || !Character.isLetterOrDigit(folded.charAt(place.start() - 1));
    return form == Form.WITHOUT
        && folded.charAt(place.start() + 1) == '要'
        && !apart
        && folded.charAt(place.end() - 1) != '的';
  }

  private static List<Span> parts(String folded, Span what) {
    List<Span> parts = new ArrayList<>();
    Matcher joined = JOINED.matcher(folded).region(what.start(), what.end());
    int start = what.start();
    while (joined.find()) {
      parts.add(new Span(start, joined.start()));
      start = joined.end();
    }
    parts.add(new Span(start, what.end()));
    return parts;
  }

  /// What `what` excludes; of words that begin it and say nothing (开展志愿服务), without them.
  private Optional<Item> item(
      Form form, String folded, Span what, boolean ofBranch, KnownValues known) {
    Optional<Item> whole = exactly(form, folded, what, ofBranch, known);
    if (whole.isPresent()) {
      return whole;
    }
    String text = what.of(folded);
    return words("verb").stream()
        .filter(verb -> text.startsWith(verb) && text.length() > verb.length() + 1)
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(verb ->
            value(form, folded, new Span(what.start() + verb.length(), what.end()), false, known))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Item> exactly(
      Form form, String folded, Span what, boolean ofBranch, KnownValues known) {
    String text = what.of(folded);
    if (text.length() < 2 || (form == Form.NON && begins(text, "non"))) {
      return Optional.empty();
    }
    return value(form, folded, what, ofBranch, known)
        .or(() ->
            isThing(form, text)
                ? Optional.of(new Item(what, Optional.empty(), List.of()))
                : Optional.empty());
  }

  private Optional<Item> value(
      Form form, String folded, Span what, boolean ofBranch, KnownValues known) {
    String text = what.of(folded);
    if (form.ofWhom) {
      List<SaidValues.Found> said = lexicons.said().in(text, known);
      if (said.size() == 1 && said.getFirst().place().length() == text.length()) {
        Aspect aspect = said.getFirst().aspect();
        // 除了教师还有谁: people, and no branches of theirs.
        boolean named = aspect != Aspect.BRANCH_KIND || ofBranch || text.endsWith("支部");
        boolean all = aspect == Aspect.LEVEL && said.getFirst().values().size() > 1;
        return aspect
            .facet()
            .filter(_ -> named && !all)
            .map(facet -> new Item(what, Optional.of(facet), said.getFirst().values()));
      }
      if (fields.isName(Facet.UNIVERSITY, text, known)) {
        return item(Facet.UNIVERSITY, what, fields.meant(Facet.UNIVERSITY, text, known).values());
      }
    }
    for (String topic : known.of(Facet.TOPIC)) {
      if (analyzer.fold(topic).equals(text)) {
        return item(Facet.TOPIC, what, List.of(topic));
      }
    }
    String kind = documentKinds.get(text);
    return kind != null && known.of(Facet.DOC_KIND).contains(kind)
        ? item(Facet.DOC_KIND, what, List.of(kind))
        : Optional.empty();
  }

  private static Optional<Item> item(Facet facet, Span what, List<String> values) {
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(new Item(what, Optional.of(facet), values));
  }

  /// Whether `text` is a thing that may be done or not, in one or two words.
  private boolean isThing(Form form, String text) {
    if (!form.ofWords
        || text.length() > LONGEST_WORD
        || words("never").contains(text)
        || begins(text, "begins")
        || Stream.of("complaint", "advice")
            .flatMap(kind -> words(kind).stream())
            .anyMatch(text::contains)
        || lexicons.problems().complains(text)) {
      return false;
    }
    if (form == Form.NON || form == Form.SPARING) {
      return words(form == Form.NON ? "group" : "spared").contains(text);
    }
    Cut cut = analyzer.cut(text);
    List<Span> cover = lexicons.cover(cut);
    return cover.size() <= MOST_CUTS
        && cover.stream()
            .map(cut::folded)
            .noneMatch(
                word -> lexicons.questions().contains(word) || lexicons.asking().contains(word));
  }

  private boolean begins(String text, String kind) {
    return words(kind).stream().anyMatch(text::startsWith);
  }

  private Set<String> words(String kind) {
    return words.getOrDefault(kind, Set.of());
  }
}
