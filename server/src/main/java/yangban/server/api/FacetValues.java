package yangban.server.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import yangban.corpus.BranchKind;
import yangban.corpus.Coded;
import yangban.corpus.Discipline;
import yangban.corpus.DocumentKind;
import yangban.corpus.Level;
import yangban.corpus.Provenance;
import yangban.corpus.Theme;
import yangban.corpus.condition.Cadence;
import yangban.corpus.condition.Funding;
import yangban.corpus.condition.PartnerKind;
import yangban.corpus.condition.SizeBand;
import yangban.corpus.lexicon.DisciplineCatalogue;
import yangban.indexer.query.Facet;
import yangban.indexer.query.FacetChoice;
import yangban.server.export.ExportFormat;
import yangban.server.problem.Problem;
import yangban.server.problem.ProblemKind;
import yangban.server.problem.Shown;
import yangban.web.Messages;

/// The values of facets as people and programs write them, and their names. Thread-safe.
public final class FacetValues {

  private static final Pattern YEARS = Pattern.compile("(\\d{4})\\s*[-–—~～]\\s*(\\d{4})");

  private final Messages messages;
  private final DisciplineCatalogue disciplines;

  public FacetValues(Messages messages, DisciplineCatalogue disciplines) {
    this.messages = messages;
    this.disciplines = disciplines;
  }

  /// The words of the screens.
  Messages messages() {
    return messages;
  }

  /// The value that addresses and JSON use for `text`, which may be that value or its name; empty
  /// where a closed set has no such value. Any text is a value of an open set.
  Optional<String> normalise(Facet facet, String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (isUnstated(text)) {
      return Optional.of(FacetChoice.UNSTATED);
    }
    return switch (facet) {
      case THEME -> constant(Theme.class, text).map(Coded::code);
      case LEVEL -> constant(Level.class, text).map(Coded::code);
      case BRANCH_KIND -> constant(BranchKind.class, text).map(Coded::code);
      case DOC_KIND -> constant(DocumentKind.class, text).map(Coded::code);
      case PROVENANCE -> constant(Provenance.class, text).map(Coded::code);
      case SIZE -> constant(SizeBand.class, text).map(Coded::code);
      case CADENCE -> constant(Cadence.class, text).map(Coded::code);
      case PARTNER -> constant(PartnerKind.class, text).map(Coded::code);
      case FUNDING -> constant(Funding.class, text).map(Coded::code);
      case DISCIPLINE -> discipline(text).map(Discipline::code);
      case YEAR -> text.matches("\\d{4}") ? Optional.of(text) : Optional.empty();
      case TOPIC, BATCH, UNIVERSITY, REGION, SITE -> Optional.of(text);
    };
  }

  /// The values that `text` names: one, or the years of a range, `2019-2022`, whichever way round
  /// it is written; none where it cannot be read.
  List<String> read(Facet facet, String text) {
    Matcher range = YEARS.matcher(text);
    if (facet != Facet.YEAR || !range.matches()) {
      return normalise(facet, text).stream().toList();
    }
    int one = Integer.parseInt(range.group(1));
    int other = Integer.parseInt(range.group(2));
    if (Math.abs(one - other) >= SearchParameters.MAX_VALUES) {
      return List.of();
    }
    return IntStream.rangeClosed(Math.min(one, other), Math.max(one, other))
        .mapToObj("%04d"::formatted)
        .toList();
  }

  /// Whether `text` is a range of years whose end comes first.
  boolean isTurned(Facet facet, String text) {
    Matcher range = YEARS.matcher(text);
    return facet == Facet.YEAR
        && range.matches()
        && Integer.parseInt(range.group(1)) > Integer.parseInt(range.group(2));
  }

  private boolean isUnstated(String text) {
    return text.equals(FacetChoice.UNSTATED) || text.equals(messages.text("unknown"));
  }

  /// The codes of the 门类, in the catalogue's order.
  List<String> categories() {
    return disciplines.categories().stream().map(Discipline::code).toList();
  }

  /// The codes of the 一级学科 of a 门类, in the catalogue's order.
  List<String> disciplinesOf(String category) {
    return disciplines.disciplinesOf(category).stream().map(Discipline::code).toList();
  }

