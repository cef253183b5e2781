package yangban.corpus.source;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yangban.corpus.Coded;
import yangban.corpus.Provenance;
import yangban.corpus.source.SourceForm.Outcome;
import yangban.corpus.source.Written.Item;

/// Reads one entry: what its fields mean, and what is wrong with them.
final class FieldReader {

  private static final int LONGEST_INSTITUTION = 60;

  private final Map<String, Written> entry;
  private final WrittenFields fields;

  FieldReader(Map<String, Written> entry, int line) {
    this.entry = entry;
    this.fields = new WrittenFields(entry, line);
  }

  Outcome read() {
    entry.forEach((name, written) -> {
      if (!SourceForm.FIELDS.contains(name)) {
        fields.fault(
            written.line(), name, FaultKind.UNKNOWN_FIELD, String.join(" ", SourceForm.FIELDS));
      }
    });
    String id = fields.required("id", WrittenFields.SHOWN_CHARS);
    if (!id.isEmpty() && !Source.isId(id)) {
      fields.fault(fields.lineOf("id"), "id", FaultKind.BAD_ID, WrittenFields.shown(id));
    }
    String name = fields.required("name", Source.LONGEST_NAME);
    List<URI> starts = starts();
    Institution institution =
        new Institution(
            fields.text("university", LONGEST_INSTITUTION),
            fields.text("college", LONGEST_INSTITUTION),
            fields.text("region", LONGEST_INSTITUTION));
    ColumnKind column = fields.coded("column", ColumnKind.class).orElse(ColumnKind.MIXED);
    int depth = fields.number("depth", 0, Source.DEEPEST).orElse(Source.DEFAULT_DEPTH);
    List<String> include = patterns("include");
    List<String> exclude = patterns("exclude");
    Map<String, PageKind> kinds = kinds();
    String permission = fields.text("permission", Source.LONGEST_NOTE).orElse("");
    Duration delay = delay(permission).orElse(Source.DEFAULT_DELAY);
    Schedule schedule = schedule().orElse(Schedule.manual());
    Optional<OffPeak> offPeak = offPeak();
    Optional<Provenance> provenance = fields.coded("provenance", Provenance.class);
    boolean onCampus = fields.truth("on-campus");
    int maxPages =
        fields.number("max-pages", 1, Source.MOST_PAGES).orElse(Source.DEFAULT_MAX_PAGES);
    boolean paused = fields.truth("paused");
    if (!fields.faults().isEmpty()) {
      return new Outcome(Optional.empty(), fields.faults());
    }
    return new Outcome(
        Optional.of(
            new Source(
                id,
                name,
                starts,
                institution,
                column,
                depth,
                include,
                exclude,
                kinds,
                delay,
                schedule,
                offPeak,
                provenance,
                onCampus,
                permission,
                maxPages,
                paused)),
        List.of());
  }

  private List<URI> starts() {
    List<Item> items = fields.many("start", Source.MOST_STARTS);
    if (items.isEmpty() && !fields.isFaulty("start")) {
      fields.fault(fields.lineOf("start"), "start", FaultKind.MISSING);
    }
    List<URI> starts = new ArrayList<>();
    for (Item item : items) {
      StartAddress.of(item.text())
          .ifPresentOrElse(
              starts::add,
              () ->
                  fields.fault(
                      item.line(),
                      "start",
                      FaultKind.BAD_ADDRESS,
                      WrittenFields.shown(item.text())));
    }
    return starts.stream().distinct().toList();
  }

  private List<String> patterns(String field) {
    List<String> patterns = new ArrayList<>();
    for (Item item : fields.many(field, Source.MOST_PATTERNS)) {
      if (Scope.isPattern(item.text())) {
        patterns.add(item.text());
      } else {
        fields.fault(item.line(), field, FaultKind.BAD_PATTERN, WrittenFields.shown(item.text()));
      }
    }
    return patterns;
  }

  private Map<String, PageKind> kinds() {
    Map<String, PageKind> kinds = new LinkedHashMap<>();
    for (Item item : fields.many("kinds", Source.MOST_PATTERNS)) {
      int sign = item.text().lastIndexOf('=');
      String pattern = sign < 0 ? "" : item.text().substring(0, sign).strip();
      String value = item.text().substring(sign + 1).strip();
      Optional<PageKind> kind = Coded.of(PageKind.class, WrittenFields.code(value));
      if (!Scope.isPattern(pattern)) {
        fields.fault(item.line(), "kinds", FaultKind.BAD_PATTERN, WrittenFields.shown(item.text()));
      } else if (kind.isEmpty()) {
        fields.fault(
            item.line(),
            "kinds",
            FaultKind.UNKNOWN_VALUE,
            WrittenFields.shown(value),
            WrittenFields.codes(PageKind.class));
      } else {
        kinds.put(pattern, kind.get());
      }
    }
    return kinds;
  }

  private Optional<Duration> delay(String permission) {
    Optional<String> written = fields.text("delay", WrittenFields.SHOWN_CHARS);
    Optional<Duration> delay = written.flatMap(Durations::of);
    if (written.isPresent() && delay.isEmpty()) {
      fields.fault(
          fields.lineOf("delay"),
          "delay",
          FaultKind.BAD_DURATION,
          WrittenFields.shown(written.get()));
    } else if (delay.isPresent() && delay.get().compareTo(Source.LONGEST_DELAY) > 0) {
      fields.fault(
          fields.lineOf("delay"),
          "delay",
          FaultKind.OUT_OF_RANGE,
          written.orElse(""),
          "0s",
          Durations.written(Source.LONGEST_DELAY));
    } else if (delay.isPresent()
        && permission.isBlank()
        && delay.get().compareTo(Source.LEAST_DELAY) < 0) {
      fields.fault(
          fields.lineOf("delay"),
          "delay",
          FaultKind.DELAY_NEEDS_PERMISSION,
          written.orElse(""),
          Durations.written(Source.LEAST_DELAY));
    }
    return delay;
  }

  private Optional<Schedule> schedule() {
    Optional<String> written = fields.text("schedule", WrittenFields.SHOWN_CHARS);
    Optional<Schedule> schedule = written.flatMap(Schedule::of);
    if (written.isPresent() && schedule.isEmpty()) {
      fields.fault(
          fields.lineOf("schedule"),
          "schedule",
          FaultKind.BAD_SCHEDULE,
          WrittenFields.shown(written.get()));
    }
    return schedule;
  }

  private Optional<OffPeak> offPeak() {
    Optional<String> written = fields.text("off-peak", WrittenFields.SHOWN_CHARS);
    Optional<OffPeak> offPeak = written.flatMap(OffPeak::of);
    if (written.isPresent() && offPeak.isEmpty()) {
      fields.fault(
          fields.lineOf("off-peak"),
          "off-peak",
          FaultKind.BAD_OFF_PEAK,
          WrittenFields.shown(written.get()));
    }
    return offPeak;
  }
}
