package yangban.indexer.search;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import yangban.corpus.lexicon.Lexicon;
import yangban.corpus.lexicon.Topic;
import yangban.corpus.lexicon.UniversityName;
import yangban.indexer.query.Facet;
import yangban.indexer.suggest.Sounds;
import yangban.indexer.suggest.Suggestion;
import yangban.indexer.suggest.Vocabulary;
import yangban.indexer.text.ChineseAnalyzer;

/// Builds what can be suggested from an index, and keeps it as long as the index changes little.
final class Vocabularies {

  /// Words of headings, the most frequent ones: what stands once in a large index is as often a
  /// slip as a word.
  private static final int MOST_WORDS = 30_000;

  private static final int MOST_FORMULAS = 20_000;

  private final ChineseAnalyzer analyzer;
  private final Set<String> asked;

  /// Another number when the program knows other words, in every process the same.
  private final int knownWords;

  private @Nullable Sounds sounds;
  private volatile @Nullable Built built;

  /// @param asked words that questions are known to be about, whether a text holds them or not
  Vocabularies(ChineseAnalyzer analyzer, Set<String> asked) {
    this.analyzer = analyzer;
    this.asked = asked.stream().filter(Vocabularies::isWord).collect(toSet());
    this.knownWords = Objects.hash(topicNames(), schoolNames(), this.asked);
  }

  private static List<String> topicNames() {
    return Lexicon.load().topics().stream()
        .flatMap(topic -> Stream.concat(Stream.of(topic.name()), topic.variants().stream()))
        .toList();
  }

  private static List<String> schoolNames() {
    return UniversityName.all().stream().map(UniversityName::name).toList();
  }

  private record Built(Vocabulary words, Extent of) {}

  /// The words of `view`, or of one a little older: where many entries came since, [#renew] takes
  /// its time while these go on answering.
  Vocabulary of(View view) throws IOException {
    Built known = built;
    return known == null || known.of().isSmall() ? renew(view) : known.words();
  }

  /// The words of `view`, or of one so little older that it makes no difference.
  Vocabulary renew(View view) throws IOException {
    return built(view).words();
  }

  private synchronized Built built(View view) throws IOException {
    Built known = built == null ? restored(view) : built;
    Extent now = Extent.of(view.reader);
    if (known == null || !known.of().isNear(now)) {
      known = new Built(gathered(view), now);
    }
    built = known;
    return known;
  }

  /// What an earlier process had gathered, by the same words as this one knows; else null.
  private @Nullable Built restored(View view) {
    return view.prepared()
        .map(Prepared::words)
        .filter(kept -> kept.of() == knownWords)
        .map(kept ->
            new Built(
                new Vocabulary(kept.words(), kept.spoken(), kept.absent(), sounds()),
                kept.extent()))
        .orElse(null);
  }

  private synchronized Sounds sounds() {
    Sounds read = sounds == null ? Sounds.load() : sounds;
    sounds = read;
    return read;
  }

  /// The words of `view`, or of one so little older that it makes no difference, for the next
  /// start.
  KeptWords kept(View view) throws IOException {
    Built known = built(view);
    Vocabulary words = known.words();
    return new KeptWords(knownWords, known.of(), words.words(), words.spoken(), words.absent());
  }

  private Vocabulary gathered(View view) throws IOException {
    List<Suggestion> words = new ArrayList<>();
    for (Topic topic : Lexicon.load().topics()) {
      long weight = view.reader.docFreq(new Term(Fields.TOPIC, analyzer.fold(topic.name())));
      words.add(word(Suggestion.Kind.TOPIC, topic.name(), weight + 1));
      topic.variants().stream()
          .filter(variant -> variant.length() > 2 && variant.indexOf('“') < 0)
          .forEach(variant -> words.add(word(Suggestion.Kind.TOPIC, variant, 0)));
    }
    schoolNames().forEach(school -> words.add(word(Suggestion.Kind.SCHOOL, school, 0)));
    view.numbering
        .values(Facet.UNIVERSITY)
        .forEach(school -> words.add(word(Suggestion.Kind.SCHOOL, school, 1)));
    int least = Extent.of(view.reader).isSmall() ? 1 : 2;
    terms(view, Fields.FORMULA, Suggestion.Kind.FORMULA, MOST_FORMULAS, 1, _ -> true, words);
    terms(
        view,
        Fields.words(Fields.HEADING),
        Suggestion.Kind.WORD,
        MOST_WORDS,
        least,
        Vocabularies::isWord,
        words);
    List<Suggestion> spoken = new ArrayList<>();
    asked.forEach(text -> spoken.add(word(Suggestion.Kind.WORD, text, 0)));
    terms(
        view,
        Fields.words(Fields.ALL),
        Suggestion.Kind.WORD,
        MOST_WORDS,
        least,
        Vocabularies::isWord,
        spoken);
    return new Vocabulary(words, spoken, absent(view, words), sounds());
  }

  /// The topics, their other names and the schools that no entry of `view` has or holds: the
  /// lexicon knows a thousand of them, and over a small corpus most would lead to nothing.
  private static Set<String> absent(View view, List<Suggestion> words) throws IOException {
    TermLookup topics = new TermLookup(view, Fields.TOPIC);
    TermLookup texts = new TermLookup(view, Fields.words(Fields.ALL));
    Set<String> held = new HashSet<>();
    for (Suggestion word : words) {
      boolean holds =
          switch (word.kind()) {
            case TOPIC -> topics.has(word.text()) || texts.has(word.text());
            case SCHOOL -> word.weight() > 0;
            case FORMULA, FIELD, HEADING, WORD -> true;
          };
      if (holds) {
        held.add(word.text());
      }
    }
    return words.stream()
        .map(Suggestion::text)
        .filter(text -> !held.contains(text))
        .collect(toSet());
  }

  /// Whether anything holds a term, asked of many: what is opened for one serves the next.
  private static final class TermLookup {

    private final @Nullable TermsEnum terms;

    TermLookup(View view, String field) throws IOException {
      Terms all = MultiTerms.getTerms(view.reader, field);
      terms = all == null ? null : all.iterator();
    }

    boolean has(String text) throws IOException {
      return terms != null && terms.seekExact(new BytesRef(text));
    }
  }

  private Suggestion word(Suggestion.Kind kind, String text, long weight) {
    return new Suggestion(kind, analyzer.fold(text), weight);
  }

  private static boolean isWord(String text) {
    return text.codePointCount(0, text.length()) > 1
        && text.codePoints().allMatch(Character::isIdeographic);
  }

  private static void terms(
      View view,
      String field,
      Suggestion.Kind kind,
      int most,
      int least,
      Predicate<String> fits,
      List<Suggestion> words)
      throws IOException {
    Terms terms = MultiTerms.getTerms(view.reader, field);
    if (terms == null) {
      return;
    }
    PriorityQueue<Suggestion> best =
        new PriorityQueue<>(Comparator.comparingLong(Suggestion::weight));
    TermsEnum all = terms.iterator();
    for (BytesRef term = all.next(); term != null; term = all.next()) {
      int holding = all.docFreq();
      String text = holding < least ? "" : term.utf8ToString();
      if (holding >= least && fits.test(text)) {
        best.add(new Suggestion(kind, text, holding));
        if (best.size() > most) {
          best.poll();
        }
      }
    }
    words.addAll(best);
  }
}
