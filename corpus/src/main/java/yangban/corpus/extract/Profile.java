package yangban.corpus.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The rules of one family of pages, kept as a data file: where a content system puts title,
/// posting line and body. A page belongs to the family when it bears one of its marks; hosts play
/// no part.
final class Profile {

  /// The files, in the order in which they are tried: the more particular first.
  private static final List<String> NAMES =
      List.of("wechat", "sizhengwang", "webplus", "vsb", "trs", "news");

  /// Marks that need no look at an element. All others ask for an attribute, too.
  private static final Pattern CLASS = Pattern.compile("\\.[\\w-]+");

  private static final Pattern ID = Pattern.compile("#[\\w-]+");

  private record File(
      @Nullable List<String> marks,
      @Nullable List<String> body,
      @Nullable List<String> title,
      @Nullable List<String> posted,
      @Nullable List<String> publisher,
      @Nullable List<String> author,
      @Nullable List<String> drop) {}

  private final String name;
  private final Set<String> classes = new HashSet<>();
  private final Set<String> ids = new HashSet<>();
  private final List<Evaluator> marks = new ArrayList<>();
  private final Evaluator anyBody;
  private final List<Evaluator> body;
  private final List<Evaluator> title;
  private final List<Evaluator> posted;
  private final List<Evaluator> publisher;
  private final List<Evaluator> author;
  private final List<Evaluator> drop;

  private Profile(String name, File file) {
    this.name = name;
    for (String mark : file.marks() == null ? List.<String>of() : file.marks()) {
      if (CLASS.matcher(mark).matches()) {
        classes.add(mark.substring(1).toLowerCase(Locale.ROOT));
      } else if (ID.matcher(mark).matches()) {
        ids.add(mark.substring(1));
      } else {
        marks.add(QueryParser.parse(mark));
      }
    }
    this.anyBody = any(file.body());
    this.body = selectors(file.body());
    this.title = selectors(file.title());
    this.posted = selectors(file.posted());
    this.publisher = selectors(file.publisher());
    this.author = selectors(file.author());
    this.drop = selectors(file.drop());
  }

  /// Reads all profiles from the resources beside this class.
  static List<Profile> all() {
    var mapper = JsonMapper.shared();
    List<Profile> profiles = new ArrayList<>();
    for (String name : NAMES) {
      try (InputStream in = Profile.class.getResourceAsStream("profiles/" + name + ".json")) {
        if (in == null) {
          throw new IllegalStateException("profile missing from the resources: " + name);
        }
        profiles.add(new Profile(name, mapper.readValue(in, File.class)));
      } catch (IOException e) {
        throw new UncheckedIOException("profile " + name, e);
      }
    }
    return List.copyOf(profiles);
  }

  private static List<Evaluator> selectors(@Nullable List<String> queries) {
    return queries == null ? List.of() : queries.stream().map(QueryParser::parse).toList();
  }

  /// All selectors as one, so that a page is walked once.
  private static Evaluator any(@Nullable List<String> queries) {
    return QueryParser.parse(queries == null ? "nothing" : String.join(", ", queries));
  }

  String name() {
    return name;
  }

  boolean marks(Markup page) {
    return ids.stream().anyMatch(page::hasId)
        || classes.stream().anyMatch(page::hasClass)
        || marks.stream().anyMatch(mark -> page.firstMarked(mark).isPresent());
  }

  /// The body elements by the first selector that finds any text.
  List<Element> bodies(Markup page, Measures measures) {
    List<Element> candidates = page.marked(anyBody);
    for (Evaluator selector : body) {
      List<Element> found = new ArrayList<>();
      for (Element element : candidates) {
        if (measures.at(element).chars > 0 && page.is(element, selector)) {
          found.add(element);
        }
      }
      if (!found.isEmpty()) {
        return together(found, measures);
      }
    }
    return List.of();
  }

  /// The longest of the elements with its siblings among them: an article may come in several parts
  /// beside each other, but not in other places of the page as well.
  private static List<Element> together(List<Element> found, Measures measures) {
    Element longest = found.getFirst();
    for (Element element : found) {
      if (measures.at(element).chars > measures.at(longest).chars) {
        longest = element;
      }
    }
    Element parent = longest.parent();
    return found.stream().filter(e -> Objects.equals(e.parent(), parent)).toList();
  }

  List<String> titles(Markup page) {
    return texts(page, title);
  }

  List<String> posted(Markup page) {
    return texts(page, posted);
  }

  List<String> publishers(Markup page) {
    return texts(page, publisher);
  }

  List<String> authors(Markup page) {
    return texts(page, author);
  }

  List<Element> dropped(Element container) {
    List<Element> found = new ArrayList<>();
    for (Evaluator selector : drop) {
      found.addAll(container.select(selector));
    }
    return found;
  }

  private static List<String> texts(Markup page, List<Evaluator> selectors) {
    List<String> texts = new ArrayList<>();
    for (Evaluator selector : selectors) {
      for (Element element : page.select(e -> page.is(e, selector))) {
        String text = Glyphs.trim(element.text());
        if (!text.isEmpty() && text.length() < 400) {
          texts.add(text);
        }
      }
    }
    return texts;
  }
}
