package yangban.indexer.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import yangban.corpus.Span;

/// The limits that the words of one query set, and the query without those words.
///
/// What is blanked keeps its length, so that places stay what they are.
final class SaidLimits {

  private static final Pattern ENDS = Pattern.compile("[，,\\s]+$");

  private final String text;
  private final List<Wording> wordings;

  private SaidLimits(String text, List<Wording> wordings) {
    this.text = text;
    this.wordings = List.copyOf(wordings);
  }

  /// Words that set limits, all of which they go with.
  private record Wording(Span place, List<Part> parts) {

    Wording {
      parts = List.copyOf(parts);
    }

    private boolean on() {
      return parts.stream().anyMatch(Part::on);
    }
  }

  /// One limit: what it names, where.
  private record Part(
      SaidLimit.Kind kind,
      Span place,
      String code,
      Optional<Facet> facet,
      List<String> values,
      boolean on) {

    Part {
      values = List.copyOf(values);
    }

    private boolean isChoice() {
      return on && facet.isPresent();
    }
  }

  /// @param text the cleaned query
  /// @param folded the same as it is compared, with blanks for what is no plain word
  /// @param off codes that take no part
  static SaidLimits of(
      String text,
      String folded,
      Exclusions exclusions,
      SaidYears years,
      KnownValues known,
      Set<String> off) {
    List<Wording> wordings = new ArrayList<>();
    for (Exclusions.Found found : exclusions.in(folded, known)) {
      List<Part> parts =
          found.items().stream()
              .map(item -> {
                String code = SaidLimit.Kind.NOT.code() + ":" + item.place().of(folded);
                return new Part(
                    SaidLimit.Kind.NOT,
                    item.place(),
                    code,
                    item.facet(),
                    item.values(),
                    !off.contains(code));
              })
              .toList();
      // Whoever asks for a thing as well does not exclude it.
      String others = Expanding.blanked(folded, List.of(found.place()));
      if (parts.stream().noneMatch(part -> others.contains(part.place().of(folded)))) {
        wordings.add(new Wording(found.place(), parts));
      }
    }
    for (SaidYears.Time time : years.times(folded, known)) {
      if (wordings.stream().noneMatch(each -> Problems.overlap(each.place(), time.place()))) {
        String code = SaidLimit.Kind.WHEN.code() + ":" + time.place().of(folded);
        wordings.add(
            new Wording(
                time.place(),
                List.of(
                    new Part(
                        SaidLimit.Kind.WHEN,
                        time.place(),
                        code,
                        Optional.of(Facet.YEAR),
                        time.values(),
                        !off.contains(code)))));
      }
    }
    return new SaidLimits(text, wordings);
  }

  /// Whether any of them takes part.
  boolean on() {
    return wordings.stream().anyMatch(Wording::on);
  }

  /// The same without those of words that are no values: where nothing else is asked for, what is
  /// left of 不要讲座 is no question.
  SaidLimits ofValues() {
    return new SaidLimits(
        text,
        wordings.stream()
            .filter(each -> each.parts().stream().allMatch(part -> part.facet().isPresent()))
            .toList());
  }

  /// The query with blanks for what is not looked for. Of several things that one wording excludes
  /// those are left that are switched off.
  String blanked() {
    StringBuilder rest = new StringBuilder(text);
    for (Wording wording : wordings) {
      if (wording.on()) {
        List<Span> off =
            wording.parts().stream().filter(part -> !part.on()).map(Part::place).toList();
        for (int i = wording.place().start(); i < wording.place().end(); i++) {
          int at = i;
          if (off.stream().noneMatch(place -> place.start() <= at && at < place.end())) {
            rest.setCharAt(i, ' ');
          }
        }
      }
    }
    return rest.toString();
  }

  /// The query without the words of some limits.
  ///
  /// @param gone where nothing is left of them
  record Left(String text, List<Span> gone) {

    Left {
      gone = List.copyOf(gone);
    }
  }

  /// Without the limits that have become choices.
  Left left() {
    return without(Part::isChoice);
  }

  /// Everything that limits, for whoever asked.
  ///
  /// @param written a query that is left, as it is typed
  List<SaidLimit> told(Function<Left, String> written) {
    List<SaidLimit> told = new ArrayList<>();
    for (Wording wording : wordings) {
      for (Part part : wording.parts()) {
        String what = part.place().of(text);
        boolean alone = wording.parts().size() == 1;
        told.add(
            new SaidLimit(
                part.kind(),
                part.code(),
                alone ? ENDS.matcher(wording.place().of(text)).replaceAll("") : what,
                what,
                part.facet(),
                part.values(),
                written.apply(without(other -> other.equals(part) || other.isChoice())),
                part.on()));
      }
    }
    return List.copyOf(told);
  }

  private Left without(Predicate<Part> isGone) {
    StringBuilder rest = new StringBuilder(text);
    List<Span> gone = new ArrayList<>();
    for (Wording wording : wordings) {
      Span place = wording.place();
      List<String> left =
          wording.parts().stream()
              .filter(part -> !isGone.test(part))
              .map(part -> part.place().of(text))
              .toList();
      if (left.isEmpty()) {
        gone.add(place);
      } else if (left.size() < wording.parts().size()) {
        // Shorter than it was: a thing less, and what joined it.
        String less = String.join("和", left);
        String written = "除了" + less + "以外";
        rest.replace(
            place.start(), place.end(), written + " ".repeat(place.length() - written.length()));
      }
    }
    return new Left(Expanding.blanked(rest.toString(), gone), gone);
  }
}
