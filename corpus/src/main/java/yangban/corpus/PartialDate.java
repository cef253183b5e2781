package yangban.corpus;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/// A year, or a month of one, where a page prints no day. Written `2017` or `2017-05`, in JSON too.
///
/// @param year 4 digits
/// @param month 1 to 12
public record PartialDate(int year, Optional<Integer> month) {

  private static final Pattern WRITTEN = Pattern.compile("\\d{4}(?:-\\d{2})?");

  public PartialDate {
    if (year < 1000 || year > 9999) {
      throw new IllegalArgumentException("a year has four digits: " + year);
    }
    if (month.filter(m -> m < 1 || m > 12).isPresent()) {
      throw new IllegalArgumentException("no month of a year: " + month.get());
    }
  }

  public static PartialDate of(int year) {
    return new PartialDate(year, Optional.empty());
  }

  public static PartialDate of(int year, int month) {
    return new PartialDate(year, Optional.of(month));
  }

  /// Reads what [#toString()] writes.
  ///
  /// @throws IllegalArgumentException if `text` is no such date
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PartialDate parse(String text) {
    if (!WRITTEN.matcher(text).matches()) {
      throw new IllegalArgumentException("no year or month: " + text);
    }
    int year = Integer.parseInt(text.substring(0, 4));
    return text.length() == 4 ? of(year) : of(year, Integer.parseInt(text.substring(5)));
  }

  /// Whether the other one may be the same day told more or less closely.
  public boolean agrees(PartialDate other) {
    return year == other.year
        && (month.isEmpty() || other.month.isEmpty() || month.equals(other.month));
  }

  @Override
  @JsonValue
  public String toString() {
    return month.map(m -> "%d-%02d".formatted(year, m)).orElseGet(() -> Integer.toString(year));
  }
}
