package yangban.corpus.ingest;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yangban.corpus.extract.Given;
import yangban.corpus.extract.RawDocument;
import yangban.corpus.extract.RejectionKind;

/// Reads a list of articles (`.jsonl`): one JSON object a line with `title` and `text`, and where
/// known `url`, `published` (ISO date), `publisher`, `university`, `branch`. A bad line is a
/// refusal of its own; the others are read.
final class ArticleList {

  private final JsonMapper json = JsonMapper.builder().build();

  /// Hands one candidate for each line that is not blank to `each`, in order.
  ///
  /// @param text the whole list, decoded
  void read(String name, String text, Consumer<Candidate> each) {
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      if (!line.isBlank()) {
        each.accept(candidate("%s:%d".formatted(name, number), line));
      }
    }
  }

  private Candidate candidate(String name, String line) {
    try {
      JsonNode node = json.readTree(line);
      return node.isObject()
          ? candidate(name, node)
          : refused(name, "这一行不是一个 JSON 对象；每行应是一篇文章，至少有 title 和 text。");
    } catch (JacksonException e) {
      return refused(name, "这一行不是完整的 JSON：" + e.getOriginalMessage());
    }
  }

  private static Candidate candidate(String name, JsonNode node) {
    try {
      Optional<String> title = string(node, "title");
      Optional<String> text = string(node, "text");
      if (title.isEmpty() || text.isEmpty()) {
        return refused(name, "缺少 title 或 text；两者都要有，且不能为空。");
      }
      Given given =
          new Given(
              title,
              string(node, "published").map(ArticleList::date),
              string(node, "publisher"),
              string(node, "university"),
              string(node, "branch"));
      RawDocument raw =
          new RawDocument(
              name,
              text.get().getBytes(StandardCharsets.UTF_8),
              Optional.of(StandardCharsets.UTF_8),
              string(node, "url").map(ArticleList::address),
              given);
      return new Candidate.Line(raw, oneLine(title.get()), text.get(), given);
    } catch (BadFieldException e) {
      return refused(name, e.reason);
    }
  }

  private static Optional<String> string(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isString()) {
      throw new BadFieldException(
          "%s 应是文字，而不是 %s。".formatted(field, value.getNodeType().name().toLowerCase(Locale.ROOT)));
    }
    return Optional.of(cleaned(value.stringValue()).strip()).filter(text -> !text.isEmpty());
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

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
    } catch (DateTimeException e) {
      throw new BadFieldException("published 应写成 2024-04-15 这样的日期，而不是“%s”。".formatted(text));
    }
  }

  private static URI address(String text) {
    try {
      URI address = new URI(text);
      String scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
      if ((scheme.equals("http") || scheme.equals("https")) && address.getHost() != null) {
        return address;
      }
    } catch (URISyntaxException e) {
      throw new BadFieldException("url 不是网址：“%s”（%s）。".formatted(text, e.getReason()));
    }
    throw new BadFieldException("url 应以 http:// 或 https:// 开头，而不是“%s”。".formatted(text));
  }

  private static Candidate refused(String name, String reason) {
    return new Candidate.Unreadable(new ImportOutcome.Refused(name, RejectionKind.DAMAGED, reason));
  }

  /// A field that cannot be read; its reason is for the person who wrote the list.
  private static final class BadFieldException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String reason;

    BadFieldException(String reason) {
      super(reason);
      this.reason = reason;
    }
  }
}
