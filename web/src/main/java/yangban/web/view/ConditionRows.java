package yangban.web.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import yangban.corpus.Article;
import yangban.corpus.Branch;
import yangban.corpus.Coded;
import yangban.corpus.Practice;
import yangban.corpus.Tag;
import yangban.corpus.condition.Conditions;
import yangban.corpus.condition.Partner;
import yangban.corpus.condition.SizeBand;
import yangban.indexer.query.Facet;
import yangban.indexer.query.FacetChoice;
import yangban.indexer.query.SearchRequest;
import yangban.web.SearchAddress;

/// The conditions under which a practice was done (借鉴条件): six rows, always the same, each value
/// with its evidence and a search for it; a row without values is 未注明.
public final class ConditionRows {

  private final Article article;
  private final Conditions conditions;
  private final Proofs proofs;
  private final Labels labels;

  private ConditionRows(Article article, Conditions conditions, Labels labels) {
    this.article = article;
    this.conditions = conditions;
    BodyLayout layout = new BodyLayout(article.text(), article.reading().practices(), List.of());
    this.proofs = new Proofs(layout, labels.words());
    this.labels = labels;
  }

  public static List<TagRow> of(Article article, Conditions conditions, Labels labels) {
    return new ConditionRows(article, conditions, labels).rows();
  }

  private List<TagRow> rows() {
    Branch branch = article.reading().branch();
    return List.of(
        row(Facet.BRANCH_KIND, coded(branch.kind().stream().toList(), Facet.BRANCH_KIND)),
        row(Facet.SIZE, size(branch)),
        row(
            Facet.DISCIPLINE,
            values(
                article.reading().disciplines(),
                Facet.DISCIPLINE,
                Function.identity(),
                labels::discipline)),
        row(Facet.CADENCE, coded(conditions.cadences(), Facet.CADENCE)),
        row(
            Facet.PARTNER,
            values(
                conditions.partners(),
                Facet.PARTNER,
                partner -> partner.kind().code(),
                Partner::name)),
        row(Facet.FUNDING, coded(conditions.fundings(), Facet.FUNDING)));
  }

  private TagRow row(Facet facet, List<TagRow.Value> values) {
    return new TagRow(labels.facet(facet), values, "");
  }

  /// The band, which is what branches are compared and searched by, with the numbers as they are
  /// stated.
  private List<TagRow.Value> size(Branch branch) {
    List<TagRow.Value> values = new ArrayList<>();
    branch
        .size()
        .ifPresent(size ->
            SizeBand.of(size.value())
                .ifPresent(band ->
                    values.add(
                        value(
                            labels
                                .words()
                                .text(
                                    "size.band",
                                    labels.words().label(band),
                                    labels.size(size.value())),
                            SearchAddress.of(Facet.SIZE, band.code()),
                            size))));
    return values;
  }

  private <C extends Coded> List<TagRow.Value> coded(List<Tag<C>> tags, Facet facet) {
    return values(tags, facet, Coded::code, labels.words()::label);
  }

  private <T> List<TagRow.Value> values(
      List<Tag<T>> tags, Facet facet, Function<T, String> code, Function<T, String> text) {
    return tags.stream()
        .map(tag ->
            value(text.apply(tag.value()), SearchAddress.of(facet, code.apply(tag.value())), tag))
        .toList();
  }

  private TagRow.Value value(String text, String href, Tag<?> tag) {
    return new TagRow.Value(text, href, "", proofs.of(tag.evidence()));
  }

  /// Whether anything is known of the branch that others can be like.
  static boolean areKnown(Article article) {
    Branch branch = article.reading().branch();
    return branch.kind().isPresent()
        || branch.size().flatMap(size -> SizeBand.of(size.value())).isPresent()
        || !article.reading().disciplines().isEmpty();
  }

  /// Searches for what `practice` is about among branches of the same kind, size and discipline,
  /// the narrowest first: then the category of the discipline, any size, any discipline, at last
  /// whatever such branches do. Empty where nothing is known of the branch.
  public static List<SearchRequest> likeConditions(Article article, Practice practice) {
    if (!areKnown(article)) {
      return List.of();
    }
    Branch branch = article.reading().branch();
    List<String> topic = practice.topics().stream().map(Tag::value).limit(1).toList();
    List<String> kind = branch.kind().stream().map(each -> each.value().code()).toList();
    List<String> size =
        branch.size().flatMap(each -> SizeBand.of(each.value())).stream()
            .map(SizeBand::code)
            .toList();
    List<String> disciplines = article.reading().disciplines().stream().map(Tag::value).toList();
    List<String> categories = disciplines.stream().map(code -> code.substring(0, 2)).toList();
    return Stream.of(
            choosing(topic, kind, size, disciplines),
            choosing(topic, kind, size, categories),
            choosing(topic, kind, List.of(), categories),
            choosing(topic, kind, List.of(), List.of()),
            choosing(List.of(), kind, List.of(), categories),
            choosing(List.of(), kind, List.of(), List.of()))
        .filter(request -> !request.choices().isEmpty())
        .distinct()
        .toList();
  }

  private static SearchRequest choosing(
      List<String> topic, List<String> kind, List<String> size, List<String> disciplines) {
    Map<Facet, FacetChoice> choices = new EnumMap<>(Facet.class);
    choices.put(Facet.TOPIC, new FacetChoice(Set.copyOf(topic), Set.of()));
    choices.put(Facet.BRANCH_KIND, new FacetChoice(Set.copyOf(kind), Set.of()));
    choices.put(Facet.SIZE, new FacetChoice(Set.copyOf(size), Set.of()));
    choices.put(Facet.DISCIPLINE, new FacetChoice(Set.copyOf(disciplines), Set.of()));
    choices.values().removeIf(FacetChoice::isEmpty);
    return SearchRequest.of("").withChoices(choices);
  }
}
