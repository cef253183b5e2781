package yangban.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AssetsTest {

  private static final List<String> NAMES =
      List.of("yangban.css", "packprint.css", "keys.js", "matrix.js", "htmx.js", "icon.svg");

  /// Hues and inks that are used for text.
  private static final List<String> INKS =
      List.of(
          "ink",
          "ink-2",
          "ink-3",
          "accent",
          "doubt",
          "education",
          "management",
          "supervision",
          "organization",
          "publicity",
          "cohesion",
          "service");

  private final Assets assets = Assets.load();

  @Test
  void eachStandsAtAnAddressThatNamesItsContent() {
    for (String name : NAMES) {
      String path = assets.path(name);
      assertTrue(path.matches("/assets/[a-z]+-[0-9a-f]{8}\\.[a-z]+"), path);
      assertEquals(assets.named(name), assets.at(path).orElseThrow());
    }
  }

  @Test
  void nothingElseIsServed() {
    assertTrue(assets.at("/assets/yangban.css").isEmpty());
    assertTrue(assets.at("/assets/../messages.properties").isEmpty());
    assertThrows(IllegalArgumentException.class, () -> assets.path("messages.properties"));
  }

  @Test
  void stylesFetchNothingFromElsewhere() {
    String css = assets.named("yangban.css").text();
    assertFalse(css.contains("url("));
    assertFalse(css.contains("@import"));
  }

  @Test
  void inkIsReadableOnEveryPaper() {
    String css = assets.named("yangban.css").text();
    int dark = css.indexOf("prefers-color-scheme: dark");
    Map<String, String> light = colours(css.substring(0, dark));
    assertReadable(light);
    Map<String, String> night = new LinkedHashMap<>(light);
    night.putAll(colours(css.substring(dark)));
    assertReadable(night);
  }

  private static void assertReadable(Map<String, String> colours) {
    for (String paper : List.of("paper", "sheet", "wash", "accent-wash")) {
      for (String ink : INKS) {
        assertContrast(colours, ink, paper);
      }
    }
    assertContrast(colours, "ink", "mark");
    assertContrast(colours, "accent-ink", "accent");
  }

  /// 4.5 is what WCAG 2.2 asks of text of any size at level AA (1.4.3).
  private static void assertContrast(Map<String, String> colours, String ink, String paper) {
    double one = luminance(colours.getOrDefault(ink, "7f7f7f"));
    double other = luminance(colours.getOrDefault(paper, "7f7f7f"));
    double contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    assertTrue(contrast >= 4.5, "%s on %s: %.2f".formatted(ink, paper, contrast));
  }

  private static Map<String, String> colours(String css) {
    Map<String, String> colours = new LinkedHashMap<>();
    Pattern.compile("--([a-z0-9-]+): #([0-9a-f]{6});")
        .matcher(css)
        .results()
        .forEach(match -> colours.put(match.group(1), match.group(2)));
    return colours;
  }

  /// WCAG 2.2, "relative luminance".
  private static double luminance(String hex) {
    int rgb = Integer.parseInt(hex, 16);
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double value = (channel & 0xff) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
