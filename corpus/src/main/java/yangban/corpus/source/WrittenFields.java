package yangban.corpus.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import yangban.corpus.Coded;
import yangban.corpus.source.Written.Item;
import yangban.corpus.source.Written.Shape;

/// The fields of one entry as they are written, read as a text, a number, a truth, a code or
/// several values; what does not fit is kept as a fault with its line. Used by one thread.
final class WrittenFields {

  /// As much of a bad value as tells which it is.
  static final int SHOWN_CHARS = 60;

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

  WrittenFields(Map<String, Written> fields, int line) {
    this.fields = fields;
    this.line = line;
  }

  /// What is wrong so far, in the order in which it was found.
  List<SourceFault> faults() {
    return faults;
  }

  boolean truth(String field) {
    Optional<String> written = text(field, SHOWN_CHARS).map(WrittenFields::code);
    if (written.isPresent() && !written.get().equals("true") && !written.get().equals("false")) {
      fault(lineOf(field), field, FaultKind.UNKNOWN_VALUE, shown(written.get()), "true false");
    }
    return written.equals(Optional.of("true"));
  }

  Optional<Integer> number(String field, int least, int most) {
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

  <E extends Enum<E> & Coded> Optional<E> coded(String field, Class<E> type) {
    Optional<String> written = text(field, SHOWN_CHARS);
    Optional<E> value = written.flatMap(w -> Coded.of(type, code(w)));
    if (written.isPresent() && value.isEmpty()) {
      fault(lineOf(field), field, FaultKind.UNKNOWN_VALUE, shown(written.get()), codes(type));
    }
    return value;
  }

  static String code(String written) {
    String plain = written.strip().toLowerCase(Locale.ROOT);
    return WORDS.getOrDefault(plain, plain);
  }

  static <E extends Enum<E> & Coded> String codes(Class<E> type) {
    return String.join(" ", Arrays.stream(type.getEnumConstants()).map(Coded::code).toList());
  }

  boolean isFaulty(String field) {
    return faults.stream().anyMatch(fault -> fault.field().equals(field));
  }

  String required(String field, int most) {
    Optional<String> text = text(field, most);
    if (text.isEmpty() && !isFaulty(field)) {
      fault(lineOf(field), field, FaultKind.MISSING);
    }
    return text.orElse("");
  }

  /// The one value of a field; none where it is blank, missing or wrong, and then a fault says so.
  Optional<String> text(String field, int most) {
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

  List<Item> many(String field, int most) {
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

  int lineOf(String field) {
    Written written = fields.get(field);
    return written == null ? line : written.line();
  }

  void fault(int at, String field, FaultKind kind, String... arguments) {
    Written id = fields.get("id");
    String entry =
        id == null || id.items().isEmpty() ? "" : shown(id.items().getFirst().text().strip());
    faults.add(new SourceFault(at, entry, field, kind, List.of(arguments)));
  }

  static String shown(String text) {
    return text.length() <= SHOWN_CHARS ? text : text.substring(0, SHOWN_CHARS) + "…";
  }
}
