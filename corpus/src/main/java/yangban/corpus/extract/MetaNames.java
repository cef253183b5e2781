package yangban.corpus.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/// The `<meta>` elements of a page by what names them: `name`, `property` or `itemprop`, in lower
/// case; of several with one name the first.
final class MetaNames {

  private final Map<String, String> values = new HashMap<>();

  MetaNames(Markup page) {
    for (Element meta : page.named("meta")) {
      String content = Glyphs.trim(meta.attr("content"));
      for (String key :
          new String[] {meta.attr("name"), meta.attr("property"), meta.attr("itemprop")}) {
        if (!key.isEmpty() && !content.isEmpty()) {
          values.putIfAbsent(key.toLowerCase(Locale.ROOT), content);
        }
      }
    }
  }

  Optional<String> first(String name) {
    return Optional.ofNullable(values.get(name));
  }
}
