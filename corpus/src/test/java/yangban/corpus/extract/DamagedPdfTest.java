package yangban.corpus.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import yangban.corpus.extract.Extraction.Extracted;
import yangban.corpus.extract.Extraction.Rejected;

/// A PDF that is cut off or damaged is refused, or read with a warning: never kept as garbage, and
/// never without a word where something may be missing.
final class DamagedPdfTest {

  enum Make {
    TYPESET,
    PACKED,
    PLAIN
  }

  static Stream<Arguments> makesAndPlaces() {
    return Stream.of(Make.values())
        .flatMap(make ->
            IntStream.of(10, 30, 50, 70, 90, 99).mapToObj(percent -> Arguments.of(make, percent)));
  }

  @ParameterizedTest
  @MethodSource("makesAndPlaces")
  void aFileThatIsCutOffIsRefusedOrWarnedOf(Make make, int percent) throws IOException {
    byte[] whole = made(make);
    switch (Reads.any("a.pdf", Arrays.copyOf(whole, whole.length * percent / 100))) {
      case Rejected rejected -> assertEquals(RejectionKind.DAMAGED, rejected.kind());
      case Extracted extracted -> {
        assertTrue(
            extracted.text().warnings().stream().anyMatch(w -> w.contains("不完整")),
            extracted.text().warnings().toString());
        assertOnlyWhatWasWritten(extracted);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("makesAndPlaces")
  void aFileWithARuinedStretchIsRefusedOrReadRightly(Make make, int percent) throws IOException {
    byte[] bytes = made(make);
    byte[] noise = new byte[2_000];
    new Random(percent).nextBytes(noise);
    int at = Math.min(bytes.length * percent / 100, bytes.length - noise.length);
    System.arraycopy(noise, 0, bytes, at, noise.length);
    switch (Reads.any("a.pdf", bytes)) {
      case Rejected rejected -> assertEquals(RejectionKind.DAMAGED, rejected.kind());
      case Extracted extracted -> assertOnlyWhatWasWritten(extracted);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TYPESET", "PACKED", "PLAIN"})
  void aSoundFileIsReadWithoutAWarningOfDamage(Make make) throws IOException {
    var text = Reads.article("a.pdf", made(make));
    assertEquals(Pages.paragraphs(), Reads.lines(text));
    assertFalse(text.warnings().stream().anyMatch(w -> w.contains("PDF")), "sound");
  }

  /// Without the table, the numbers of glyphs pass for characters.
  @Test
  void aFileWhoseFontsLostTheirCharactersIsRefused() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(Pages.bytes("article.pdf"))) {
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          COSDictionary font = page.getResources().getFont(name).getCOSObject();
          font.removeItem(COSName.TO_UNICODE);
        }
      }
      document.save(bytes);
    }
    switch (Reads.any("a.pdf", bytes.toByteArray())) {
      case Rejected rejected -> assertTrue(rejected.reason().contains("乱码"), rejected.reason());
      case Extracted extracted -> assertOnlyWhatWasWritten(extracted);
    }
  }

  private static void assertOnlyWhatWasWritten(Extracted extracted) {
    Set<Integer> written = new HashSet<>();
    for (String line : Pages.paragraphs()) {
      line.codePoints().forEach(written::add);
    }
    List<Integer> others =
        extracted.text().body().codePoints().filter(c -> !written.contains(c)).boxed().toList();
    assertTrue(others.stream().allMatch(c -> c == 10), extracted.text().body());
  }

  private static byte[] made(Make make) throws IOException {
    byte[] typeset = Pages.bytes("article.pdf");
    if (make == Make.TYPESET) {
      return typeset;
    }
    var bytes = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(typeset)) {
      document.save(
          bytes,
          make == Make.PACKED
              ? CompressParameters.DEFAULT_COMPRESSION
              : CompressParameters.NO_COMPRESSION);
    }
    return bytes.toByteArray();
  }
}
