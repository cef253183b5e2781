package yangban.server.testsite;

import java.util.Locale;
import yangban.corpus.Coded;

/// What can be ordered to go wrong on a site.
public enum Fault implements Coded {
  /// Every page comes three seconds late.
  SLOW,
  /// Every third article is answered with 500.
  ERRORS,
  /// Every second request is answered with 429 and `Retry-After: 2`.
  TOO_MANY,
  /// The column links to two addresses that send to each other for ever.
  REDIRECT_LOOP,
  /// The column has always one page more.
  ENDLESS,
  /// The newest article announces more bytes than it sends.
  WRONG_LENGTH,
  /// The newest article is compressed, and cut off in the middle.
  CUT_GZIP,
  /// Articles come in a new template whose text is loaded by a script.
  TEMPLATE,
  /// Served over TLS with a certificate that nobody signed.
  BAD_CERTIFICATE,
  /// `robots.txt` is answered with 500.
  ROBOTS_ERROR,
  /// The column links to a calendar that has a page for every month there ever was.
  CALENDAR,
  /// Articles differ in their hit counter at every visit, and in nothing else.
  COUNTER,
  /// Articles ask for a login.
  LOGIN;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
