package yangban.web.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import yangban.corpus.Article;
import yangban.corpus.Branch;
import yangban.corpus.Coded;
import yangban.corpus.Evidence;
import yangban.corpus.Outcome;
import yangban.corpus.Place;
import yangban.corpus.Practice;
import yangban.corpus.Reading;
import yangban.corpus.Recognition;
import yangban.corpus.Tag;
import yangban.corpus.Theme;
import yangban.indexer.query.Facet;
import yangban.web.Messages;
import yangban.web.SearchAddress;

/// Builds the table of what was understood of an article.
///
/// The fields that every branch has are there even when the article does not tell them; the others
/// only when it does.
final class TagTable {

  /// A sentence of evidence longer than this is cut: it is shown beside the text, not instead of
  /// it.
  private static final int MAX_QUOTE_CHARS = 80;

  private final Article article;
  private final BodyLayout layout;
  private final Labels labels;
  private final Messages words;
  private final List<TagRow> rows = new ArrayList<>();

  TagTable(Article article, BodyLayout layout, Labels labels) {
    this.article = article;
    this.layout = layout;
    this.labels = labels;
    this.words = labels.words();
  }

  List<TagRow> rows() {
    Reading reading = article.reading();
    Branch branch = reading.branch();
    always("university", faceted(branch.university(), Facet.UNIVERSITY));
    sometimes("college", plain(branch.college()));
    always("branch", plain(branch.name()));
    sometimes("branchKind", coded(branch.kind(), Facet.BRANCH_KIND));
    sometimes("setup", plain(branch.setup()));
    sometimes("region", faceted(branch.region(), Facet.REGION));
    always("recognition", values(reading.recognitions(), this::recognition));
    always("discipline", values(reading.disciplines(), facetValue(Facet.DISCIPLINE)));
    sometimes("theme", values(themes(reading.practices()), this::theme));
    sometimes("topic", values(reading.topics(), facetValue(Facet.TOPIC)));
    sometimes("formula", values(reading.formulas(), (name, proofs) -> text(name, proofs)));
    sometimes("outcome", values(reading.outcomes(), (o, proofs) -> text(outcome(o), proofs)));
    always("published", plain(article.text().published().map(tag -> dated(tag))));
    sometimes("publisher", plain(article.text().publisher()));
    sometimes("docKind", coded(Optional.of(reading.documentKind()), Facet.DOC_KIND));
    sometimes(
        "provenance",
        values(
            List.of(reading.provenance()),
            (provenance, proofs) -> text(words.label(provenance), proofs)));
    return List.copyOf(rows);
  }

  private void always(String field, List<TagRow.Value> values) {
    rows.add(new TagRow(words.text("field." + field), values));
  }

  private void sometimes(String field, List<TagRow.Value> values) {
    if (!values.isEmpty()) {
      always(field, values);
    }
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
    recognition.year().ifPresent(year -> parts.add(words.text("year", "" + year)));
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

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  private static TagRow.Value text(String text, List<TagRow.Proof> proofs) {
    return new TagRow.Value(text, "", "", proofs);
  }

  /// The themes of all practices, each once with all its evidence.
  private static List<Tag<Theme>> themes(List<Practice> practices) {
    Map<Theme, List<Evidence>> byTheme = new LinkedHashMap<>();
    for (Practice practice : practices) {
      for (Tag<Theme> tag : practice.themes()) {
        byTheme.computeIfAbsent(tag.value(), theme -> new ArrayList<>()).addAll(tag.evidence());
      }
    }
    return byTheme.entrySet().stream()
        .map(entry -> new Tag<>(entry.getKey(), entry.getValue()))
        .toList();
  }

  private <T> List<TagRow.Value> values(
      List<Tag<T>> tags, BiFunction<T, List<TagRow.Proof>, TagRow.Value> shown) {
    return tags.stream().map(tag -> shown.apply(tag.value(), proofs(tag))).toList();
  }

  private List<TagRow.Proof> proofs(Tag<?> tag) {
    return tag.evidence().stream().limit(4).map(this::proof).toList();
  }

  private TagRow.Proof proof(Evidence evidence) {
    String quote = evidence.quote();
    return new TagRow.Proof(
        quote.length() > MAX_QUOTE_CHARS
            ? quote.substring(
                    0, quote.offsetByCodePoints(0, quote.codePointCount(0, MAX_QUOTE_CHARS)))
                + words.text("ellipsis")
            : quote,
        words.text("place." + evidence.place().name()),
        evidence.place() == Place.BODY ? layout.anchorAt(evidence.span().start()) : "",
        words.find("rule." + evidence.rule()).orElseGet(() -> words.text("rule")),
        evidence.rule(),
        (int) Math.round(evidence.confidence() * 100));
  }
}
