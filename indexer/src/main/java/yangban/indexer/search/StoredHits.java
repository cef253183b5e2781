package yangban.indexer.search;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.FixedBitSet;
import yangban.corpus.Article;
import yangban.corpus.Branch;
import yangban.corpus.BranchKind;
import yangban.corpus.Coded;
import yangban.corpus.DocumentKind;
import yangban.corpus.Level;
import yangban.corpus.Provenance;
import yangban.corpus.Reading;
import yangban.corpus.Recognition;
import yangban.corpus.Tag;
import yangban.corpus.Theme;
import yangban.indexer.query.Facet;

/// What an entry keeps so that a result can be shown without asking the store: written when it is
/// indexed, read for the results of a page only.
final class StoredHits {

  private static final String ID = "s.id";
  private static final String KIND = "s.kind";
  private static final String HEADING = "s.heading";
  private static final String TEXT = "s.text";
  private static final String THEME = "s.theme";
  private static final String TOPIC = "s.topic";
  private static final String DISCIPLINE = "s.discipline";
  private static final String ARTICLE = "s.article";
  private static final String TITLE = "s.title";
  private static final String ADDRESS = "s.address";
  private static final String PUBLISHED = "s.published";
  private static final String PUBLISHER = "s.publisher";
  private static final String UNIVERSITY = "s.university";
  private static final String COLLEGE = "s.college";
  private static final String BRANCH = "s.branch";
  private static final String BRANCH_KIND = "s.branchKind";
  private static final String LEVEL = "s.level";
  private static final String BATCH = "s.batch";
  private static final String DOC_KIND = "s.docKind";
  private static final String PROVENANCE = "s.provenance";
  private static final String SAMPLE = "s.sample";
  private static final String TAKEN = "s.taken";

  private StoredHits() {}

  /// The part of an entry that is its own, not its article's.
  record Stored(
      String id,
      Hit.Kind kind,
      String heading,
      String text,
      List<Theme> themes,
      List<String> topics) {}

  static void store(Document entry, Stored own) {
    put(entry, ID, own.id());
    put(entry, KIND, own.kind().code());
    put(entry, HEADING, own.heading());
    put(entry, TEXT, own.text());
    own.themes().forEach(theme -> put(entry, THEME, theme.code()));
    own.topics().forEach(topic -> put(entry, TOPIC, topic));
  }

  /// What every entry of `article` keeps of it.
  ///
  /// @param title under which it is shown
  static List<IndexableField> of(Article article, String title) {
    Reading reading = article.reading();
    Document entry = new Document();
    put(entry, ARTICLE, article.id());
    put(entry, TITLE, title);
    article.address().ifPresent(address -> put(entry, ADDRESS, address.toString()));
    article.text().published().ifPresent(d -> put(entry, PUBLISHED, d.value().toString()));
    article.text().publisher().ifPresent(p -> put(entry, PUBLISHER, p.value()));
    Branch branch = reading.branch();
    branch.university().ifPresent(u -> put(entry, UNIVERSITY, u.value()));
    branch.college().ifPresent(c -> put(entry, COLLEGE, c.value()));
    branch.name().ifPresent(n -> put(entry, BRANCH, n.value()));
    branch.kind().ifPresent(k -> put(entry, BRANCH_KIND, k.value().code()));
    reading.disciplines().stream()
        .map(Tag::value)
        .distinct()
        .forEach(code -> put(entry, DISCIPLINE, code));
    List<Recognition> recognitions =
        reading.recognitions().stream()
            .map(Tag::value)
            .sorted(Comparator.comparing(Recognition::level))
            .toList();
    recognitions.stream()
        .map(Recognition::level)
        .distinct()
        .forEach(level -> put(entry, LEVEL, level.code()));
    recognitions.stream()
        .findFirst()
        .flatMap(Recognition::batch)
        .ifPresent(batch -> put(entry, BATCH, batch));
    put(entry, DOC_KIND, reading.documentKind().value().code());
    put(entry, PROVENANCE, reading.provenance().value().code());
    put(entry, TAKEN, article.origin().taken().toString());
    if (article.origin().sample()) {
      put(entry, SAMPLE, "1");
    }
    return entry.getFields();
  }

