package yangban.corpus.understand;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import yangban.corpus.ArticleText;
import yangban.corpus.Branch;
import yangban.corpus.BranchScope;
import yangban.corpus.BranchSize;
import yangban.corpus.DocumentKind;
import yangban.corpus.Evidence;
import yangban.corpus.Place;
import yangban.corpus.Practice;
import yangban.corpus.Provenance;
import yangban.corpus.Reading;
import yangban.corpus.Recognition;
import yangban.corpus.ShownTitle;
import yangban.corpus.Span;
import yangban.corpus.Tag;
import yangban.corpus.Theme;
import yangban.corpus.extract.Given;
import yangban.corpus.lexicon.Lexicon;
import yangban.corpus.understand.SeveralBranches.Told;

/// Understands articles: cuts them into practices and tags them, by rules over this package's data
/// files. Safe for use by many threads; load it once.
///
/// How: title and body are folded into one comparable text ([Folding]), every cue of every data
/// file is found in it in one pass ([CueAutomaton]), and then each reader weighs the cues of its
/// own sort in their places. Each value keeps the words it was read from, the name of its rule and
/// a confidence; what no rule tells stays unknown.
public final class Understander {
  /// A source may re-serve what another school wrote.
  private static final double SOURCE = 0.7;

  private final Rules rules;

  private Understander(Rules rules) {
    this.rules = rules;
  }

  /// Reads the bundled data files.
  ///
  /// @throws DataFault if one of them is wrong
  public static Understander load() {
    return new Understander(Rules.load());
  }

  /// The lexicon that topics are read by.
  public Lexicon lexicon() {
    return rules.lexicon();
  }

  /// Understands one article.
  ///
  /// @param articleId what the ids of its practices begin with
  /// @param given what is stated from outside, kept as stated
  public Reading understand(
      String articleId, ArticleText text, Optional<URI> address, Given given) {
    return understand(articleId, text, address, given, SourceEntry.NONE);
  }

  /// Understands one article of a source that is known.
  ///
  /// @param source what the catalogue of sources says of where the article was taken from; asked
  ///   only where neither text nor address tells
  public Reading understand(
      String articleId, ArticleText text, Optional<URI> address, Given given, SourceEntry source) {
    Page page = Page.of(text, address, rules);
    Names names = new Names(page);
    UniversityReader universities = new UniversityReader(page, rules, names);
    Schools schools = universities.schools();
    Optional<Tag<String>> university =
        universities.read().or(() -> source.university().map(Understander::bySource));
    Optional<Tag<String>> college =
        new CollegeReader(page, names, schools, university.map(Tag::value))
            .read()
            .or(() -> source.college().map(Understander::bySource));
    BranchReader branches =
        new BranchReader(
            page,
            new BranchNames(
                page, rules, names, schools, university.map(Tag::value), college.map(Tag::value)));
    Outline outline = new Outline(page, rules.sectionWords());
    Tag<DocumentKind> kind = new DocumentKindReader(page, rules).read(outline.schemeSize());
    Optional<Span> name = branches.manyVoices(kind.value()) ? Optional.empty() : branches.name();
    Tag<Provenance> provenance = new ProvenanceReader(page, rules).read(university);
    TopicReader topics = new TopicReader(page);
    VoiceReader.Series voices = new VoiceReader(page).read();
    List<Section> sections = voices.apart(sections(outline, kind.value()));
    Optional<Tag<String>> region =
        region(
            page,
            given.university().map(Understander::given).or(() -> university),
            provenance.value() == Provenance.OFFICIAL,
            source);
    List<Practice> practices =
        new PracticeReader(
                page, rules, topics, outline.headings(), ShownTitle.of(provenance, text.title()))
            .read(articleId, sections, kind.value());
    boolean mill = provenance.value() == Provenance.MILL;
    Optional<Told> told = branches.several(kind.value());
    boolean several = told.isPresent();
    boolean own = !mill && !several;
    boolean speaks = mill && !several && SPEAKS.matcher(page.text()).find();
    SideCard card = new SideCard(page, rules);
    return new Reading(
        kind,
        provenance,
        whose(
            own
                ? card.completed(
                    branch(
                        page,
                        name,
                        branches.named(),
                        college,
                        university,
                        given,
                        region,
                        kind.value() == DocumentKind.THEORY))
                : none(
                    university,
                    college.filter(c -> told(c, page)),
                    region,
                    speaks ? new SizeReader(page).read() : Optional.empty()),
            mill ? Optional.empty() : told.or(() -> branches.together(kind.value())),
            page,
            mill || provenance.value() == Provenance.MIRROR
                ? Optional.empty()
                : universities.inferred()),
        own || speaks
            ? recognitions(page, card, collegeItself(university, college), name, branches.named())
            : branches.given(kind.value())
                ? new ListedTitles(page, rules, collegeItself(university, college)).read()
                : List.of(),
        several ? List.of() : new DisciplineReader(page, rules, name, college, schools).read(),
        new ArticleTopics(page, rules, topics, sections, themes(practices)).read(),
        new FormulaReader(page, headings(sections)).read(),
        new OutcomeReader(page, rules).read(),
        practices,
        Optional.empty(),
        voices.voices());
  }

