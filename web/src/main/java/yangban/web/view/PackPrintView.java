package yangban.web.view;

import java.util.List;

/// A pack as it is printed.
///
/// @param date the day it was made, as it stands on the cover
/// @param counts 8 篇 · 6,400 字
/// @param foreword paragraphs
public record PackPrintView(
    String title, String date, String counts, List<String> foreword, List<Entry> entries) {

  public PackPrintView {
    foreword = List.copyOf(foreword);
    entries = List.copyOf(entries);
  }

  /// One entry with what stands around it.
  ///
  /// @param entry number, heading, text
  /// @param note paragraphs of the 推荐理由
  /// @param citation as it is quoted; empty where none can be made
  public record Entry(PackEntry entry, List<String> note, String citation) {

    public Entry {
      note = List.copyOf(note);
    }
  }
}
