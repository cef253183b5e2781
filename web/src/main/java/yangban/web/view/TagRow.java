package yangban.web.view;

import java.util.List;

/// A field that was understood of an article, with the evidence for each of its values.
///
/// @param values empty where the article does not tell: 未注明
/// @param correct where it can be corrected; empty where it cannot
public record TagRow(String label, List<Value> values, String correct) {

  public TagRow {
    values = List.copyOf(values);
  }

  /// One value of the field.
  ///
  /// @param href a search for the value; empty where there is none
  /// @param hue of a theme, else empty
  public record Value(String text, String href, String hue, List<Proof> proofs) {

    public Value {
      proofs = List.copyOf(proofs);
    }
  }

  /// One piece of evidence.
  ///
  /// @param place where it was read: 正文, 标题, 页面, 网址, 导入时注明
  /// @param anchor its block on the page; empty where it is not in the body
  /// @param rule how it was read, in words; its own name is for programs, and stands in the JSON
  /// @param percent confidence, 0 to 100
  public record Proof(String quote, String place, String anchor, String rule, int percent) {}
}
