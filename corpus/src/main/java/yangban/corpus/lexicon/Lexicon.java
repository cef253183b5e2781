package yangban.corpus.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import yangban.corpus.Coded;
import yangban.corpus.Theme;

/// The words of the trade: topics with their variants, and the terms that a segmenter should keep
/// whole. Immutable.
public final class Lexicon {
  private static final String TOPICS = "topics.tsv";
  private static final String WORDS = "words.tsv";

  /// Terms of the trade are at least this long: shorter ones are ordinary words, which a segmenter
  /// knows by itself.
  private static final int SHORTEST_WORD = 3;

  /// Longer ones are phrases, of which nobody searches the whole.
  private static final int LONGEST_WORD = 10;

  private final Map<String, Topic> topics;
  private final List<Cue> cues;
  private final Set<String> words;

  private Lexicon(Map<String, Topic> topics, List<Cue> cues, Set<String> words) {
    this.topics = topics;
    this.cues = List.copyOf(cues);
    this.words = Set.copyOf(words);
  }

  private static final class Bundled {
    static final Lexicon LEXICON = of(DataTable.load(TOPICS, 4), DataTable.load(WORDS, 1));
  }

  /// The bundled lexicon, read once per process.
  public static Lexicon load() {
    return Bundled.LEXICON;
  }

  static Lexicon of(DataTable topicTable, DataTable wordTable) {
    Map<String, Topic> topics = new LinkedHashMap<>();
    List<Cue> cues = new ArrayList<>();
    for (DataTable.Row row : topicTable.rows()) {
      Topic topic = topic(row);
      if (topics.put(topic.name(), topic) != null) {
        throw row.fault("the topic %s stands twice".formatted(topic.name()));
      }
      cues.add(new Cue(topic.name(), CueSort.TOPIC, topic.name(), 1));
      row.words(3)
          .forEach(w -> cues.add(new Cue(w.words(), CueSort.TOPIC, topic.name(), w.weight())));
      topic.exclusions().forEach(w -> cues.add(new Cue(w, CueSort.NOT_TOPIC, topic.name(), 1)));
    }
    return new Lexicon(topics, cues, words(topics.values(), wordTable));
  }

  private static Topic topic(DataTable.Row row) {
    Theme theme =
        Coded.of(Theme.class, row.text(1))
            .orElseThrow(() -> row.fault("no theme has the code " + row.cell(1)));
    return new Topic(row.text(0), theme, row.number(2), plain(row, 3), plain(row, 4));
  }

  private static List<String> plain(DataTable.Row row, int column) {
    return row.words(column).stream().map(DataTable.Weighted::words).toList();
  }

  private static Set<String> words(Collection<Topic> topics, DataTable wordTable) {
    Set<String> words = new LinkedHashSet<>();
    Predicate<String> whole =
        w -> w.length() >= SHORTEST_WORD && w.length() <= LONGEST_WORD && w.indexOf('“') < 0;
    for (Topic topic : topics) {
      words.add(topic.name());
      topic.variants().stream().filter(whole).forEach(words::add);
    }
    for (DataTable.Row row : wordTable.rows()) {
      row.words(0).forEach(w -> words.add(w.words()));
    }
    return words;
  }

  /// All topics, in the lexicon's order.
  public List<Topic> topics() {
    return List.copyOf(topics.values());
  }

  /// The topic of that name.
  public Optional<Topic> topic(String name) {
    return Optional.ofNullable(topics.get(name));
  }

  /// Terms that a segmenter should keep whole (and may also split): topics, their variants, names
  /// of programmes and formulas of common property.
  public Set<String> words() {
    return words;
  }

  /// What speaks for topics in a text.
  public List<Cue> cues() {
    return cues;
  }
}
