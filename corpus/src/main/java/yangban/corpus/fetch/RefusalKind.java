package yangban.corpus.fetch;

import yangban.corpus.Coded;

/// Why a page was not taken, and asking again soon would not help.
public enum RefusalKind implements Coded {
  /// robots.txt forbids it.
  ROBOTS("robots"),
  /// The page asks not to be kept. Told by the crawler of a [FetchOutcome.Fetched] whose tags say
  /// so; the fetcher itself does not refuse it, since its links may be followed.
  NOINDEX("noindex"),
  /// A private, loopback or otherwise special address, and the source is not marked 校内.
  PRIVATE_ADDRESS("privateaddress"),
  /// An address that is not `http` or `https`.
  NOT_HTTP("nothttp"),
  /// A type that is no page and no document.
  CONTENT_TYPE("contenttype"),
  /// More bytes than the bound, as sent or unpacked.
  TOO_LARGE("toolarge"),
  /// 401, 403 or 407: for those who log in, or from the campus only.
  LOGIN("login"),
  /// 404 or 410.
  GONE("gone"),
  /// Any other 4xx.
  CLIENT_ERROR("clienterror"),
  /// A redirect to an address that it came by.
  REDIRECT_LOOP("redirectloop"),
  /// More redirects than the bound.
  TOO_MANY_REDIRECTS("toomanyredirects"),
  /// Not an address that can be asked, or a redirect to one.
  BAD_ADDRESS("badaddress"),
  /// Outside the source. Told by the crawler, which knows the source's bounds.
  OUT_OF_SCOPE("outofscope");

  private final String code;

  RefusalKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
