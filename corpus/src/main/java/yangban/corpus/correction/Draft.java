package yangban.corpus.correction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yangban.corpus.Article;
import yangban.corpus.ArticleText;
import yangban.corpus.Branch;
import yangban.corpus.BranchKind;
import yangban.corpus.BranchScope;
import yangban.corpus.BranchSize;
import yangban.corpus.Coded;
import yangban.corpus.Credit;
import yangban.corpus.DocumentKind;
import yangban.corpus.Evidence;
import yangban.corpus.Outcome;
import yangban.corpus.PartialDate;
import yangban.corpus.Practice;
import yangban.corpus.Provenance;
import yangban.corpus.Reading;
import yangban.corpus.Recognition;
import yangban.corpus.Tag;
import yangban.corpus.Theme;

/// An article with its fields open to be written over; for one thread.
final class Draft {

  private final Article article;
  private String title;
  private Optional<Tag<LocalDate>> published;
  private Optional<Tag<String>> publisher;
  private List<Credit> credits;
  private Tag<DocumentKind> documentKind;
  private Tag<Provenance> provenance;
  private Optional<Tag<String>> university;
  private Optional<Tag<String>> region;
  private Optional<Tag<String>> college;
  private Optional<Tag<String>> branch;
  private Optional<Tag<BranchKind>> branchKind;
  private Optional<Tag<String>> setup;
  private Optional<Tag<BranchSize>> size;
  private Optional<Tag<PartialDate>> founded;
  private Optional<Tag<BranchScope>> scope;
  private Optional<Tag<String>> inferred;
  private List<Tag<Recognition>> recognitions;
  private List<Tag<String>> disciplines;
  private List<Tag<String>> topics;
  private List<Tag<String>> formulas;
  private List<Tag<Outcome>> outcomes;
  private Optional<List<Tag<Theme>>> themes;
  private final List<Practice> practices;

  Draft(Article article) {
    ArticleText text = article.text();
    Reading reading = article.reading();
    this.article = article;
    this.title = text.title();
    this.published = text.published();
    this.publisher = text.publisher();
    this.credits = text.credits();
    this.documentKind = reading.documentKind();
    this.provenance = reading.provenance();
    this.university = reading.branch().university();
    this.region = reading.branch().region();
    this.college = reading.branch().college();
    this.branch = reading.branch().name();
    this.branchKind = reading.branch().kind();
    this.setup = reading.branch().setup();
    this.size = reading.branch().size();
    this.founded = reading.branch().founded();
    this.scope = reading.branch().scope();
    this.inferred = reading.branch().inferred();
    this.recognitions = reading.recognitions();
    this.disciplines = reading.disciplines();
    this.topics = reading.topics();
    this.formulas = reading.formulas();
    this.outcomes = reading.outcomes();
    this.themes = reading.themes();
    this.practices = new ArrayList<>(reading.practices());
  }

  void set(CorrectionField field, String value, Evidence evidence) {
    switch (field) {
      case TITLE -> title = value;
      case PUBLISHED -> published = one(value, LocalDate::parse, evidence);
      case PUBLISHER -> publisher = text(value, evidence);
      case CREDITS -> credits = FieldText.items(value).stream().map(FieldText::credit).toList();
      case DOCUMENT_KIND ->
          documentKind = Tag.of(FieldText.constant(DocumentKind.class, value), evidence);
      case PROVENANCE -> provenance = Tag.of(FieldText.constant(Provenance.class, value), evidence);
      case UNIVERSITY -> {
        university = text(value, evidence);
        inferred = Optional.empty();
      }
      case REGION -> region = text(value, evidence);
      case COLLEGE -> college = text(value, evidence);
      case BRANCH -> {
        scope = Coded.of(BranchScope.class, value).map(said -> Tag.of(said, evidence));
        branch = scope.isPresent() ? Optional.empty() : text(value, evidence);
      }
      case BRANCH_KIND ->
          branchKind = one(value, code -> FieldText.constant(BranchKind.class, code), evidence);
      case SETUP -> setup = text(value, evidence);
      case SIZE -> size = one(value, FieldText::size, evidence);
      case FOUNDED -> founded = one(value, PartialDate::parse, evidence);
      case RECOGNITIONS -> recognitions = many(value, FieldText::recognition, evidence);
      case DISCIPLINES -> disciplines = many(value, Function.identity(), evidence);
      case TOPICS -> topics = many(value, Function.identity(), evidence);
      case FORMULAS -> formulas = many(value, Function.identity(), evidence);
      case OUTCOMES -> outcomes = many(value, FieldText::outcome, evidence);
      case THEMES ->
          themes =
              Optional.of(many(value, code -> FieldText.constant(Theme.class, code), evidence));
      case HEADING, PRACTICE ->
          throw new IllegalArgumentException("no field of an article: " + field);
    }
  }

  /// What was known of the region went with the university it was known by.
  void region(Optional<String> corrected, Evidence evidence) {
    region = corrected.map(name -> Tag.of(name, evidence));
  }

  void set(String practiceId, CorrectionField field, String value, Evidence evidence) {
    if (field == CorrectionField.PRACTICE) {
      practices.removeIf(practice -> practice.id().equals(practiceId));
      return;
    }
    practices.replaceAll(practice ->
        practice.id().equals(practiceId) ? changed(practice, field, value, evidence) : practice);
  }

  private static Practice changed(
      Practice practice, CorrectionField field, String value, Evidence evidence) {
    @Nullable String heading = field == CorrectionField.HEADING ? value : null;
    return new Practice(
        practice.id(),
        practice.ordinal(),
        heading == null ? practice.heading() : heading,
        practice.span(),
        practice.text(),
        field == CorrectionField.THEMES
            ? many(value, code -> FieldText.constant(Theme.class, code), evidence)
            : practice.themes(),
        field == CorrectionField.TOPICS
            ? many(value, Function.identity(), evidence)
            : practice.topics(),
        practice.points());
  }

  private static Optional<Tag<String>> text(String value, Evidence evidence) {
    return one(value, Function.identity(), evidence);
  }

  private static <T> Optional<Tag<T>> one(
      String value, Function<String, T> read, Evidence evidence) {
    return FieldText.some(value).map(read).map(each -> Tag.of(each, evidence));
  }

  private static <T> List<Tag<T>> many(String value, Function<String, T> read, Evidence evidence) {
    Stream<T> values = FieldText.items(value).stream().map(read);
    return values.map(each -> Tag.of(each, evidence)).toList();
  }

  Article build() {
    ArticleText text = article.text();
    return new Article(
        article.id(),
        article.address(),
        article.origin(),
        new ArticleText(
            title,
            published,
            publisher,
            text.imprint(),
            credits,
            text.blocks(),
            text.language(),
            text.charset(),
            text.profile(),
            text.confidence(),
            text.warnings(),
            text.grounds(),
            text.surroundings()),
        new Reading(
            documentKind,
            provenance,
            new Branch(
                university,
                region,
                college,
                branch,
                branchKind,
                setup,
                size,
                founded,
                scope,
                inferred),
            recognitions,
            disciplines,
            topics,
            formulas,
            outcomes,
            practices,
            themes,
            article.reading().voices()));
  }
}
