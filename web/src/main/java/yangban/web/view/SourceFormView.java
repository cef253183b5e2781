package yangban.web.view;

import java.util.List;
import java.util.Optional;

/// A source to be added or changed: first its address, then what was found there, then its fields.
///
/// @param title of the screen
/// @param action where the form is posted
/// @param back where one goes without saving
/// @param address what the box for the address holds
/// @param onCampus whether the address may be one of this campus
/// @param asksAddress whether the box is shown
/// @param problem why the address could not be looked at, in a sentence; empty where it could
/// @param preview what was found there
/// @param fields the form; empty until the address was looked at
/// @param more fields that suit most as they are
/// @param before the fields as the person found them, handed back so that nobody's change is lost
public record SourceFormView(
    String title,
    String action,
    String back,
    String address,
    boolean onCampus,
    boolean asksAddress,
    String problem,
    Optional<SourcePreviewView> preview,
    List<Field> fields,
    List<Field> more,
    String before) {

  public SourceFormView {
    fields = List.copyOf(fields);
    more = List.copyOf(more);
  }

  /// A field.
  ///
  /// @param input `line`, `lines`, `choice` or `check`
  /// @param value what it holds; of `check`: `true` or `false`
  /// @param hint a sentence; may be empty
  /// @param fault what is wrong with it; may be empty
  /// @param choices of `choice`
  public record Field(
      String name,
      String label,
      String input,
      String value,
      String hint,
      String fault,
      boolean required,
      List<Choice> choices) {

    public Field {
      choices = List.copyOf(choices);
    }
  }

  /// A value to choose.
  public record Choice(String value, String label, boolean selected) {}

  /// Whether a field among those that suit most needs attention.
  public boolean moreOpen() {
    return more.stream().anyMatch(field -> !field.fault().isEmpty());
  }
}
