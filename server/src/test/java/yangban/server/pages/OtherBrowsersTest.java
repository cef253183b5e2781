package yangban.server.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import yangban.server.pages.House.Look;

/// What Firefox, Safari and a Chromium of some years ago lack or do otherwise, done to the browser
/// at hand before the scripts of a page run.
class OtherBrowsersTest extends BrowserWalk {

  private static final String ASKED = "/?q=党员";

  /// Safari focuses neither links nor buttons that are clicked, and takes the focus from all else.
  private static final String FOCUSES_NOTHING_CLICKED =
      "addEventListener('mousedown', event => {"
          + " if (event.target.closest('a, button, summary')) {"
          + " event.preventDefault(); document.activeElement.blur(); } });";

  private Page page(String init) {
    Page other = house.open(Look.DESKTOP);
    other.addInitScript(init);
    return other;
  }

  @Test
  void whatIsClickedHasTheFocusAfterAnUpdateWhereAClickGivesNone() {
    try (Page safari = page(FOCUSES_NOTHING_CLICKED)) {
      safari.navigate(ASKED);
      safari.locator("#f-level-university").scrollIntoViewIfNeeded();
      Object before = safari.evaluate("scrollY");
      safari.locator("#f-level-university").click();
      assertThat(safari.locator(".chip")).hasCount(1);
      assertThat(safari.locator("#f-level-university")).isFocused();
      assertEquals(before, safari.evaluate("scrollY"));
      String next = safari.locator(".facet .pick").nth(2).getAttribute("id");
      safari.locator(".facet .pick").nth(1).hover();
      safari.locator(".facet .row").nth(1).locator(".not").click();
      assertThat(safari.locator(".chip.excluded")).hasCount(1);
      assertThat(safari.locator("#" + next)).isFocused();
    }
  }

  @Test
  void escapeClosesAMenuThatWasOpenedWithoutFocus() {
    try (Page safari = page(FOCUSES_NOTHING_CLICKED)) {
      safari.navigate(ASKED);
      safari.locator(".menu summary").click();
      assertThat(safari.locator(".menu a").first()).isVisible();
      safari.keyboard().press("Escape");
      assertThat(safari.locator(".menu a").first()).isHidden();
      assertThat(safari.locator(".menu summary")).isFocused();
    }
  }

  /// In Safari the composition is over when the key that ended it is told of.
  @Test
  void theKeyThatEndsACompositionIsNoCommand() {
    page.navigate("/");
    page.locator("#q").focus();
    page.evaluate(
        """
        () => {
          const box = document.querySelector('#q');
          box.dispatchEvent(new CompositionEvent('compositionstart', {bubbles: true}));
          box.value = '志愿';
          box.dispatchEvent(new InputEvent('input', {bubbles: true, isComposing: true}));
          box.dispatchEvent(new CompositionEvent('compositionend', {bubbles: true, data: '志愿'}));
          box.dispatchEvent(new KeyboardEvent('keydown', {bubbles: true, key: 'Escape', keyCode: 229}));
        }
        """);
    assertThat(page.locator(".suggest li").first()).isVisible();
    assertThat(page.locator("#q")).hasValue("志愿");
  }

  @Test
  void whatAComposerTypedIsAskedForOnce() {
    page.navigate("/");
    page.locator("#q").focus();
    List<String> asked = new ArrayList<>();
    page.onRequest(request -> {
      if (request.url().contains("/suggest")) {
        asked.add(request.url());
      }
    });
    page.evaluate(
        """
        () => {
          const box = document.querySelector('#q');
          box.value = '服务';
          box.dispatchEvent(new InputEvent('input', {bubbles: true, inputType: 'insertFromComposition'}));
          box.dispatchEvent(new CompositionEvent('compositionend', {bubbles: true, data: '服务'}));
        }
        """);
    assertThat(page.locator(".suggest li").first()).isVisible();
    assertEquals(1, asked.size());
  }

  /// Chromium before 119 asks where the event was given a value, and only there.
  @Test
  void whoLeavesATextUnsavedIsAskedByAnOldChromiumAsWell() {
    try (Page old = house.open(Look.DESKTOP)) {
      String leave =
          """
          () => {
            const event = document.createEvent('BeforeUnloadEvent');
            event.initEvent('beforeunload', false, true);
            window.dispatchEvent(event);
            return event.returnValue;
          }
          """;
      old.navigate("/packs/" + house.server().library().packs().create("没有存").id());
      assertEquals("", old.evaluate(leave));
      old.locator("#foreword").pressSequentially("写了一半");
      assertNotEquals("", old.evaluate(leave));
    }
  }

