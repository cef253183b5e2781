package yangban.web.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import yangban.corpus.Article;
import yangban.corpus.BranchKind;
import yangban.corpus.Coded;
import yangban.corpus.DocumentKind;
import yangban.corpus.Evidence;
import yangban.corpus.Practice;
import yangban.corpus.Provenance;
import yangban.corpus.ShownTitle;
import yangban.corpus.Theme;
import yangban.corpus.correction.Correction;
import yangban.corpus.correction.CorrectionField;
import yangban.corpus.correction.CorrectionRules;
import yangban.corpus.correction.Corrections;
import yangban.corpus.correction.FieldValues;
import yangban.corpus.correction.Target;
import yangban.web.Messages;

/// Builds the page on which an article is corrected.
public final class CorrectionForms {

  private static final List<CorrectionField> OF_PRACTICE =
      List.of(
          CorrectionField.HEADING,
          CorrectionField.THEMES,
          CorrectionField.TOPICS,
          CorrectionField.PRACTICE);

  private final Article shown;
  private final Article read;
  private final List<Correction> corrections;
  private final CorrectionRules rules;
  private final Labels labels;
  private final Messages words;
  private final Proofs proofs;
  private final Typed typed;

  /// What was sent, or which form is to be unfolded.
  ///
  /// @param field code of a field; empty for none
  /// @param practice id of a practice; empty for the article
  /// @param value what was written; empty where nothing was
  /// @param problem why it cannot be taken; empty where nothing was sent
  public record Typed(
      String field, String practice, String value, String who, String why, String problem) {

    /// A form that is unfolded.
    public static Typed open(String field, String practice) {
      return new Typed(field, practice, "", "", "", "");
    }
  }

  /// @param shown the article as people corrected it
  /// @param read the same as it was read
  /// @param corrections all of them, withdrawn ones too
  public CorrectionForms(
      Article shown,
      Article read,
      List<Correction> corrections,
      CorrectionRules rules,
      Labels labels,
      Typed typed) {
    this.shown = shown;
    this.read = read;
    this.corrections = List.copyOf(corrections);
    this.rules = rules;
    this.labels = labels;
    this.words = labels.words();
    this.proofs =
        new Proofs(new BodyLayout(read.text(), read.reading().practices(), List.of()), words);
    this.typed = typed;
  }

  /// The page.
  public CorrectionsView view() {
    List<CorrectionsView.FieldForm> article = new ArrayList<>();
    for (CorrectionField field : CorrectionField.values()) {
      if (field.ofArticle()) {
        article.add(
            form(
                Target.article(shown.id()),
                field,
                FieldValues.of(shown, field),
                FieldValues.of(read, field),
                FieldValues.evidence(shown, field)));
      }
    }
    return new CorrectionsView(
        shown.id(),
        ShownTitle.of(shown),
        "/articles/" + shown.id(),
        article,
        read.reading().practices().stream().map(this::practice).toList(),
        typed.problem(),
        typed.who().isBlank() ? words.text("correction.who.default") : typed.who(),
        CorrectionRules.MAX_WHO_CHARS,
        CorrectionRules.MAX_WHY_CHARS);
  }

  private CorrectionsView.PracticeForms practice(Practice machine) {
    Optional<Practice> now =
        shown.reading().practices().stream()
            .filter(each -> each.id().equals(machine.id()))
            .findFirst();
    Practice standing = now.orElse(machine);
    List<CorrectionsView.FieldForm> forms = new ArrayList<>();
    for (CorrectionField field : OF_PRACTICE) {
      String value =
          field == CorrectionField.PRACTICE && now.isEmpty()
              ? "no"
              : FieldValues.of(standing, field);
      forms.add(
          form(
              Target.practice(shown.id(), machine.id()),
              field,
              value,
              FieldValues.of(machine, field),
              FieldValues.evidence(standing, field)));
    }
    return new CorrectionsView.PracticeForms(
        "p-" + machine.id(), standing.heading(), "/practices/" + machine.id(), forms);
  }

