package yangban.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yangban.corpus.Provenance;

class PageLinkTest {

  private static final Optional<URI> PAGE =
      Optional.of(URI.create("https://dx.lanqiao.example/info/1008/5127.htm"));

  @Test
  void anOfficialPageCanBeOpened() {
    assertEquals(
        Optional.of("https://dx.lanqiao.example/info/1008/5127.htm"),
        PageLink.safe(PAGE, Provenance.OFFICIAL, false));
  }

  @Test
  void aMirrorIsNeverALink() {
    assertEquals(Optional.empty(), PageLink.safe(PAGE, Provenance.MIRROR, false));
  }

  @Test
  void aSampleIsNeverALink() {
    assertEquals(Optional.empty(), PageLink.safe(PAGE, Provenance.OFFICIAL, true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "ftp://example.org/x",
        "//example.org/x",
        "/local",
        "https:opaque",
        "https://example.edu.cn@evil.example/"
      })
  void whatIsNoPlainWebAddressIsNoLink(String address) {
    assertEquals(
        Optional.empty(),
        PageLink.safe(Optional.of(URI.create(address)), Provenance.OFFICIAL, false));
  }

  @Test
  void foreignLettersAreWrittenInAscii() {
    assertEquals(
        Optional.of("http://example.org/%E6%A0%B7"),
        PageLink.safe(Optional.of(URI.create("http://example.org/样")), Provenance.UNKNOWN, false));
  }
}
