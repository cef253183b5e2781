package yangban.corpus.correction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yangban.corpus.BranchKind;
import yangban.corpus.Coded;
import yangban.corpus.Discipline;
import yangban.corpus.DocumentKind;
import yangban.corpus.Level;
import yangban.corpus.Provenance;
import yangban.corpus.Stage;
import yangban.corpus.Theme;
import yangban.corpus.correction.BadCorrection.Fault;
import yangban.corpus.understand.DisciplineCatalogue;
import yangban.corpus.understand.Lexicon;

/// What people may write into a field, and how it is kept. Thread-safe.
///
/// Values of closed sets may be written by their codes or by their names; disciplines likewise.
public final class CorrectionRules {

  /// The longest title among the sample pages has 60 characters.
  public static final int MAX_LINE_CHARS = 300;

  /// What people write for a value that nobody knows; a school of that name would be a false one.
  private static final Set<String> UNKNOWN = Set.of("未知", "不详", "不明", "未注明");

  /// A page signs with a dozen names at most, and has as many outcomes.
  public static final int MAX_ITEMS = 60;

  /// A sentence or two.
  public static final int MAX_WHY_CHARS = 500;

  /// A name and an office.
  public static final int MAX_WHO_CHARS = 40;

  private static final Pattern DATE =
      Pattern.compile("(\\d{4})\\s*[-./年]\\s*(\\d{1,2})\\s*[-./月]\\s*(\\d{1,2})\\s*日?");

  /// No page is older than the web.
  private static final int FIRST_YEAR = 1990;

  private static final int LAST_YEAR = 2100;

  private final Lexicon lexicon;
  private final DisciplineCatalogue catalogue;
  private final Function<Coded, String> names;

  /// @param names what people call a value of a closed set
  public CorrectionRules(
      Lexicon lexicon, DisciplineCatalogue catalogue, Function<Coded, String> names) {
    this.lexicon = lexicon;
    this.catalogue = catalogue;
    this.names = names;
  }

  /// The field that `code` names, where `target` has it.
  public static CorrectionField field(String code, Target target) throws BadCorrection {
    return Coded.of(CorrectionField.class, code)
        .filter(field -> target.practiceId().isPresent() ? field.ofPractice() : field.ofArticle())
        .orElseThrow(() -> new BadCorrection(Fault.NO_SUCH_FIELD, shown(code)));
  }

  /// Who corrects, as it is kept.
  public static String who(String text) throws BadCorrection {
    return said(text, MAX_WHO_CHARS, Fault.NO_NAME);
  }

  /// Why, as it is kept.
  public static String why(String text) throws BadCorrection {
    return said(text, MAX_WHY_CHARS, Fault.NO_REASON);
  }

  private static String said(String text, int limit, Fault missing) throws BadCorrection {
    String line = text.replaceAll("\\s+", " ").strip();
    if (line.isEmpty()) {
      throw new BadCorrection(missing);
    }
    return line(line, limit);
  }

  /// `text` as the field keeps it.
  ///
  /// @throws BadCorrection where it is no value of the field, with a sentence that says why
  public String value(CorrectionField field, String text) throws BadCorrection {
    String stripped = text.strip();
    if (field.mayBeEmpty() && (stripped.isEmpty() || UNKNOWN.contains(stripped))) {
      return "";
    }
    if (stripped.isEmpty()) {
      throw new BadCorrection(Fault.EMPTY);
    }
    return switch (field) {
      case TITLE, PUBLISHER, UNIVERSITY, REGION, COLLEGE, BRANCH, SETUP, HEADING ->
          line(stripped, MAX_LINE_CHARS);
      case PUBLISHED -> date(stripped);
      case DOCUMENT_KIND -> code(DocumentKind.class, stripped);
      case PROVENANCE -> code(Provenance.class, stripped);
      case BRANCH_KIND -> code(BranchKind.class, stripped);
      case CREDITS -> each(stripped, this::credit);
      case RECOGNITIONS -> each(stripped, this::recognition);
      case DISCIPLINES -> each(stripped, this::discipline);
      case TOPICS -> each(stripped, this::topic);
      case FORMULAS -> each(stripped, item -> line(item, MAX_LINE_CHARS));
      case OUTCOMES -> each(stripped, this::outcome);
      case SIZE -> size(stripped);
      case THEMES -> each(stripped, item -> code(Theme.class, item));
      case PRACTICE -> flag(stripped);
    };
  }

