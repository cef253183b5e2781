package yangban.corpus.fetch;

import java.util.Objects;

/// One header line of a message; names differ in case only in writing.
public record Header(String name, String value) {
  public Header {
    Objects.requireNonNull(name);
    Objects.requireNonNull(value);
  }
}
