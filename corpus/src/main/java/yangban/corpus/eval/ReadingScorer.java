package yangban.corpus.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import yangban.corpus.Coded;
import yangban.corpus.Practice;
import yangban.corpus.Provenance;
import yangban.corpus.Reading;
import yangban.corpus.Recognition;
import yangban.corpus.Tag;
import yangban.corpus.Theme;

/// Compares what was understood of an article with its gold.
final class ReadingScorer {
  private final Scores scores;

  ReadingScorer(Scores scores) {
    this.scores = scores;
  }

  void add(GoldPage gold, Reading reading) {
    one(gold, "documentKind", "document kind", reading.documentKind().value().code());
    one(gold, "provenance", "provenance", reading.provenance().value().code());
    one(gold, "university", "university", value(reading.branch().university()));
    if (gold.tells("region")) {
      String told = GoldWords.region(gold.value("region").orElse(""));
      scores.one(gold.name(), "region", told, GoldWords.region(value(reading.branch().region())));
    }
    one(gold, "college", "college", value(reading.branch().college()));
    branch(gold, reading);
    if (gold.tells("recognition")) {
      recognitions(gold, reading);
    }
    many(gold, "disciplines", values(reading.disciplines()));
    many(gold, "topics", values(reading.topics()));
    if (gold.tells("formulas")) {
      scores.many(
          gold.name(),
          "formulas",
          gold.strings("formulas").stream().map(GoldWords::formula).toList(),
          values(reading.formulas()).stream().map(GoldWords::formula).toList());
    }
    if (gold.tells("outcomes")) {
      outcomes(gold, reading);
    }
    if (gold.tells("practices")) {
      practices(gold, reading);
    }
    if (gold.tells("provenance")) {
      detected(gold, "mirrors", Provenance.MIRROR, reading);
      detected(gold, "mills", Provenance.MILL, reading);
    }
  }

  private void branch(GoldPage gold, Reading reading) {
    JsonNode branch = gold.expected().path("branch");
    name(gold, branch, value(reading.branch().name()));
    branchPart(
        gold, branch, "kind", reading.branch().kind().map(Tag::value).map(Coded::code).orElse(""));
    branchPart(gold, branch, "setup", value(reading.branch().setup()));
    if (branch.has("founded")) {
      String expected = GoldPage.string(branch.path("founded")).orElse("");
      String read = reading.branch().founded().map(t -> t.value().toString()).orElse("");
      scores.one(gold.name(), "branch founded", expected, read);
    }
    size(gold, branch.has("size") ? branch.path("size") : gold.expected().path("size"), reading);
  }

  /// `{"members": 21, "formal": 20, "probationary": 1, "doctoral": 6, "master": 14}`, in the branch
  /// or beside it.
  private void size(GoldPage gold, JsonNode size, Reading reading) {
    if (!size.isObject()) {
      return;
    }
    List<String> expected = new ArrayList<>();
    size.properties().forEach(p -> expected.add(p.getKey() + "=" + p.getValue().asInt()));
    List<String> read = new ArrayList<>();
    reading
        .branch()
        .size()
        .map(Tag::value)
        .ifPresent(s -> {
          s.members().ifPresent(n -> read.add("members=" + n));
          s.formal().ifPresent(n -> read.add("formal=" + n));
          s.probationary().ifPresent(n -> read.add("probationary=" + n));
          s.doctoral().ifPresent(n -> read.add("doctoral=" + n));
          s.master().ifPresent(n -> read.add("master=" + n));
        });
    scores.many(gold.name(), "branch size", expected, read);
  }

  private void name(GoldPage gold, JsonNode branch, String read) {
    if (branch.has("name") || (gold.tells("branch") && branch.isNull())) {
      String expected = GoldPage.string(branch.path("name")).orElse("");
      scores.one(gold.name(), "branch name", bare(gold, expected), bare(gold, read));
    }
  }

  private static String bare(GoldPage gold, String name) {
    return GoldWords.branch(
        name, Stream.of(gold.value("university"), gold.value("college")).flatMap(Optional::stream));
  }

  private void branchPart(GoldPage gold, JsonNode branch, String part, String read) {
    if (branch.has(part) || (gold.tells("branch") && branch.isNull())) {
      String expected = GoldWords.code(GoldPage.string(branch.path(part)));
      scores.one(gold.name(), "branch " + part, expected, read);
    }
  }