  /// A value as people read and write it: codes by their names.
  public String shown(CorrectionField field, String value) {
    return switch (field) {
      case DOCUMENT_KIND -> name(DocumentKind.class, value);
      case PROVENANCE -> name(Provenance.class, value);
      case BRANCH_KIND -> name(BranchKind.class, value);
      case THEMES -> shownItems(value, item -> name(Theme.class, item));
      case DISCIPLINES ->
          shownItems(value, c -> catalogue.discipline(c).map(Discipline::name).orElse(c));
      case RECOGNITIONS -> shownItems(value, this::shownRecognition);
      case TITLE,
          PUBLISHED,
          PUBLISHER,
          CREDITS,
          UNIVERSITY,
          REGION,
          COLLEGE,
          BRANCH,
          SETUP,
          SIZE,
          TOPICS,
          FORMULAS,
          OUTCOMES,
          HEADING,
          PRACTICE ->
          value;
    };
  }

  private static String shownItems(String value, Function<String, String> each) {
    return FieldText.lines(FieldText.items(value), each);
  }

  private String shownRecognition(String item) {
    List<String> parts = new ArrayList<>(FieldText.parts(item, 5));
    parts.set(0, name(Level.class, parts.get(0)));
    parts.set(3, name(Stage.class, parts.get(3)));
    return FieldText.item(parts);
  }

  private <E extends Enum<E> & Coded> String name(Class<E> type, String code) {
    return Coded.of(type, code).map(names).orElse(code);
  }

  /// Turns one item of a list into what is kept.
  private interface Item {
    String of(String text) throws BadCorrection;
  }

  private static String each(String text, Item item) throws BadCorrection {
    List<String> items = FieldText.items(text);
    if (items.size() > MAX_ITEMS) {
      throw new BadCorrection(Fault.TOO_MANY_ITEMS, Integer.toString(MAX_ITEMS));
    }
    List<String> kept = new ArrayList<>();
    for (String each : items) {
      String value = item.of(line(each, MAX_LINE_CHARS));
      if (!kept.contains(value)) {
        kept.add(value);
      }
    }
    return FieldText.lines(kept);
  }

