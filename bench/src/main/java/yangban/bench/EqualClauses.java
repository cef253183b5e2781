package yangban.bench;

import static org.apache.lucene.search.BooleanClause.Occur.FILTER;
import static org.apache.lucene.search.BooleanClause.Occur.MUST_NOT;
import static org.apache.lucene.search.BooleanClause.Occur.SHOULD;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import yangban.corpus.Theme;
import yangban.corpus.lexicon.Lexicon;
import yangban.corpus.lexicon.Topic;
import yangban.indexer.query.Demand;
import yangban.indexer.query.Expansion;
import yangban.indexer.query.Question;
import yangban.indexer.query.RelatedWords;
import yangban.indexer.query.SaidValue;
import yangban.indexer.query.Together;
import yangban.indexer.query.Unit;
import yangban.indexer.text.ChineseAnalyzer;
import yangban.indexer.text.Cut.PhraseTerm;

/// The clauses that our own search makes of a question, as Lucene queries over [EqualIndex]: what
/// has to stand, what scores and how much, what is marked. The weights are ours of 2026-11-21.
final class EqualClauses {

  private static final float PAIR = 0.8f;
  private static final float HEADING = 0.2f;
  private static final float TOPICS = 0.3f;
  private static final float PART = 0.6f;
  private static final float OPTIONAL = 0.5f;
  private static final float THEME = 1.5f;
  private static final float SYNONYM = 0.7f;
  private static final float CUE = 0.4f;
  private static final float CUE_HEADING = 0.6f;
  private static final float RELATED = 3;
  private static final float OTHERS = 0.4f;
  private static final float SAID = 8;
  private static final float WHOLE = 20;
  private static final float HALF = 0.5f;
  private static final float SHARE = 0.2f;

  private final ChineseAnalyzer analyzer;
  private final RelatedWords related;
  private final List<Topic> topics;

  EqualClauses(ChineseAnalyzer analyzer) {
    this.analyzer = analyzer;
    this.related = RelatedWords.load(analyzer::fold);
    this.topics = Lexicon.load().topics();
  }

