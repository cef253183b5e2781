package yangban.corpus.archive;

/// What was cut off a file whose last record was not whole, because the program or the machine had
/// been stopped while it was written.
///
/// @param file its name within the archive's folder
/// @param keptBytes its length now, at the end of the last whole record
/// @param cutBytes how many bytes were cut off
public record ArchiveRepair(String file, long keptBytes, long cutBytes) {}