  private static String line(String text, int limit) throws BadCorrection {
    if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\t')) {
      throw new BadCorrection(Fault.NOT_A_LINE);
    }
    if (text.length() > limit) {
      throw new BadCorrection(Fault.TOO_LONG, Integer.toString(limit));
    }
    return text;
  }

  private static String date(String text) throws BadCorrection {
    Matcher parts = DATE.matcher(text);
    if (!parts.matches()) {
      throw new BadCorrection(Fault.NOT_A_DATE, shown(text));
    }
    try {
      LocalDate date =
          LocalDate.of(
              Integer.parseInt(parts.group(1)),
              Integer.parseInt(parts.group(2)),
              Integer.parseInt(parts.group(3)));
      if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
        return date.toString();
      }
    } catch (DateTimeException _) {
      // No day of the calendar: told below, as a day that no page can have.
    }
    throw new BadCorrection(Fault.NOT_A_DATE, shown(text));
  }

  private <E extends Enum<E> & Coded> String code(Class<E> type, String text) throws BadCorrection {
    Optional<E> found =
        Arrays.stream(type.getEnumConstants())
            .filter(each -> each.code().equals(text) || names.apply(each).equals(text))
            .findFirst();
    return found
        .map(Coded::code)
        .orElseThrow(() -> new BadCorrection(Fault.UNKNOWN_VALUE, shown(text), known(type)));
  }

  private <E extends Enum<E> & Coded> String known(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(names)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String flag(String text) throws BadCorrection {
    if (!text.equals("no")) {
      throw new BadCorrection(Fault.UNKNOWN_VALUE, shown(text), "no");
    }
    return text;
  }

  private String credit(String item) throws BadCorrection {
    List<String> parts = FieldText.parts(item.replaceFirst("\\s*[：:]\\s*", "|"), 2);
    if (parts.size() != 2 || parts.get(0).isEmpty() || parts.get(1).isEmpty()) {
      throw new BadCorrection(Fault.BAD_LINE, shown(item));
    }
    return FieldText.item(parts);
  }

  private String recognition(String item) throws BadCorrection {
    List<String> parts = FieldText.parts(item, 5);
    if (parts.size() != 5) {
      throw new BadCorrection(Fault.BAD_LINE, shown(item));
    }
    parts.set(0, code(Level.class, parts.get(0)));
    parts.set(3, code(Stage.class, parts.get(3)));
    if (!parts.get(4).matches("(?:(?:19|20)\\d{2})?")) {
      throw new BadCorrection(Fault.NOT_A_NUMBER, shown(parts.get(4)));
    }
    return FieldText.item(parts);
  }

  private String outcome(String item) throws BadCorrection {
    List<String> parts = FieldText.parts(item, 5);
    if (parts.size() != 5 || parts.get(0).isEmpty()) {
      throw new BadCorrection(Fault.BAD_LINE, shown(item));
    }
    number(parts.get(1));
    if (!parts.get(3).isEmpty()) {
      number(parts.get(3));
    }
    return FieldText.of(FieldText.outcome(FieldText.item(parts)));
  }

  private static String size(String text) throws BadCorrection {
    List<String> parts = FieldText.parts(line(text, MAX_LINE_CHARS), 5);
    if (parts.size() != 5) {
      throw new BadCorrection(Fault.BAD_LINE, shown(text));
    }
    for (String part : parts) {
      // No branch has ten thousand members.
      if (!part.matches("\\d{0,4}")) {
        throw new BadCorrection(Fault.NOT_A_NUMBER, shown(part));
      }
    }
    if (parts.stream().allMatch(String::isEmpty)) {
      throw new BadCorrection(Fault.BAD_LINE, shown(text));
    }
    return FieldText.of(FieldText.size(FieldText.item(parts)));
  }

  private static void number(String text) throws BadCorrection {
    if (!text.matches("-?\\d{1,15}(?:\\.\\d{1,6})?")) {
      throw new BadCorrection(Fault.NOT_A_NUMBER, shown(text));
    }
  }

  private String topic(String item) throws BadCorrection {
    if (lexicon.topic(item).isEmpty()) {
      String near = near(item);
      throw near.isEmpty()
          ? new BadCorrection(Fault.NO_SUCH_TOPIC, shown(item))
          : new BadCorrection(Fault.UNKNOWN_TOPIC, shown(item), near);
    }
    return item;
  }

  /// Topics of the lexicon that share most of a word's characters, so that a slip of the pen finds
  /// its way.
  private String near(String item) {
    return lexicon.topics().stream()
        .filter(topic ->
            Stream.concat(Stream.of(topic.name()), topic.variants().stream())
                .anyMatch(name -> name.contains(item) || item.contains(name)))
        .map(topic -> topic.name())
        .limit(5)
        .collect(Collectors.joining(" "));
  }

  private String discipline(String item) throws BadCorrection {
    return catalogue
        .discipline(item)
        .or(() ->
            catalogue.categories().stream()
                .flatMap(category ->
                    Stream.concat(
                        Stream.of(category), catalogue.disciplinesOf(category.code()).stream()))
                .filter(each -> each.name().equals(item))
                .findFirst())
        .map(Discipline::code)
        .orElseThrow(() -> new BadCorrection(Fault.UNKNOWN_DISCIPLINE, shown(item)));
  }

  /// What somebody wrote, as a sentence may repeat it.
  private static String shown(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= 40 ? line : line.substring(0, 40) + "…";
  }
}
