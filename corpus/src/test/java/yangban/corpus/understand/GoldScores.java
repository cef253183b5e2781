package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yangban.corpus.BranchKind;
import yangban.corpus.DocumentKind;
import yangban.corpus.Level;
import yangban.corpus.Practice;
import yangban.corpus.Provenance;
import yangban.corpus.Reading;
import yangban.corpus.Recognition;
import yangban.corpus.Stage;
import yangban.corpus.Tag;
import yangban.corpus.Theme;

/// Compares readings with their gold, field by field. A field with one value is scored by accuracy,
/// a field with many by micro precision, recall and F1.
final class GoldScores {
  private static final Map<DocumentKind, String> KINDS =
      Map.of(
          DocumentKind.EXPERIENCE, "经验案例",
          DocumentKind.REPORT, "活动报道",
          DocumentKind.THEORY, "理论文章",
          DocumentKind.NOTICE, "通知公告",
          DocumentKind.ROSTER, "名单公示",
          DocumentKind.OTHER, "其他");
  private static final Map<BranchKind, String> BRANCH_KINDS =
      Map.of(
          BranchKind.GRADUATE, "研究生",
          BranchKind.UNDERGRADUATE, "本科生",
          BranchKind.STAFF, "教工",
          BranchKind.RETIRED, "离退休",
          BranchKind.MIXED, "混合");
  private static final Map<Level, String> LEVELS =
      Map.of(
          Level.NATIONAL, "全国",
          Level.PROVINCIAL, "省级",
          Level.UNIVERSITY, "校级",
          Level.COLLEGE, "院级");
  private static final Map<Stage, String> STAGES =
      Map.of(Stage.NURTURED, "培育创建", Stage.ACCEPTED, "验收", Stage.AWARDED, "获评");

  private final Map<String, Score> scores = new LinkedHashMap<>();
  private final List<String> misses = new ArrayList<>();

  void add(GoldPage gold, Reading reading) {
    one(
        gold,
        "document kind",
        string(gold, "documentKind"),
        KINDS.getOrDefault(reading.documentKind().value(), ""));
    one(gold, "provenance", string(gold, "provenance"), reading.provenance().value().code());
    one(gold, "university", string(gold, "university"), value(reading.branch().university()));
    one(gold, "college", string(gold, "college"), value(reading.branch().college()));
    branch(gold, reading);
    recognitions(gold, reading);
    many(gold, "disciplines", gold.strings("disciplines"), values(reading.disciplines()));
    many(gold, "topics", gold.strings("topics"), values(reading.topics()));
    many(gold, "formulas", gold.strings("formulas"), values(reading.formulas()));
    outcomes(gold, reading);
    practices(gold, reading);
    mirrors(gold, reading);
  }

  private void branch(GoldPage gold, Reading reading) {
    var branch = gold.expected().path("branch");
    one(
        gold,
        "branch name",
        GoldPage.string(branch.path("name")).orElse(""),
        value(reading.branch().name()));
    one(
        gold,
        "branch kind",
        GoldPage.string(branch.path("kind")).orElse(""),
        reading
            .branch()
            .kind()
            .map(Tag::value)
            .flatMap(k -> Optional.ofNullable(BRANCH_KINDS.get(k)))
            .orElse(""));
    one(
        gold,
        "branch setup",
        GoldPage.string(branch.path("setup")).orElse(""),
        value(reading.branch().setup()));
  }

  private void recognitions(GoldPage gold, Reading reading) {
    Map<String, List<String>> expected = new LinkedHashMap<>();
    Map<String, List<String>> read = new LinkedHashMap<>();
    for (String part : List.of("level", "batch", "stage", "year", "programme")) {
      expected.put(part, new ArrayList<>());
      read.put(part, new ArrayList<>());
    }
    gold.expected()
        .path("recognition")
        .forEach(r ->
            expected.forEach((part, all) -> GoldPage.string(r.path(part)).ifPresent(all::add)));
    for (Tag<Recognition> tag : reading.recognitions()) {
      Recognition r = tag.value();
      add(read, "level", Optional.ofNullable(LEVELS.get(r.level())));
      add(read, "batch", r.batch());
      add(read, "stage", Optional.ofNullable(STAGES.get(r.stage())));
      add(read, "year", r.year().map(String::valueOf));
      add(read, "programme", Optional.of(r.programme()));
    }
    expected.forEach((part, all) -> oneSet(gold, part, all, read.getOrDefault(part, List.of())));
  }

  private static void add(Map<String, List<String>> all, String part, Optional<String> value) {
    value.ifPresent(v -> all.computeIfAbsent(part, p -> new ArrayList<>()).add(v));
  }

