package yangban.server.pages;

import io.javalin.http.Context;
import java.util.Optional;
import yangban.corpus.pack.Pack;

/// A text of a pack as a form brings it, so that nobody's words are written over unseen where two
/// have the pack open. All three are as they would be kept.
///
/// @param written what the form says now
/// @param was what it said when it was opened
/// @param now what is kept
record Draft(String written, String was, String now) {

  /// The field `name`. Where the form does not tell what it said before, it says what is meant.
  static Draft of(Context context, String name, String now) {
    Optional<String> was = Optional.ofNullable(context.formParam(name + "Was"));
    return new Draft(
        Pack.keptText(Optional.ofNullable(context.formParam(name)).orElse("")),
        was.map(Pack::keptText).orElse(now),
        now);
  }

  /// Whether somebody wrote something.
  boolean changes() {
    return !written.equals(was);
  }

  /// Whether somebody else did so meanwhile, something else.
  boolean clashes() {
    return changes() && !now.equals(was) && !now.equals(written);
  }

  /// What the form is to say next.
  String next() {
    return changes() ? written : now;
  }
}