  /// What is known in a closed set, for the sentence that refuses something else.
  String known(Facet facet) {
    return switch (facet) {
      case THEME -> known(Theme.class);
      case LEVEL -> known(Level.class);
      case BRANCH_KIND -> known(BranchKind.class);
      case DOC_KIND -> known(DocumentKind.class);
      case PROVENANCE -> known(Provenance.class);
      case SIZE -> known(SizeBand.class);
      case CADENCE -> known(Cadence.class);
      case PARTNER -> known(PartnerKind.class);
      case FUNDING -> known(Funding.class);
      case DISCIPLINE ->
          disciplines.categories().stream()
              .map(category -> category.code() + " " + category.name())
              .collect(Collectors.joining(messages.text("list.separator")));
      case YEAR -> messages.text("facet.year.how");
      case TOPIC, BATCH, UNIVERSITY, REGION, SITE -> "";
    };
  }

  /// The name of a value as screens show it; the value itself where it is its own name.
  public String label(Facet facet, String value) {
    if (value.equals(FacetChoice.UNSTATED)) {
      return messages.text("unknown");
    }
    Optional<String> name =
        switch (facet) {
          case THEME -> Coded.of(Theme.class, value).map(messages::label);
          case LEVEL -> Coded.of(Level.class, value).map(messages::label);
          case BRANCH_KIND -> Coded.of(BranchKind.class, value).map(messages::label);
          case DOC_KIND -> Coded.of(DocumentKind.class, value).map(messages::label);
          case PROVENANCE -> Coded.of(Provenance.class, value).map(messages::label);
          case SIZE -> Coded.of(SizeBand.class, value).map(messages::label);
          case CADENCE -> Coded.of(Cadence.class, value).map(messages::label);
          case PARTNER -> Coded.of(PartnerKind.class, value).map(messages::label);
          case FUNDING -> Coded.of(Funding.class, value).map(messages::label);
          case DISCIPLINE -> disciplines.discipline(value).map(Discipline::name);
          case TOPIC, BATCH, UNIVERSITY, REGION, YEAR, SITE -> Optional.of(value);
        };
    return name.orElse(value);
  }

  /// The name of a constant as screens show it.
  String label(Coded constant) {
    return messages.label(constant);
  }

  /// The constant whose code or name is `text`.
  <E extends Enum<E> & Coded> Optional<E> constant(Class<E> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> each.code().equals(text) || messages.label(each).equals(text))
        .findFirst();
  }

  <E extends Enum<E> & Coded> String known(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(each -> each.code() + " " + messages.label(each))
        .collect(Collectors.joining(messages.text("list.separator")));
  }

  /// The constant that a parameter names, problems told and passed over.
  ///
  /// @param fallback where it is absent or cannot be read
  <E extends Enum<E> & Coded> E one(
      Class<E> type,
      String name,
      E fallback,
      Map<String, List<String>> parameters,
      List<Problem> problems) {
    List<String> given = parameters.getOrDefault(name, List.of());
    if (given.size() > 1) {
      problems.add(new Problem(ProblemKind.REPEATED_PARAMETER, name));
    }
    String text = given.isEmpty() ? "" : given.getFirst().strip();
    if (text.isEmpty()) {
      return fallback;
    }
    return constant(type, text)
        .orElseGet(() -> {
          problems.add(new Problem(ProblemKind.UNKNOWN_VALUE, name, Shown.of(text), known(type)));
          return fallback;
        });
  }

  /// The format of that name.
  ///
  /// @throws Problem where there is none
  public ExportFormat format(String text) {
    return constant(ExportFormat.class, text)
        .orElseThrow(() ->
            new Problem(
                ProblemKind.UNKNOWN_VALUE, "format", Shown.of(text), known(ExportFormat.class)));
  }

  private Optional<Discipline> discipline(String text) {
    return disciplines
        .discipline(text)
        .or(() ->
            disciplines.categories().stream()
                .flatMap(category ->
                    Stream.concat(
                        Stream.of(category), disciplines.disciplinesOf(category.code()).stream()))
                .filter(each -> each.name().equals(text))
                .findFirst());
  }
}
