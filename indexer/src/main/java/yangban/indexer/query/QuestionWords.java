package yangban.indexer.query;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The words that a question is asked with rather than about.
///
/// Leaving them out of what is required keeps “怎么提高积极性” from asking for texts that hold 怎么; the
/// index itself stops nothing. The lists are ours, made from questions as people type them.
final class QuestionWords {

  private final Set<String> words;

  private QuestionWords(Set<String> words) {
    this.words = Set.copyOf(words);
  }

  /// @param name of a file beside this class
  static QuestionWords load(String name) {
    InputStream file = QuestionWords.class.getResourceAsStream(name);
    if (file == null) {
      throw new IllegalStateException("missing from the program's files: " + name);
    }
    Set<String> words = new HashSet<>();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> words.addAll(Set.of(line.strip().split("\\s+"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new QuestionWords(words);
  }

  boolean contains(String folded) {
    return words.contains(folded);
  }

  /// All of them, the longest first.
  List<String> longestFirst() {
    return words.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
  }
}
