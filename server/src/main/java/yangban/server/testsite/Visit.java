package yangban.server.testsite;

import java.time.Instant;

/// A line of a site's log.
///
/// @param path path and query
/// @param status what it was answered with
/// @param begun when the request had come in
/// @param ended when the answer had gone out
public record Visit(String path, int status, Instant begun, Instant ended) {}
