package yangban.corpus.pack;

import java.time.Instant;
import java.util.List;

/// A reading pack (研读包).
///
/// @param id 8 characters of `a-z2-7`
/// @param title one line, 1 to [#MAX_TITLE_CHARS] UTF-16 code units
/// @param foreword paragraphs separated by `\n`; may be empty; at most [#MAX_TEXT_CHARS]
/// @param version grows by one with every change, from 1
/// @param items in reading order
public record Pack(
    String id,
    String title,
    String foreword,
    int version,
    Instant created,
    Instant changed,
    List<PackItem> items) {

  /// A title is a line on a cover.
  public static final int MAX_TITLE_CHARS = 120;

  /// A foreword or note of more than some ten pages is an article of its own.
  public static final int MAX_TEXT_CHARS = 20_000;

  /// A pack is read before one meeting; above this, browsers and Word become slow.
  public static final int MAX_ITEMS = 500;

  public Pack {
    items = List.copyOf(items);
  }

  /// A foreword or note as it is kept: a browser ends lines by two characters, and a control
  /// character that comes with pasting is invisible here and refused by Word.
  public static String keptText(String typed) {
    return typed.replaceAll("\r\n?", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").strip();
  }
}
