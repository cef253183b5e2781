package yangban.indexer.image;

import java.io.IOException;

/// What is read was cut off, or is not what was written.
public final class DamagedImageException extends IOException {

  private static final long serialVersionUID = 1;

  DamagedImageException(String how) {
    super("damaged image: " + how);
  }
}
