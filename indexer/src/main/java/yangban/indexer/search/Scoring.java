package yangban.indexer.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import yangban.indexer.query.Aspect;
import yangban.indexer.query.Expansion;
import yangban.indexer.query.Question;
import yangban.indexer.query.RelatedWords;
import yangban.indexer.query.SaidValue;
import yangban.indexer.query.Unit;
import yangban.indexer.text.ChineseAnalyzer;
import yangban.indexer.text.Cut;
import yangban.indexer.text.Cut.PhraseTerm;

/// What the words of a question score: BM25 of words and of pairs of characters, each for itself,
/// over an entry's texts as one text, with what heading, topics and themes add.
///
/// Words and pairs beside each other: J. Savoy, "Comparative study of monolingual and multilingual
/// search models for use with Asian languages", TALIP 4(2), 2005; and the measurements in
/// [Weights]. Every part is a query by itself, so that an answer can be explained part by part.
final class Scoring {

  /// Lucene's own limit on the leaves of a query (`IndexSearcher.getMaxClauseCount`), with room for
  /// filters; what was typed comes first and so is what scores.
  private static final int MAX_LEAVES = 900;

  /// What further synonyms of a word add beside the best one. 205 everyday questions about 19,622
  /// articles of law, mean reciprocal rank of the right one: .526; .514 at .2, .519 where all of
  /// them are added up.
  private static final float OTHERS = 0.4f;

  private final ChineseAnalyzer analyzer;
  private final Subjects subjects;
  private final RelatedWords related;
  private final Weights weights;
  private final float trade;
  private final Set<String> unknown;
  private final Set<String> names;
  private final List<Part> parts = new ArrayList<>();
  private final Set<String> words = new HashSet<>();
  private final Set<String> pairs = new HashSet<>();
  private int leaves;

  /// @param words that score, in the query's spelling where they were typed
  /// @param query whose score is the part; its weight included
  record Part(ScoreReason reason, String words, Query query) {}

  private Scoring(Ranking ranking, Question question, float trade) {
    this.trade = trade;
    this.unknown = question.unknown();
    this.names = question.names();
    this.analyzer = ranking.analyzer();
    this.subjects = ranking.subjects();
    this.related = ranking.related();
    this.weights = ranking.weights();
  }

  /// What `question` scores, the typed words first.
  ///
  /// @param trade how much of what is asked is of this trade, 0 to 1: what belongs to its words
  ///   says little among texts of something else
  static List<Part> of(Question question, Ranking ranking, float trade) {
    Scoring scoring = new Scoring(ranking, question, trade);
    scoring.typed(question);
    question.reading().said().forEach(scoring::said);
    scoring.expanded(question);
    if (question.excluded().isEmpty()) {
      scoring.text(question.told());
    } else {
      question.hints().forEach(pair -> scoring.pair(pair, 1));
    }
    return List.copyOf(scoring.parts);
  }

  private void typed(Question question) {
    question.words().forEach(unit -> unit(unit, 1));
    question.phrases().forEach(unit -> unit(unit, 1));
    question.optional().forEach(unit -> unit(unit, weights.optional()));
    question.parts().forEach(unit -> unit(unit, weights.part()));
  }

  /// How rare a level is says nothing of how much it was meant. A discipline is another matter: few
  /// branches are of it, and whoever names it means these.
  private void said(SaidValue said) {
    if (said.on()) {
      Query having = new ConstantScoreQuery(Aspects.having(said));
      boolean discipline = said.aspect() == Aspect.DISCIPLINE;
      float weight = discipline ? weights.discipline() : weights.said();
      add(ScoreReason.SAID, said.typed(), having, weight, said.values().size());
    }
  }

  private void expanded(Question question) {
    for (Expansion expansion : question.expansions()) {
      if (expansion.on()) {
        switch (expansion.kind()) {
          case SYNONYM -> synonyms(expansion);
          case RELATED -> related(expansion);
          case ABBREVIATION, PROBLEM, CORRECTION ->
              expansion.units().forEach(unit -> expansion(unit, expansion.kind()));
        }
      }
    }
  }

  /// Words for one and the same thing count as one: the best of them, and a part of the others.
  private void synonyms(Expansion expansion) {
    List<Query> same = new ArrayList<>();
    int leaves = 0;
    for (Unit unit : expansion.units()) {
      String form = unit.forms().getFirst();
      if (words.add(form)) {
        BooleanQuery said = said(form);
        same.add(said);
        leaves += said.clauses().size();
      }
    }
    if (!same.isEmpty()) {
      Query best = new DisjunctionMaxQuery(same, OTHERS);
      add(ScoreReason.SYNONYM, expansion.typed(), best, weights.synonym(), leaves);
    }
  }

  /// What belongs to a word counts as one, by how many entries speak of any of it.
  private void related(Expansion expansion) {
    List<Query> groups = new ArrayList<>();
    for (String group : related.asked(expansion.typed())) {
      groups.add(new TermQuery(new Term(Fields.RELATED, group)));
    }
    Query best = new DisjunctionMaxQuery(groups, OTHERS);
    add(ScoreReason.RELATED, expansion.typed(), best, trade * weights.related(), groups.size());
  }

  /// What is worth something where `form` stands, as word, by its pairs, and as a topic.
  private BooleanQuery said(String form) {
    BooleanQuery.Builder said = new BooleanQuery.Builder();
    Query word = new TermQuery(new Term(Fields.words(Fields.ALL), form));
    said.add(new BoostQuery(word, weights.word()), Occur.SHOULD);
    for (PhraseTerm part : analyzer.cut(form).phrase()) {
      Query pair = new TermQuery(new Term(Fields.bigrams(Fields.ALL), part.term()));
      said.add(new BoostQuery(pair, weights.pair()), Occur.SHOULD);
    }
    said.add(new TermQuery(new Term(Fields.TOPIC, form)), Occur.SHOULD);
    return said.build();
  }

