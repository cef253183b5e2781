package yangban.corpus.extract;

import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/// What an element's name, class, id and role tell about what it holds.
///
/// Class names are cut into words (`postShareBar`, `post-share_bar` → post, share, bar) and looked
/// up in [MarkWords].
final class Marks {

  private Marks() {}

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> NOISE_TAGS = Set.of("nav", "aside", "footer", "dialog");
  private static final Set<String> NOISE_ROLES =
      Set.of(
          "navigation",
          "complementary",
          "contentinfo",
          "search",
          "menu",
          "menubar",
          "dialog",
          "alertdialog",
          "toolbar");

  /// Whether it is one of the elements or roles that HTML itself calls no content.
  static boolean isNoiseByName(Element element) {
    return NOISE_TAGS.contains(element.normalName())
        || (element.hasAttr("role") && NOISE_ROLES.contains(element.attr("role")));
  }

  /// How sure the words of its class and id make it that an element is noise.
  enum Doubt {
    NONE(0),
    WEAK(1),
    TALK(2),
    STRONG(3);

    private final int code;

    Doubt(int code) {
      this.code = code;
    }

    /// Its number among the features of a line; a model is trained on it.
    int code() {
      return code;
    }
  }

  /// The doubt that the words of an element's class and id raise.
  ///
  /// @param common words that say nothing on this page
  static Doubt doubt(Element element, Set<String> common) {
    Set<String> words = doubtfulWords(element);
    words.removeAll(common);
    if (!Collections.disjoint(words, MarkWords.STRONG)) {
      return Doubt.STRONG;
    }
    if (names(element, MarkWords.TALK)) {
      return Doubt.TALK;
    }
    return words.isEmpty() || HEADINGS.contains(element.normalName()) ? Doubt.NONE : Doubt.WEAK;
  }

  /// The words of an element's class and id that raise a weak or a strong doubt.
  static Set<String> doubtfulWords(Element element) {
    Set<String> found = new HashSet<>();
    Predicate<String> gather =
        word -> {
          if (MarkWords.WEAK.contains(word) || MarkWords.STRONG.contains(word)) {
            found.add(word);
          }
          return false;
        };
    each(element.className(), gather);
    each(id(element), gather);
    return found;
  }

  /// The words of an element's class and id, three to twenty letters long.
  static Set<String> words(Element element) {
    Set<String> words = new HashSet<>();
    Predicate<String> gather =
        word -> {
          if (word.length() >= 3 && word.length() <= 20) {
            words.add(word);
          }
          return false;
        };
    each(element.className(), gather);
    each(id(element), gather);
    return words;
  }

  /// A heading's id is made of its own words and says nothing about it.
  private static String id(Element element) {
    return HEADINGS.contains(element.normalName()) ? "" : element.id();
  }

  /// Whether readers talk in it.
  static boolean isTalk(Element element) {
    return names(element, MarkWords.TALK);
  }

  /// Whether it says in short what the article says.
  static boolean isSummary(Element element) {
    return names(element, MarkWords.SUMMARY);
  }

  static boolean isContentByClass(Element element) {
    return element.nameIs("article") || element.nameIs("main") || names(element, MarkWords.CONTENT);
  }

  private static boolean names(Element element, Set<String> words) {
    return contains(element.className(), words) || contains(id(element), words);
  }

  /// Whether one of the words of a class attribute is in the set.
  static boolean contains(String names, Set<String> words) {
    return each(names, words::contains);
  }

  /// Tries the words of a class attribute in lower case until `found` says so. Letters behind a
  /// digit are no word: `1ad269af` is a machine's name and no advertisement.
  private static boolean each(String names, Predicate<String> found) {
    int start = 0;
    for (int i = 0; i <= names.length(); i++) {
      boolean ends = i == names.length() || !Character.isLetter(names.charAt(i));
      boolean hump =
          !ends
              && i > start
              && Character.isUpperCase(names.charAt(i))
              && Character.isLowerCase(names.charAt(i - 1));
      if (ends || hump) {
        if (i - start > 1
            && !isPartOfNumber(names, start, i)
            && found.test(names.substring(start, i).toLowerCase(Locale.ROOT))) {
          return true;
        }
        start = hump ? i : i + 1;
      }
    }
    return false;
  }

  private static boolean isPartOfNumber(String names, int start, int end) {
    if (start > 0 && Character.isDigit(names.charAt(start - 1))) {
      return true;
    }
    int i = end;
    while (i < names.length() && Character.isDigit(names.charAt(i))) {
      i++;
    }
    return i > end && i < names.length() && Character.isLetter(names.charAt(i));
  }
}
