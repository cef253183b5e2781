package yangban.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import yangban.corpus.Article;
import yangban.corpus.Branch;
import yangban.corpus.Coded;
import yangban.corpus.Credit;
import yangban.corpus.Evidence;
import yangban.corpus.Outcome;
import yangban.corpus.Reading;
import yangban.corpus.Recognition;
import yangban.corpus.ShownTitle;
import yangban.corpus.Tag;
import yangban.corpus.Theme;
import yangban.corpus.correction.Correction;
import yangban.corpus.correction.CorrectionField;
import yangban.corpus.correction.Corrections;
import yangban.indexer.query.Facet;
import yangban.web.Messages;
import yangban.web.SearchAddress;

/// Builds the table of what was understood of an article.
///
/// The fields that every branch has are there even when the article does not tell them; the others
/// only when it does.
final class TagTable {

  private final Article article;
  private final Proofs proofs;
  private final List<Correction> corrections;
  private final Labels labels;
  private final Messages words;
  private final List<TagRow> rows = new ArrayList<>();

  /// @param corrections that count, for the fields whose values have no evidence of their own
  TagTable(Article article, BodyLayout layout, List<Correction> corrections, Labels labels) {
    this.article = article;
    this.proofs = new Proofs(layout, labels.words());
    this.corrections = corrections;
    this.labels = labels;
    this.words = labels.words();
  }

  List<TagRow> rows() {
    Reading reading = article.reading();
    Branch branch = reading.branch();
    always(
        "title",
        printed(
            CorrectionField.TITLE,
            ShownTitle.of(article),
            article.text().grounds().ofTitle(article.text().title())));
    always(
        "university",
        branch.university().isPresent()
            ? faceted(branch.university(), Facet.UNIVERSITY)
            : values(branch.inferred().stream().toList(), this::inferred));
    sometimes("college", plain(branch.college()));
    always(
        "branch",
        branch.name().isPresent()
            ? plain(branch.name())
            : values(
                branch.scope().stream().toList(), (s, proofs) -> text(words.label(s), proofs)));
    sometimes("branchKind", coded(branch.kind(), Facet.BRANCH_KIND));
    sometimes("setup", plain(branch.setup()));
    sometimes(
        "size",
        values(branch.size().stream().toList(), (s, proofs) -> text(labels.size(s), proofs)));
    sometimes(
        "founded",
        values(branch.founded().stream().toList(), (d, proofs) -> text(labels.of(d), proofs)));
    sometimes("region", faceted(branch.region(), Facet.REGION));
    always("recognition", values(reading.recognitions(), this::recognition));
    always("discipline", values(reading.disciplines(), facetValue(Facet.DISCIPLINE)));
    always("theme", values(reading.allThemes(), this::theme));
    sometimes("topic", values(reading.topics(), facetValue(Facet.TOPIC)));
    sometimes("formula", values(reading.formulas(), (name, proofs) -> text(name, proofs)));
    sometimes(
        "outcome", values(reading.outcomes(), (o, proofs) -> text(flagged(outcome(o), o), proofs)));
    voices(reading);
    always("published", plain(article.text().published().map(tag -> dated(tag))));
    sometimes("publisher", plain(article.text().publisher()));
    sometimes("credits", credits());
    sometimes("docKind", coded(Optional.of(reading.documentKind()), Facet.DOC_KIND));
    sometimes(
        "provenance",
        values(
            List.of(reading.provenance()),
            (provenance, proofs) -> text(words.label(provenance), proofs)));
    return List.copyOf(rows);
  }

  private void always(String field, List<TagRow.Value> values) {
    String where = "?field=%s#f-%s".formatted(field, field);
    rows.add(
        new TagRow(
            words.text("field." + field),
            values,
            "/articles/" + article.id() + "/corrections" + where));
  }

  /// Nobody corrects who signed: it is printed so.
  private void voices(Reading reading) {
    if (!reading.voices().isEmpty()) {
      List<TagRow.Value> signed =
          values(
              reading.voices(),
              (v, proofs) -> text(words.text("voice", v.name(), v.unit()), proofs));
      rows.add(new TagRow(words.text("field.voice"), signed, ""));
    }
  }

  private void sometimes(String field, List<TagRow.Value> values) {
    if (!values.isEmpty()) {
      always(field, values);
    }
  }

