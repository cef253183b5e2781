package yangban.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What was understood of an article, each value with its evidence.
///
/// @param disciplines codes of 一级学科 (four digits), or of a 门类 (two) where no finer one is certain
/// @param topics of the whole article
/// @param formulas working formulas of the branch's own (机制名), not common property
/// @param practices in the article's order; empty where the article describes no way of working
/// @param themes of the article as a whole, where they are said of it; else they are those of its
///   practices ([#allThemes])
/// @param voices signed statements, in the article's order
public record Reading(
    Tag<DocumentKind> documentKind,
    Tag<Provenance> provenance,
    Branch branch,
    List<Tag<Recognition>> recognitions,
    List<Tag<String>> disciplines,
    List<Tag<String>> topics,
    List<Tag<String>> formulas,
    List<Tag<Outcome>> outcomes,
    List<Practice> practices,
    Optional<List<Tag<Theme>>> themes,
    List<Tag<Voice>> voices) {

  public Reading {
    recognitions = List.copyOf(recognitions);
    disciplines = List.copyOf(disciplines);
    topics = List.copyOf(topics);
    formulas = List.copyOf(formulas);
    outcomes = List.copyOf(outcomes);
    practices = List.copyOf(practices);
    themes = themes.map(List::copyOf);
    // Readings that were kept before there were voices have none.
    voices = List.copyOf(Objects.requireNonNullElse(voices, List.of()));
  }

  /// A reading whose themes are those of its practices, and that lets nobody speak.
  public Reading(
      Tag<DocumentKind> documentKind,
      Tag<Provenance> provenance,
      Branch branch,
      List<Tag<Recognition>> recognitions,
      List<Tag<String>> disciplines,
      List<Tag<String>> topics,
      List<Tag<String>> formulas,
      List<Tag<Outcome>> outcomes,
      List<Practice> practices) {
    this(
        documentKind,
        provenance,
        branch,
        recognitions,
        disciplines,
        topics,
        formulas,
        outcomes,
        practices,
        Optional.empty(),
        List.of());
  }

  /// The same of another provenance.
  public Reading of(Tag<Provenance> other) {
    return with(other, practices);
  }

  /// The same with other practices.
  public Reading of(List<Practice> others) {
    return with(provenance, others);
  }

  private Reading with(Tag<Provenance> from, List<Practice> described) {
    return new Reading(
        documentKind,
        from,
        branch,
        recognitions,
        disciplines,
        topics,
        formulas,
        outcomes,
        described,
        themes,
        voices);
  }

  /// The themes of the article: those that are said of it as a whole, else those of its practices,
  /// each once with all its evidence.
  public List<Tag<Theme>> allThemes() {
    if (themes.isPresent()) {
      return themes.get();
    }
    Map<Theme, List<Evidence>> byTheme = new LinkedHashMap<>();
    for (Practice practice : practices) {
      for (Tag<Theme> tag : practice.themes()) {
        byTheme.computeIfAbsent(tag.value(), _ -> new ArrayList<>()).addAll(tag.evidence());
      }
    }
    return byTheme.entrySet().stream()
        .map(entry -> new Tag<>(entry.getKey(), entry.getValue()))
        .toList();
  }
}
