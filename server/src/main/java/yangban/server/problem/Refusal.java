package yangban.server.problem;

import java.util.List;

/// Why the program cannot do what it was told: one sentence that says what happened and what to do,
/// under a key of the message bundle.
public final class Refusal extends Exception {

  private static final long serialVersionUID = 1;

  private final String key;
  private final transient List<Object> words;

  /// A refusal in the words of `key`.
  ///
  /// @param words what the sentence mentions, in its order
  public Refusal(String key, Object... words) {
    super(key, null, false, false);
    this.key = key;
    this.words = List.of(words);
  }

  /// The key of its sentence.
  public String key() {
    return key;
  }

  /// What its sentence mentions.
  public List<Object> words() {
    return words;
  }
}
