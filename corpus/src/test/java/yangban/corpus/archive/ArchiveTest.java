package yangban.corpus.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import yangban.corpus.fetch.Exchange;

class ArchiveTest {

  @TempDir Path folder;

  private static ArchiveSettings bounds(long fileBytes, long bytes) {
    return new ArchiveSettings(fileBytes, bytes, "院党委 admin@school", InstantSource.system());
  }

  @Test
  void readsBackWhatItKept() {
    try (Archive archive = Archive.open(folder)) {
      Exchange kept = Exchanges.page(1);
      ArchivedPage page = archive.reader().read(archive.append(kept));
      assertArrayEquals(kept.body(), page.exchange().body());
      assertEquals(kept.address(), page.exchange().address());
      assertEquals(kept.begun(), page.exchange().begun());
      assertEquals(kept.status(), page.exchange().status());
      assertEquals(kept.mediaType(), page.exchange().mediaType());
      assertEquals(kept.peer(), page.exchange().peer());
    }
  }

  @Test
  void isReadByJwarcWithEveryDigestRight() throws IOException {
    try (Archive archive = Archive.open(folder, bounds(4000, Long.MAX_VALUE))) {
      for (int i = 0; i < 30; i++) {
        ArchivePlace place =
            archive.append(i % 2 == 0 ? Exchanges.page(i) : Exchanges.noise(i, 900));
        archive.appendRevisit(Exchanges.unchanged(i), place);
      }
    }
    Map<String, Integer> types = new TreeMap<>();
    for (String name : ArchiveFiles.list(folder)) {
      List<String> warnings = new ArrayList<>();
      try (WarcReader reader = new WarcReader(folder.resolve(name))) {
        reader.calculateBlockDigest();
        reader.onWarning(warnings::add);
        for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
          check(next.get(), types);
        }
      }
      assertEquals(List.of(), warnings);
    }
    assertEquals(30, types.get("response"));
    assertEquals(30, types.get("revisit"));
    assertEquals(60, types.get("request"));
    assertEquals(ArchiveFiles.list(folder).size(), types.get("warcinfo"));
  }

  private static void check(WarcRecord record, Map<String, Integer> types) throws IOException {
    types.merge(record.type(), 1, Integer::sum);
    assertEquals("WARC/1.1", record.version().toString());
    if (record instanceof WarcResponse response) {
      byte[] body = response.http().body().stream().readAllBytes();
      assertEquals(RecordMaker.digest(body), response.payloadDigest().orElseThrow());
    }
    if (!record.type().equals("warcinfo") && !(record instanceof WarcResponse)) {
      assertEquals(record.blockDigest(), record.calculatedBlockDigest());
    }
  }

  @Test
  void isOneGzipMemberForEachRecordAsASecondReaderFinds() throws Exception {
    List<ArchivePlace> places = new ArrayList<>();
    try (Archive archive = Archive.open(folder)) {
      for (int i = 0; i < 5; i++) {
        places.add(archive.append(Exchanges.page(i)));
      }
    }
    byte[] file = Files.readAllBytes(folder.resolve(places.getFirst().file()));
    List<String> heads = new ArrayList<>();
    List<Integer> offsets = new ArrayList<>();
    for (int at = 0; at < file.length; ) {
      offsets.add(at);
      byte[] out = new byte[10_000];
      at = unpackMember(file, at, out, heads);
    }
    assertEquals(11, heads.size());
    assertTrue(heads.getFirst().contains("WARC-Type: warcinfo"));
    for (int i = 0; i < 5; i++) {
      assertEquals(places.get(i).offset(), offsets.get(1 + 2 * i).longValue());
      assertTrue(heads.get(1 + 2 * i).contains("WARC-Type: response"));
      assertTrue(heads.get(2 + 2 * i).contains("WARC-Type: request"));
      String id = field(heads.get(1 + 2 * i), "WARC-Record-ID");
      assertEquals(id, field(heads.get(2 + 2 * i), "WARC-Concurrent-To"));
      assertEquals("203.0.113.7", field(heads.get(1 + 2 * i), "WARC-IP-Address"));
    }
  }

  private static int unpackMember(byte[] file, int at, byte[] out, List<String> heads)
      throws DataFormatException {
    assertEquals(0x1f, file[at]);
    Inflater inflater = new Inflater(true);
    inflater.setInput(file, at + 10, file.length - at - 10);
    int length = 0;
    while (!inflater.finished()) {
      length += inflater.inflate(out, length, out.length - length);
    }
    int end = at + 10 + (int) inflater.getBytesRead() + 8;
    inflater.end();
    heads.add(new String(out, 0, length, StandardCharsets.UTF_8));
    return end;
  }

  private static String field(String head, String name) {
    return head.lines()
        .filter(line -> line.startsWith(name + ": "))
        .map(line -> line.substring(name.length() + 2))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void pointsFromARevisitToItsOriginal() throws IOException {
    try (Archive archive = Archive.open(folder)) {
      Exchange first = Exchanges.page(1);
      ArchivePlace original = archive.append(first);
      ArchivePlace notModified = archive.appendRevisit(Exchanges.unchanged(1), original);
      ArchivePlace same = archive.appendRevisit(Exchanges.page(1), original);
      for (ArchivePlace place : List.of(notModified, same)) {
        ArchivedPage page = archive.reader().read(place);
        assertEquals(Optional.of(original), page.original());
        assertArrayEquals(first.body(), page.exchange().body());
        assertEquals(archive.reader().read(original).payloadDigest(), page.payloadDigest());
      }
      WarcRevisit record = revisit(archive, notModified);
      assertEquals(WarcRevisit.SERVER_NOT_MODIFIED_1_1, record.profile());
      assertEquals(Optional.of(first.address()), record.refersToTargetURI());
      assertEquals(Optional.of(first.begun()), record.refersToDate());
      assertEquals(304, record.http().status());
      assertEquals(WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1, revisit(archive, same).profile());
    }
  }

  private static WarcRevisit revisit(Archive archive, ArchivePlace place) throws IOException {
    byte[] bytes = archive.reader().bytes(place);
    try (WarcReader reader = new WarcReader(new ByteArrayInputStream(bytes))) {
      return (WarcRevisit) reader.next().orElseThrow();
    }
  }

  @Test
  void beginsTheNextFileAtTheBound() throws IOException {
    List<ArchivePlace> places = new ArrayList<>();
    try (Archive archive = Archive.open(folder, bounds(10_000, Long.MAX_VALUE))) {
      for (int i = 0; i < 20; i++) {
        places.add(archive.append(Exchanges.noise(i, 3000)));
      }
    }
    assertTrue(ArchiveFiles.list(folder).size() >= 5);
    try (Archive archive = Archive.open(folder, bounds(10_000, Long.MAX_VALUE))) {
      for (int i = 0; i < 20; i++) {
        assertArrayEquals(
            Exchanges.noise(i, 3000).body(),
            archive.reader().read(places.get(i)).exchange().body());
      }
    }
  }

  @Test
  void goesOnWithItsLastFile() throws IOException {
    ArchivePlace first;
    try (Archive archive = Archive.open(folder)) {
      first = archive.append(Exchanges.page(1));
    }
    try (Archive archive = Archive.open(folder)) {
      assertEquals(Optional.empty(), archive.repair());
      ArchivePlace second = archive.append(Exchanges.page(2));
      assertEquals(first.file(), second.file());
      assertTrue(second.offset() > first.end());
    }
    assertEquals(1, ArchiveFiles.list(folder).size());
  }

  @Test
  void cutsALastRecordThatIsNotWholeWhereverItWasStopped() throws IOException {
    ArchivePlace kept;
    ArchivePlace last;
    try (Archive archive = Archive.open(folder)) {
      kept = archive.append(Exchanges.page(1));
      archive.force();
      last = archive.append(Exchanges.noise(2, 300));
    }
    Path file = folder.resolve(kept.file());
    byte[] whole = Files.readAllBytes(file);
    for (long stop = last.offset() + 1; stop < last.end(); stop++) {
      truncated(file, whole, stop);
      // The mark of a program that was killed is that of its last force, or none.
      Files.deleteIfExists(folder.resolve(ArchiveTail.FILE));
      try (Archive archive = Archive.open(folder)) {
        ArchiveRepair repair = archive.repair().orElseThrow();
        assertEquals(last.offset(), repair.keptBytes());
        assertEquals(stop - last.offset(), repair.cutBytes());
        archive.reader().read(kept);
        ArchivePlace again = archive.append(Exchanges.page(3));
        assertEquals(last.offset(), again.offset());
        archive.reader().read(again);
      }
    }
  }

  private static void truncated(Path file, byte[] whole, long length) throws IOException {
    Files.write(file, Arrays.copyOf(whole, (int) length));
  }

  @Test
  void cutsFromTheFirstBrokenRecordAfterTheLastForce() throws IOException {
    ArchivePlace forced;
    ArchivePlace broken;
    try (Archive archive = Archive.open(folder)) {
      forced = archive.append(Exchanges.page(1));
      broken = archive.append(Exchanges.noise(2, 300));
      archive.append(Exchanges.page(3));
    }
    Files.delete(folder.resolve(ArchiveTail.FILE));
    try (RandomAccessFile file =
        new RandomAccessFile(folder.resolve(forced.file()).toFile(), "rw")) {
      file.seek(broken.offset() + broken.length() / 2);
      file.write(new byte[40]);
    }
    try (Archive archive = Archive.open(folder)) {
      assertEquals(broken.offset(), archive.repair().orElseThrow().keptBytes());
    }
  }

  @Test
  void survivesAFileThatWasStoppedBeforeItsFirstRecord() throws IOException {
    ArchivePlace first;
    try (Archive archive = Archive.open(folder)) {
      first = archive.append(Exchanges.page(1));
    }
    String name = first.file();
    for (int length : List.of(0, 1, 9, 100)) {
      Path stopped = folder.resolve(ArchiveFiles.name(2, Instant.EPOCH));
      Files.write(stopped, Arrays.copyOf(Files.readAllBytes(folder.resolve(name)), length));
      try (Archive archive = Archive.open(folder)) {
        ArchivePlace second = archive.append(Exchanges.page(2));
        assertArrayEquals(Exchanges.page(1).body(), archive.reader().read(first).exchange().body());
        assertArrayEquals(
            Exchanges.page(2).body(), archive.reader().read(second).exchange().body());
      }
      for (String file : ArchiveFiles.list(folder)) {
        if (!file.equals(name)) {
          Files.delete(folder.resolve(file));
        }
      }
    }
  }

  @Test
  void refusesASecondWriter() {
    try (Archive archive = Archive.open(folder)) {
      ArchiveException refused = assertThrows(ArchiveException.class, () -> Archive.open(folder));
      assertEquals(ArchiveException.Kind.LOCKED, refused.kind());
      assertEquals(Long.toString(ProcessHandle.current().pid()), refused.holder());
      archive.append(Exchanges.page(1));
    }
    Archive.open(folder).close();
  }

  @Test
  void keepsNothingOfARecordThatHasNoRoom() throws IOException {
    ArchivePlace kept;
    try (Archive archive = Archive.open(folder, bounds(1 << 20, 20_000))) {
      kept = archive.append(Exchanges.noise(1, 10_000));
      ArchiveException refused =
          assertThrows(ArchiveException.class, () -> archive.append(Exchanges.noise(2, 10_000)));
      assertEquals(ArchiveException.Kind.LIMIT, refused.kind());
      archive.append(Exchanges.page(3));
    }
    try (Archive archive = Archive.open(folder)) {
      assertEquals(Optional.empty(), archive.repair());
      archive.reader().read(kept);
    }
  }

  @Test
  void tellsAPlaceWhereNoRecordStands() {
    try (Archive archive = Archive.open(folder)) {
      ArchivePlace place = archive.append(Exchanges.page(1));
      List<ArchivePlace> wrong =
          List.of(
              new ArchivePlace(place.file(), place.offset() + 1, place.length()),
              new ArchivePlace(place.file(), place.offset(), place.length() - 4),
              new ArchivePlace(place.file(), 1 << 20, 10),
              new ArchivePlace(ArchiveFiles.name(9, Instant.EPOCH), 0, 10));
      for (ArchivePlace other : wrong) {
        ArchiveException failure =
            assertThrows(ArchiveException.class, () -> archive.reader().read(other));
        assertEquals(ArchiveException.Kind.DAMAGED, failure.kind());
      }
    }
  }

  @Test
  void isReadByOthersWhileItIsWritten() throws Exception {
    ConcurrentLinkedQueue<ArchivePlace> written = new ConcurrentLinkedQueue<>();
    ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
    AtomicBoolean done = new AtomicBoolean();
    ArchiveReader other = new ArchiveReader(folder);
    List<Thread> readers = new ArrayList<>();
    try (Archive archive = Archive.open(folder, bounds(50_000, Long.MAX_VALUE))) {
      for (int i = 0; i < 3; i++) {
        readers.add(
            Thread.ofVirtual()
                .uncaughtExceptionHandler((thread, failure) -> failures.add(failure))
                .start(() -> {
                  while (!done.get()) {
                    written.forEach(other::read);
                    other.after(Optional.empty(), page -> {});
                  }
                }));
      }
      for (int i = 0; i < 100; i++) {
        written.add(archive.append(Exchanges.noise(i, 2000)));
      }
      done.set(true);
      for (Thread reader : readers) {
        reader.join();
      }
    }
    assertEquals(List.of(), List.copyOf(failures));
  }

  @Test
  void findsAgainWhatCameAfterAPlace() {
    try (Archive archive = Archive.open(folder, bounds(3_000, Long.MAX_VALUE))) {
      List<ArchivePlace> places = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        places.add(archive.append(Exchanges.noise(i, 700)));
      }
      List<ArchivePlace> found = new ArrayList<>();
      archive.reader().after(Optional.of(places.get(4)), page -> found.add(page.place()));
      assertEquals(places.subList(5, 12), found);
      found.clear();
      archive.reader().after(Optional.empty(), page -> found.add(page.place()));
      assertEquals(places, found);
    }
  }

  @Test
  void keepsWorkingForAThreadThatWasInterrupted() {
    try (Archive archive = Archive.open(folder)) {
      Thread.currentThread().interrupt();
      ArchivePlace place = archive.append(Exchanges.page(1));
      archive.force();
      assertTrue(Thread.interrupted());
      archive.reader().read(place);
      archive.append(Exchanges.page(2));
    }
  }
}
