package yangban.corpus.ingest;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yangban.corpus.extract.PageNames;
import yangban.corpus.extract.PagedArticle;
import yangban.corpus.extract.RawDocument;

/// Joins lines of a list that are the pages of one article: their addresses go on from each other
/// and their titles are the same.
final class LinePages {

  /// Lines of at least this many characters that two pages have are taken once, as of web pages.
  private static final int SHARED = 16;

  private LinePages() {}

  /// The candidates in their order, with pages after the first taken into it.
  static List<Candidate> joined(List<Candidate> candidates) {
    Map<String, Candidate.Line> byAddress = new HashMap<>();
    for (Candidate candidate : candidates) {
      if (candidate instanceof Candidate.Line line) {
        address(line).ifPresent(address -> byAddress.putIfAbsent(address, line));
      }
    }
    Map<String, Candidate> wholes = new HashMap<>();
    Set<String> later = new HashSet<>();
    for (Candidate candidate : candidates) {
      List<Candidate.Line> pages = pages(candidate, byAddress);
      if (candidate instanceof Candidate.Line first
          && !later.contains(first.name())
          && !pages.isEmpty()) {
        pages.forEach(page -> later.add(page.name()));
        wholes.put(first.name(), whole(first, pages));
      }
    }
    return candidates.stream()
        .filter(candidate -> !later.contains(candidate.name()))
        .map(candidate -> wholes.getOrDefault(candidate.name(), candidate))
        .toList();
  }

  private static Optional<String> address(Candidate.Line line) {
    return line.raw().address().map(URI::toString);
  }

  private static List<Candidate.Line> pages(
      Candidate candidate, Map<String, Candidate.Line> byAddress) {
    if (!(candidate instanceof Candidate.Line first)
        || address(first).map(byAddress::get).filter(first::equals).isEmpty()) {
      return List.of();
    }
    List<Candidate.Line> pages = new ArrayList<>();
    for (String name : PageNames.after(address(first).orElseThrow(), byAddress::containsKey)) {
      Candidate.Line page = byAddress.get(name);
      if (page == null || !PagedArticle.isSame(first.title(), page.title())) {
        break;
      }
      pages.add(page);
    }
    return pages;
  }

  private static Candidate whole(Candidate.Line first, List<Candidate.Line> pages) {
    List<String> lines = new ArrayList<>(first.text().lines().toList());
    List<String> warnings = new ArrayList<>(first.warnings());
    for (Candidate.Line page : pages) {
      Set<String> known = new HashSet<>(lines);
      page.text()
          .lines()
          .filter(line -> line.length() < SHARED || !known.contains(line))
          .forEach(lines::add);
      warnings.addAll(page.warnings());
      warnings.add("文章分页，已并入 %s。".formatted(page.name()));
    }
    String text = String.join("\n", lines);
    RawDocument raw =
        new RawDocument(
            first.name(),
            text.getBytes(StandardCharsets.UTF_8),
            first.raw().declared(),
            first.raw().address(),
            first.raw().given());
    return new Candidate.JoinedLines(
        new Candidate.Line(raw, first.title(), text, first.given(), warnings),
        pages.stream().map(Candidate.Line::name).toList());
  }
}