  /// What every result has to hold.
  Query required(Question question) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    question.demands().forEach(demand -> all.add(meeting(demand, true), FILTER));
    question.excluded().forEach(demand -> all.add(meeting(demand, false), MUST_NOT));
    return all.build();
  }

  /// What holds all of it, or something that says enough by itself, by how rare it is: half of what
  /// all that is there says, and a fifth where nothing holds all.
  Query relaxed(Question question, IndexSearcher searcher) throws IOException {
    Query required = required(question);
    float share = searcher.count(required) > 0 ? HALF : SHARE;
    List<Query> met = question.demands().stream().map(each -> meeting(each, true)).toList();
    double[] rarity = new double[met.size()];
    double all = 0;
    for (int i = 0; i < rarity.length; i++) {
      int holding = searcher.count(met.get(i));
      int others = searcher.getIndexReader().numDocs() - holding;
      rarity[i] = holding == 0 ? 0 : Math.log(1 + (others + 0.5) / (holding + 0.5));
      all += rarity[i];
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    any.add(required, SHOULD);
    for (int i = 0; i < rarity.length; i++) {
      if (rarity[i] > 0 && rarity[i] >= share * all) {
        any.add(met.get(i), SHOULD);
      }
    }
    return any.build();
  }

  private Query meeting(Demand demand, boolean weaker) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Together together : demand.alternatives()) {
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      together.units().forEach(unit -> all.add(standing(unit), FILTER));
      any.add(all.build(), SHOULD);
    }
    if (weaker) {
      demand.weaker().forEach(unit -> any.add(standing(unit), SHOULD));
      demand.said().forEach(said -> any.add(having(said), SHOULD));
    }
    return any.build();
  }

  private static Query having(SaidValue said) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    said.values()
        .forEach(
            value -> any.add(term(EqualIndex.ASPECT, said.aspect().code() + "=" + value), SHOULD));
    return any.build();
  }

  private Query standing(Unit unit) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String form : unit.forms()) {
      any.add(term(EqualIndex.TOPIC, form), SHOULD);
      any.add(standsIn(form, EqualIndex.pairs(EqualIndex.ALL)), SHOULD);
    }
    return any.build();
  }

  private Query standsIn(String form, String field) {
    if (Unit.isSingle(form) && Character.isIdeographic(form.codePointAt(0))) {
      return new PrefixQuery(new Term(field, form));
    }
    List<PhraseTerm> phrase = analyzer.cut(form).phrase();
    if (phrase.size() == 1) {
      return term(field, phrase.getFirst().term());
    }
    PhraseQuery.Builder builder = new PhraseQuery.Builder();
    phrase.forEach(part -> builder.add(new Term(field, part.term()), part.position()));
    return builder.build();
  }

  /// What is marked, in text and heading.
  Query marked(Question question) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    Stream.of(
            question.words(),
            question.parts(),
            question.optional(),
            question.phrases(),
            question.expanded(),
            question.joined())
        .flatMap(List::stream)
        .flatMap(unit -> unit.forms().stream())
        .distinct()
        .forEach(form -> {
          any.add(standsIn(form, EqualIndex.pairs(EqualIndex.TEXT)), SHOULD);
          any.add(standsIn(form, EqualIndex.pairs(EqualIndex.HEADING)), SHOULD);
        });
    return any.build();
  }

  /// What scores, each part with its weight.
  ///
  /// @param trade how much of what is asked is of this trade, 0 to 1
  List<Query> scored(Question question, float trade, boolean isRelaxed) {
    List<Query> scored = new Scored(trade).of(question);
    scored.add(FeatureField.newLinearQuery(EqualIndex.FEATURES, EqualIndex.WORTH, 1));
    boolean weaker =
        question.demands().stream()
            .anyMatch(demand -> !demand.weaker().isEmpty() || !demand.said().isEmpty());
    if (!question.statesProblem() && (weaker || isRelaxed)) {
      BooleanQuery.Builder whole = new BooleanQuery.Builder();
      question.demands().forEach(demand -> whole.add(meeting(demand, false), FILTER));
      scored.add(new BoostQuery(new ConstantScoreQuery(whole.build()), WHOLE));
    }
    return scored;
  }

  private static Query term(String field, String text) {
    return new TermQuery(new Term(field, text));
  }

  private final class Scored {

    private final float trade;
    private final List<Query> parts = new ArrayList<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> pairs = new HashSet<>();

    Scored(float trade) {
      this.trade = trade;
    }

    List<Query> of(Question question) {
      question.words().forEach(unit -> unit(unit, 1));
      question.phrases().forEach(unit -> unit(unit, 1));
      question.optional().forEach(unit -> unit(unit, OPTIONAL));
      question.parts().forEach(unit -> unit(unit, PART));
      question.reading().said().stream()
          .filter(SaidValue::on)
          .forEach(said -> add(new ConstantScoreQuery(having(said)), SAID));
      question.expansions().stream().filter(Expansion::on).forEach(this::expansion);
      if (question.excluded().isEmpty()) {
        told(question.told());
      } else {
        question.hints().forEach(this::pair);
      }
      return parts;
    }

    private void add(Query query, float weight) {
      parts.add(weight == 1 ? query : new BoostQuery(query, weight));
    }

    private void word(String field, String word, float weight) {
      add(term(EqualIndex.words(field), word), weight);
    }

    private void bigram(String field, String pair, float weight) {
      add(term(EqualIndex.pairs(field), pair), weight * PAIR);
    }

    private void unit(Unit unit, float factor) {
      String form = unit.forms().getFirst();
      if (words.add(form)) {
        List<PhraseTerm> phrase = analyzer.cut(form).phrase();
        phrase.forEach(part -> pairs.add(part.term()));
        everywhere(EqualIndex.ALL, form, phrase, factor);
        everywhere(EqualIndex.HEADING, form, phrase, factor * HEADING);
        everywhere(EqualIndex.TOPICS, form, phrase, factor * TOPICS);
      }
    }

    private void everywhere(String field, String form, List<PhraseTerm> phrase, float weight) {
      word(field, form, weight);
      phrase.forEach(part -> bigram(field, part.term(), weight));
    }

    private void expansion(Expansion expansion) {
      switch (expansion.kind()) {
        case SYNONYM -> synonyms(expansion);
        case RELATED -> {
          List<Query> groups =
              related.asked(expansion.typed()).stream()
                  .map(group -> term(EqualIndex.RELATED, group))
                  .toList();
          if (!groups.isEmpty() && trade > 0) {
            add(new DisjunctionMaxQuery(groups, OTHERS), trade * RELATED);
          }
        }
        case ABBREVIATION, CORRECTION -> expansion.units().forEach(unit -> also(unit, 1));
        case PROBLEM ->
            expansion
                .units()
                .forEach(unit -> {
                  if (also(unit, CUE)) {
                    String form = unit.forms().getFirst();
                    List<PhraseTerm> phrase = analyzer.cut(form).phrase();
                    everywhere(EqualIndex.HEADING, form, phrase, CUE * CUE_HEADING);
                  }
                });
      }
    }

    private boolean also(Unit unit, float factor) {
      String form = unit.forms().getFirst();
      boolean isNew = words.add(form);
      if (isNew) {
        everywhere(EqualIndex.ALL, form, analyzer.cut(form).phrase(), factor);
        add(term(EqualIndex.TOPIC, form), factor);
      }
      return isNew;
    }

    private void synonyms(Expansion expansion) {
      List<Query> same = new ArrayList<>();
      for (Unit unit : expansion.units()) {
        String form = unit.forms().getFirst();
        if (words.add(form)) {
          BooleanQuery.Builder said = new BooleanQuery.Builder();
          said.add(term(EqualIndex.words(EqualIndex.ALL), form), SHOULD);
          for (PhraseTerm part : analyzer.cut(form).phrase()) {
            Query pair = term(EqualIndex.pairs(EqualIndex.ALL), part.term());
            said.add(new BoostQuery(pair, PAIR), SHOULD);
          }
          said.add(term(EqualIndex.TOPIC, form), SHOULD);
          same.add(said.build());
        }
      }
      if (!same.isEmpty()) {
        add(new DisjunctionMaxQuery(same, OTHERS), SYNONYM);
      }
    }

    private void told(String told) {
      String folded = analyzer.fold(told);
      Map<Theme, Double> themes = new EnumMap<>(Theme.class);
      for (Topic topic : topics) {
        boolean spoken =
            Stream.concat(Stream.of(topic.name()), topic.variants().stream())
                .map(analyzer::fold)
                .anyMatch(folded::contains);
        if (spoken && topic.exclusions().stream().map(analyzer::fold).noneMatch(folded::contains)) {
          add(term(EqualIndex.TOPIC, analyzer.fold(topic.name())), 1);
          themes.merge(topic.theme(), topic.lean(), Math::max);
        }
      }
      themes.forEach((theme, lean) ->
          add(
              new ConstantScoreQuery(term(EqualIndex.THEME, theme.code())),
              THEME * lean.floatValue()));
      for (String word : analyzer.cut(told).terms()) {
        if (words.add(word)) {
          word(EqualIndex.ALL, word, 1);
        }
      }
      analyzer.cut(told).pairs().forEach(this::pair);
    }

    private void pair(String pair) {
      if (pairs.add(pair)) {
        bigram(EqualIndex.ALL, pair, 1);
        bigram(EqualIndex.HEADING, pair, HEADING);
      }
    }
  }
}
