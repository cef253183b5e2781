package yangban.server.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import yangban.server.pages.House.Look;

/// What a phone shows first, and what it folds.
class PhoneWalkTest extends BrowserWalk {

  private static final String QUESTION = "/?q=党员参加活动积极性不高，别的支部怎么做？";

  /// Of 844 pixels.
  private static final int HIGH = 380;

  private static double top(Page phone, String selector) {
    return phone.locator(selector).first().boundingBox().y;
  }

  @Test
  void theFirstResultStandsHigh() {
    for (Look look : List.of(Look.PHONE, Look.PHONE.withoutScript())) {
      try (Page phone = house.open(look)) {
        for (String asked : List.of(QUESTION, "/?q=党员 积极性", "/?q=志愿服务&theme=service")) {
          phone.navigate(asked);
          assertTrue(top(phone, ".card") <= HIGH, asked + " " + top(phone, ".card"));
        }
      }
    }
  }

  @Test
  void whatIsFoldedIsOpenedByOneBoxAndStaysOpen() {
    try (Page phone = house.open(Look.PHONE)) {
      phone.navigate(QUESTION);
      Locator cue = phone.locator(".expansions .chip").first();
      assertThat(cue).isHidden();
      assertThat(phone.locator("#feed")).isHidden();
      phone.locator(".unfold-label").click();
      assertThat(cue).isVisible();
      assertThat(phone.locator(".understood .how")).isVisible();
      for (String each : List.of("#save-search", "#feed", "#to-matrix", "#beside-form", ".menu")) {
        assertThat(phone.locator(each)).isVisible();
      }
      cue.click();
      assertThat(cue).hasClass(Pattern.compile("off"));
      assertThat(cue).isVisible();
    }
  }

  @Test
  void theBoxNeedsNoScript() {
    try (Page phone = house.open(Look.PHONE.withoutScript())) {
      phone.navigate(QUESTION);
      phone.locator(".unfold-label").click();
      assertThat(phone.locator(".expansions .chip").first()).isVisible();
      assertThat(phone.locator("#feed")).isVisible();
    }
  }

  @Test
  void noSheetIsOfferedThatWouldBeEmpty() {
    try (Page phone = house.open(Look.PHONE)) {
      phone.navigate("/?q=火星移民火箭");
      assertThat(phone.locator(".nothing")).isVisible();
      assertThat(phone.locator(".open-sheet")).hasCount(0);
      phone.navigate("/?q=火星移民火箭&theme=service");
      assertThat(phone.locator(".open-sheet")).isVisible();
    }
  }

  @Test
  void escapeLeavesAnEmptySheetThatAnAddressOpened() {
    try (Page phone = house.open(Look.PHONE)) {
      phone.navigate("/?q=火星移民火箭#facets");
      phone.keyboard().press("Escape");
      assertThat(phone.locator("#results")).isFocused();
      assertThat(phone.locator("#facets")).isHidden();
    }
  }

  @Test
  void onPaperNothingIsFolded() {
    try (Page phone = house.open(Look.PHONE)) {
      phone.navigate(QUESTION);
      assertThat(phone.locator(".counts .whole")).isHidden();
      phone.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(phone.locator(".counts .whole")).isVisible();
    }
  }

  @Test
  void onADeskNothingIsFolded() {
    page.navigate(QUESTION);
    assertThat(page.locator(".unfold-label")).isHidden();
    assertThat(page.locator(".unfold")).isHidden();
    assertThat(page.locator(".expansions .chip").first()).isVisible();
  }

  @Test
  void theButtonsThatStepThroughHitsCoverNoText() {
    try (Page phone = house.open(Look.PHONE)) {
      phone.navigate(QUESTION);
      phone.locator(".card h2 a").first().click();
      phone.locator(".steps button").last().click();
      phone.evaluate("scrollTo(0, document.documentElement.scrollHeight)");
      var last = phone.locator(".bottom").boundingBox();
      double steps = top(phone, ".steps");
      assertTrue(last.y + last.height <= steps, last.y + last.height + " > " + steps);
    }
  }

  @Test
  void aFeedInABrowserLeadsToItsEntries() {
    page.navigate("/feed?q=党员");
    page.locator("entry").first().locator("title").click(new Locator.ClickOptions().setForce(true));
    page.waitForURL(Pattern.compile("/(practices|articles)/"));
    page.goBack();
    page.getByText("在检索页里看").click();
    assertThat(page.locator("h1.counts")).containsText("党员");
  }
}
