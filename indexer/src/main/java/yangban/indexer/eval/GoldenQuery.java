package yangban.indexer.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yangban.corpus.Coded;

/// A query as people type it, and what readers of the whole sample corpus say of its entries.
///
/// @param name of its file, without ending: `question-01`
/// @param judged what answers it, best first, then what somebody read for it and found no answer
///   (grade 0); whatever is not listed was never judged for it and counts as no answer
public record GoldenQuery(String name, String query, Kind kind, Half half, List<Judged> judged) {

  public GoldenQuery {
    judged = List.copyOf(judged);
  }

  /// How the query is put.
  public enum Kind implements Coded {
    /// A whole question, with question words.
    QUESTION("question"),
    /// A trouble that is named and not asked about: 参与度不高.
    PROBLEM("problem"),
    KEYWORDS("keywords"),
    /// With a slip of sound or shape.
    SLIP("slip"),
    PINYIN("pinyin"),
    TRADITIONAL("traditional"),
    /// Of a branch, a school, a way of working.
    NAME("name"),
    /// Nothing in the corpus answers it.
    NO_ANSWER("no-answer");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /// Which half of the set a query belongs to.
  public enum Half implements Coded {
    /// Weights and rules are chosen by these.
    TUNING("tuning"),
    /// Of these only the sums are read.
    UNTOUCHED("untouched");

    private final String code;

    Half(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /// One judgement.
  ///
  /// @param grade 3 answers the query; 2 answers a part of it, or a neighbouring one; 1 touches it;
  ///   0 does not answer it
  /// @param id of a practice, or of an article where the entry is its text around the practices or
  ///   the whole of it
  /// @param heading for whoever reads the file
  public record Judged(int grade, String id, String heading) {
    public Judged {
      if (grade < 0 || grade > 3) {
        throw new IllegalArgumentException("grades lie in 0..3: " + grade);
      }
    }
  }

  /// Whether anything answers it, or touches it at least.
  public boolean isAnswered() {
    return judged.stream().anyMatch(one -> one.grade() > 0);
  }

  /// The grade of each judged entry.
  public Map<String, Integer> grades() {
    Map<String, Integer> grades = new LinkedHashMap<>();
    judged.forEach(one -> grades.put(one.id(), one.grade()));
    return grades;
  }
}