  private void recognitions(GoldPage gold, Reading reading) {
    Map<String, List<String>> read = new LinkedHashMap<>();
    for (String part : List.of("level", "batch", "stage", "year", "month", "programme")) {
      read.put(part, new ArrayList<>());
    }
    for (Tag<Recognition> tag : reading.recognitions()) {
      Recognition r = tag.value();
      add(read, "level", Optional.of(r.level().code()));
      add(read, "batch", r.batch());
      add(read, "stage", Optional.of(r.stage().code()));
      add(read, "year", r.year().map(String::valueOf));
      add(read, "month", r.month().map(String::valueOf));
      add(read, "programme", Optional.of(GoldWords.programme(r.programme())));
    }
    JsonNode all = gold.expected().path("recognition");
    read.forEach((part, values) -> {
      // Where there is no recognition the other parts tell so already.
      boolean told = all.isEmpty() && !part.equals("month");
      List<String> expected = new ArrayList<>();
      for (JsonNode recognition : all) {
        told |= recognition.has(part);
        GoldPage.string(recognition.path(part))
            .map(w -> GoldWords.code(Optional.of(w)))
            .ifPresent(w -> expected.add(part.equals("programme") ? GoldWords.programme(w) : w));
      }
      if (told) {
        scores.one(gold.name(), part, joined(expected), joined(values));
      }
    });
  }

  private static void add(Map<String, List<String>> all, String part, Optional<String> value) {
    value.ifPresent(v -> all.computeIfAbsent(part, _ -> new ArrayList<>()).add(v));
  }

  private static String joined(List<String> values) {
    return String.join(" ", values.stream().sorted().toList());
  }

  private void outcomes(GoldPage gold, Reading reading) {
    List<String> expected = new ArrayList<>();
    gold.expected()
        .path("outcomes")
        .forEach(
            o -> expected.add(amount(o.path("value").asDouble(), o.path("unit").asString(""))));
    List<String> read =
        reading.outcomes().stream().map(t -> amount(t.value().value(), t.value().unit())).toList();
    scores.many(gold.name(), "outcomes", expected, read);
  }

  /// `46 万次` is `460000 次`.
  private static String amount(double value, String unit) {
    return switch (unit.isEmpty() ? ' ' : unit.charAt(0)) {
      case '万' -> value * 1e4 + unit.substring(1);
      case '亿' -> value * 1e8 + unit.substring(1);
      default -> value + unit;
    };
  }

  private void practices(GoldPage gold, Reading reading) {
    List<String> headings = new ArrayList<>();
    Map<String, List<String>> themes = new LinkedHashMap<>();
    for (JsonNode practice : gold.expected().path("practices")) {
      String heading = heading(practice.path("heading").asString(""));
      headings.add(heading);
      if (practice.has("themes")) {
        List<String> codes = new ArrayList<>();
        practice.path("themes").forEach(t -> codes.add(t.asString()));
        themes.put(heading, codes);
      }
    }
    List<String> read = reading.practices().stream().map(p -> heading(p.heading())).toList();
    scores.many(gold.name(), "practices", headings, read);
    Set<String> union = new LinkedHashSet<>();
    for (Practice practice : reading.practices()) {
      List<String> codes = practice.themes().stream().map(Tag::value).map(Theme::code).toList();
      union.addAll(codes);
      Optional.ofNullable(themes.get(heading(practice.heading())))
          .ifPresent(t -> scores.many(gold.name(), "practice themes", t, codes));
    }
    if (!headings.isEmpty() && gold.tells("themes")) {
      scores.many(gold.name(), "themes", gold.strings("themes"), List.copyOf(union));
    }
  }

  private void detected(GoldPage gold, String field, Provenance sort, Reading reading) {
    boolean expected = gold.value("provenance").orElse("").equals(sort.code());
    boolean read = reading.provenance().value() == sort;
    scores.many(
        gold.name(),
        field,
        expected ? List.of(sort.code()) : List.of(),
        read ? List.of(sort.code()) : List.of());
  }

  /// Headings are the same where only white space and closing punctuation differ.
  private static String heading(String heading) {
    return heading.replaceAll("\\s+", "").replaceAll("[。：:；;，,]+$", "");
  }

  private static String value(Optional<Tag<String>> tag) {
    return tag.map(Tag::value).orElse("");
  }

  private static List<String> values(List<Tag<String>> tags) {
    return tags.stream().map(Tag::value).toList();
  }

  private void one(GoldPage gold, String key, String field, String read) {
    if (gold.tells(key)) {
      scores.one(gold.name(), field, GoldWords.code(gold.value(key)), read);
    }
  }

  private void many(GoldPage gold, String field, List<String> read) {
    if (gold.tells(field)) {
      scores.many(gold.name(), field, gold.strings(field), read);
    }
  }
}
