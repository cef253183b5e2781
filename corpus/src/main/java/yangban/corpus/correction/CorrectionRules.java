package yangban.corpus.correction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yangban.corpus.BranchKind;
import yangban.corpus.BranchScope;
import yangban.corpus.Coded;
import yangban.corpus.Discipline;
import yangban.corpus.DocumentKind;
import yangban.corpus.Level;
import yangban.corpus.Provenance;
import yangban.corpus.Stage;
import yangban.corpus.Theme;
import yangban.corpus.correction.BadCorrection.Fault;
import yangban.corpus.lexicon.DisciplineCatalogue;
import yangban.corpus.lexicon.Lexicon;
import yangban.corpus.lexicon.Regions;

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

  private final Lexicon lexicon;
  private final DisciplineCatalogue catalogue;
  private final List<String> regions;
  private final Function<Coded, String> names;

  /// @param names what people call a value of a closed set
  public CorrectionRules(
      Lexicon lexicon, DisciplineCatalogue catalogue, Function<Coded, String> names) {
    this.lexicon = lexicon;
    this.catalogue = catalogue;
    this.names = names;
    this.regions = Regions.names();
  }

  /// The field that `code` names, where `target` has it.
  public static CorrectionField field(String code, Target target) throws BadCorrection {
    Optional<CorrectionField> known = Coded.of(CorrectionField.class, code);
    if (target.practiceId().isEmpty() && known.filter(field -> !field.ofArticle()).isPresent()) {
      throw new BadCorrection(Fault.NEEDS_PRACTICE, code);
    }
    return known
        .filter(field -> target.practiceId().isPresent() ? field.ofPractice() : field.ofArticle())
        .orElseThrow(() -> new BadCorrection(Fault.NO_SUCH_FIELD, FieldForm.shown(code)));
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
    return FieldForm.line(line, limit);
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
      case REGION -> region(stripped);
      case BRANCH -> branch(stripped);
      case TITLE, PUBLISHER, UNIVERSITY, COLLEGE, SETUP, HEADING ->
          FieldForm.line(stripped, MAX_LINE_CHARS);
      case PUBLISHED -> FieldForm.date(stripped);
      case DOCUMENT_KIND -> code(DocumentKind.class, stripped);
      case PROVENANCE -> code(Provenance.class, stripped);
      case BRANCH_KIND -> code(BranchKind.class, stripped);
      case CREDITS -> FieldForm.each(stripped, FieldForm::credit);
      case RECOGNITIONS -> FieldForm.each(stripped, this::recognition);
      case DISCIPLINES -> FieldForm.each(stripped, this::discipline);
      case TOPICS -> FieldForm.each(stripped, this::topic);
      case FORMULAS -> FieldForm.each(stripped, item -> FieldForm.line(item, MAX_LINE_CHARS));
      case OUTCOMES -> FieldForm.each(stripped, FieldForm::outcome);
      case SIZE -> FieldForm.size(stripped);
      case FOUNDED -> FieldForm.partialDate(stripped);
      case THEMES -> FieldForm.each(stripped, item -> code(Theme.class, item));
      case PRACTICE -> FieldForm.flag(stripped);
    };
  }

  /// A value as people read and write it: codes by their names.
  public String shown(CorrectionField field, String value) {
    return switch (field) {
      case DOCUMENT_KIND -> name(DocumentKind.class, value);
      case PROVENANCE -> name(Provenance.class, value);
      case BRANCH_KIND -> name(BranchKind.class, value);
      case BRANCH -> name(BranchScope.class, value);
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
          SETUP,
          SIZE,
          FOUNDED,
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

  private <E extends Enum<E> & Coded> String code(Class<E> type, String text) throws BadCorrection {
    return coded(type, text)
        .orElseThrow(
            () -> new BadCorrection(Fault.UNKNOWN_VALUE, FieldForm.shown(text), known(type)));
  }

  private <E extends Enum<E> & Coded> Optional<String> coded(Class<E> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> each.code().equals(text) || names.apply(each).equals(text))
        .findFirst()
        .map(Coded::code);
  }

  private <E extends Enum<E> & Coded> String known(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(names)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private String branch(String text) throws BadCorrection {
    Optional<String> scope = coded(BranchScope.class, text);
    return scope.isPresent() ? scope.get() : FieldForm.line(text, MAX_LINE_CHARS);
  }

  private String recognition(String item) throws BadCorrection {
    List<String> parts = FieldText.parts(item, 5);
    if (parts.size() != 5 || parts.subList(0, 2).contains("") || parts.get(3).isEmpty()) {
      throw new BadCorrection(Fault.BAD_LINE, FieldForm.shown(item));
    }
    parts.set(0, code(Level.class, parts.get(0)));
    parts.set(3, code(Stage.class, parts.get(3)));
    if (!parts.get(4).isEmpty()) {
      parts.set(4, FieldForm.partialDate(parts.get(4)));
    }
    return FieldText.item(parts);
  }

  private String region(String text) throws BadCorrection {
    return regions.stream()
        .filter(name -> text.equals(name) || text.matches(name + REGION_SORT))
        .findFirst()
        .orElseThrow(() ->
            new BadCorrection(
                Fault.UNKNOWN_VALUE, FieldForm.shown(text), String.join(" ", regions)));
  }

  private static final String REGION_SORT = "(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)";

  private String topic(String item) throws BadCorrection {
    if (lexicon.topic(item).isEmpty()) {
      String near = near(item);
      throw near.isEmpty()
          ? new BadCorrection(Fault.NO_SUCH_TOPIC, FieldForm.shown(item))
          : new BadCorrection(Fault.UNKNOWN_TOPIC, FieldForm.shown(item), near);
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
        .orElseThrow(() -> new BadCorrection(Fault.UNKNOWN_DISCIPLINE, FieldForm.shown(item)));
  }
}
