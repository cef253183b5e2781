package yangban.indexer.search;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.ReferenceManager;
import org.jspecify.annotations.Nullable;

/// Lends the newest [View] and closes each one when the last question to it is answered.
final class Views extends ReferenceManager<View> {

  Views(View first) {
    current = first;
  }

  @Override
  protected void decRef(View view) throws IOException {
    view.reader.decRef();
  }

  @Override
  protected @Nullable View refreshIfNeeded(View view) throws IOException {
    DirectoryReader newer = DirectoryReader.openIfChanged(view.reader);
    if (newer == null) {
      return null;
    }
    try {
      return View.of(newer, view);
    } catch (IOException | RuntimeException e) {
      newer.close();
      throw e;
    }
  }

  @Override
  protected boolean tryIncRef(View view) {
    return view.reader.tryIncRef();
  }

  @Override
  protected int getRefCount(View view) {
    return view.reader.getRefCount();
  }
}
