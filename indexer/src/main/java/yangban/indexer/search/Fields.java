package yangban.indexer.search;

import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import yangban.indexer.postings.InvertingCodec;
import yangban.indexer.text.Cuts;

/// The fields of an index entry, and how each is kept.
///
/// What matches is decided by bigrams with positions, which hold every substring. They and the
/// words are those of all texts of an entry as one ([#ALL]), for that is also what scores: the sum
/// of what each text scores by itself would count a word three times that stands in heading, text
/// and title. Where in it one text ends and the next begins is told by [#BORDERS].
final class Fields {

  /// Text, heading, title and branch, in this order: a word counts once for each time it stands
  /// there, whatever the part.
  static final String ALL = "all";

  /// Where in [#ALL] sentences end, and the parts: [Cuts#SENTENCE_END], [#TEXT_END],
  /// [#HEADING_END].
  static final String BORDERS = "borders";

  /// Every entry has this border, and the next.
  static final String TEXT_END = Cuts.end(0);

  static final String HEADING_END = Cuts.end(1);

  static final String HEADING = "heading";

  /// Title of the article, university, college, branch, formulas.
  static final String ABOUT = "about";

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

  /// What the entry's text means, whatever its heading and its branch: a vector of
  /// [yangban.indexer.meaning.TextVectors].
  static final String MEANING = "meaning";

  /// The entry's phrases, [Phrases].
  static final String PHRASES = "phrases";

  /// What scores.
  static final FieldType COUNTED = type(IndexOptions.DOCS_AND_FREQS, true);

  /// What stands somewhere and never scores.
  static final FieldType PLACED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);

  /// [#COUNTED], for the tokens of [Cuts].
  static final FieldType TOKENS_COUNTED = packed(IndexOptions.DOCS_AND_FREQS, true);

  /// What scores and stands somewhere, for the tokens of [Cuts].
  static final FieldType TOKENS = packed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);

  /// [#PLACED], for the tokens of [Cuts].
  static final FieldType TOKENS_PLACED = packed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);

  private Fields() {}

  static String words(String field) {
    return field + ".w";
  }

  static String bigrams(String field) {
    return field + ".b";
  }

  private static FieldType type(IndexOptions options, boolean scores) {
    FieldType type = fieldType(options, scores);
    type.freeze();
    return type;
  }

  private static FieldType packed(IndexOptions options, boolean scores) {
    FieldType type = fieldType(options, scores);
    InvertingCodec.pack(type);
    type.freeze();
    return type;
  }

  private static FieldType fieldType(IndexOptions options, boolean scores) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.setOmitNorms(!scores);
    return type;
  }
}
