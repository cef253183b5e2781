package yangban.server.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What was measured so far, in a checkout of this program: `bench/history.jsonl`, a line a run and
/// size, only added to; and made from it `docs/growth.md` and `docs/growth.svg`, which show the
/// newest run of each size side by side.
public final class BenchHistory {

  private static final Path LINES = Path.of("bench", "history.jsonl");
  private static final Path PAGE = Path.of("docs", "growth.md");
  private static final Path PICTURE = Path.of("docs", "growth.svg");

  private final Path checkout;
  private final JsonMapper json = JsonMapper.builder().build();

  /// @param checkout the folder with `bench/` and `docs/`
  public BenchHistory(Path checkout) {
    this.checkout = checkout;
  }

  /// Whether the folder is a checkout, so that there is a place for a history.
  public boolean isKept() {
    return Files.isDirectory(checkout.resolve("bench"))
        && Files.isDirectory(checkout.resolve("docs"));
  }

  /// The commit that is checked out.
  public String commit() throws IOException, InterruptedException {
    Process git;
    try {
      git =
          new ProcessBuilder("git", "describe", "--always", "--dirty", "--exclude", "*")
              .directory(checkout.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException _) {
      return "?";
    }
    String told = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    boolean done = git.waitFor(10, TimeUnit.SECONDS) && git.exitValue() == 0;
    return done && !told.isEmpty() ? told : "?";
  }

  /// Adds `lines` and writes page and picture anew.
  ///
  /// @throws IOException where a line of the history cannot be read, or nothing can be written
  public void add(List<BenchLine> lines) throws IOException {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(json.writeValueAsString(line)).append('\n'));
    Files.writeString(
        checkout.resolve(LINES), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    List<BenchLine> newest = newest(all());
    Files.writeString(checkout.resolve(PAGE), GrowthPage.page(newest));
    Files.writeString(checkout.resolve(PICTURE), GrowthPage.picture(newest));
  }

  /// Every run so far, the oldest first.
  List<BenchLine> all() throws IOException {
    List<BenchLine> all = new ArrayList<>();
    List<String> texts = Files.readAllLines(checkout.resolve(LINES));
    for (String text : texts) {
      try {
        all.add(json.readValue(text, BenchLine.class));
      } catch (JacksonException e) {
        throw new IOException("%s, line %d".formatted(LINES, all.size() + 1), e);
      }
    }
    return all;
  }

  /// The last run of each size, the smallest first.
  private static List<BenchLine> newest(List<BenchLine> all) {
    SortedMap<Integer, BenchLine> newest = new TreeMap<>(Comparator.naturalOrder());
    all.forEach(line -> newest.put(line.report().practices(), line));
    return List.copyOf(newest.values());
  }
}
