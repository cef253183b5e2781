package yangban.corpus.source;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An address as people type it.
final class StartAddress {

  private StartAddress() {}

  private static final int LONGEST = 2000;
  private static final Pattern PARTS =
      Pattern.compile(
          "(?i)(https?)://([^/?#@:\\s]+|\\[[0-9a-f:.]+])(:\\d{1,5})?([/?][^#\\s]*)?(#\\S*)?");

  /// An absolute `http` or `https` address without user and fragment; a name in Chinese characters
  /// becomes its ASCII form. Anything else is none.
  static Optional<URI> of(String text) {
    Matcher parts = PARTS.matcher(text.strip());
    if (text.length() > LONGEST || !parts.matches()) {
      return Optional.empty();
    }
    String port = parts.group(3) == null ? "" : parts.group(3);
    String rest = parts.group(4) == null ? "/" : parts.group(4);
    try {
      String host = parts.group(2).startsWith("[") ? parts.group(2) : IDN.toASCII(parts.group(2));
      URI address =
          new URI(parts.group(1) + "://" + host + port + (rest.startsWith("?") ? "/" : "") + rest);
      boolean right = Source.isWeb(address) && address.getPort() <= 65_535;
      return right ? Optional.of(address) : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }
}
