package yangban.corpus;

import java.util.List;

/// What was understood of an article, each value with its evidence.
///
/// @param disciplines codes of 一级学科 (four digits), or of a 门类 (two) where no finer one is certain
/// @param topics of the whole article
/// @param formulas working formulas of the branch's own (机制名), not common property
/// @param practices in the article's order; empty where the article describes no way of working
public record Reading(
    Tag<DocumentKind> documentKind,
    Tag<Provenance> provenance,
    Branch branch,
    List<Tag<Recognition>> recognitions,
    List<Tag<String>> disciplines,
    List<Tag<String>> topics,
    List<Tag<String>> formulas,
    List<Tag<Outcome>> outcomes,
    List<Practice> practices) {

  public Reading {
    recognitions = List.copyOf(recognitions);
    disciplines = List.copyOf(disciplines);
    topics = List.copyOf(topics);
    formulas = List.copyOf(formulas);
    outcomes = List.copyOf(outcomes);
    practices = List.copyOf(practices);
  }
}
