package yangban.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import yangban.indexer.query.Demand;
import yangban.indexer.query.Expansion;
import yangban.indexer.query.Question;
import yangban.indexer.query.Unit;

/// Finds what answers a question, before any facet: every word required, and fewer where too little
/// holds them all.
///
/// Facets play no part in it. If they did, choosing a value could change what is required, and the
/// count beside the value would lie.
final class Answering {

  private final View view;
  private final UnitQueries queries;
  private final Question question;
  private final Manner manner;
  private final DemandSets demands;

  /// What counts as a choice: neither doubtful entries, which are not shown, nor the text around
  /// practices.
  private final Matches choice;

  private final Ranking ranking;

  Answering(View view, UnitQueries queries, Question question, Ranking ranking) {
    this.ranking = ranking;
    this.view = view;
    this.queries = queries;
    this.question = question;
    this.manner = new Manner(question);
    this.demands = new DemandSets(view, queries);
    this.choice = view.credible().and(view.unframed());
  }

  /// What an answer depends on, in one view.
  record Asked(Question question, Weights weights) {}

  /// What was found.
  ///
  /// @param whole the matches that hold every word as typed
  /// @param relaxed the words that not every match holds
  /// @param marked what to mark
  /// @param onlyDoubtful whether suspected mirrors and document mills are all that answers
  record Found(
      Matches matches,
      Matches whole,
      List<String> relaxed,
      List<Unit> marked,
      boolean onlyDoubtful) {

    Found {
      relaxed = List.copyOf(relaxed);
      marked = List.copyOf(marked);
    }
  }

  /// What the question finds. Whoever turns its pages and chooses facets asks the same question
  /// again.
  Found find() throws IOException {
    Asked asked = new Asked(question, ranking.weights());
    Found known = view.answers().get(asked);
    if (known == null) {
      known = found();
      view.answers().put(asked, known);
    }
    return known;
  }

  private Found found() throws IOException {
    List<Matches> words = demands.of(manner.loose());
    Matches base = base();
    Matches strict = base;
    for (Matches word : words) {
      strict = strict.and(word);
    }
    boolean onlyDoubtful = onlyDoubtful(strict);
    // Whoever asks for a name that only a copy holds wants that copy, not what holds half the name.
    if (!onlyDoubtful && isTooLittle(strict) && isLoose()) {
      Matches relaxed = relaxed(base, words, strict).or(strict);
      if (relaxed.total() == 0 && question.statesProblem()) {
        relaxed = inWords(base);
      }
      if (relaxed.total() > strict.total()) {
        return new Found(
            relaxed, whole(base), missed(relaxed, words), marked(), onlyDoubtful(relaxed));
      }
    }
    return new Found(strict, whole(base), List.of(), marked(), onlyDoubtful);
  }

  /// Whether what holds every word is no choice. What the cues of a problem find never is: they are
  /// only some of what answers it.
  private boolean isTooLittle(Matches strict) {
    return strict.common(choice) < few() || (question.statesProblem() && manner.asks());
  }

  /// What holds every word as it was typed, and not by what answers as well.
  private Matches whole(Matches base) throws IOException {
    Matches whole = base;
    for (Demand demand : manner.loose()) {
      whole = whole.and(demands.asked(demand));
    }
    return whole;
  }

  /// What holds enough of the question, where too little holds all of it.
  private Matches relaxed(Matches base, List<Matches> words, Matches strict) throws IOException {
    Coverage coverage = new Coverage(view, base, choice);
    words.forEach(coverage::word);
    for (Unit part : parts()) {
      coverage.word(demands.unit(part));
    }
    for (String pair : pairs()) {
      coverage.pair(view.unitSets().pair(pair));
    }
    Weights weights = ranking.weights();
    // What holds less than half of a name is worth showing only where nothing holds it all.
    if (strict.total() > 0 && manner.isName() && manner.loose().size() > 1) {
      return coverage.atLeast(weights.half());
    }
    Matches speaking = strict;
    for (Matches word : words) {
      speaking = speaking.or(word);
    }
    for (Expansion related : related()) {
      Matches belonging = related(related);
      coverage.related(belonging);
      speaking = speaking.or(belonging);
    }
    if (manner.asks()) {
      return coverage.atLeast(weights.askedShare());
    }
    if (strict.total() > 0 && !manner.isName()) {
      return coverage.best(weights.page(), weights.askedShare());
    }
    // What fills the page holds a word at least, or what belongs to one: pairs alone are chance.
    Matches page = coverage.best(weights.page(), weights.filling());
    return coverage.atLeast(weights.share()).or(page.and(speaking));
  }

