package yangban.indexer.postings;

import org.apache.lucene.util.Attribute;
import org.apache.lucene.util.AttributeImpl;
import org.apache.lucene.util.AttributeReflector;

/// How many tokens a packed text holds: [TokenPacker#length].
public interface TokenCount extends Attribute {

  int tokenCount();

  void setTokenCount(int count);

  /// Keeps the number.
  final class Kept extends AttributeImpl implements TokenCount {

    private int count;

    @Override
    public int tokenCount() {
      return count;
    }

    @Override
    public void setTokenCount(int count) {
      this.count = count;
    }

    @Override
    public void clear() {
      count = 0;
    }

    /// Is asked for after the end.
    @Override
    public void end() {}

    @Override
    public void reflectWith(AttributeReflector reflector) {
      reflector.reflect(TokenCount.class, "tokenCount", count);
    }

    @Override
    public void copyTo(AttributeImpl target) {
      ((TokenCount) target).setTokenCount(count);
    }
  }
}
