package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import yangban.corpus.Branch;
import yangban.corpus.Evidence;
import yangban.corpus.Place;
import yangban.corpus.Recognition;
import yangban.corpus.Span;
import yangban.corpus.Tag;

/// Reads what the lines beside a text tell of its branch where the text is silent: who sent it in
/// (`供稿：…党支部（第三批…培育创建单位）`), or a card of its honours (`主要荣誉：…`).
final class SideCard {
  private static final Pattern OF_BRANCH =
      Pattern.compile("(?:供稿|撰稿|报送|单位|支部名称|作者|荣誉|获奖|创建)[^\n]*(?:支部|党组织)|^20\\d{2}年");

  /// A line beside the text is surer of its words than of whose they are.
  private static final double BESIDE = 0.9;

  private final Page lines;
  private final Rules rules;

  SideCard(Page page, Rules rules) {
    this.rules = rules;
    List<String> all =
        page.article().imprint().stream().filter(l -> OF_BRANCH.matcher(l).find()).toList();
    this.lines = page.around(all);
  }

  /// The recognitions told there.
  ///
  /// @param school whether 学院 is what the university itself is called
  List<Tag<Recognition>> recognitions(boolean school) {
    return new RecognitionReader(lines, rules, school, Optional.empty(), List.of())
        .read().stream()
            .map(t -> new Tag<>(t.value(), t.evidence().stream().map(SideCard::beside).toList()))
            .toList();
  }

  /// What the text tells, and what a card beside it lists by years that the text is silent of.
  ///
  /// @param school whether 学院 is what the university itself is called
  List<Tag<Recognition>> added(List<Tag<Recognition>> told, boolean school) {
    if (!DATED.matcher(lines.text()).find()) {
      return told;
    }
    List<Tag<Recognition>> all = new ArrayList<>(told);
    recognitions(school).stream()
        .filter(c -> told.stream().noneMatch(t -> same(t.value(), c.value())))
        .forEach(all::add);
    return all;
  }

  private static boolean same(Recognition told, Recognition beside) {
    return told.level() == beside.level()
        && RecognitionMerge.family(told.programme())
            .equals(RecognitionMerge.family(beside.programme()));
  }

  private static final Pattern DATED = Pattern.compile("(?m)^20\\d{2}年[^\\n]*(?:支部|组织|单位)");

  /// A branch that the text names, or else with the name, kind and setup told there.
  Branch completed(Branch read) {
    if (read.name().isPresent()) {
      return read;
    }
    Names names = new Names(lines);
    Schools schools = new Schools(new SchoolNames(lines, names).mentions());
    Optional<Span> name =
        new BranchReader(
                lines,
                new BranchNames(
                    lines,
                    rules,
                    names,
                    schools,
                    read.university().map(Tag::value),
                    read.college().map(Tag::value)))
            .name();
    if (name.isEmpty()) {
      return read;
    }
    BranchKindReader kinds = new BranchKindReader(lines);
    Span span = name.get();
    Evidence evidence = beside(lines.evidence(span.start(), span.end(), "branch-name", 0.85));
    return new Branch(
        read.university(),
        read.region(),
        read.college(),
        Optional.of(Tag.of(lines.name(span.start(), span.end()), evidence)),
        kinds.kind(name).map(SideCard::beside).or(read::kind),
        kinds.setup(name).map(SideCard::beside).or(read::setup),
        read.size(),
        read.founded(),
        read.scope(),
        read.inferred());
  }

  private static <T> Tag<T> beside(Tag<T> tag) {
    return new Tag<>(tag.value(), tag.evidence().stream().map(SideCard::beside).toList());
  }

  private static Evidence beside(Evidence evidence) {
    String quote = evidence.quote();
    return new Evidence(
        Place.PAGE,
        new Span(0, quote.length()),
        quote,
        evidence.rule(),
        evidence.confidence() * BESIDE);
  }
}
