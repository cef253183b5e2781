package yangban.indexer.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import yangban.corpus.Theme;
import yangban.corpus.lexicon.Lexicon;
import yangban.corpus.lexicon.Topic;

/// What a question speaks of, by the same lexicon that reads the topics of practices: “老同志怎么学习”
/// speaks of what practices for retired members speak of, in whatever words. Immutable.
final class Subjects {

  private final UnaryOperator<String> fold;
  private final List<Words> topics = new ArrayList<>();

  private record Words(Topic topic, List<String> folded, List<String> exclusions) {

    boolean standIn(String text) {
      return folded.stream().anyMatch(text::contains)
          && exclusions.stream().noneMatch(text::contains);
    }
  }

  /// @param fold makes characters comparable
  Subjects(Lexicon lexicon, UnaryOperator<String> fold) {
    this.fold = fold;
    for (Topic topic : lexicon.topics()) {
      List<String> words =
          Stream.concat(Stream.of(topic.name()), topic.variants().stream()).map(fold).toList();
      topics.add(new Words(topic, words, topic.exclusions().stream().map(fold).toList()));
    }
  }

  /// What was spoken of.
  ///
  /// @param topics by name
  /// @param themes that they lean to, with the strongest lean, 0 to 1
  record Spoken(List<String> topics, Map<Theme, Double> themes) {

    Spoken {
      topics = List.copyOf(topics);
      themes = Map.copyOf(themes);
    }
  }

  /// What `question` speaks of.
  Spoken in(String question) {
    String text = fold.apply(question);
    List<String> names = new ArrayList<>();
    Map<Theme, Double> themes = new EnumMap<>(Theme.class);
    for (Words words : topics) {
      if (words.standIn(text)) {
        names.add(words.topic().name());
        themes.merge(words.topic().theme(), words.topic().lean(), Math::max);
      }
    }
    return new Spoken(names, themes);
  }
}
