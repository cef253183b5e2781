package yangban.corpus;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;

/// A title under which a branch is or was built up (创建级别).
///
/// @param programme 党建工作样板支部, 百个研究生样板党支部 …
/// @param batch normalised: 第二批 (首批 is 第一批)
/// @param year 4 digits
/// @param month 1 to 12, only with a year
public record Recognition(
    Level level,
    String programme,
    Optional<String> batch,
    Stage stage,
    Optional<Integer> year,
    Optional<Integer> month) {

  public Recognition {
    if (month.isPresent() && year.isEmpty()) {
      throw new IllegalArgumentException("a month needs its year");
    }
  }

  /// A title of which at most the year is known.
  public Recognition(
      Level level, String programme, Optional<String> batch, Stage stage, Optional<Integer> year) {
    this(level, programme, batch, stage, year, Optional.empty());
  }

  /// A title given in a year or a month.
  public static Recognition of(
      Level level,
      String programme,
      Optional<String> batch,
      Stage stage,
      Optional<PartialDate> date) {
    return new Recognition(
        level,
        programme,
        batch,
        stage,
        date.map(PartialDate::year),
        date.flatMap(PartialDate::month));
  }

  /// Year and month together.
  @JsonIgnore
  public Optional<PartialDate> date() {
    return year.map(y -> new PartialDate(y, month));
  }
}
