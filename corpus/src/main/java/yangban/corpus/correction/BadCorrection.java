package yangban.corpus.correction;

import java.util.List;
import yangban.corpus.Coded;

/// A correction that cannot be taken as it was written, and why.
public final class BadCorrection extends Exception {

  private static final long serialVersionUID = 1;

  private final Fault fault;
  private final transient List<Object> words;

  /// @param words what the sentence of `fault` mentions, in its order
  public BadCorrection(Fault fault, Object... words) {
    super(fault.code(), null, false, false);
    this.fault = fault;
    this.words = List.of(words);
  }

  public Fault fault() {
    return fault;
  }

  /// What its sentence mentions.
  public List<Object> words() {
    return words;
  }

  /// What is wrong. The sentence of each stands in the message bundle under `badCorrection.<code>`.
  public enum Fault implements Coded {
    /// The field is none of an article, or none of a practice.
    NO_SUCH_FIELD("noSuchField"),
    /// The field cannot be empty.
    EMPTY("empty"),
    /// More than one line, or control characters.
    NOT_A_LINE("notALine"),
    /// Longer than allowed: the limit in characters.
    TOO_LONG("tooLong"),
    /// More items than allowed: the limit.
    TOO_MANY_ITEMS("tooManyItems"),
    /// No date of the calendar, or one that no page can have.
    NOT_A_DATE("notADate"),
    /// No year or month, or one that has not come yet.
    NOT_A_YEAR("notAYear"),
    /// A day that has not come yet.
    FUTURE_DATE("futureDate"),
    /// The field is one of practices, and the correction names none: the field.
    NEEDS_PRACTICE("needsPractice"),
    /// None of the closed set: the word, and what is known.
    UNKNOWN_VALUE("unknownValue"),
    /// No topic of the lexicon.
    UNKNOWN_TOPIC("unknownTopic"),
    /// As [#UNKNOWN_TOPIC], where none has a name near to it.
    NO_SUCH_TOPIC("noSuchTopic"),
    /// Nothing in the catalogue.
    UNKNOWN_DISCIPLINE("unknownDiscipline"),
    /// A line that has not the parts that it needs.
    BAD_LINE("badLine"),
    /// No number.
    NOT_A_NUMBER("notANumber"),
    /// A reason is missing.
    NO_REASON("noReason"),
    /// A name is missing.
    NO_NAME("noName"),
    /// The same is said already.
    SAID_ALREADY("saidAlready"),
    /// An article has as many corrections as it can have: the limit.
    FULL("full");

    private final String code;

    Fault(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
