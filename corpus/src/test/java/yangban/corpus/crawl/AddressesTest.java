package yangban.corpus.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressesTest {
  private static final URI BASE = URI.create("http://a.edu.cn/dj/list.htm");
  private final Addresses addresses = new Addresses();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HTTP://A.EDU.CN:80/dj/../info/1/2.htm#top | http://a.edu.cn/info/1/2.htm",
        "../info/1/2.htm | http://a.edu.cn/info/1/2.htm",
        "./2.htm?utm_source=wx&id=3&spm=1.2 | http://a.edu.cn/dj/2.htm?id=3",
        "show.jsp;jsessionid=0A1B?id=3 | http://a.edu.cn/dj/show.jsp?id=3",
        "show.php?PHPSESSID=abc | http://a.edu.cn/dj/show.php",
        "//b.edu.cn | http://b.edu.cn/",
        "..\\info\\2.htm | http://a.edu.cn/info/2.htm",
        "/党建/1.htm | http://a.edu.cn/%E5%85%9A%E5%BB%BA/1.htm",
        "/a b/%zz.htm | http://a.edu.cn/a%20b/%25zz.htm",
        "https://清华大学.cn/ | https://xn--xkry9kk1bz66a.cn/",
        "?page=2&b=1 | http://a.edu.cn/dj/list.htm?b=1&page=2",
        "http://user:pw@a.cn/ | http://a.cn/"
      })
  void oneAddressHasOneForm(String written, String expected) {
    assertEquals(Optional.of(URI.create(expected)), addresses.resolve(BASE, written));
    assertEquals(Optional.of(URI.create(expected)), addresses.normalise(URI.create(expected)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:void(0)",
        "mailto:a@b.cn",
        "#top",
        "",
        "  ",
        "ftp://a.cn/",
        "http://",
        "http:///x",
        "data:text/html,x",
        "tel:123",
        "http://a cn/"
      })
  void whatLeadsNowhereIsNone(String written) {
    assertEquals(Optional.empty(), addresses.resolve(BASE, written));
  }

  @Test
  void endlessAddressesAreNone() {
    assertEquals(Optional.empty(), addresses.resolve(BASE, "/" + "a".repeat(3000)));
  }
}
