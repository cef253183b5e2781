package yangban.corpus.understand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.PartialDate;
import yangban.corpus.Span;
import yangban.corpus.Tag;
import yangban.corpus.pattern.SearchPattern;

/// Reads when the article's own branch was founded: `支部成立于2017年5月`, `2017年5月，…党支部正式成立`,
/// `自2017年5月成立以来，支部…`.
///
/// What was founded is the word in front of the verb or behind it; where a clause leaves it out, it
/// is what the sentence speaks of. Colleges, laboratories, teams, study groups and other branches
/// are founded in the same words: only a branch counts, and of two names only the article's own.
final class FoundedReader {
  private static final String DATE =
      "((?:19|20)\\d{2})(?:年(?:(1[0-2]|0?[1-9])月)?(?:\\d{1,2}日)?|[.-](1[0-2]|0?[1-9])(?!\\d))";

  private static final SearchPattern FOUNDED_IN =
      SearchPattern.compile("(?:成立|组建|始建|创建|建立|设立|组成|诞生|创立|建)于" + DATE);

  /// A date and the next verb behind it in the sentence, no other year between them.
  private static final SearchPattern DATED =
      SearchPattern.compile(
          DATE + "((?:(?!(?:19|20)\\d{2}年)[^。;!?\\n]){0,48}?)(?:成立|组建|设立|建立|组成|诞生)了?");

  /// A field of a form or a card.
  private static final SearchPattern LABELLED =
      SearchPattern.compile("(?:支部)?(?:成立|组建|设立)(?:时间|日期|年月|年份)[:|]?" + DATE);

  /// Nothing is founded in these words but what stands before them.
  private static final Pattern WITHOUT_OBJECT =
      Pattern.compile("(?:[,。;、!?)\\n]|以来|至今|之[初时日]|伊始|后|时|起|而成|那[天年时]|的[,。;])");

  /// What may follow a branch that is founded; with other words it is only part of a longer name.
  private static final Pattern BEHIND_BRANCH = Pattern.compile("(?:[,。;、!?)(:\\n]|以来|至今|后|时|并)");

  private static final Pattern ADVERBS =
      Pattern.compile("(?:正式|最早|最初|首次|初次|宣告|应运|随即|随之|获批|便|就|已|是在|是|于|自从|自|从|在)*$");

  /// What stands between date and verb where the branch is told elsewhere: `由两个教研室合并`, `经学院党委批准`.
  private static final Pattern CIRCUMSTANCE =
      Pattern.compile(
          "(?:由[^,]{1,44}|经[^,]{1,20}|在[^,]{1,12}|随[^,]{1,16}|正式|宣告|合并|联合|单独|独立|应运|获批|,)*");

  /// What is not founded yet, or founded once more, or was another branch.
  private static final Pattern OTHERWISE =
      Pattern.compile("(?:拟|将|计划|筹备|准备|预计|重新|再次|前身|原|改)[^,。;]{0,24}$");

  private static final Pattern AGAIN = Pattern.compile("拟|将|计划|筹备|准备|预计|重新|再次|前身|改");

  /// A branch as what its sentence speaks of.
  private static final Pattern SPOKEN_OF =
      Pattern.compile("支部(?=现有|共有|有|是|由|位于|隶属|设|覆盖|按|下设|涵盖|包括|为|[(,])");

  /// A branch at the head of the clause behind `自…成立以来`, whatever its name.
  private static final Pattern HEAD = Pattern.compile("[^,。;:!?\\n]{0,30}?支部");

  /// What stands between a verb and the branch behind it: its college, how it is set up.
  private static final Pattern ATTRIBUTE = Pattern.compile("(?:[^,。;的\\n]{0,10}的)?[^,。;的\\n]*");

  private static final int OBJECT = 16;
  private static final int FIRST = 1921;
  private static final double SURE = 0.9;

  /// A page of ten thousand characters has no more dates that something was founded at.
  private static final int MOST = 200;

  private final Page page;
  private final String text;
  private final Optional<String> own;
  private final List<Span> branches;

  /// @param name the article's branch
  /// @param branches where the page names branches
  FoundedReader(Page page, Optional<Span> name, List<Span> branches) {
    this.page = page;
    this.text = page.text();
    this.own = name.map(n -> n.of(text));
    this.branches = branches;
  }

  private record Found(PartialDate date, Span words) {}

  /// The first that is told; of its own year a month wins over none.
  Optional<Tag<PartialDate>> read() {
    List<Found> all = new ArrayList<>();
    each(FOUNDED_IN, m -> isBranch(m.start()) || describes(m.end()), all);
    each(DATED, this::dated, all);
    each(LABELLED, m -> branches.isEmpty() || own.isPresent(), all);
    return all.stream()
        .min(Comparator.comparingInt(f -> f.words().start()))
        .map(first ->
            all.stream()
                .filter(f -> f.date().agrees(first.date()) && f.date().month().isPresent())
                .findFirst()
                .orElse(first))
        .map(f ->
            Tag.of(
                f.date(),
                page.evidence(f.words().start(), f.words().end(), "founding-words", SURE)));
  }

  private interface Test {
    boolean holds(MatchResult match);
  }