  private CorrectionsView.FieldForm form(
      Target target, CorrectionField field, String now, String machine, List<Evidence> evidence) {
    String practice = target.practiceId().orElse("");
    List<Correction> said =
        corrections.stream()
            .filter(each -> each.target().equals(target) && each.field() == field)
            .sorted(Comparator.comparingLong(Correction::number).reversed())
            .toList();
    Optional<Correction> counting = Corrections.counting(said).stream().findFirst();
    boolean open = typed.field().equals(field.code()) && typed.practice().equals(practice);
    boolean sent = open && !typed.problem().isEmpty();
    return new CorrectionsView.FieldForm(
        "f-" + (practice.isEmpty() ? "" : practice + "-") + field.code(),
        field.code(),
        practice,
        words.text("field." + field.code()),
        field.shape().name().toLowerCase(Locale.ROOT),
        shownValues(field, now),
        proofs(field, counting, evidence),
        counting.isPresent() ? shownValues(field, machine) : List.of(),
        sent ? typed.value() : rules.shown(field, now),
        sent ? typed.why() : "",
        choices(field, sent ? typed.value() : now),
        words.find("correction.hint." + field.code()).orElse(""),
        counting.isPresent(),
        open,
        said.stream().map(each -> said(field, each)).toList());
  }

  private List<TagRow.Proof> proofs(
      CorrectionField field, Optional<Correction> counting, List<Evidence> evidence) {
    if (!evidence.isEmpty()) {
      return proofs.of(evidence);
    }
    if (counting.isPresent()) {
      return proofs.of(List.of(Corrections.evidence(counting.get())));
    }
    boolean printed = field == CorrectionField.TITLE || field == CorrectionField.CREDITS;
    String value = printed ? FieldValues.of(read, field).replace('\n', ' ') : "";
    return value.isEmpty() ? List.of() : List.of(proofs.extracted(value, read.text()));
  }

  private List<String> shownValues(CorrectionField field, String value) {
    return field == CorrectionField.PRACTICE
        ? List.of(words.text("correction.practice." + value))
        : rules.shown(field, value).lines().toList();
  }

  private CorrectionsView.Said said(CorrectionField field, Correction correction) {
    String value =
        String.join(words.text("list.separator"), shownValues(field, correction.value()));
    return new CorrectionsView.Said(
        correction.number(),
        value.isEmpty() ? words.text("unknown") : value,
        correction.who(),
        labels.minute(correction.made()),
        correction.why(),
        correction
            .withdrawn()
            .map(each -> words.text("correction.withdrawn", each.who(), labels.minute(each.when())))
            .orElse(""));
  }

  private List<CorrectionsView.Choice> choices(CorrectionField field, String value) {
    return switch (field.shape()) {
      case LINE, DATE, LIST, FLAG -> List.of();
      case CHOICE, CHOICES -> {
        List<CorrectionsView.Choice> choices = new ArrayList<>();
        if (field.shape() == CorrectionField.Shape.CHOICE && field.mayBeEmpty()) {
          choices.add(new CorrectionsView.Choice("", words.text("unknown"), value.isEmpty()));
        }
        List<String> chosen = value.lines().toList();
        constants(field)
            .forEach(each ->
                choices.add(
                    new CorrectionsView.Choice(
                        each.code(), words.label(each), chosen.contains(each.code()))));
        yield choices;
      }
    };
  }

  private static Stream<? extends Coded> constants(CorrectionField field) {
    return switch (field) {
      case DOCUMENT_KIND -> Arrays.stream(DocumentKind.values());
      case PROVENANCE -> Arrays.stream(Provenance.values());
      case BRANCH_KIND -> Arrays.stream(BranchKind.values());
      case THEMES -> Arrays.stream(Theme.values());
      default -> Stream.of();
    };
  }
}
