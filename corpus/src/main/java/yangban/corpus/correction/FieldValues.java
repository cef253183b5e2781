package yangban.corpus.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import yangban.corpus.Article;
import yangban.corpus.ArticleText;
import yangban.corpus.Branch;
import yangban.corpus.Coded;
import yangban.corpus.Evidence;
import yangban.corpus.PartialDate;
import yangban.corpus.Practice;
import yangban.corpus.Reading;
import yangban.corpus.ShownTitle;
import yangban.corpus.Tag;

/// Reads the fields of articles and practices as [CorrectionField] writes them.
public final class FieldValues {

  private FieldValues() {}

  /// The value of an article's field; empty where it is unknown.
  ///
  /// @throws IllegalArgumentException where only a practice has the field
  public static String of(Article article, CorrectionField field) {
    ArticleText text = article.text();
    Reading reading = article.reading();
    Branch branch = reading.branch();
    return switch (field) {
      case TITLE -> ShownTitle.of(article);
      case PUBLISHED -> one(text.published(), Object::toString);
      case PUBLISHER -> one(text.publisher(), Function.identity());
      case CREDITS -> FieldText.lines(text.credits(), FieldText::of);
      case DOCUMENT_KIND -> reading.documentKind().value().code();
      case PROVENANCE -> reading.provenance().value().code();
      case UNIVERSITY -> one(branch.university(), Function.identity());
      case REGION -> one(branch.region(), Function.identity());
      case COLLEGE -> one(branch.college(), Function.identity());
      case BRANCH ->
          branch.scope().isPresent()
              ? one(branch.scope(), Coded::code)
              : one(branch.name(), Function.identity());
      case BRANCH_KIND -> one(branch.kind(), Coded::code);
      case SETUP -> one(branch.setup(), Function.identity());
      case SIZE -> one(branch.size(), FieldText::of);
      case FOUNDED -> one(branch.founded(), PartialDate::toString);
      case RECOGNITIONS -> many(reading.recognitions(), FieldText::of);
      case DISCIPLINES -> many(reading.disciplines(), Function.identity());
      case TOPICS -> many(reading.topics(), Function.identity());
      case FORMULAS -> many(reading.formulas(), Function.identity());
      case OUTCOMES -> many(reading.outcomes(), FieldText::of);
      case THEMES -> many(reading.allThemes(), Coded::code);
      case HEADING, PRACTICE ->
          throw new IllegalArgumentException("no field of an article: " + field);
    };
  }

  /// The value of a practice's field; empty where there is none.
  ///
  /// @throws IllegalArgumentException where only an article has the field
  public static String of(Practice practice, CorrectionField field) {
    return switch (field) {
      case HEADING -> practice.heading();
      case THEMES -> many(practice.themes(), Coded::code);
      case TOPICS -> many(practice.topics(), Function.identity());
      case PRACTICE -> "yes";
      case TITLE,
          PUBLISHED,
          PUBLISHER,
          CREDITS,
          DOCUMENT_KIND,
          PROVENANCE,
          UNIVERSITY,
          REGION,
          COLLEGE,
          BRANCH,
          BRANCH_KIND,
          SETUP,
          SIZE,
          FOUNDED,
          RECOGNITIONS,
          DISCIPLINES,
          FORMULAS,
          OUTCOMES ->
          throw new IllegalArgumentException("no field of a practice: " + field);
    };
  }

  /// Why the values of an article's field are believed; empty for a field that keeps no evidence.
  public static List<Evidence> evidence(Article article, CorrectionField field) {
    Reading reading = article.reading();
    Branch branch = reading.branch();
    return switch (field) {
      case PUBLISHED -> proofs(article.text().published());
      case PUBLISHER -> proofs(article.text().publisher());
      case DOCUMENT_KIND -> reading.documentKind().evidence();
      case PROVENANCE -> reading.provenance().evidence();
      case UNIVERSITY -> proofs(branch.university());
      case REGION -> proofs(branch.region());
      case COLLEGE -> proofs(branch.college());
      case BRANCH -> branch.scope().isPresent() ? proofs(branch.scope()) : proofs(branch.name());
      case BRANCH_KIND -> proofs(branch.kind());
      case SETUP -> proofs(branch.setup());
      case SIZE -> proofs(branch.size());
      case FOUNDED -> proofs(branch.founded());
      case RECOGNITIONS -> proofs(reading.recognitions());
      case DISCIPLINES -> proofs(reading.disciplines());
      case TOPICS -> proofs(reading.topics());
      case FORMULAS -> proofs(reading.formulas());
      case OUTCOMES -> proofs(reading.outcomes());
      case THEMES -> proofs(reading.allThemes());
      case TITLE, CREDITS, HEADING, PRACTICE -> List.of();
    };
  }

  /// Why the values of a practice's field are believed; empty for a field that keeps no evidence.
  public static List<Evidence> evidence(Practice practice, CorrectionField field) {
    return switch (field) {
      case THEMES -> proofs(practice.themes());
      case TOPICS -> proofs(practice.topics());
      default -> List.of();
    };
  }

  private static <T> List<Evidence> proofs(Optional<Tag<T>> tag) {
    return tag.map(Tag::evidence).orElse(List.of());
  }

  private static <T> List<Evidence> proofs(List<Tag<T>> tags) {
    return tags.stream().flatMap(tag -> tag.evidence().stream()).toList();
  }

  /// Whether two values say the same: the order of a list's items does not count.
  public static boolean same(String one, String other) {
    return one.equals(other) || sorted(one).equals(sorted(other));
  }

  private static List<String> sorted(String value) {
    return FieldText.items(value).stream().sorted().toList();
  }

  /// The fields whose values differ between two readings of the same page: those of the article,
  /// and of its practices by their ids; [CorrectionField#PRACTICE] where a practice came or went.
  public static List<CorrectionField> differences(Article before, Article after) {
    List<CorrectionField> changed = new ArrayList<>();
    for (CorrectionField field : CorrectionField.values()) {
      boolean differs =
          (field.ofArticle() && !same(of(before, field), of(after, field)))
              || (field.ofPractice() && practicesDiffer(before, after, field));
      if (differs) {
        changed.add(field);
      }
    }
    return List.copyOf(changed);
  }

  private static boolean practicesDiffer(Article before, Article after, CorrectionField field) {
    List<Practice> old = before.reading().practices();
    List<Practice> now = after.reading().practices();
    if (field == CorrectionField.PRACTICE) {
      return !old.stream()
          .map(Practice::id)
          .toList()
          .equals(now.stream().map(Practice::id).toList());
    }
    return old.stream()
        .anyMatch(was ->
            now.stream()
                .filter(is -> is.id().equals(was.id()))
                .anyMatch(is -> !same(of(was, field), of(is, field))));
  }

  private static <T> String one(Optional<Tag<T>> tag, Function<T, String> text) {
    return tag.map(Tag::value).map(text).orElse("");
  }

  private static <T> String many(List<Tag<T>> tags, Function<T, String> text) {
    return FieldText.lines(tags, tag -> text.apply(tag.value()));
  }
}
