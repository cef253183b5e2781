package yangban.corpus.pattern;

import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A regular expression that is searched for in whole texts: the same matches as [Pattern], found
/// by trying it only where a character stands that a match can begin with. Immutable; a [Search] is
/// for one thread.
///
/// [Pattern] tries every alternative at every place: some thirty expressions of ten alternatives
/// took two fifths of all understanding. An expression whose matches may begin with any ideograph
/// gains nothing by this.
public final class SearchPattern {
  private final Pattern pattern;
  private final Optional<FirstSet> first;

  private SearchPattern(Pattern pattern, Optional<FirstSet> first) {
    this.pattern = pattern;
    this.first = first;
  }

  /// A pattern of `regex`, in the syntax of [Pattern].
  ///
  /// @throws java.util.regex.PatternSyntaxException if `regex` is none
  public static SearchPattern compile(String regex) {
    return new SearchPattern(Pattern.compile(regex), FirstSet.of(regex));
  }

  /// A search through `text` from its start.
  public Search matcher(String text) {
    return new Search(text);
  }

  @Override
  public String toString() {
    return pattern.pattern();
  }

  /// Walks from match to match.
  public final class Search implements MatchResult {
    private final String text;
    private final Matcher matcher;
    private int from;
    private int end;

    private Search(String text) {
      this.text = text;
      this.end = text.length();
      // What stands around the place where a match is tried counts, as it does for find().
      this.matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /// Only matches that lie within a stretch; what stands around it counts for what looks around,
    /// and its ends are no ends of the text.
    public Search region(int start, int stop) {
      from = start;
      end = stop;
      matcher.region(start, stop);
      return this;
    }

    /// Goes on to the next match behind the last.
    public boolean find() {
      if (first.isEmpty()) {
        return matcher.find();
      }
      FirstSet set = first.get();
      for (int at = from; at < end; at++) {
        if (set.has(text.charAt(at)) && matcher.region(at, end).lookingAt()) {
          // A match of such an expression is never empty.
          from = matcher.end();
          return true;
        }
      }
      from = end;
      return false;
    }

    @Override
    public int start() {
      return matcher.start();
    }

    @Override
    public int start(int group) {
      return matcher.start(group);
    }

    @Override
    public int end() {
      return matcher.end();
    }

    @Override
    public int end(int group) {
      return matcher.end(group);
    }

    @Override
    public String group() {
      return matcher.group();
    }

    /// The text of a group of the last match; null where the group took no part.
    @Override
    public String group(int group) {
      return matcher.group(group);
    }

    @Override
    public int groupCount() {
      return matcher.groupCount();
    }

    @Override
    public Map<String, Integer> namedGroups() {
      return pattern.namedGroups();
    }

    /// All matches behind the last.
    public Stream<MatchResult> results() {
      Stream.Builder<MatchResult> results = Stream.builder();
      while (find()) {
        results.add(matcher.toMatchResult());
      }
      return results.build();
    }
  }
}
