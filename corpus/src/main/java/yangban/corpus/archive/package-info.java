/// Every answer of the web as it came, in WARC files that any archive's tool reads. Start at
/// [Archive] for writing and at [ArchiveReader] for reading.
@NullMarked
package yangban.corpus.archive;

import org.jspecify.annotations.NullMarked;
