package yangban.server.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import yangban.server.pages.House.Look;

/// What a page shows on paper, in colours that a person chose, and in windows that are narrow.
class MediaWalkTest extends BrowserWalk {

  private static final String QUESTION = "/?q=怎么提高党员参加活动的积极性";

  private static final Look NARROW = new Look("narrow", 320, 640, false, true);

  private static double top(Locator part) {
    return part.boundingBox().y;
  }

  @Test
  void onPaperAPracticeTellsItsConditionsAndOffersNothingToClick() {
    try (Page paper = house.open(Look.DESKTOP)) {
      paper.navigate(QUESTION);
      paper.locator(".card h2 a[href^='/practices/']").first().click();
      assertThat(paper.locator(".archive a").first()).isVisible();
      paper.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(paper.locator("#conditions")).isVisible();
      assertThat(paper.locator(".conditions dd").first()).isVisible();
      assertThat(paper.locator("#elsewhere")).isVisible();
      assertThat(paper.locator(".proof summary").first()).isHidden();
      for (Locator link : paper.locator(".margin .note a, .archive a").all()) {
        assertThat(link).isHidden();
      }
    }
  }

  @Test
  void inChosenColoursLinesTellWhatShadowsToldAndDotsPartWhatGroundsParted() {
    try (Page page = house.open(Look.DESKTOP)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
      page.navigate("/matrix");
      assertThat(page.locator(".top nav a[aria-current]")).hasCSS("outline-style", "solid");
      assertThat(page.locator(".top nav a:not([aria-current])").first())
          .hasCSS("outline-style", "none");
      page.navigate(QUESTION);
      Object between =
          page.locator(".card .meta > *")
              .first()
              .evaluate("each => getComputedStyle(each, '::after').content");
      assertEquals("\"·\"", between);
      page.locator(".card h2 a[href^='/practices/']").first().click();
      page.locator("[data-step='1']").click();
      assertThat(page.locator("mark.here")).hasCSS("outline-style", "solid");
    }
  }

  @Test
  void aNarrowWindowBreaksNoNameAndCutsNoLinkOff() {
    try (Page phone = house.open(NARROW)) {
      phone.navigate("/matrix");
      for (Locator name : phone.locator(".matrix-head .sorts a").all()) {
        assertTrue(name.boundingBox().height < 40, name.textContent());
      }
      phone.navigate(QUESTION);
      double right = phone.locator(".note.doubtful").boundingBox().width + 16;
      Object end = phone.locator("#doubtful").evaluate("a => a.getBoundingClientRect().right");
      assertTrue(((Number) end).doubleValue() <= right, "not cut off: " + end);
    }
  }

  @Test
  void aWordAsLongAsAQuestionTakesThreeLinesOfWhatEachWordFinds() {
    try (Page phone = house.open(NARROW)) {
      phone.navigate("/?q=" + "党".repeat(200));
      Locator row = phone.locator(".words tbody tr").first();
      assertTrue(row.boundingBox().height < 80, "three lines: " + row.boundingBox().height);
    }
  }

  @Test
  void whatFindsNothingLeadsNowhere() {
    page.navigate("/?q=火星移民火箭");
    assertThat(page.locator(".words tbody th").first()).hasText("火星");
    assertThat(page.locator(".words a")).hasCount(0);
    page.navigate("/?q=党课 火箭 移民&year=1990");
    assertThat(page.locator(".words a").first()).hasText("党课");
  }

  @Test
  void theBarStaysOnOneLineOnceThereIsAPack() {
    page.navigate(QUESTION);
    double before = top(page.locator(".card").first());
    page.locator(".card button.plain").first().click();
    assertThat(page.locator(".notice")).isVisible();
    page.navigate(QUESTION);
    assertThat(page.locator("#pack-choice option")).hasCount(2);
    assertEquals(before, top(page.locator(".card").first()), 1);
  }
}