  /// What is known of a branch, and what is told where its name or its university is not.
  private static Branch whose(
      Branch branch, Optional<Told> told, Page page, Optional<Tag<String>> inferred) {
    return branch
        .of(told.filter(_ -> branch.name().isEmpty()).map(t -> scope(t, page)))
        .supposing(inferred.filter(_ -> branch.university().isEmpty()));
  }

  private static Tag<BranchScope> scope(Told told, Page page) {
    return new Tag<>(
        told.scope(),
        told.words().stream()
            .map(w -> page.evidence(w.start(), w.end(), "several-branches", 0.8))
            .toList());
  }

  /// The branch's, told in the text, else beside it.
  private List<Tag<Recognition>> recognitions(
      Page page, SideCard card, boolean school, Optional<Span> name, List<Span> branches) {
    List<Tag<Recognition>> told = new RecognitionReader(page, rules, school, name, branches).read();
    return told.isEmpty() ? card.recognitions(school) : card.added(told, school);
  }

  /// Whether the title, or the site's owner, tells a college.
  private static boolean told(Tag<String> college, Page page) {
    String title = page.article().title();
    boolean owner = college.evidence().getFirst().rule().equals("imprint");
    return title.contains(college.value()) || (owner && title.contains("我院"));
  }

  /// The ways of working that a text describes which is no article yet, such as the plan of a
  /// branch: its sections, or the whole of it where it has none; spans count in its body.
  public List<Practice> ways(ArticleText text) {
    Page page = Page.of(text, Optional.empty(), rules);
    Outline outline = new Outline(page, rules.sectionWords());
    return new PracticeReader(page, rules, new TopicReader(page), outline.headings(), text.title())
        .read("plan", outline.sections(false), DocumentKind.EXPERIENCE);
  }

  static Set<Theme> themes(List<Practice> practices) {
    return practices.stream()
        .flatMap(p -> p.themes().stream())
        .map(Tag::value)
        .collect(Collectors.toSet());
  }

  private static List<Span> headings(List<Section> sections) {
    return sections.stream().map(s -> new Span(s.heading().start(), s.heading().end())).toList();
  }

  static List<Section> sections(Outline outline, DocumentKind kind) {
    return switch (kind) {
      case EXPERIENCE -> outline.sections(false);
      case THEORY -> outline.sections(true);
      case OTHER -> outline.sections(false);
      case REPORT -> outline.ofReport();
      case NOTICE, ROSTER -> List.of();
    };
  }

  private Branch branch(
      Page page,
      Optional<Span> name,
      List<Span> branches,
      Optional<Tag<String>> college,
      Optional<Tag<String>> read,
      Given given,
      Optional<Tag<String>> region,
      boolean theory) {
    Optional<Tag<String>> university = given.university().map(Understander::given).or(() -> read);
    BranchKindReader kinds = new BranchKindReader(page);
    Optional<Tag<String>> branchName =
        given
            .branch()
            .map(Understander::given)
            .or(() -> name.map(n -> named(page, n, "branch-name", 0.85)));
    return new Branch(
        university,
        region,
        college,
        branchName,
        theory && name.isEmpty() ? Optional.empty() : kinds.kind(name),
        kinds.setup(name),
        new SizeReader(page).read(),
        theory && name.isEmpty()
            ? Optional.empty()
            : new FoundedReader(page, name, branches).read(),
        Optional.empty(),
        Optional.empty());
  }

  /// Whether the university is called 学院 and the text names none within it.
  private static boolean collegeItself(
      Optional<Tag<String>> university, Optional<Tag<String>> college) {
    return university.filter(u -> u.value().endsWith("学院")).isPresent()
        && college.filter(c -> c.value().endsWith("学院")).isEmpty();
  }

  /// An essay that speaks for a branch: `我支部现有党员30名,2022年被评为…`.
  private static final Pattern SPEAKS =
      Pattern.compile("(?:我|我们)支部(?:现有|共有|[^。;!?\\n]{0,24}(?:被评为|获评|荣获|入选))");

  /// An essay of a mill and a list of several branches are about none.
  private static Branch none(
      Optional<Tag<String>> university,
      Optional<Tag<String>> college,
      Optional<Tag<String>> region,
      Optional<Tag<BranchSize>> size) {
    return new Branch(
        university,
        region,
        college,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        size,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /// The region of a source is its owner's: it says nothing of a school that was read elsewhere.
  private Optional<Tag<String>> region(
      Page page, Optional<Tag<String>> university, boolean schools, SourceEntry source) {
    boolean owner = university.isEmpty() || university.map(Tag::value).equals(source.university());
    return new RegionReader(page, rules)
        .read(university, schools)
        .or(() -> source.region().filter(r -> owner).map(Understander::bySource));
  }

  private static Tag<String> bySource(String value) {
    return Tag.of(
        value,
        new Evidence(Place.GIVEN, new Span(0, value.length()), value, SourceEntry.RULE, SOURCE));
  }

  private static Tag<String> given(String value) {
    return Tag.of(value, Evidence.given(value));
  }

  private static Tag<String> named(Page page, Span span, String rule, double confidence) {
    return Tag.of(
        page.name(span.start(), span.end()),
        page.evidence(span.start(), span.end(), rule, confidence));
  }
}
