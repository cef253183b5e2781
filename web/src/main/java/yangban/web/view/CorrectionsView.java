package yangban.web.view;

import java.util.List;

/// The page on which the fields of an article and of its practices are corrected.
///
/// @param href the article
/// @param article its own fields
/// @param practices those of each practice, in the article's order; then those that people set
///   aside or that have vanished
/// @param problem what is wrong with what was just sent; empty where nothing was
/// @param maxWho longest name, characters
/// @param maxWhy longest reason, characters
public record CorrectionsView(
    String id,
    String title,
    String href,
    List<FieldForm> article,
    List<PracticeForms> practices,
    String problem,
    String who,
    int maxWho,
    int maxWhy) {

  public CorrectionsView {
    article = List.copyOf(article);
    practices = List.copyOf(practices);
  }

  /// The fields of one practice.
  ///
  /// @param anchor its name on the page
  public record PracticeForms(String anchor, String heading, String href, List<FieldForm> fields) {

    public PracticeForms {
      fields = List.copyOf(fields);
    }
  }

  /// One field: what it is, why, and a form to say something else.
  ///
  /// @param anchor its name on the page
  /// @param field its code
  /// @param practice id of the practice; empty for the article
  /// @param input how it is filled in: line, date, choice, choices, list, flag
  /// @param shown its values as people read them; empty where it is unknown
  /// @param machine what was read, where people said something else; empty otherwise
  /// @param typed what the form holds
  /// @param choices of a closed set
  /// @param hint how to write it; empty where that is plain
  /// @param open whether its form is unfolded
  public record FieldForm(
      String anchor,
      String field,
      String practice,
      String label,
      String input,
      List<String> shown,
      List<TagRow.Proof> proofs,
      List<String> machine,
      String typed,
      String why,
      List<Choice> choices,
      String hint,
      boolean corrected,
      boolean open,
      List<Said> history) {

    public FieldForm {
      shown = List.copyOf(shown);
      proofs = List.copyOf(proofs);
      machine = List.copyOf(machine);
      choices = List.copyOf(choices);
      history = List.copyOf(history);
    }
  }

  /// One of a closed set.
  public record Choice(String value, String label, boolean selected) {}

  /// What somebody said before.
  ///
  /// @param withdrawn by whom and when, in words; empty where it stands
  public record Said(
      long number, String value, String who, String when, String why, String withdrawn) {}
}
