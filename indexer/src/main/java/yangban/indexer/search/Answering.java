package yangban.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import yangban.indexer.query.Demand;
import yangban.indexer.query.Question;
import yangban.indexer.query.Unit;
import yangban.indexer.search.Fields.Searched;

/// Finds what answers a question, before any facet: every word required, and fewer where too little
/// holds them all.
///
/// Facets play no part in it. If they did, choosing a value could change what is required, and the
/// count beside the value would lie.
final class Answering {

  /// Fewer results than these are no choice for someone who looks for examples to compare; the
  /// brief of issue 2 says "none or few", and three is what a first screen shows at the least.
  static final int FEW = 3;

  /// What holds every word goes before what does not, however often the latter repeats the others:
  /// more than a handful of words can score.
  private static final float WHOLE_ANSWER = 100;

  /// People look for ways of working; a notice or report that describes none is found too, but goes
  /// after a practice that answers about as well. About what one word of middling frequency scores;
  /// not measured yet, as the weights in [Fields].
  private static final float PRACTICE = 4;

  /// A copy says what its original says, so only this puts the original first: as much as
  /// [#PRACTICE].
  private static final float CREDIBLE = 4;

  /// Below anything that a word scores.
  private static final float LEAST = 0.001f;

  private final View view;
  private final UnitQueries queries;
  private final Question question;
  private final List<Searched> fields;
  private final DemandSets demands;

  /// What [#FEW] counts: neither doubtful entries, which are not shown, nor the text around
  /// practices.
  private final Matches choice;

  Answering(View view, UnitQueries queries, Question question) {
    this.view = view;
    this.queries = queries;
    this.question = question;
    this.fields = queries.fields(question);
    this.demands = new DemandSets(view, fields, queries);
    this.choice = view.credible().and(view.unframed());
  }

  /// What was found.
  ///
  /// @param strict the matches that hold every word
  /// @param relaxed the words that not every match holds
  /// @param sought what to score: words and phrases, and parts where they were asked for
  /// @param joined what to mark as well: the single characters with their neighbours
  /// @param onlyDoubtful whether suspected mirrors and document mills are all that answers
  record Found(
      Matches matches,
      Matches strict,
      List<String> relaxed,
      List<Unit> sought,
      List<Unit> joined,
      boolean onlyDoubtful) {

    Found {
      relaxed = List.copyOf(relaxed);
      sought = List.copyOf(sought);
      joined = List.copyOf(joined);
    }

    List<Unit> marked() {
      return Stream.concat(sought.stream(), joined.stream()).toList();
    }
  }

  Found find() throws IOException {
    List<Matches> words = demands.of(loose());
    Matches base = base();
    Matches strict = base;
    for (Matches word : words) {
      strict = strict.and(word);
    }
    List<Matches> loose = new ArrayList<>(words);
    for (Unit part : parts()) {
      loose.add(demands.unit(part));
    }
    boolean onlyDoubtful = onlyDoubtful(strict);
    // Whoever asks for a name that only a copy holds wants that copy, not what holds half the name.
    if (!onlyDoubtful && strict.and(choice).total() < FEW && loose.size() > 1) {
      // What holds less than half of the question is worth showing only where nothing holds it all.
      int least = strict.total() > 0 ? (loose.size() + 1) / 2 : 1;
      Matches relaxed = relax(base, loose, least, choice);
      if (relaxed.total() > strict.total()) {
        return new Found(
            relaxed,
            strict,
            missed(relaxed, words),
            scored(
                Stream.of(question.words(), question.parts(), question.optional())
                    .flatMap(List::stream)),
            question.joined(),
            onlyDoubtful(relaxed));
      }
    }
    return new Found(
        strict,
        strict,
        List.of(),
        scored(Stream.concat(question.words().stream(), question.optional().stream())),
        question.joined(),
        onlyDoubtful);
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
    return matches.total() > 0 && matches.and(view.credible()).total() == 0;
  }

  private List<Unit> scored(Stream<Unit> words) {
    return Stream.of(words, question.phrases().stream(), question.expanded().stream())
        .flatMap(units -> units)
        .distinct()
        .toList();
  }