  private void each(SearchPattern pattern, Test test, List<Found> all) {
    SearchPattern.Search match = pattern.matcher(text);
    int last = page.article().published().map(Tag::value).map(LocalDate::getYear).orElse(9999);
    for (int i = 0; i < MOST && match.find(); i++) {
      PartialDate date = date(match);
      if (date.year() >= FIRST && date.year() <= last && test.holds(match)) {
        all.add(new Found(date, words(match)));
      }
    }
  }

  private static PartialDate date(MatchResult match) {
    String month = match.group(2) == null ? match.group(3) : match.group(2);
    int year = Integer.parseInt(match.group(1));
    return month == null ? PartialDate.of(year) : PartialDate.of(year, Integer.parseInt(month));
  }

  /// The words that tell, with the branch in front of them.
  private Span words(MatchResult match) {
    int start = match.start();
    int from = start - ADVERBS_REACH;
    Matcher adverbs = ADVERBS.matcher(text.substring(Math.max(0, from), start));
    int subject = adverbs.find() ? Math.max(0, from) + adverbs.start() : start;
    boolean named = text.startsWith("支部", subject - 2);
    return new Span(named ? subject - 2 : start, match.end());
  }

  private static final int ADVERBS_REACH = 6;

  /// Whether a date and a verb behind it tell of the branch.
  private boolean dated(MatchResult match) {
    String between = match.group(4);
    if (AGAIN.matcher(between).find()) {
      return false;
    }
    if (isObject(match.end())) {
      return true;
    }
    if (!WITHOUT_OBJECT.matcher(text).region(match.end(), text.length()).lookingAt()) {
      return false;
    }
    int verb = match.end(4);
    if (between.contains("支部") && endsInBranch(verb)) {
      return ownBranch(subjectEnd(verb));
    }
    return CIRCUMSTANCE.matcher(between).matches() && isBranch(match.start());
  }

  /// Whether the article's branch stands right behind a verb: `批准成立材料科学党支部`.
  private boolean isObject(int verb) {
    return branches.stream()
        .filter(b -> b.start() >= verb && b.start() <= verb + OBJECT)
        .filter(b -> BEHIND_BRANCH.matcher(text).region(b.end(), text.length()).lookingAt())
        .filter(b -> ATTRIBUTE.matcher(text.substring(verb, b.start())).matches())
        .anyMatch(b -> ownBranch(b.end()));
  }

  /// `成立于2017年5月的材料科学党支部`
  private boolean describes(int end) {
    return text.startsWith("的", end)
        && branches.stream().anyMatch(b -> b.start() == end + 1 && ownBranch(b.end()));
  }

  /// Whether what stands before a place, or what the sentence speaks of, is the branch.
  private boolean isBranch(int at) {
    Span sentence = Sentences.sentence(text, at);
    if (OTHERWISE.matcher(text.substring(sentence.start(), at)).find()) {
      return false;
    }
    if (endsInBranch(at)) {
      return ownBranch(subjectEnd(at));
    }
    // A bracket may have been opened sentences before.
    int end = Math.max(sentence.start(), subjectEnd(at));
    if (end > sentence.start() && ",;(:".indexOf(text.charAt(end - 1)) < 0) {
      return false;
    }
    return end == sentence.start() ? followed(at, sentence) : spokenOf(sentence, end);
  }

  /// `自2017年5月成立以来，材料科学党支部…`
  private boolean followed(int at, Span sentence) {
    int comma = text.indexOf(',', at);
    if (comma < 0 || comma >= sentence.end()) {
      return false;
    }
    Matcher head = HEAD.matcher(text).region(comma + 1, sentence.end());
    return head.lookingAt() && ownBranch(head.end());
  }

  private boolean spokenOf(Span sentence, int end) {
    Matcher head = SPOKEN_OF.matcher(text).region(sentence.start(), end);
    return head.find()
        && text.substring(sentence.start(), head.start()).indexOf(',') < 0
        && ownBranch(head.end());
  }

  private boolean endsInBranch(int at) {
    return text.startsWith("支部", subjectEnd(at) - 2);
  }

  /// Where the words before a place end, adverbs and a bracket left out.
  private int subjectEnd(int at) {
    Matcher adverbs = ADVERBS.matcher(text.substring(Math.max(0, at - ADVERBS_REACH), at));
    int end = adverbs.find() ? at - (adverbs.end() - adverbs.start()) : at;
    int open = end > 0 && text.charAt(end - 1) == ')' ? text.lastIndexOf('(', end) : -1;
    return open > 0 && end - open < OBJECT * 2 ? open : end;
  }

  /// Whether a branch whose name ends at a place is the article's: by its name, or where it is
  /// called 支部 alone, by the branch named last in its paragraph.
  private boolean ownBranch(int end) {
    if (text.startsWith("团支部", end - 3)) {
      return false;
    }
    int line = Sentences.line(text, end).start();
    Optional<String> named =
        branches.stream()
            .filter(b -> b.end() <= end && b.end() > line)
            .max(Comparator.comparingInt(Span::end))
            .map(b -> b.of(text));
    return named.isEmpty() || own.filter(o -> alike(o, named.get())).isPresent();
  }

  private static boolean alike(String own, String other) {
    return own.equals(other)
        || BranchReader.shortens(own, other)
        || BranchReader.shortens(other, own);
  }
}
