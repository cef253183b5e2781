package yangban.server.bench;

import java.time.LocalDate;

/// One run at one size, as the history keeps it.
///
/// @param commit short, with `-dirty` where the checkout had changes; `?` where git does not tell
/// @param machine cores, memory, Java and system, as one line
public record BenchLine(LocalDate date, String commit, String machine, BenchReport report) {}
