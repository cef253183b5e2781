package yangban.corpus.source;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import yangban.corpus.Coded;
import yangban.corpus.Provenance;
import yangban.corpus.source.SourceForm.Outcome;
import yangban.corpus.source.Written.Item;
import yangban.corpus.source.Written.Shape;

/// Reads the written fields of one entry, and keeps what is wrong with them.
final class FieldReader {

  /// As much of a bad value as tells which it is.
  private static final int SHOWN_CHARS = 60;

  private static final int LONGEST_INSTITUTION = 60;

  /// Values as people write them in tables, beside the codes.
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("样板支部专栏", "showcase"),
          Map.entry("样板支部", "showcase"),
          Map.entry("新闻动态", "news"),
          Map.entry("新闻", "news"),
          Map.entry("理论学习", "theory"),
          Map.entry("理论", "theory"),
          Map.entry("通知公告", "notice"),
          Map.entry("通知", "notice"),
          Map.entry("综合", "mixed"),
          Map.entry("列表", "list"),
          Map.entry("文章", "article"),
          Map.entry("忽略", "ignore"),
          Map.entry("官方站点", "official"),
          Map.entry("官方", "official"),
          Map.entry("媒体", "press"),
          Map.entry("公众号", "account"),
          Map.entry("转载", "repost"),
          Map.entry("文库", "mill"),
          Map.entry("疑似镜像", "mirror"),
          Map.entry("来源不明", "unknown"),
          Map.entry("是", "true"),
          Map.entry("yes", "true"),
          Map.entry("1", "true"),
          Map.entry("否", "false"),
          Map.entry("no", "false"),
          Map.entry("0", "false"));

  private final Map<String, Written> fields;
  private final int line;
  private final List<SourceFault> faults = new ArrayList<>();

  FieldReader(Map<String, Written> fields, int line) {
    this.fields = fields;
    this.line = line;
  }

  Outcome read() {
    fields.forEach((name, written) -> {
      if (!SourceForm.FIELDS.contains(name)) {
        fault(written.line(), name, FaultKind.UNKNOWN_FIELD, String.join(" ", SourceForm.FIELDS));
      }
    });
    String id = required("id", SHOWN_CHARS);
    if (!id.isEmpty() && !Source.isId(id)) {
      fault(lineOf("id"), "id", FaultKind.BAD_ID, shown(id));
    }
    String name = required("name", Source.LONGEST_NAME);
    List<URI> starts = starts();
    Institution institution =
        new Institution(
            text("university", LONGEST_INSTITUTION),
            text("college", LONGEST_INSTITUTION),
            text("region", LONGEST_INSTITUTION));
    ColumnKind column = coded("column", ColumnKind.class).orElse(ColumnKind.MIXED);
    int depth = number("depth", 0, Source.DEEPEST).orElse(Source.DEFAULT_DEPTH);
    List<String> include = patterns("include");
    List<String> exclude = patterns("exclude");
    Map<String, PageKind> kinds = kinds();
    String permission = text("permission", Source.LONGEST_NOTE).orElse("");
    Duration delay = delay(permission).orElse(Source.DEFAULT_DELAY);
    Schedule schedule = schedule().orElse(Schedule.manual());
    Optional<OffPeak> offPeak = offPeak();
    Optional<Provenance> provenance = coded("provenance", Provenance.class);
    boolean onCampus = truth("on-campus");
    int maxPages = number("max-pages", 1, Source.MOST_PAGES).orElse(Source.DEFAULT_MAX_PAGES);
    boolean paused = truth("paused");
    if (!faults.isEmpty()) {
      return new Outcome(Optional.empty(), faults);
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
    List<Item> items = many("start", Source.MOST_STARTS);
    if (items.isEmpty() && faults.stream().noneMatch(f -> f.field().equals("start"))) {
      fault(lineOf("start"), "start", FaultKind.MISSING);
    }
    List<URI> starts = new ArrayList<>();
    for (Item item : items) {
      StartAddress.of(item.text())
          .ifPresentOrElse(
              starts::add,
              () -> fault(item.line(), "start", FaultKind.BAD_ADDRESS, shown(item.text())));
    }
    return starts.stream().distinct().toList();
  }

  private List<String> patterns(String field) {
    List<String> patterns = new ArrayList<>();
    for (Item item : many(field, Source.MOST_PATTERNS)) {
      if (Scope.isPattern(item.text())) {
        patterns.add(item.text());
      } else {
        fault(item.line(), field, FaultKind.BAD_PATTERN, shown(item.text()));
      }
    }
    return patterns;
  }

  private Map<String, PageKind> kinds() {
    Map<String, PageKind> kinds = new LinkedHashMap<>();
    for (Item item : many("kinds", Source.MOST_PATTERNS)) {
      int sign = item.text().lastIndexOf('=');
      String pattern = sign < 0 ? "" : item.text().substring(0, sign).strip();
      String value = item.text().substring(sign + 1).strip();
      Optional<PageKind> kind = Coded.of(PageKind.class, code(value));
      if (!Scope.isPattern(pattern)) {
        fault(item.line(), "kinds", FaultKind.BAD_PATTERN, shown(item.text()));
      } else if (kind.isEmpty()) {
        fault(item.line(), "kinds", FaultKind.UNKNOWN_VALUE, shown(value), codes(PageKind.class));
      } else {
        kinds.put(pattern, kind.get());
      }
    }
    return kinds;
  }

  private Optional<Duration> delay(String permission) {
    Optional<String> written = text("delay", SHOWN_CHARS);
    Optional<Duration> delay = written.flatMap(Durations::of);
    if (written.isPresent() && delay.isEmpty()) {
      fault(lineOf("delay"), "delay", FaultKind.BAD_DURATION, shown(written.get()));
    } else if (delay.isPresent() && delay.get().compareTo(Source.LONGEST_DELAY) > 0) {
      fault(
          lineOf("delay"),
          "delay",
          FaultKind.OUT_OF_RANGE,
          written.orElse(""),
          "0s",
          Durations.written(Source.LONGEST_DELAY));
    } else if (delay.isPresent()
        && permission.isBlank()
        && delay.get().compareTo(Source.LEAST_DELAY) < 0) {
      fault(
          lineOf("delay"),
          "delay",
          FaultKind.DELAY_NEEDS_PERMISSION,
          written.orElse(""),
          Durations.written(Source.LEAST_DELAY));
    }
    return delay;
  }

  private Optional<Schedule> schedule() {
    Optional<String> written = text("schedule", SHOWN_CHARS);
    Optional<Schedule> schedule = written.flatMap(Schedule::of);
    if (written.isPresent() && schedule.isEmpty()) {
      fault(lineOf("schedule"), "schedule", FaultKind.BAD_SCHEDULE, shown(written.get()));
    }
    return schedule;
  }

  private Optional<OffPeak> offPeak() {
    Optional<String> written = text("off-peak", SHOWN_CHARS);
    Optional<OffPeak> offPeak = written.flatMap(OffPeak::of);
    if (written.isPresent() && offPeak.isEmpty()) {
      fault(lineOf("off-peak"), "off-peak", FaultKind.BAD_OFF_PEAK, shown(written.get()));
    }
    return offPeak;
  }

  private boolean truth(String field) {
    Optional<String> written = text(field, SHOWN_CHARS).map(FieldReader::code);
    if (written.isPresent() && !written.get().equals("true") && !written.get().equals("false")) {
      fault(lineOf(field), field, FaultKind.UNKNOWN_VALUE, shown(written.get()), "true false");
    }
    return written.equals(Optional.of("true"));
  }

  private Optional<Integer> number(String field, int least, int most) {
    Optional<String> written = text(field, SHOWN_CHARS);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    String plain = written.get().replace("_", "").replace(",", "");
    int number = plain.matches("\\d{1,9}") ? Integer.parseInt(plain) : -1;
    if (number < least || number > most) {
      fault(
          lineOf(field),
          field,
          FaultKind.OUT_OF_RANGE,
          shown(written.get()),
          Integer.toString(least),
          Integer.toString(most));
      return Optional.empty();
    }
    return Optional.of(number);
  }

  private <E extends Enum<E> & Coded> Optional<E> coded(String field, Class<E> type) {
    Optional<String> written = text(field, SHOWN_CHARS);
    Optional<E> value = written.flatMap(w -> Coded.of(type, code(w)));
    if (written.isPresent() && value.isEmpty()) {
      fault(lineOf(field), field, FaultKind.UNKNOWN_VALUE, shown(written.get()), codes(type));
    }
    return value;
  }

  private static String code(String written) {
    String plain = written.strip().toLowerCase(Locale.ROOT);
    return WORDS.getOrDefault(plain, plain);
  }

  private static <E extends Enum<E> & Coded> String codes(Class<E> type) {
    return String.join(" ", Arrays.stream(type.getEnumConstants()).map(Coded::code).toList());
  }

  private String required(String field, int most) {
    Optional<String> text = text(field, most);
    if (text.isEmpty() && faults.stream().noneMatch(f -> f.field().equals(field))) {
      fault(lineOf(field), field, FaultKind.MISSING);
    }
    return text.orElse("");
  }

  /// The one value of a field; none where it is blank, missing or wrong, and then a fault says so.
  private Optional<String> text(String field, int most) {
    Written written = fields.get(field);
    if (written == null || written.items().isEmpty()) {
      return Optional.empty();
    }
    if (written.shape() == Shape.LIST || written.shape() == Shape.MAP) {
      fault(written.line(), field, FaultKind.WRONG_TYPE, "text");
      return Optional.empty();
    }
    if (written.items().size() > 1) {
      fault(written.line(), field, FaultKind.TOO_MANY, "1");
      return Optional.empty();
    }
    String text = written.items().getFirst().text().strip();
    if (text.length() > most) {
      fault(written.line(), field, FaultKind.TOO_LONG, Integer.toString(most));
      return Optional.empty();
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private List<Item> many(String field, int most) {
    Written written = fields.get(field);
    if (written == null) {
      return List.of();
    }
    boolean map = field.equals("kinds");
    boolean fits =
        switch (written.shape()) {
          case ANY -> true;
          case MAP -> map;
          case TEXT, LIST -> !map || written.items().isEmpty();
        };
    if (!fits) {
      fault(written.line(), field, FaultKind.WRONG_TYPE, map ? "map" : "list");
      return List.of();
    }
    if (written.items().size() > most) {
      fault(written.line(), field, FaultKind.TOO_MANY, Integer.toString(most));
      return List.of();
    }
    return written.items();
  }

  private int lineOf(String field) {
    Written written = fields.get(field);
    return written == null ? line : written.line();
  }

  private void fault(int at, String field, FaultKind kind, String... arguments) {
    Written id = fields.get("id");
    String entry =
        id == null || id.items().isEmpty() ? "" : shown(id.items().getFirst().text().strip());
    faults.add(new SourceFault(at, entry, field, kind, List.of(arguments)));
  }

  static String shown(String text) {
    return text.length() <= SHOWN_CHARS ? text : text.substring(0, SHOWN_CHARS) + "…";
  }
}
