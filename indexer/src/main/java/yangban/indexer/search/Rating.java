package yangban.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import yangban.indexer.query.Question;
import yangban.indexer.search.Scoring.Part;

/// How what was found is put in order: the parts of a score, added up in the ways that Lucene walks
/// through them, and what is looked at in the first results besides.
final class Rating {

  private final View view;
  private final Ranking ranking;
  private final Question question;
  private final Answering.Found found;

  Rating(View view, Ranking ranking, Question question, Answering.Found found) {
    this.view = view;
    this.ranking = ranking;
    this.question = question;
    this.found = found;
  }

  /// Scores `results`, which the facets have left of what was found.
  ///
  /// @param besides what counts besides [#parts]
  Query scored(Matches results, List<Query> besides) throws IOException {
    BooleanQuery.Builder scored = new BooleanQuery.Builder();
    scored.add(new MatchesQuery(results), Occur.FILTER);
    // With at least one of the scores required Lucene may skip what cannot reach the page.
    scored.setMinimumNumberShouldMatch(1);
    scored.add(new WorthQuery(results, standing().total()), Occur.SHOULD);
    parts().forEach(part -> scored.add(part.query(), Occur.SHOULD));
    besides.forEach(query -> scored.add(query, Occur.SHOULD));
    return scored.build();
  }

  /// As [#scored], for few results.
  ClauseByClause fewScored(Matches results, List<Query> besides) throws IOException {
    List<Query> clauses =
        Stream.concat(parts().stream().map(Part::query), besides.stream()).toList();
    return new ClauseByClause(view, results, standing().total(), clauses);
  }

  /// Scores `results` by how little of them is stock phrases, what holds every word first.
  Query novel(Matches results) throws IOException {
    BooleanQuery.Builder novel = new BooleanQuery.Builder();
    novel.add(new MatchesQuery(results), Occur.FILTER);
    novel.setMinimumNumberShouldMatch(1);
    novel.add(new WorthQuery(results, view.stock().novelty()), Occur.SHOULD);
    float above = (Stock.BANDS + 1) * Stock.BAND;
    novel.add(new BoostQuery(new MatchesQuery(found.whole()), above), Occur.SHOULD);
    ranking.parts(question, view.trade()).forEach(part -> novel.add(part.query(), Occur.SHOULD));
    return novel.build();
  }

  /// How close together what is asked for stands; what was not typed counts as a cue.
  Closeness closeness() throws IOException {
    Map<String, Float> wanted = new LinkedHashMap<>();
    Weights weights = ranking.weights();
    ranking.pairs(question.told()).forEach(pair -> wanted.put(pair, weights.close()));
    question.expanded().stream()
        .flatMap(unit -> unit.forms().stream())
        .flatMap(form -> ranking.pairs(form).stream())
        .forEach(pair -> wanted.putIfAbsent(pair, weights.close() * weights.cue()));
    return new Closeness(view, wanted);
  }

  /// How near in meaning to what is asked for.
  Meaning meaning() {
    return new Meaning(view, ranking, question);
  }

  /// What each entry is worth whatever is asked: the rest of a score beside [#parts].
  Standing standing() throws IOException {
    return view.standing(ranking.weights());
  }

  /// The parts of a score that the question makes.
  ///
  /// Who asks in a sentence or states a problem looks for ways of working, and not for news that
  /// hold the words of the complaint.
  List<Part> parts() {
    List<Part> parts = new ArrayList<>(ranking.parts(question, view.trade()));
    if (question.statesProblem() || new Manner(question).isSentence()) {
      Query ways = new MatchesQuery(view.ways());
      parts.add(new Part(ScoreReason.PRACTICE, "", new BoostQuery(ways, ranking.weights().way())));
    }
    if (!question.statesProblem() && found.whole().total() < found.matches().total()) {
      Query whole = new MatchesQuery(found.whole());
      parts.add(new Part(ScoreReason.WHOLE, "", new BoostQuery(whole, ranking.weights().whole())));
    }
    return parts;
  }
}
