package yangban.indexer.postings;

import java.io.IOException;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.FilterLeafReader.FilterFields;
import org.apache.lucene.index.MergeState;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.index.Terms;
import org.jspecify.annotations.Nullable;

/// Lucene's codec, which takes the tokens of packed fields out of their texts when a segment is
/// written. For writing alone: the files are those of Lucene's codec, name and all, and any Lucene
/// reads them.
///
/// A field is packed where its type says so ([#pack]); all of its terms have to be those of
/// [TokenPacker], and its [TokenCount] tells how long a text is ([TokenCountSimilarity]).
public final class InvertingCodec extends Lucene104Codec {

  private static final String PACKED = "yangban.packed";

  private final PostingsFormat format = new Format(super.getPostingsFormatForField(""));

  /// Says that fields of this type are packed.
  public static void pack(FieldType type) {
    type.putAttribute(PACKED, "");
  }

  @Override
  public PostingsFormat getPostingsFormatForField(String field) {
    return format;
  }

  /// Named like the format that it writes, since that is what reads it.
  private static final class Format extends PostingsFormat {

    private final PostingsFormat lucene;

    Format(PostingsFormat lucene) {
      super(lucene.getName());
      this.lucene = lucene;
    }

    @Override
    public FieldsConsumer fieldsConsumer(SegmentWriteState state) throws IOException {
      return new Writer(lucene.fieldsConsumer(state), state);
    }

    @Override
    public FieldsProducer fieldsProducer(SegmentReadState state) throws IOException {
      return lucene.fieldsProducer(state);
    }
  }

  private static final class Writer extends FieldsConsumer {

    private final FieldsConsumer lucene;
    private final SegmentWriteState state;

    Writer(FieldsConsumer lucene, SegmentWriteState state) {
      this.lucene = lucene;
      this.state = state;
    }

    @Override
    public void write(Fields fields, NormsProducer norms) throws IOException {
      lucene.write(
          new FilterFields(fields) {
            @Override
            public @Nullable Terms terms(String field) throws IOException {
              Terms terms = super.terms(field);
              FieldInfo info = state.fieldInfos.fieldInfo(field);
              return terms == null || info.getAttribute(PACKED) == null
                  ? terms
                  : new InvertedTerms(Inversion.of(terms), info.getIndexOptions());
            }
          },
          norms);
    }

    /// What is merged was written before, and is packed no more.
    @Override
    public void merge(MergeState merge, NormsProducer norms) throws IOException {
      lucene.merge(merge, norms);
    }

    @Override
    public void close() throws IOException {
      lucene.close();
    }
  }
}
