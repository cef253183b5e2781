package yangban.server.pack;

import java.util.List;

/// Takes the text of a document piece by piece, in its order: to write it, or to see beforehand on
/// which page each piece will stand.
sealed interface DocxSink permits DocxText, DocxPaper {

  /// A paragraph. Words at its head that have a weight of their own, such as a heading printed in
  /// line, are its `lead`; it may be empty.
  void paragraph(String style, String lead, String text);

  /// A heading that the contents lead to.
  ///
  /// @param newPage whether it begins a page
  void heading(String text, boolean newPage);

  void table(List<List<String>> rows);
}
