package yangban.indexer.search;

import java.util.List;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/// The fields of an index entry, and how each is kept.
///
/// Every text is indexed twice: as bigrams, which hold every substring and so decide what matches
/// and where it is marked, and as words, which only sharpen the score. That is why only bigrams
/// have positions, and offsets only where marks are shown: the words' occurrences are among the
/// bigrams' (a word lies inside a run, and all bigrams of a run are there), so keeping them again
/// would cost a third of the index for nothing.
final class Fields {

  static final String HEADING = "heading";
  static final String TEXT = "text";

  /// Title of the article, university, college, branch.
  static final String ABOUT = "about";

  /// Where the words of a question must stand, with the weight of a hit there. A heading names what
  /// the practice is, so it says more than an occurrence in passing; the article's title and branch
  /// hold for all its practices alike. Not measured yet: the golden questions of issue 5 will set
  /// these.
  static final List<Searched> SEARCHED =
      List.of(new Searched(HEADING, 2.5f), new Searched(TEXT, 1), new Searched(ABOUT, 0.7f));

  /// The words of the practice's topics raise a result and make none: 沙龙 in the topic 学术沙龙 is this
  /// program's word, not the page's, and no mark could show it.
  static final Searched TOPICS = new Searched("topics", 1.5f);

  /// The folded name of each topic, whole: whoever asks for 志愿服务 by name gets what has that topic.
  static final String TOPIC = "topic";

  record Searched(String name, float weight) {}

  static final String ID = "id";
  static final String ARTICLE = "article";
  static final String BRANCH = "branch";

  /// Stands in entries that are no practices: [#FRAME] or [#ARTICLE_KIND].
  static final String KIND = "kind";

  static final long ARTICLE_KIND = 0;
  static final long FRAME = 1;

  static final String DATE = "date";
  static final String FACETS = "facets";

  static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS);
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
}
