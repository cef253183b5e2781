package yangban.corpus.crawl;

import java.net.URI;
import java.util.regex.Pattern;

/// Tells whether a redirect leads to a place where one logs in, by its address alone: it lies
/// outside the source, so nobody looks.
///
/// The words are those by which products of single sign-on name their hosts and paths: CAS (`cas`,
/// `login`), 金智 (`authserver`, `ids`), Shibboleth and CARSI (`idp`), gateways for visitors from
/// outside (`webvpn`, `passport`, `sso`, `oauth2`), and 统一身份认证 in its initials (`tysfrz`).
final class LoginAddress {

  private static final String WORDS =
      "(?:cas|sso|login|signin|logon|auth|authserver|authn|oauth2?|ids|idp|iam|uia|passport|webvpn"
          + "|tysfrz|shibboleth)\\d*";

  /// The first label of a host that has three at least: `www.cas.cn` is an academy.
  private static final Pattern HOST = Pattern.compile("(?i)" + WORDS + "\\.[^.]+\\.[^.]+.*");

  private static final Pattern PATH = Pattern.compile("(?i).*/" + WORDS + "(?:[./;].*)?");

  private LoginAddress() {}

  static boolean is(URI address) {
    String host = address.getHost() == null ? "" : address.getHost();
    String path = address.getRawPath() == null ? "" : address.getRawPath();
    return HOST.matcher(host).matches() || PATH.matcher(path).matches();
  }
}
