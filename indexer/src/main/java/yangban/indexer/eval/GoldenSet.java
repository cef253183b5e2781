package yangban.indexer.eval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import yangban.corpus.BundledFolder;
import yangban.corpus.Coded;
import yangban.indexer.eval.GoldenQuery.Half;
import yangban.indexer.eval.GoldenQuery.Judged;
import yangban.indexer.eval.GoldenQuery.Kind;

/// Reads golden files and writes what was found into them.
///
/// A file has lines `query:`, `kind:`, `half:`, then `judged:` with a line for each judgement
/// (`grade id heading`, 0 for what was read and answers nothing), then, written by the program,
/// `found:` with the first results.
public final class GoldenSet {

  private static final String QUERIES = "golden";
  private static final String ENDING = ".txt";
  private static final String JUDGED = "judged:";
  private static final String FOUND = "found:";

  private GoldenSet() {}

  /// The bundled queries, by name.
  public static List<GoldenQuery> bundled() {
    URL root = Objects.requireNonNull(GoldenSet.class.getResource(QUERIES), "they are bundled");
    try {
      return BundledFolder.open(root, GoldenSet::in);
    } catch (IOException e) {
      throw new UncheckedIOException("the golden queries cannot be read", e);
    }
  }

  /// Where the queries lie in the folder of this package's resources.
  public static Path queries(Path resources) {
    return resources.resolve(QUERIES);
  }

  /// The queries of a folder, by name.
  ///
  /// @throws GoldenFault where a file is not as it should be
  public static List<GoldenQuery> in(Path folder) throws IOException {
    List<GoldenQuery> queries = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        if (nameOf(file).endsWith(ENDING)) {
          queries.add(read(nameOf(file), Files.readAllLines(file)));
        }
      }
    }
    return queries;
  }

  private static String nameOf(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static GoldenQuery read(String file, List<String> lines) {
    Map<String, String> head = new LinkedHashMap<>();
    List<Judged> judged = new ArrayList<>();
    boolean inJudged = false;
    for (String line : lines) {
      if (line.equals(FOUND)) {
        break;
      } else if (line.equals(JUDGED)) {
        inJudged = true;
      } else if (inJudged && !line.isBlank()) {
        judged.add(judged(file, line));
      } else if (!line.isBlank()) {
        String[] parts = line.split(": ", 2);
        head.put(parts[0], parts[parts.length - 1]);
      }
    }
    Kind kind = Coded.of(Kind.class, value(file, head, "kind")).orElseThrow(() -> bad(file));
    Half half = Coded.of(Half.class, value(file, head, "half")).orElseThrow(() -> bad(file));
    String name = file.substring(0, file.length() - ENDING.length());
    return new GoldenQuery(name, value(file, head, "query"), kind, half, judged);
  }

  private static GoldenFault bad(String file) {
    return new GoldenFault(file, "unknown kind or half");
  }

  private static String value(String file, Map<String, String> head, String key) {
    String value = head.get(key);
    if (value == null) {
      throw new GoldenFault(file, "no line " + key);
    }
    return value;
  }

  private static Judged judged(String file, String line) {
    String[] parts = line.split(" ", 3);
    if (parts.length < 3 || !parts[0].matches("[0-3]")) {
      throw new GoldenFault(file, "a judgement is `grade id heading`: " + line);
    }
    return new Judged(Integer.parseInt(parts[0]), parts[1], parts[2]);
  }

  /// Writes `query` and what was found for it into its file in `folder`.
  static void write(Path folder, GoldenQuery query, List<String> found) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("query: " + query.query());
    lines.add("kind: " + query.kind().code());
    lines.add("half: " + query.half().code());
    lines.add("");
    lines.add(JUDGED);
    query.judged().forEach(j -> lines.add("%d %s %s".formatted(j.grade(), j.id(), j.heading())));
    lines.add("");
    lines.add(FOUND);
    lines.addAll(found);
    Files.write(folder.resolve(query.name() + ENDING), lines);
  }
}
