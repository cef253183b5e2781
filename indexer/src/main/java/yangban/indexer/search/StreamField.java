package yangban.indexer.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.jspecify.annotations.Nullable;

/// A field whose terms are made when Lucene asks for them, by the stream that it read last for the
/// same field: making a stream costs as much as cutting a heading.
final class StreamField extends Field {

  private final Terms terms;

  /// The terms of a field.
  interface Terms {
    /// Makes their stream.
    ///
    /// @param last a stream that has been read, to be used again
    TokenStream by(@Nullable TokenStream last);
  }

  StreamField(String name, FieldType type, Terms terms) {
    super(name, type);
    this.terms = terms;
  }

  @Override
  public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream last) {
    return terms.by(last);
  }
}
