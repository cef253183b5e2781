package yangban.web.view;

import java.util.List;

/// The screen that lays a plan beside what others have done.
///
/// @param text as pasted, shown again so that it can be worked on
/// @param most characters that it may have
/// @param problem why it was not looked at; empty where it was, or where nothing was pasted yet
/// @param checked whether there is a result
/// @param left sections that were not looked up, in a sentence; empty where none
public record PlanView(
    String text,
    int most,
    String problem,
    boolean checked,
    List<Section> sections,
    String left,
    List<ThemeChip> missing,
    List<Stock> stock) {

  public PlanView {
    sections = List.copyOf(sections);
    missing = List.copyOf(missing);
    stock = List.copyOf(stock);
  }

  /// The form without a result.
  public static PlanView form(String text, int most, String problem) {
    return new PlanView(text, most, problem, false, List.of(), "", List.of(), List.of());
  }

  /// A section of the plan with what is like it.
  ///
  /// @param slogan whether it is nearly all standing phrases
  public record Section(
      String heading,
      List<ThemeChip> themes,
      List<String> topics,
      List<AlikeLine> alike,
      boolean slogan) {}

  /// A phrase that many practices share.
  ///
  /// @param href a search for it; empty where that finds nothing
  public record Stock(String phrase, String count, String href) {}
}
