package yangban.corpus.source;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import yangban.corpus.Provenance;
import yangban.corpus.understand.SourceEntry;

/// A column of a site that articles are collected from, as an administrator describes it.
///
/// @param id lower-case letters, digits and hyphens, at most 40, unique in the catalogue; what
///   happened to the source is remembered by it
/// @param name 1..80 characters
/// @param starts 1..20 absolute `http` or `https` addresses
/// @param institution whose column it is
/// @param column what it prints
/// @param depth how many links away from a start pages are taken, 0..10; links to further pages of
///   one list do not count
/// @param include which addresses belong to it, as [Scope] reads them; none: the hosts of its
///   starts
/// @param exclude which of those do not
/// @param kinds corrected guesses: pattern, as in `include`, to kind; the first that fits holds
/// @param delay from the end of one request to the next, 0..10 min; under 200 ms only with a
///   permission
/// @param schedule when it is crawled by itself
/// @param offPeak the hours in which it may be crawled; none: all
/// @param provenance what its articles are, where known
/// @param onCampus 校内: private and loopback addresses are allowed
/// @param permission who allowed what, in words, at most 500 characters; empty: nobody was asked
/// @param maxPages how many addresses are kept at most, 1..1,000,000
/// @param paused whether it rests
public record Source(
    String id,
    String name,
    List<URI> starts,
    Institution institution,
    ColumnKind column,
    int depth,
    List<String> include,
    List<String> exclude,
    Map<String, PageKind> kinds,
    Duration delay,
    Schedule schedule,
    Optional<OffPeak> offPeak,
    Optional<Provenance> provenance,
    boolean onCampus,
    String permission,
    int maxPages,
    boolean paused) {

  public static final int DEFAULT_DEPTH = 3;
  public static final int DEEPEST = 10;
  public static final int DEFAULT_MAX_PAGES = 5_000;
  public static final int MOST_PAGES = 1_000_000;
  public static final int MOST_STARTS = 20;
  public static final int MOST_PATTERNS = 100;
  public static final int LONGEST_NAME = 80;
  public static final int LONGEST_NOTE = 500;
  public static final int LONGEST_PATTERN = 500;

  /// One request a second: what crawlers keep by convention where a site states nothing.
  public static final Duration DEFAULT_DELAY = Duration.ofSeconds(1);

  /// The least delay without a written permission.
  public static final Duration LEAST_DELAY = Duration.ofMillis(200);

  public static final Duration LONGEST_DELAY = Duration.ofMinutes(10);

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  public Source {
    starts = List.copyOf(starts);
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
    kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
    check(isId(id), "id", id);
    check(!name.isBlank() && name.length() <= LONGEST_NAME, "name", name);
    check(!starts.isEmpty() && starts.size() <= MOST_STARTS, "starts", starts);
    check(starts.stream().allMatch(Source::isWeb), "starts", starts);
    check(depth >= 0 && depth <= DEEPEST, "depth", depth);
    check(!delay.isNegative() && delay.compareTo(LONGEST_DELAY) <= 0, "delay", delay);
    check(delay.compareTo(LEAST_DELAY) >= 0 || !permission.isBlank(), "delay", delay);
    check(permission.length() <= LONGEST_NOTE, "permission", permission);
    check(maxPages >= 1 && maxPages <= MOST_PAGES, "maxPages", maxPages);
  }

  private static void check(boolean right, String field, Object value) {
    if (!right) {
      throw new IllegalArgumentException("a source's " + field + " cannot be: " + value);
    }
  }

  /// Whether `text` can be an id.
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  static boolean isWeb(URI address) {
    return address.getHost() != null
        && ("http".equalsIgnoreCase(address.getScheme())
            || "https".equalsIgnoreCase(address.getScheme()));
  }

  /// A source with everything else as it is by default.
  public static Source of(String id, String name, URI... starts) {
    return new Source(
        id,
        name,
        List.of(starts),
        Institution.UNKNOWN,
        ColumnKind.MIXED,
        DEFAULT_DEPTH,
        List.of(),
        List.of(),
        Map.of(),
        DEFAULT_DELAY,
        Schedule.manual(),
        Optional.empty(),
        Optional.empty(),
        false,
        "",
        DEFAULT_MAX_PAGES,
        false);
  }

  /// The same, resting or not.
  public Source paused(boolean rests) {
    return new Source(
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
        rests);
  }

  /// Whether somebody of the site allowed it in writing, so that the floor of 200 ms is lifted.
  public boolean permitted() {
    return !permission.isBlank();
  }

  /// What the catalogue says of the articles of this source, asked by the understander where
  /// neither text nor address tells.
  public SourceEntry entry() {
    return new SourceEntry(institution.university(), institution.college(), institution.region());
  }

  /// Which addresses belong to it.
  public Scope scope() {
    return new Scope(this);
  }
}