  /// The demands that the answer may do without.
  private List<Demand> loose() {
    return question.demands().stream().filter(demand -> !demand.firm()).limit(Long.SIZE).toList();
  }

  /// The parts of the domain terms among the words: whoever holds a term whole holds its parts as
  /// well, and so holds more of the question than who holds the parts alone.
  private List<Unit> parts() {
    return question.parts().stream()
        .filter(part -> !question.words().contains(part) && !question.optional().contains(part))
        .limit(Long.SIZE - loose().size())
        .toList();
  }

  /// The words of the question that not all of `matches` hold.
  private List<String> missed(Matches matches, List<Matches> words) {
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (matches.and(words.get(i)).total() < matches.total()) {
        missed.add(loose().get(i).typed());
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
    return base;
  }

  /// Requires as many of `parts` as leave [#FEW] of `choice`, whichever they are, and `least` of
  /// them.
  private static Matches relax(Matches base, List<Matches> parts, int least, Matches choice) {
    List<long[]> held = new ArrayList<>();
    for (int leaf = 0; leaf < base.sets().size(); leaf++) {
      held.add(held(base.sets().get(leaf), leaf, parts));
    }
    int enough = enough(held, parts.size(), least, choice);
    List<FixedBitSet> sets = new ArrayList<>();
    for (long[] entries : held) {
      FixedBitSet set = new FixedBitSet(entries.length);
      for (int doc = 0; doc < entries.length; doc++) {
        if (Long.bitCount(entries[doc]) >= enough) {
          set.set(doc);
        }
      }
      sets.add(set);
    }
    return Matches.of(sets);
  }

  /// Which of the words each entry of a segment holds, as bits.
  private static long[] held(FixedBitSet base, int leaf, List<Matches> words) {
    long[] held = new long[base.length()];
    for (int i = 0; i < words.size(); i++) {
      FixedBitSet both = words.get(i).sets().get(leaf).clone();
      both.and(base);
      long bit = 1L << i;
      for (int doc = Matches.next(both, 0);
          doc < both.length();
          doc = Matches.next(both, doc + 1)) {
        held[doc] |= bit;
      }
    }
    return held;
  }

  /// How many of the words an entry must hold for [#FEW] entries to be left.
  private static int enough(List<long[]> held, int words, int least, Matches choice) {
    long[] holding = new long[words + 1];
    for (int leaf = 0; leaf < held.size(); leaf++) {
      FixedBitSet counted = choice.sets().get(leaf);
      for (int doc = Matches.next(counted, 0);
          doc < counted.length();
          doc = Matches.next(counted, doc + 1)) {
        holding[Long.bitCount(held.get(leaf)[doc])]++;
      }
    }
    long found = 0;
    for (int enough = words; enough > least; enough--) {
      found += holding[enough];
      if (found >= FEW) {
        return enough;
      }
    }
    return least;
  }

  /// Scores `results`, which the facets have left of `found`.
  Query scored(Found found, Matches results) {
    BooleanQuery.Builder scored = new BooleanQuery.Builder();
    MatchesQuery filter = new MatchesQuery(results);
    scored.add(filter, Occur.FILTER);
    // With at least one of the scores required Lucene may skip what cannot reach the page. The last
    // of them is there for results that no other one scores, a single character inside a word.
    scored.setMinimumNumberShouldMatch(1);
    scored.add(new BoostQuery(filter, LEAST), Occur.SHOULD);
    scored.add(new BoostQuery(new MatchesQuery(view.practices()), PRACTICE), Occur.SHOULD);
    scored.add(new BoostQuery(new MatchesQuery(view.credible()), CREDIBLE), Occur.SHOULD);
    if (!found.relaxed().isEmpty()) {
      scored.add(new BoostQuery(new MatchesQuery(found.strict()), WHOLE_ANSWER), Occur.SHOULD);
    }
    found.sought().forEach(unit -> queries.score(unit, fields, scored));
    question.hints().forEach(hint -> queries.hint(hint, scored));
    return scored.build();
  }

  /// Where `form` stands in a field that is marked, or nothing where it is not looked for there.
  Query marking(String form, String field) {
    return fields.stream().anyMatch(f -> f.name().equals(field))
        ? queries.standsIn(form, field)
        : MatchNoDocsQuery.INSTANCE;
  }
}