  /// The host of the article's address.
  static Optional<String> site(Article article) {
    return article.address().flatMap(StoredHits::host);
  }

  private static Optional<String> host(URI address) {
    return Optional.ofNullable(address.getHost()).map(host -> host.toLowerCase(Locale.ROOT));
  }

  private static void put(Document entry, String field, String value) {
    entry.add(new StoredField(field, value));
  }

  static Stored own(Document entry) {
    return new Stored(
        get(entry, ID),
        Coded.of(Hit.Kind.class, get(entry, KIND)).orElseThrow(),
        get(entry, HEADING),
        get(entry, TEXT),
        codes(entry, THEME, Theme.class),
        List.of(entry.getValues(TOPIC)));
  }

  /// Every living entry of `view`.
  static void each(View view, Consumer<EntryText> visitor) throws IOException {
    for (LeafReaderContext leaf : view.leaves) {
      FixedBitSet living = view.everything().sets().get(leaf.ord);
      StoredFields stored = leaf.reader().storedFields();
      for (int doc = Matches.next(living, 0);
          doc < living.length();
          doc = Matches.next(living, doc + 1)) {
        visitor.accept(text(stored.document(doc), facets(view, leaf.ord, doc)));
      }
    }
  }

  private static EntryText text(Document entry, Map<Facet, List<String>> facets) {
    Stored own = own(entry);
    return new EntryText(
        own.id(),
        own.kind(),
        own.heading(),
        own.text(),
        own.themes(),
        own.topics(),
        card(entry),
        facets);
  }

  private static Map<Facet, List<String>> facets(View view, int leaf, int doc) {
    Map<Facet, List<String>> facets = new EnumMap<>(Facet.class);
    LeafColumns columns = view.columns.get(leaf);
    int[] values = new int[columns.mostValues];
    for (int i = columns.values(doc, values) - 1; i >= 0; i--) {
      String term = view.numbering.terms[view.numbering.termNumbers[leaf][values[i]]];
      facets
          .computeIfAbsent(FacetTerms.facet(term), _ -> new ArrayList<>())
          .add(FacetTerms.value(term));
    }
    return facets;
  }

  static List<String> disciplines(Document entry) {
    return List.of(entry.getValues(DISCIPLINE));
  }

  static ArticleCard card(Document entry) {
    Optional<URI> address = find(entry, ADDRESS).map(URI::create);
    return new ArticleCard(
        get(entry, ARTICLE),
        get(entry, TITLE),
        address,
        address.flatMap(StoredHits::host),
        find(entry, PUBLISHED).map(LocalDate::parse),
        find(entry, PUBLISHER),
        find(entry, UNIVERSITY),
        find(entry, COLLEGE),
        find(entry, BRANCH),
        find(entry, BRANCH_KIND).flatMap(code -> Coded.of(BranchKind.class, code)),
        codes(entry, LEVEL, Level.class),
        find(entry, BATCH),
        find(entry, DOC_KIND)
            .flatMap(code -> Coded.of(DocumentKind.class, code))
            .orElse(DocumentKind.OTHER),
        find(entry, PROVENANCE)
            .flatMap(code -> Coded.of(Provenance.class, code))
            .orElse(Provenance.UNKNOWN),
        entry.get(SAMPLE) != null,
        Instant.parse(get(entry, TAKEN)));
  }

  private static <E extends Enum<E> & Coded> List<E> codes(
      Document entry, String field, Class<E> type) {
    return List.of(entry.getValues(field)).stream()
        .flatMap(code -> Coded.of(type, code).stream())
        .toList();
  }

  private static Optional<String> find(Document entry, String field) {
    return Optional.ofNullable(entry.get(field));
  }

  private static String get(Document entry, String field) {
    return Objects.requireNonNull(entry.get(field), field);
  }
}
