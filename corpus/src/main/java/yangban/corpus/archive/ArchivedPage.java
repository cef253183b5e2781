package yangban.corpus.archive;

import java.util.Optional;
import yangban.corpus.fetch.Exchange;

/// An answer, read back.
///
/// @param place of the record that was asked for
/// @param exchange as it came; its request headers are in a record of their own and not read. Of a
///   revisit, status and headers are those of the revisit, and the body that of the original, empty
///   where the original cannot be found
/// @param payloadDigest `sha1:` and 32 characters of base 32; of the body as sent
/// @param original where the body stands, of a revisit
public record ArchivedPage(
    ArchivePlace place, Exchange exchange, String payloadDigest, Optional<ArchivePlace> original) {}
