package yangban.corpus.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import yangban.corpus.archive.ArchiveException;
import yangban.corpus.archive.ArchivePlace;
import yangban.corpus.archive.ArchiveReader;
import yangban.corpus.fetch.ContentException;
import yangban.corpus.fetch.Exchange;

/// A row of `snapshot`: bytes, or the place in the archive where they are.
///
/// @param length of the bytes, unpacked
/// @param deflated empty where they are in the archive
// Read once and never compared.
@SuppressWarnings("ArrayRecordComponent")
record SnapshotRow(
    String hash, String name, int length, byte[] deflated, Optional<ArchivePlace> place) {

  static SnapshotRow of(ResultSet row) throws SQLException {
    String file = row.getString("file");
    return new SnapshotRow(
        row.getString("hash"),
        row.getString("name"),
        row.getInt("length"),
        row.getBytes("bytes"),
        file == null
            ? Optional.empty()
            : Optional.of(new ArchivePlace(file, row.getLong("start"), row.getLong("stretch"))));
  }

  /// @throws ArchiveException where the archive has no such answer any more
  Snapshot snapshot(ArchiveReader archive) {
    if (place.isEmpty()) {
      return Snapshot.inflate(hash, name, length, deflated);
    }
    try {
      Exchange answer = archive.read(place.get()).exchange();
      return new Snapshot(hash, name, answer.content(length), answer.charset());
    } catch (ContentException e) {
      throw new IllegalStateException("what was read once from %s".formatted(place.get()), e);
    }
  }
}
