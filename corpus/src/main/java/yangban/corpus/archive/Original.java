package yangban.corpus.archive;

import java.net.URI;
import java.time.Instant;

/// The record that a revisit refers to.
///
/// @param payloadDigest with its algorithm
record Original(ArchivePlace place, URI id, String target, Instant date, String payloadDigest) {}
