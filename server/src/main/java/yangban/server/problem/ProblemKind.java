package yangban.server.problem;

import yangban.corpus.Coded;

/// What can be wrong with a request. The words of each stand in the message bundle, under
/// `problem.<code>.title`, `.happened` and `.remedy`.
public enum ProblemKind implements Coded {
  UNKNOWN_PARAMETER("unknownParameter", 400),
  UNKNOWN_VALUE("unknownValue", 400),
  REPEATED_PARAMETER("repeatedParameter", 400),
  BAD_NUMBER("badNumber", 400),
  BAD_PAGE("badPage", 400),
  TOO_DEEP("tooDeep", 400),
  QUERY_TOO_LONG("queryTooLong", 400),
  NAME_TOO_LONG("nameTooLong", 400),
  TOO_MANY_VALUES("tooManyValues", 400),
  MISSING_PARAMETER("missingParameter", 400),
  BAD_ESCAPE("badEscape", 400),
  BAD_JSON("badJson", 400),
  BAD_FIELD("badField", 400),
  BAD_REQUEST("badRequest", 400),
  BAD_TITLE("badTitle", 400),
  TEXT_TOO_LONG("textTooLong", 400),
  BAD_CORRECTION("badCorrection", 400),
  NO_FILE("noFile", 400),
  NONE_CHOSEN("noneChosen", 400),
  BAD_SOURCE("badSource", 400),
  FOREIGN_HOST("foreignHost", 403),
  FOREIGN_ORIGIN("foreignOrigin", 403),
  READ_ONLY("readOnly", 403),
  NO_SUCH_PAGE("noSuchPage", 404),
  NO_SUCH_ARTICLE("noSuchArticle", 404),
  NO_SUCH_PRACTICE("noSuchPractice", 404),
  WHOLE_ARTICLE("wholeArticle", 404),
  NO_SUCH_PACK("noSuchPack", 404),
  NO_SUCH_ITEM("noSuchItem", 404),
  NO_SUCH_CORRECTION("noSuchCorrection", 404),
  NO_SUCH_SOURCE("noSuchSource", 404),
  NO_SUCH_JOB("noSuchJob", 404),
  NO_SUCH_HELD("noSuchHeld", 404),
  NO_SUCH_SNAPSHOT("noSuchSnapshot", 404),
  NO_SUCH_VERSION("noSuchVersion", 404),
  WRONG_METHOD("wrongMethod", 405),
  PACK_FULL("packFull", 409),
  SOURCES_NOT_EDITABLE("sourcesNotEditable", 409),
  SOURCE_RESTS("sourceRests", 409),
  SOURCE_CHANGED("sourceChanged", 409),
  SOURCE_FAULTY("sourceFaulty", 409),
  BODY_TOO_LARGE("bodyTooLarge", 413),
  ADDRESS_TOO_LONG("addressTooLong", 414),
  NOT_JSON("notJson", 415),
  BROKEN("broken", 500),
  NOT_READY("notReady", 503),
  STORE_BUSY("storeBusy", 503),
  TOO_MANY_STREAMS("tooManyStreams", 503),
  COLLECTING_OFF("collectingOff", 503),
  ARCHIVE_LOCKED("archiveLocked", 503),
  ARCHIVE_LOCKED_BY("archiveLockedBy", 503),
  NO_COLLECTING("noCollecting", 500),
  SOURCES_UNREADABLE("sourcesUnreadable", 500),
  STORE_NOT_WRITABLE("storeNotWritable", 500),
  STORE_DAMAGED("storeDamaged", 500),
  NO_SPACE("noSpace", 507);

  private final String code;
  private final int status;

  ProblemKind(String code, int status) {
    this.code = code;
    this.status = status;
  }

  @Override
  public String code() {
    return code;
  }

  /// The HTTP status.
  public int status() {
    return status;
  }
}
