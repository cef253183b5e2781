package yangban.corpus.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;

/// The elements of a page, gathered in one walk, for the many questions that are asked of a page's
/// markup: a selector of jsoup walks all nodes for each of them. For one thread.
final class Markup {

  private final Document page;
  private final List<Element> all = new ArrayList<>();
  private final List<Element> attributed = new ArrayList<>();
  private final Map<String, List<Element>> named = new HashMap<>();
  private final Set<String> classes = new HashSet<>();
  private final Set<String> ids = new HashSet<>();

  Markup(Document page) {
    this.page = page;
    page.stream().forEach(this::see);
  }

  private void see(Element element) {
    all.add(element);
    named.computeIfAbsent(element.normalName(), _ -> new ArrayList<>()).add(element);
    if (element.attributesSize() > 0) {
      attributed.add(element);
      ids.add(element.id());
      String names = element.className();
      if (!names.isEmpty()) {
        for (String name : names.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
          classes.add(name);
        }
      }
    }
  }

  Document page() {
    return page;
  }

  /// The elements of a name in lower case, in the page's order.
  List<Element> named(String name) {
    return named.getOrDefault(name, List.of());
  }

  /// Whether any element bears a class, told in lower case.
  boolean hasClass(String name) {
    return classes.contains(name);
  }

  boolean hasId(String id) {
    return ids.contains(id);
  }

  /// All elements that a test finds, in the page's order.
  List<Element> select(Predicate<Element> test) {
    return all.stream().filter(test).toList();
  }

  /// The elements with an attribute, in the page's order.
  List<Element> attributed() {
    return Collections.unmodifiableList(attributed);
  }

  /// The same among the elements with an attribute.
  List<Element> marked(Predicate<Element> test) {
    return attributed.stream().filter(test).toList();
  }

  /// What a selector finds that asks for an attribute.
  List<Element> marked(Evaluator selector) {
    return marked(element -> selector.matches(page, element));
  }

  /// Whether a selector finds an element of this page.
  boolean is(Element element, Evaluator selector) {
    return selector.matches(page, element);
  }

  /// The first of them.
  Optional<Element> firstMarked(Evaluator selector) {
    for (Element element : attributed) {
      if (selector.matches(page, element)) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }

  /// Whether the class or the id of an element holds a word in lower case, in letters of any case.
  static boolean names(Element element, String word) {
    return holds(element.className(), word) || holds(element.id(), word);
  }

  /// Whether a text holds a word in lower case, in letters of any case.
  static boolean holds(String text, String word) {
    for (int i = 0; i + word.length() <= text.length(); i++) {
      if (text.regionMatches(true, i, word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }
}
