package yangban.corpus.extract;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// Writes the lines of a folder of pages with their features, for `bench/lines.py` to train the
/// model of [LineModel] on.
///
/// Run with the classes and tests of this module and their libraries on the class path: `java
/// yangban.corpus.extract.LineSamples PAGES OUT`. `PAGES` holds `*.html` in UTF-8, beside each a
/// `.txt` with its text as a person reads it. Into `OUT` come `lines.jsonl` (one object a page:
/// `id`, `gold`, `lines` of `text`, `kept`, `words`, `own`), `lines.f32` (the rows of all pages,
/// big-endian floats) and `columns.txt`.
final class LineSamples {

  private final HtmlReader reader =
      new HtmlReader(ExtractLimits.DEFAULT, Profile.all(), LineModel.read());
  private List<String> columns = List.of();

  public static void main(String[] args) throws IOException {
    new LineSamples().write(Path.of(args[0]), Path.of(args[1]));
  }

  private void write(Path pages, Path out) throws IOException {
    Files.createDirectories(out);
    try (Stream<Path> files = Files.list(pages);
        var lines = new PrintWriter(Files.newBufferedWriter(out.resolve("lines.jsonl")));
        var rows = new DataOutputStream(Files.newOutputStream(out.resolve("lines.f32")))) {
      for (Path page : files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
        write(page, lines, rows);
      }
    }
    Files.write(out.resolve("columns.txt"), columns);
  }

  private void write(Path page, PrintWriter lines, DataOutputStream rows) throws IOException {
    String name = page.getFileName().toString().replaceFirst("\\.html$", "");
    List<BorderLines.Judged> judged = judged(Files.readString(page));
    for (BorderLines.Judged line : judged) {
      for (float value : line.row()) {
        rows.writeFloat(value);
      }
    }
    var gold = Files.readString(page.resolveSibling(name + ".txt"), StandardCharsets.UTF_8);
    List<Map<String, Object>> told =
        judged.stream()
            .map(line ->
                Map.<String, Object>of(
                    "text", line.line().text(),
                    "kept", line.kept(),
                    "words", MarkOdds.words(line.place()),
                    "own", line.place().words))
            .toList();
    lines.println(
        JsonMapper.shared().writeValueAsString(Map.of("id", name, "gold", gold, "lines", told)));
  }

  /// The lines of a page as the model sees them; none where the rules alone decide or refuse.
  private List<BorderLines.Judged> judged(String html) {
    try {
      PageParts parts = reader.read(CleanText.of(html).text()).parts();
      if (parts.border().isEmpty()) {
        return List.of();
      }
      BorderLines border = parts.border().get();
      BodyTrim trim = Assembly.trim(parts);
      columns = border.columns(trim);
      return border.judged(trim);
    } catch (RejectedException e) {
      return List.of();
    }
  }
}
