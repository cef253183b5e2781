package yangban.indexer.search;

import java.util.List;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/// The fields of an index entry, and how each is kept.
///
/// What matches and where it is marked is decided by bigrams with positions, which hold every
/// substring. What scores are the words and the bigrams, without positions, of all texts of an
/// entry as one: the sum of what each field scores by itself would count a word three times that
/// stands in heading, text and title.
final class Fields {

  static final String HEADING = "heading";
  static final String TEXT = "text";

  /// Title of the article, university, college, branch.
  static final String ABOUT = "about";

  /// Where the words of a question must stand.
  static final List<Searched> SEARCHED =
      List.of(new Searched(HEADING), new Searched(TEXT), new Searched(ABOUT));

  /// Heading, text, title and branch as one text, which scores and is never marked: a word counts
  /// once for each time it stands there, whatever the part.
  static final String ALL = "all";

  /// The words of the practice's topics raise a result and make none: 沙龙 in the topic 学术沙龙 is this
  /// program's word, not the page's, and no mark could show it.
  static final String TOPICS = "topics";

  /// The folded name of each topic, whole: whoever asks for 志愿服务 by name gets what has that topic.
  static final String TOPIC = "topic";

  /// The groups of [yangban.indexer.query.RelatedWords] that the entry speaks of, each as often as
  /// it holds words of it.
  static final String RELATED = "related";

  /// What is known of the branch and the article, each as [Aspects#term]: 省级 is answered by it.
  static final String ASPECT = "aspect";

  /// The code of the practice's first theme.
  static final String THEME = "theme";

  /// The named working formulas of the article, whole: to be suggested, never matched.
  static final String FORMULA = "formula";

  /// A field that decides what matches.
  record Searched(String name) {}

  static final String ID = "id";
  static final String ARTICLE = "article";
  static final String BRANCH = "branch";

  /// Stands in entries that are no practices: [#FRAME] or [#ARTICLE_KIND].
  static final String KIND = "kind";

  static final long ARTICLE_KIND = 0;
  static final long FRAME = 1;

  static final String DATE = "date";

  /// When the article was taken into the corpus, in seconds since 1970.
  static final String TAKEN = "taken";

  static final String FACETS = "facets";

  /// What copies of one text have in common: [Copies].
  static final String COPY = "copy";

  /// The entry's phrases, [Phrases].
  static final String PHRASES = "phrases";

  static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS);
  static final FieldType GROUPS = groups();
  static final FieldType BIGRAMS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
  static final FieldType MARKED_BIGRAMS =
      type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);

  private Fields() {}

  /// Those of [#SEARCHED] with these names.
  static List<Searched> in(String... names) {
    List<String> wanted = List.of(names);
    return SEARCHED.stream().filter(field -> wanted.contains(field.name())).toList();
  }

  static String words(String field) {
    return field + ".w";
  }

  static String bigrams(String field) {
    return field + ".b";
  }

  private static FieldType type(IndexOptions options) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.freeze();
    return type;
  }

  private static FieldType groups() {
    FieldType type = new FieldType();
    type.setTokenized(false);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.freeze();
    return type;
  }
}
