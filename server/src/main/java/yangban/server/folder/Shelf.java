package yangban.server.folder;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import yangban.server.problem.Problem;
import yangban.server.problem.ProblemKind;
import yangban.server.source.SourceDesk;

/// Holds the library once it is open: the listener is there before it, so that whoever asks early
/// hears that it is coming. Thread-safe.
public final class Shelf {

  private final AtomicReference<@Nullable Library> open = new AtomicReference<>();
  private final AtomicReference<@Nullable SourceDesk> sources = new AtomicReference<>();
  private final AtomicReference<@Nullable Problem> noSources = new AtomicReference<>();

  /// From now on questions are answered.
  public void put(Library library) {
    open.set(library);
  }

  /// From now on sources can be asked for, too.
  public void put(SourceDesk desk) {
    sources.set(desk);
  }

  /// Sources cannot be had by now, and why.
  ///
  /// @return whether that was not known before
  public boolean refuseSources(Problem why) {
    return noSources.getAndSet(why) == null;
  }

  /// From now on they are refused again.
  public void clear() {
    open.set(null);
    sources.set(null);
  }

  /// The library, if it is open.
  public Optional<Library> now() {
    return Optional.ofNullable(open.get());
  }

  /// The library.
  ///
  /// @throws Problem where it is not open yet
  public Library library() {
    return now().orElseThrow(() -> new Problem(ProblemKind.NOT_READY));
  }

  /// The catalogue of sources and the crawler, if they are open.
  public Optional<SourceDesk> sourcesNow() {
    return Optional.ofNullable(sources.get());
  }

  /// The catalogue of sources and the crawler.
  ///
  /// @throws Problem where they are not open yet
  public SourceDesk sources() {
    SourceDesk desk = sources.get();
    Problem why = noSources.get();
    if (desk == null) {
      throw why == null ? new Problem(ProblemKind.NOT_READY) : why;
    }
    return desk;
  }
}
