package yangban.web.view;

import java.util.List;

/// A visit to a source, under way or ended.
///
/// @param job its number
/// @param source id of the source
/// @param name of the source
/// @param running whether it goes on by itself
/// @param paused whether a person holds it
/// @param sentence how far it is, in words
/// @param now what it is doing, in words; empty once it ended
/// @param done 0..100, how much of what is known is done
/// @param figures what came in, each with its number
/// @param reasons what was refused or failed, and why
public record CrawlView(
    long job,
    String source,
    String name,
    boolean running,
    boolean paused,
    String sentence,
    String now,
    int done,
    List<Count> figures,
    List<Reason> reasons) {

  public CrawlView {
    figures = List.copyOf(figures);
    reasons = List.copyOf(reasons);
  }

  /// The same, with something more to say about what it is doing.
  public CrawlView telling(String more) {
    return new CrawlView(
        job,
        source,
        name,
        running,
        paused,
        sentence,
        now.isEmpty() ? more : now + " · " + more,
        done,
        figures,
        reasons);
  }

  /// How many there are of something.
  public record Count(String label, long count) {}

  /// Why some pages did not come in.
  ///
  /// @param remedy what can be done, in a sentence
  public record Reason(String label, long count, String remedy) {}

  /// Whether it still can be held or ended.
  public boolean open() {
    return running || paused;
  }
}