  /// Chromium before 120 and Safari before 17.
  @Test
  void hitsAreSteppedThroughWhereTheBrowserDoesNotKnowThatItRunsScripts() {
    try (Page old = house.open(Look.DESKTOP)) {
      old.route(
          Pattern.compile("/assets/yangban.*\\.css"),
          route -> {
            var sheet = route.fetch();
            route.fulfill(
                new Route.FulfillOptions()
                    .setResponse(sheet)
                    .setBody(sheet.text().replace("(scripting: enabled)", "(unheard-of: yes)")));
          });
      old.navigate("/?q=支部");
      assertThat(old.locator(".bottom .keys")).isVisible();
      old.locator(".card h2 a").first().click();
      assertThat(old.locator(".hits .unscripted")).isHidden();
      old.locator("[data-step='1']").click();
      assertThat(old.locator(".steps .at")).containsText("第 1 处");
    }
  }

  /// In Firefox the address is another a little after a link to a part of the page was pressed.
  @Test
  void escapeLeavesTheSheetForItsButtonWhereTheAddressFollowsLater() {
    try (Page firefox = house.open(Look.PHONE)) {
      firefox.addInitScript(
          "const click = HTMLElement.prototype.click;"
              + "HTMLElement.prototype.click = function () { setTimeout(() => click.call(this)); };");
      firefox.navigate(ASKED);
      firefox.locator(".open-sheet").tap();
      assertThat(firefox.locator("#facets")).isVisible();
      firefox.keyboard().press("Escape");
      assertThat(firefox.locator("#facets")).isHidden();
      assertThat(firefox.locator(".open-sheet")).isFocused();
    }
  }

  /// Firefox makes the box wide enough for the twenty characters that it holds by default, of a
  /// Chinese font; sixty are as wide here.
  @Test
  void aBoxThatWouldRatherBeWideSticksOutOfNoPhone() {
    try (Page phone = house.open(Look.PHONE)) {
      phone.navigate(ASKED);
      phone.evaluate("document.querySelector('#q').size = 60");
      assertEquals(
          phone.evaluate("innerWidth"), phone.evaluate("document.documentElement.scrollWidth"));
    }
  }

  /// Firefox 153 has the Navigation API and tells nobody that a request was stopped. Half a second
  /// stands for a minute here.
  @Test
  void whereNobodyTellsThatARequestWasStoppedAFormIsSentAgainAfterAMinute() {
    try (Page firefox = page("delete window.chrome; " + IMPATIENT)) {
      firefox.navigate("/packs");
      List<Route> held = holdWhatIsSent(firefox, "/packs");
      firefox.locator("main input[name=title]").fill("停了又来");
      firefox.keyboard().press("Enter");
      firefox.keyboard().press("Enter");
      firefox.waitForCondition(() -> held.size() == 1);
      firefox.waitForTimeout(1_000);
      assertEquals(1, held.size());
      firefox.keyboard().press("Enter");
      firefox.waitForCondition(() -> held.size() == 2);
      held.getLast().resume();
      assertThat(firefox.locator(".pack-head h1")).hasText("停了又来");
    }
  }

  /// A browser of 2022 that keeps nothing, is told nothing of how it navigates, and covers nothing.
  @Test
  void aSearchIsNarrowedAndSteppedBackThroughWhereMuchIsMissing() {
    try (Page old =
        page(
            """
            delete window.navigation;
            delete HTMLElement.prototype.inert;
            performance.getEntriesByType = () => [];
            for (const store of ['localStorage', 'sessionStorage']) {
              Object.defineProperty(window, store, {get() { throw new Error('not allowed'); }});
            }
            """)) {
      old.navigate(ASKED);
      old.locator("#f-theme-service").click();
      assertThat(old.locator(".chip")).hasCount(1);
      old.locator("#q").fill("志愿");
      old.locator("#q").pressSequentially("服");
      assertThat(old.locator(".suggest li").first()).isVisible();
      old.keyboard().press("Enter");
      assertThat(old.locator(".chips:not(.also):not(.said) .chip")).hasCount(0);
      old.goBack();
      assertThat(old.locator(".chip")).hasCount(1);
      old.goBack();
      assertThat(old.locator(".chip")).hasCount(0);
      old.locator(".card h2 a").first().click();
      assertThat(old.locator(".head h1")).isVisible();
      old.navigate("/saved");
      assertThat(old.locator("main h1")).isVisible();
    }
  }
}
