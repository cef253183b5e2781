package yangban.web.view;

import java.util.ArrayList;
import java.util.List;
import yangban.corpus.Span;

/// A stretch of text that is either marked as a hit or not.
public record Fragment(String text, boolean marked) {

  /// `text` cut at the edges of `marks`. Marks beyond the text are cut off; overlapping ones become
  /// one; a mark never cuts a surrogate pair.
  ///
  /// @param marks UTF-16 code units in `text`, in order
  public static List<Fragment> of(String text, List<Span> marks) {
    List<Fragment> fragments = new ArrayList<>();
    int done = 0;
    for (Span mark : marks) {
      int start = edge(text, Math.max(mark.start(), done));
      int end = edge(text, Math.min(mark.end(), text.length()));
      if (start >= end) {
        continue;
      }
      if (done < start) {
        fragments.add(new Fragment(text.substring(done, start), false));
      }
      fragments.add(new Fragment(text.substring(start, end), true));
      done = end;
    }
    if (done < text.length()) {
      fragments.add(new Fragment(text.substring(done), false));
    }
    return List.copyOf(fragments);
  }

  private static int edge(String text, int at) {
    boolean insidePair =
        at > 0
            && at < text.length()
            && Character.isLowSurrogate(text.charAt(at))
            && Character.isHighSurrogate(text.charAt(at - 1));
    return insidePair ? at - 1 : at;
  }
}