  /// Each credit with its own evidence; those that people wrote together with theirs.
  private List<TagRow.Value> credits() {
    List<Credit> credits = article.text().credits();
    if (!corrected(CorrectionField.CREDITS).isEmpty()) {
      String all =
          credits.stream()
              .map(this::credit)
              .collect(Collectors.joining(words.text("part.separator")));
      return printed(CorrectionField.CREDITS, all, List.of());
    }
    return credits.stream()
        .flatMap(credit ->
            printed(CorrectionField.CREDITS, credit(credit), article.text().grounds().of(credit))
                .stream())
        .toList();
  }

  private String credit(Credit credit) {
    return words.text("credit", credit.role(), credit.name());
  }

  private List<Evidence> corrected(CorrectionField field) {
    return corrections.stream()
        .filter(each -> each.target().practiceId().isEmpty() && each.field() == field)
        .map(Corrections::evidence)
        .toList();
  }

  /// A value that the page prints as it stands, or that people said.
  ///
  /// @param read why it is believed; empty in articles that were kept before that was
  private List<TagRow.Value> printed(CorrectionField field, String value, List<Evidence> read) {
    if (value.isEmpty()) {
      return List.of();
    }
    List<Evidence> said = corrected(field);
    List<Evidence> evidence = said.isEmpty() ? read : said;
    List<TagRow.Proof> why =
        evidence.isEmpty() ? List.of(proofs.extracted(value, article.text())) : proofs.of(evidence);
    return List.of(text(value, why));
  }

  private Tag<String> dated(Tag<java.time.LocalDate> tag) {
    return new Tag<>(labels.day(tag.value()), tag.evidence());
  }

  private List<TagRow.Value> plain(Optional<Tag<String>> tag) {
    return values(tag.stream().toList(), TagTable::text);
  }

  private List<TagRow.Value> faceted(Optional<Tag<String>> tag, Facet facet) {
    return values(tag.stream().toList(), facetValue(facet));
  }

  private <C extends Coded> List<TagRow.Value> coded(Optional<Tag<C>> tag, Facet facet) {
    Function<C, String> address = value -> SearchAddress.of(facet, value.code());
    return values(
        tag.stream().toList(),
        (value, proofs) -> new TagRow.Value(words.label(value), address.apply(value), "", proofs));
  }

  private BiFunction<String, List<TagRow.Proof>, TagRow.Value> facetValue(Facet facet) {
    return (value, proofs) ->
        new TagRow.Value(labels.of(facet, value), SearchAddress.of(facet, value), "", proofs);
  }

  private TagRow.Value inferred(String university, List<TagRow.Proof> proofs) {
    return text(words.text("university.inferred", university), proofs);
  }

  private TagRow.Value theme(Theme theme, List<TagRow.Proof> proofs) {
    ThemeChip chip = ThemeChip.of(theme, labels);
    return new TagRow.Value(chip.label(), chip.href(), chip.code(), proofs);
  }

  private TagRow.Value recognition(Recognition recognition, List<TagRow.Proof> proofs) {
    List<String> parts = new ArrayList<>();
    parts.add(words.label(recognition.level()) + recognition.batch().orElse(""));
    if (!recognition.programme().isBlank()) {
      parts.add(recognition.programme());
    }
    parts.add(words.label(recognition.stage()));
    recognition.date().ifPresent(date -> parts.add(labels.of(date)));
    return new TagRow.Value(
        String.join(words.text("part.separator"), parts),
        SearchAddress.of(Facet.LEVEL, recognition.level().code()),
        "",
        proofs);
  }

  private String outcome(Outcome outcome) {
    String after = number(outcome.value()) + outcome.unit();
    String change =
        outcome
            .before()
            .map(before -> words.text("outcome.change", number(before) + outcome.unit(), after))
            .orElse(after);
    String measured = words.text("outcome.measure", outcome.measure(), change);
    return outcome
        .period()
        .map(period -> words.text("outcome.period", measured, period))
        .orElse(measured);
  }

  /// What is missing of a result, so that it is read with care: `（无原值、无出处）`.
  private String flagged(String told, Outcome outcome) {
    return outcome.flags().isEmpty()
        ? told
        : words.text(
            "outcome.flagged",
            told,
            words.list(outcome.flags().stream().map(words::label).toList()));
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  private static TagRow.Value text(String text, List<TagRow.Proof> proofs) {
    return new TagRow.Value(text, "", "", proofs);
  }

  private <T> List<TagRow.Value> values(
      List<Tag<T>> tags, BiFunction<T, List<TagRow.Proof>, TagRow.Value> shown) {
    return tags.stream().map(tag -> shown.apply(tag.value(), proofs(tag))).toList();
  }

  private List<TagRow.Proof> proofs(Tag<?> tag) {
    return proofs.of(tag.evidence());
  }
}
