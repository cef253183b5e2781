package yangban.corpus.fetch;

import java.net.URI;

/// How a policy changes on the way over redirects.
final class FetchPolicies {

  private FetchPolicies() {}

  static boolean isHttp(URI address) {
    return "http".equalsIgnoreCase(address.getScheme())
        || "https".equalsIgnoreCase(address.getScheme());
  }

  /// A permission holds on the registered domain that it was given for.
  static FetchPolicy on(URI next, URI start, FetchPolicy policy) {
    return PolitenessFloor.domain(next).equals(PolitenessFloor.domain(start))
        ? policy
        : policy.withoutPermission();
  }
}
