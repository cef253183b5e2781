package yangban.server.export;

import yangban.corpus.Coded;

/// The formats of an export.
public enum ExportFormat implements Coded {
  CSV("csv", "text/csv; charset=utf-8; header=present"),
  JSONL("jsonl", "application/x-ndjson; charset=utf-8"),
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final String code;
  private final String mediaType;

  ExportFormat(String code, String mediaType) {
    this.code = code;
    this.mediaType = mediaType;
  }

  /// Also the ending of a file's name.
  @Override
  public String code() {
    return code;
  }

  public String mediaType() {
    return mediaType;
  }
}
