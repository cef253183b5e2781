package yangban.server.pages;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/// As what kind of file the bytes of a page are handed out, so that a double click opens them.
///
/// Told by how the bytes begin, not by what a server said of them: the marks of PDF (ISO 32000-1,
/// 7.5.2), of ZIP, which Word files are, and of MIME headers; a tag among the first of a page.
enum SnapshotFile {
  PDF("pdf", "application/pdf"),
  DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  MHTML("mhtml", "multipart/related"),
  HTML("html", "text/html"),
  TEXT("txt", "text/plain"),
  OTHER("bin", "application/octet-stream");

  private static final int BEGINNING = 4_096;
  private static final Pattern TAG = Pattern.compile("<(?:!doctype|html|head|body|meta|div|p)\\b");
  private static final Pattern MIME =
      Pattern.compile(
          "^(?:from|mime-version|content-type|subject|date|snapshot-content-location):");

  private final String ending;
  private final String mediaType;

  SnapshotFile(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  /// Of the file's name, without the dot.
  String ending() {
    return ending;
  }

  String mediaType() {
    return mediaType;
  }

  static SnapshotFile of(byte[] bytes) {
    // Each byte a character: tags and headers are ASCII in every encoding that pages come in.
    String beginning =
        new String(bytes, 0, Math.min(BEGINNING, bytes.length), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT)
            .stripLeading();
    if (beginning.startsWith("%pdf-")) {
      return PDF;
    }
    if (beginning.startsWith("pk\u0003\u0004")) {
      return DOCX;
    }
    if (MIME.matcher(beginning).find()) {
      return MHTML;
    }
    if (TAG.matcher(beginning).find()) {
      return HTML;
    }
    return beginning.indexOf(0) < 0 ? TEXT : OTHER;
  }
}
