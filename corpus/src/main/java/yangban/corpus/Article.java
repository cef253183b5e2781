package yangban.corpus;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/// One page, read: what it prints and what was understood of it.
///
/// @param id 12 characters of `a-z2-7`, made from the address, or from the text where there is none
/// @param address where the page stands on the web; `http` or `https`
public record Article(
    String id, Optional<URI> address, Origin origin, ArticleText text, Reading reading) {

  private static final Pattern ID = Pattern.compile("[a-z2-7]{12}");

  public Article {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("an article id is 12 characters of a-z2-7: " + id);
    }
  }
}
