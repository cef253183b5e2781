package yangban.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
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

  private final View view;
  private final UnitQueries queries;
  private final Question question;
  private final List<Searched> fields;

  Answering(View view, UnitQueries queries, Question question) {
    this.view = view;
    this.queries = queries;
    this.question = question;
    this.fields = queries.fields(question);
  }

  /// What was found.
  ///
  /// @param strict the matches that hold every word
  /// @param relaxed the words that not every match holds
  record Found(Matches matches, Matches strict, List<Unit> relaxed) {

    Found {
      relaxed = List.copyOf(relaxed);
    }
  }

  Found find() throws IOException {
    if (question.wanted().isEmpty() && question.excluded().isEmpty()) {
      return strict(Matches.of(view, MatchAllDocsQuery.INSTANCE));
    }
    Matches strict = Matches.of(view, required(question.words()));
    if (strict.total() >= FEW || question.words().size() < 2) {
      return strict(strict);
    }
    Found relaxed = relax(strict);
    return relaxed.matches().total() > strict.total() ? relaxed : strict(strict);
  }

  private static Found strict(Matches matches) {
    return new Found(matches, matches, List.of());
  }

  private Query required(List<Unit> words) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words.forEach(unit -> all.add(queries.matching(unit, fields), Occur.FILTER));
    question.phrases().forEach(unit -> all.add(queries.matching(unit, fields), Occur.FILTER));
    question.excluded().forEach(unit -> all.add(queries.matching(unit, fields), Occur.MUST_NOT));
    if (words.isEmpty() && question.phrases().isEmpty()) {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    }
    return all.build();
  }

  /// Requires as many of the words as leave [#FEW] results, whichever they are. One walk over each
  /// word's entries notes per entry which words it holds, instead of one question per step.
  private Found relax(Matches strict) throws IOException {
    List<Unit> words = question.words();
    List<long[]> held = new ArrayList<>();
    view.leaves.forEach(leaf -> held.add(new long[leaf.reader().maxDoc()]));
    for (int i = 0; i < words.size(); i++) {
      long bit = 1L << i;
      Matches.each(
          view, required(List.of(words.get(i))), (leaf, doc) -> held.get(leaf)[doc] |= bit);
    }
    int enough = enough(held, words.size());
    List<FixedBitSet> sets = new ArrayList<>();
    long everywhere = -1L;
    for (long[] entries : held) {
      FixedBitSet set = new FixedBitSet(entries.length);
      for (int doc = 0; doc < entries.length; doc++) {
        if (Long.bitCount(entries[doc]) >= enough) {
          set.set(doc);
          everywhere &= entries[doc];
        }
      }
      sets.add(set);
    }
    List<Unit> relaxed = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if ((everywhere & 1L << i) == 0) {
        relaxed.add(words.get(i));
      }
    }
    return new Found(Matches.of(sets), strict, relaxed);
  }

  /// How many words an entry must hold for [#FEW] entries to be left; at least one.
  private static int enough(List<long[]> held, int words) {
    long[] holding = new long[words + 1];
    for (long[] entries : held) {
      for (long entry : entries) {
        holding[Long.bitCount(entry)]++;
      }
    }
    long found = 0;
    for (int enough = words; enough > 1; enough--) {
      found += holding[enough];
      if (found >= FEW) {
        return enough;
      }
    }
    return 1;
  }

  /// Scores `results`, which the facets have left of `found`.
  Query scored(Found found, Matches results) {
    BooleanQuery.Builder scored = new BooleanQuery.Builder();
    scored.add(new MatchesQuery(results), Occur.FILTER);
    if (!found.relaxed().isEmpty()) {
      scored.add(new BoostQuery(new MatchesQuery(found.strict()), WHOLE_ANSWER), Occur.SHOULD);
    }
    question.wanted().forEach(unit -> scored.add(queries.scoring(unit, fields), Occur.SHOULD));
    question.hints().forEach(hint -> scored.add(queries.hint(hint), Occur.SHOULD));
    return scored.build();
  }

  /// Where `unit` stands in a field that is marked, or nothing where it is not looked for there.
  Query marking(Unit unit, String field) {
    return fields.stream().anyMatch(f -> f.name().equals(field))
        ? queries.standsIn(unit, field)
        : MatchNoDocsQuery.INSTANCE;
  }
}
