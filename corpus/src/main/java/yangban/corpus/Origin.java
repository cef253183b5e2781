package yangban.corpus;

import java.time.Instant;
import java.util.regex.Pattern;

/// How an article came here.
///
/// @param name the file's name, with the line where it is a list of articles: `reports.jsonl:12`
/// @param sample whether it belongs to the bundled sample corpus (示例)
/// @param taken when it was imported or fetched
/// @param snapshot SHA-256 of the bytes it was read from, 64 hex digits
public record Origin(String name, boolean sample, Instant taken, String snapshot) {

  private static final Pattern SNAPSHOT = Pattern.compile("[0-9a-f]{64}");

  public Origin {
    if (!SNAPSHOT.matcher(snapshot).matches()) {
      throw new IllegalArgumentException("a snapshot is named by 64 hex digits: " + snapshot);
    }
  }
}
