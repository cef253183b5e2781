package yangban.corpus.fetch;

import yangban.corpus.Coded;

/// Why a page could not be had this time.
public enum FailureKind implements Coded {
  /// No address for the name.
  UNKNOWN_HOST("unknownhost"),
  /// Nobody listens, or no way there.
  CONNECT("connect"),
  /// A certificate that is not trusted, or no common ground for encryption.
  TLS("tls"),
  /// No connection in time.
  CONNECT_TIMEOUT("connecttimeout"),
  /// Connected, but no headers in time.
  HEADER_TIMEOUT("headertimeout"),
  /// Headers, but no whole body in time.
  BODY_TIMEOUT("bodytimeout"),
  /// The connection ended before the answer did.
  CUT_OFF("cutoff"),
  /// An answer that is no HTTP, or makes no sense (a redirect to nowhere).
  BAD_ANSWER("badanswer"),
  /// A content coding that is not known or broken.
  BAD_ENCODING("badencoding"),
  /// 5xx, or 408.
  SERVER_ERROR("servererror"),
  /// 429.
  TOO_MANY_REQUESTS("toomanyrequests"),
  /// robots.txt answers with an error or not at all, so nothing may be asked (RFC 9309, 2.3.1.4).
  ROBOTS_UNREACHABLE("robotsunreachable"),
  /// Not asked: the host wished to be left alone, or failed often.
  HOST_AT_REST("hostatrest");

  private final String code;

  FailureKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
