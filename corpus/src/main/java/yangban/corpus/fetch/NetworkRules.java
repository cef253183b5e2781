package yangban.corpus.fetch;

import java.security.Security;

/// Settings of the JDK's network classes that the fetcher's promises rest on. They hold for the
/// whole process and have to be made before those classes are first used, so they are made both
/// where the first name is looked up and where a fetcher is built.
final class NetworkRules {

  private NetworkRules() {}

  static void apply() {
    // The JDK remembers look-ups for all threads alike; a client must be told what was checked for
    // it. The fetcher remembers by itself.
    Security.setProperty("networkaddress.cache.ttl", "0");
    Security.setProperty("networkaddress.cache.negative.ttl", "0");
    // The JDK's HTTP client sends a request again by itself where a kept connection ends, and
    // connects again: both would go past the politeness floor.
    System.setProperty("jdk.httpclient.redirects.retrylimit", "1");
    System.setProperty("jdk.httpclient.disableRetryConnect", "true");
  }
}
