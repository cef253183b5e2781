package yangban.corpus.ingest;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yangban.corpus.extract.Given;
import yangban.corpus.extract.RawDocument;
import yangban.corpus.extract.RejectionKind;

/// Reads a list of articles (`.jsonl`): one JSON object a line with `title` and `text`, and where
/// known `url`, `published` (ISO date), `publisher`, `university`, `branch`. A bad line is a
/// refusal of its own; the others are read. A line whose `title` and `text` are good is kept
/// without those of its other fields that cannot be read, and warns of them.
final class ArticleList {

  /// ISO dates and their times, and the ways people write them in a table.
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})(?!\\d).*", Pattern.DOTALL);

  /// As much of a bad value as tells which it is.
  private static final int SHOWN_CHARS = 60;

  private final JsonMapper json = JsonMapper.builder().build();

  /// Hands one candidate for each line that is not blank to `each`, in order; lines that are the
  /// pages of one article go together.
  ///
  /// @param text the whole list, decoded
  void read(String name, String text, Consumer<Candidate> each) {
    int number = 0;
    List<Candidate> all = new ArrayList<>();
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      if (!line.isBlank()) {
        all.add(candidate("%s:%d".formatted(name, number), number, line));
      }
    }
    LinePages.joined(all).forEach(each);
  }

  private Candidate candidate(String name, int number, String line) {
    try {
      JsonNode node = json.readTree(line);
      return node.isObject()
          ? new Fields(name, number, node).candidate()
          : refused(name, number, "不是一个 JSON 对象；每行应是一篇文章，至少有 title 和 text。");
    } catch (JacksonException e) {
      // The parser's own words are English.
      int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
      return refused(name, number, "不是完整的 JSON：读到第 %d 个字符就读不下去了；请检查引号、逗号和括号。".formatted(column));
    }
  }

  /// The fields of one line, and what is wrong with them.
  private static final class Fields {

    private final String name;
    private final int number;
    private final JsonNode node;
    private final List<String> warnings = new ArrayList<>();

    Fields(String name, int number, JsonNode node) {
      this.name = name;
      this.number = number;
      this.node = node;
    }

    Candidate candidate() {
      Optional<String> title = string("title");
      Optional<String> text = string("text");
      if (title.isEmpty() || text.isEmpty()) {
        return refused(name, number, "缺少 title 或 text；两者都要有，要是文字，且不能为空。");
      }
      Given given =
          new Given(
              title,
              string("published").flatMap(this::date),
              string("publisher"),
              string("university"),
              string("branch"));
      RawDocument raw =
          new RawDocument(
              name,
              text.get().getBytes(StandardCharsets.UTF_8),
              Optional.of(StandardCharsets.UTF_8),
              string("url").flatMap(this::address),
              given);
      return new Candidate.Line(raw, oneLine(title.get()), text.get(), given, warnings);
    }

    private Optional<String> string(String field) {
      JsonNode value = node.path(field);
      if (value.isMissingNode() || value.isNull()) {
        return Optional.empty();
      }
      if (!value.isString()) {
        leaveOut(field, "应是一段文字", value.toString());
        return Optional.empty();
      }
      return Optional.of(cleaned(value.stringValue()).strip()).filter(text -> !text.isEmpty());
    }

    private Optional<LocalDate> date(String text) {
      Matcher parts = DATE.matcher(text);
      if (parts.matches()) {
        try {
          return Optional.of(
              LocalDate.of(
                  Integer.parseInt(parts.group(1)),
                  Integer.parseInt(parts.group(2)),
                  Integer.parseInt(parts.group(3))));
        } catch (DateTimeException _) {
          // No such day: told below, like everything else that is no date.
        }
      }
      leaveOut("published", "应是 2024-04-15 这样的日期", text);
      return Optional.empty();
    }

    private Optional<URI> address(String text) {
      Optional<URI> address = web(text);
      if (address.isEmpty()) {
        leaveOut("url", "应是以 http:// 或 https:// 开头的网址", text);
      }
      return address;
    }

    private void leaveOut(String field, String rule, String value) {
      String shown =
          value.codePointCount(0, value.length()) <= SHOWN_CHARS
              ? value
              : value.substring(0, value.offsetByCodePoints(0, SHOWN_CHARS)) + "…";
      warnings.add("第 %d 行的 %s %s，而不是“%s”；没有采用这个字段。".formatted(number, field, rule, shown));
    }
  }

  private static Optional<URI> web(String text) {
    try {
      URI address = new URI(text);
      String scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      return web && address.getHost() != null ? Optional.of(address) : Optional.empty();
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  /// Without what no text has: NUL, other control characters but tab and line break, and halves of
  /// surrogate pairs.
  private static String cleaned(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c == '\t' || c == '\n' || !Character.isISOControl(c))
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private static String oneLine(String title) {
    return title.replaceAll("\\s*\\n\\s*", " ");
  }

  private static Candidate refused(String name, int number, String reason) {
    return new Candidate.Unreadable(
        new ImportOutcome.Refused(
            name, RejectionKind.DAMAGED, "第 %d 行%s".formatted(number, reason)));
  }
}