  /// What holds some of the words of a problem that nothing answers.
  private Matches inWords(Matches base) throws IOException {
    Coverage coverage = new Coverage(view, base, choice);
    for (Demand demand : manner.loose()) {
      for (Unit unit : demand.asked().toList()) {
        coverage.word(demands.unit(unit));
      }
    }
    return coverage.atLeast(ranking.weights().share());
  }

  private List<Expansion> related() {
    return question.expansions().stream()
        .filter(each -> each.on() && each.kind() == Expansion.Kind.RELATED)
        .toList();
  }

  /// What speaks of anything that belongs to the word of `related`.
  private Matches related(Expansion related) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String group : ranking.related().asked(related.typed())) {
      any.add(new TermQuery(new Term(Fields.RELATED, group)), Occur.SHOULD);
    }
    return Matches.of(view, any.build());
  }

  /// The pairs of characters in what is asked for, without those that are words themselves;
  /// question words make none.
  private Set<String> pairs() {
    String text = question.asked();
    StringBuilder asked = new StringBuilder(" ".repeat(text.length()));
    for (Unit unit : question.wanted()) {
      String typed = unit.typed();
      for (int at = text.indexOf(typed); at >= 0; at = text.indexOf(typed, at + 1)) {
        asked.replace(at, at + typed.length(), typed);
      }
    }
    Set<String> pairs = ranking.pairs(asked.toString());
    question.wanted().forEach(unit -> unit.forms().forEach(pairs::remove));
    return pairs;
  }

  private int few() {
    return manner.isName() ? ranking.weights().few() : ranking.weights().page();
  }

  /// Whether anything can be left out of the question.
  private boolean isLoose() {
    return manner.asks() || manner.loose().size() + parts().size() > 1;
  }

  /// The words that are names of topics.
  List<Unit> topics() throws IOException {
    List<Unit> topics = new ArrayList<>();
    for (Unit unit : question.wanted()) {
      if (queries.isTopic(unit, view.reader)) {
        topics.add(unit);
      }
    }
    return topics;
  }

  private boolean onlyDoubtful(Matches matches) {
    return matches.total() > 0 && matches.common(view.credible()) == 0;
  }

  /// What is marked: words, phrases, what answers as well, single characters with their neighbours.
  private List<Unit> marked() {
    return Stream.of(
            question.words(),
            question.parts(),
            question.optional(),
            question.phrases(),
            question.expanded(),
            question.joined())
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  /// The parts of the domain terms among the words: whoever holds a term whole holds its parts as
  /// well, and so holds more of the question than who holds the parts alone.
  private List<Unit> parts() {
    return question.parts().stream()
        .filter(part -> !question.words().contains(part) && !question.optional().contains(part))
        .limit(Long.SIZE - manner.loose().size())
        .toList();
  }

  /// The words of the question that not all of `matches` hold.
  private List<String> missed(Matches matches, List<Matches> words) {
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (matches.common(words.get(i)) < matches.total()) {
        missed.add(manner.loose().get(i).typed());
      }
    }
    return missed;
  }

  /// What holds everything that no answer may do without, and nothing that is excluded. What frames
  /// the practices of an article answers words only: whoever looks through everything looks through
  /// practices.
  private Matches base() throws IOException {
    Matches base = question.demands().isEmpty() ? view.unframed() : view.everything();
    for (Demand demand : question.demands()) {
      base = demand.firm() ? base.and(demands.of(demand)) : base;
    }
    for (Demand excluded : question.excluded()) {
      base = base.andNot(demands.asked(excluded));
    }
    for (Demand avoided : question.avoided()) {
      base = base.andNot(demands.asked(avoided));
    }
    return base;
  }
}
