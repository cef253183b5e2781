package yangban.corpus.crawl;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import yangban.corpus.source.Source;

/// Notices addresses without end, per source, and says by which sign. Remembers shapes and counts
/// only, at most [#MOST_SHAPES] of each; what it remembers is made anew from the addresses that are
/// known when the program starts ([#known]). Safe for use by many threads.
///
/// Signs and limits: path segments that repeat and parameters that pile up are what relative links
/// and sort links of badly built pages make; calendars link the next month for ever. The limits lie
/// well above what the sites of `PAGES.md` use: 5 segments, 4 parameters.
final class TrapGuard {
  static final int MOST_SEGMENTS = 16;
  static final int MOST_REPEATS = 3;
  static final int MOST_PARAMETERS = 12;

  /// Different queries of one path and one set of names, where a list has at most some hundred
  /// pages.
  static final int MOST_QUERIES = 500;

  /// Pages of one list: at 20 entries, 20,000 articles.
  static final int MOST_LIST_PAGES = 1_000;

  /// Addresses of one shape with the same text.
  static final int MOST_SAME = 5;

  static final int MOST_SHAPES = 20_000;

  /// No article is older than the web, or from after next year.
  private static final int FIRST_YEAR = 1994;

  private static final Pattern MONTH =
      Pattern.compile(
          "(?i)(?:calendar|rili|schedule|event|day|month|date|riqi)[^?]*?[/?&=_-]((?:1[89]|2\\d)\\d{2})[-/_]?(\\d{1,2})?"
              + "|[?&](?:year|y|nian)=(\\d{1,4})(?:&|$)");

  private final Source source;
  private final Clock clock;
  private final Map<String, Set<Integer>> queries = new HashMap<>();
  private final Map<String, Set<Integer>> sameTexts = new HashMap<>();
  private final Map<String, Integer> listPages = new HashMap<>();
  private int known;

  TrapGuard(Source source, Clock clock) {
    this.source = source;
    this.clock = clock;
  }

  /// Tells it of an address that is known already, at start.
  synchronized void known(URI address) {
    known++;
    countQuery(address);
  }

  /// Asked before a new address is kept.
  ///
  /// @param paging whether a link of paging led there
  /// @return why it should not be, if so
  synchronized Optional<TrapSign> before(URI address, boolean paging) {
    Optional<TrapSign> shape = ofShape(address);
    if (shape.isPresent()) {
      return shape;
    }
    if (known >= source.maxPages()) {
      return Optional.of(TrapSign.TOO_MANY);
    }
    if (countQuery(address) > MOST_QUERIES) {
      return Optional.of(TrapSign.EXPLOSION);
    }
    if (paging && listPages.size() < MOST_SHAPES) {
      int pages = listPages.merge(shape(address), 1, Integer::sum);
      if (pages > MOST_LIST_PAGES) {
        return Optional.of(TrapSign.ENDLESS_LIST);
      }
    }
    known++;
    return Optional.empty();
  }

  /// Asked after a page was read: the same text under ever new addresses of one shape is no news.
  ///
  /// @param text hash of the page's extracted text
  synchronized Optional<TrapSign> after(URI address, String text) {
    if (sameTexts.size() >= MOST_SHAPES) {
      return Optional.empty();
    }
    Set<Integer> under =
        sameTexts.computeIfAbsent(shape(address) + ' ' + text, k -> new HashSet<>());
    if (under.size() <= MOST_SAME) {
      under.add(address.toString().hashCode());
    }
    return under.size() > MOST_SAME ? Optional.of(TrapSign.SAME_TEXT) : Optional.empty();
  }

  private Optional<TrapSign> ofShape(URI address) {
    String text = address.toString();
    List<String> segments = segments(address);
    if (text.length() > Addresses.LONGEST || segments.size() > MOST_SEGMENTS) {
      return Optional.of(TrapSign.TOO_LONG);
    }
    if (repeats(segments)) {
      return Optional.of(TrapSign.REPETITION);
    }
    List<String> names = names(address);
    if (names.size() > MOST_PARAMETERS || new HashSet<>(names).size() + 2 < names.size()) {
      return Optional.of(TrapSign.PARAMETERS);
    }
    return isFarDay(text) ? Optional.of(TrapSign.CALENDAR) : Optional.empty();
  }

  private boolean isFarDay(String text) {
    Matcher matcher = MONTH.matcher(text);
    int thisYear = LocalDate.now(clock).getYear();
    while (matcher.find()) {
      String year = matcher.group(1) == null ? matcher.group(3) : matcher.group(1);
      int number = Integer.parseInt(year);
      if (number < FIRST_YEAR || number > thisYear + 1) {
        return true;
      }
    }
    return false;
  }

  private static List<String> segments(URI address) {
    String path = address.getRawPath() == null ? "" : address.getRawPath();
    return Arrays.stream(path.split("/")).filter(s -> !s.isEmpty()).toList();
  }

  /// The same segment three times over, or the same two in turn.
  private static boolean repeats(List<String> segments) {
    Map<String, Long> counts =
        segments.stream()
            .filter(s -> !s.matches("\\d{1,4}"))
            .collect(Collectors.groupingBy(s -> s, Collectors.counting()));
    return counts.values().stream().anyMatch(n -> n >= MOST_REPEATS);
  }

  private static List<String> names(URI address) {
    String query = address.getRawQuery();
    return query == null || query.isEmpty()
        ? List.of()
        : Arrays.stream(query.split("&")).map(p -> p.replaceFirst("=.*", "")).toList();
  }

  private int countQuery(URI address) {
    if (address.getRawQuery() == null) {
      return 0;
    }
    String key = address.getHost() + address.getRawPath() + '?' + names(address);
    if (!queries.containsKey(key) && queries.size() >= MOST_SHAPES) {
      return 0;
    }
    Set<Integer> seen = queries.computeIfAbsent(key, k -> new HashSet<>());
    if (seen.size() <= MOST_QUERIES) {
      seen.add(address.getRawQuery().hashCode());
    }
    return seen.size();
  }

  private static String shape(URI address) {
    return address.toString().replaceAll("\\d+", "0");
  }
}
