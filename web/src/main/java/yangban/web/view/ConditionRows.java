package yangban.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import yangban.corpus.Article;
import yangban.corpus.Branch;
import yangban.corpus.Coded;
import yangban.corpus.Practice;
import yangban.corpus.Tag;
import yangban.corpus.condition.Conditions;
import yangban.corpus.condition.Partner;
import yangban.corpus.condition.SizeBand;
import yangban.indexer.query.Facet;
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

  private List<TagRow.Value> size(Branch branch) {
    List<TagRow.Value> values = new ArrayList<>();
    branch
        .size()
        .ifPresent(size ->
            SizeBand.of(size.value())
                .ifPresent(band ->
                    values.add(
                        value(
                            size.value()
                                .members()
                                .map(members -> labels.words().text("size.members", members))
                                .orElseGet(() -> labels.words().label(band)),
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

  /// A search for what `practice` is about, among branches of the same kind, size and discipline;
  /// empty where none of these is known.
  public static Optional<String> sameConditions(Article article, Practice practice) {
    SearchRequest asked =
        practice.topics().stream()
            .findFirst()
            .map(topic -> SearchAddress.including(SearchRequest.of(""), Facet.TOPIC, topic.value()))
            .orElseGet(() -> SearchRequest.of(""));
    Branch branch = article.reading().branch();
    SearchRequest narrowed = asked;
    if (branch.kind().isPresent()) {
      narrowed =
          SearchAddress.including(narrowed, Facet.BRANCH_KIND, branch.kind().get().value().code());
    }
    Optional<SizeBand> band = branch.size().flatMap(size -> SizeBand.of(size.value()));
    if (band.isPresent()) {
      narrowed = SearchAddress.including(narrowed, Facet.SIZE, band.get().code());
    }
    for (Tag<String> discipline : article.reading().disciplines()) {
      narrowed = SearchAddress.including(narrowed, Facet.DISCIPLINE, discipline.value());
    }
    return narrowed.equals(asked) ? Optional.empty() : Optional.of(SearchAddress.of(narrowed));
  }
}