  private void outcomes(GoldPage gold, Reading reading) {
    List<String> expected = new ArrayList<>();
    gold.expected()
        .path("outcomes")
        .forEach(o -> expected.add(o.path("value").asDouble() + o.path("unit").asString("")));
    List<String> read =
        reading.outcomes().stream().map(t -> t.value().value() + t.value().unit()).toList();
    many(gold, "outcomes", expected, read);
  }

  private void practices(GoldPage gold, Reading reading) {
    List<String> headings = new ArrayList<>();
    Map<String, List<String>> themes = new LinkedHashMap<>();
    gold.expected()
        .path("practices")
        .forEach(p -> {
          String heading = trimmed(p.path("heading").asString());
          headings.add(heading);
          List<String> codes = new ArrayList<>();
          p.path("themes").forEach(t -> codes.add(t.asString()));
          themes.put(heading, codes);
        });
    many(
        gold,
        "practices",
        headings,
        reading.practices().stream().map(p -> trimmed(p.heading())).toList());
    Set<String> union = new LinkedHashSet<>();
    for (Practice practice : reading.practices()) {
      List<String> read = practice.themes().stream().map(Tag::value).map(Theme::code).toList();
      union.addAll(read);
      List<String> expected = themes.get(trimmed(practice.heading()));
      if (expected != null) {
        many(gold, "themes", expected, read);
      }
    }
    if (!headings.isEmpty()) {
      many(gold, "article themes", gold.strings("themes"), List.copyOf(union));
    }
  }

  private void mirrors(GoldPage gold, Reading reading) {
    boolean expected = string(gold, "provenance").equals("mirror");
    boolean read = reading.provenance().value() == Provenance.MIRROR;
    many(
        gold,
        "mirrors",
        expected ? List.of("mirror") : List.of(),
        read ? List.of("mirror") : List.of());
  }

  /// Headings are the same where only white space and closing punctuation differ.
  static String trimmed(String heading) {
    return heading.replaceAll("\\s+", "").replaceAll("[。：:；;，,]+$", "");
  }

  private static String string(GoldPage gold, String field) {
    return GoldPage.string(gold.expected().path(field)).orElse("");
  }

  private static String value(Optional<Tag<String>> tag) {
    return tag.map(Tag::value).orElse("");
  }

  private static List<String> values(List<Tag<String>> tags) {
    return tags.stream().map(Tag::value).toList();
  }

  private void one(GoldPage gold, String field, String expected, String read) {
    score(field).one(expected.equals(read));
    if (!expected.equals(read)) {
      misses.add("%-16s %s: expected %s, read %s".formatted(field, gold.name(), expected, read));
    }
  }

  private void oneSet(GoldPage gold, String field, List<String> expected, List<String> read) {
    one(
        gold,
        field,
        expected.stream().sorted().toList().toString(),
        read.stream().sorted().toList().toString());
  }

  private void many(GoldPage gold, String field, List<String> expected, List<String> read) {
    Set<String> missing = new LinkedHashSet<>(expected);
    read.forEach(missing::remove);
    Set<String> extra = new LinkedHashSet<>(read);
    expected.forEach(extra::remove);
    Set<String> distinct = new LinkedHashSet<>(expected);
    score(field).many(distinct.size() - missing.size(), extra.size(), missing.size());
    if (!missing.isEmpty() || !extra.isEmpty()) {
      misses.add("%-16s %s: missing %s, extra %s".formatted(field, gold.name(), missing, extra));
    }
  }

  private Score score(String field) {
    return scores.computeIfAbsent(field, f -> new Score());
  }

  /// The figure of a field: accuracy, or F1.
  double figure(String field) {
    return score(field).figure();
  }

  double precision(String field) {
    return score(field).precision();
  }

  double recall(String field) {
    return score(field).recall();
  }

  Set<String> fields() {
    return scores.keySet();
  }

  List<String> misses() {
    return misses;
  }

  String table() {
    StringBuilder table =
        new StringBuilder("| field            |   acc |     P |     R |    F1 |    n |\n");
    scores.forEach((field, score) -> table.append("| %-16s %s\n".formatted(field, score)));
    return table.toString();
  }

  private static final class Score {
    private boolean single;
    private int right;
    private int extra;
    private int missing;

    void one(boolean same) {
      single = true;
      right += same ? 1 : 0;
      missing += same ? 0 : 1;
    }

    void many(int right, int extra, int missing) {
      this.right += right;
      this.extra += extra;
      this.missing += missing;
    }

    double precision() {
      return right + extra == 0 ? 1 : (double) right / (right + extra);
    }

    double recall() {
      return right + missing == 0 ? 1 : (double) right / (right + missing);
    }

    double figure() {
      double sum = precision() + recall();
      return single ? recall() : sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    @Override
    public String toString() {
      return single
          ? "| %5.3f |       |       |       | %4d |".formatted(figure(), right + missing)
          : "|       | %5.3f | %5.3f | %5.3f | %4d |"
              .formatted(precision(), recall(), figure(), right + missing);
    }
  }
}