  private void unit(Unit unit, float factor) {
    String form = unit.forms().getFirst();
    if (!words.add(form)) {
      return;
    }
    List<PhraseTerm> phrase = analyzer.cut(form).phrase();
    phrase.forEach(part -> pairs.add(part.term()));
    word(ScoreReason.WORD, unit.typed(), Fields.ALL, form, factor);
    phrase.forEach(p -> bigram(ScoreReason.WORD, unit.typed(), Fields.ALL, p.term(), factor));
    float heading = factor * weights.heading();
    word(ScoreReason.HEADING, unit.typed(), Fields.HEADING, form, heading);
    phrase.forEach(
        p -> bigram(ScoreReason.HEADING, unit.typed(), Fields.HEADING, p.term(), heading));
    float topics = factor * weights.topics();
    word(ScoreReason.TOPIC, unit.typed(), Fields.TOPICS, form, topics);
    phrase.forEach(p -> bigram(ScoreReason.TOPIC, unit.typed(), Fields.TOPICS, p.term(), topics));
  }

  private void expansion(Unit unit, Expansion.Kind kind) {
    String form = unit.forms().getFirst();
    if (words.add(form)) {
      ScoreReason reason = reason(kind);
      float factor = weight(kind);
      word(reason, unit.typed(), Fields.ALL, form, factor);
      for (PhraseTerm part : analyzer.cut(form).phrase()) {
        bigram(reason, unit.typed(), Fields.ALL, part.term(), factor);
      }
      add(reason, unit.typed(), new TermQuery(new Term(Fields.TOPIC, form)), factor);
      if (kind == Expansion.Kind.PROBLEM) {
        cueInHeading(unit, form);
      }
    }
  }

  private void cueInHeading(Unit unit, String form) {
    float factor = weights.cue() * weights.cueHeading();
    word(ScoreReason.PROBLEM, unit.typed(), Fields.HEADING, form, factor);
    for (PhraseTerm part : analyzer.cut(form).phrase()) {
      bigram(ScoreReason.PROBLEM, unit.typed(), Fields.HEADING, part.term(), factor);
    }
  }

  private static ScoreReason reason(Expansion.Kind kind) {
    return switch (kind) {
      case ABBREVIATION -> ScoreReason.ABBREVIATION;
      case SYNONYM -> ScoreReason.SYNONYM;
      case PROBLEM -> ScoreReason.PROBLEM;
      case RELATED -> ScoreReason.RELATED;
      case CORRECTION -> ScoreReason.WORD;
    };
  }

  private float weight(Expansion.Kind kind) {
    return switch (kind) {
      // The word itself in other letters, and the word that was meant.
      case ABBREVIATION, CORRECTION -> 1;
      case SYNONYM -> weights.synonym();
      case PROBLEM -> weights.cue();
      case RELATED -> weights.related();
    };
  }

  /// What the whole text says beyond its units: pairs across them, single characters, subjects.
  private void text(String text) {
    Subjects.Spoken spoken = subjects.in(text);
    for (String topic : spoken.topics()) {
      Query named = new TermQuery(new Term(Fields.TOPIC, analyzer.fold(topic)));
      add(ScoreReason.TOPIC, topic, named, weights.subject());
    }
    spoken
        .themes()
        .forEach((theme, lean) -> {
          Query first = new ConstantScoreQuery(new TermQuery(new Term(Fields.THEME, theme.code())));
          add(ScoreReason.THEME, theme.code(), first, weights.theme() * lean.floatValue());
        });
    Cut cut = analyzer.cut(text);
    for (String word : cut.terms()) {
      if (words.add(word)) {
        word(ScoreReason.WORD, word, Fields.ALL, word, weights.rest());
      }
    }
    cut.pairs().forEach(pair -> pair(pair, 1));
  }

  private void pair(String pair, float factor) {
    if (pairs.add(pair)) {
      bigram(ScoreReason.PAIR, pair, Fields.ALL, pair, factor);
      bigram(ScoreReason.PAIR, pair, Fields.HEADING, pair, factor * weights.heading());
    }
  }

  private void word(ScoreReason reason, String typed, String field, String word, float factor) {
    Query query = new TermQuery(new Term(Fields.words(field), word));
    float weight = field.equals(Fields.ALL) ? weights.word() + name(word) : weights.word();
    add(reason, typed, query, factor * weight);
  }

  private void bigram(ScoreReason reason, String typed, String field, String pair, float factor) {
    Query query = new TermQuery(new Term(Fields.bigrams(field), pair));
    // What no dictionary has is no word of an entry either: its pair is all that tells of it. 160
    // questions about 1,214 general passages, the right one first: 135 without, 139 with it.
    float asWord = unknown.contains(pair) ? weights.word() + name(pair) : 0;
    add(reason, typed, query, factor * (weights.pair() + asWord));
  }

  private float name(String word) {
    return names.contains(word) ? weights.name() : 0;
  }

  private void add(ScoreReason reason, String typed, Query query, float weight) {
    add(reason, typed, query, weight, 1);
  }

  private void add(ScoreReason reason, String typed, Query query, float weight, int size) {
    if (weight > 0 && leaves + size <= MAX_LEAVES) {
      leaves += size;
      parts.add(new Part(reason, typed, weight == 1 ? query : new BoostQuery(query, weight)));
    }
  }
}
