package yangban.corpus.extract;

import java.net.URI;
import java.nio.charset.Charset;
import java.util.Optional;

/// The bytes of one file or response, with what is known about them from outside.
///
/// The array is not copied: whoever makes a document hands its bytes over.
///
/// @param name file name or address, used for its ending and in messages
/// @param bytes at most what the intake's limit allowed
/// @param declared the charset a transport declared (an HTTP header), which may be wrong
/// @param address where the page stands on the web
/// @param given what whoever brought it stated about it
// Up to 50 MB that are handed over once and never compared: a copy or a wrapper would only cost
// memory.
@SuppressWarnings("ArrayRecordComponent")
public record RawDocument(
    String name, byte[] bytes, Optional<Charset> declared, Optional<URI> address, Given given) {

  /// A document of which nothing is known but its name.
  public static RawDocument of(String name, byte[] bytes) {
    return new RawDocument(name, bytes, Optional.empty(), Optional.empty(), Given.NOTHING);
  }
}
