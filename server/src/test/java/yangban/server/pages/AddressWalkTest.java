package yangban.server.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import yangban.server.pages.House.Look;

/// The address and what is shown say the same, whichever way one came.
class AddressWalkTest extends BrowserWalk {

  private static final String ASKED = "/?q=党员";

  private static final Pattern HTMX = Pattern.compile("/assets/.*htmx.*\\.js");

  private static final Page.GoBackOptions AT_ONCE =
      new Page.GoBackOptions().setWaitUntil(WaitUntilState.COMMIT);

  private void chooseTwiceAndRead() {
    page.navigate(ASKED);
    page.locator("#f-theme-service").click();
    assertThat(page.locator(".chip")).hasCount(1);
    page.locator("#f-theme-education").click();
    assertThat(page.locator(".chip")).hasCount(2);
    page.locator(".card h2 a").first().click();
    assertThat(page.locator(".head h1")).isVisible();
  }

  @Test
  void backAndForwardFollowTheSearch() {
    chooseTwiceAndRead();
    page.goBack();
    assertThat(page.locator(".chip")).hasCount(2);
    page.goBack();
    assertThat(page.locator(".chip")).hasCount(1);
    page.goBack();
    assertThat(page.locator(".chip")).hasCount(0);
    assertThat(page.locator(".card").first()).isVisible();
    page.goForward();
    assertThat(page.locator(".chip")).hasCount(1);
    assertThat(page.locator("#f-theme-service")).hasAttribute("aria-current", "true");
  }

  /// The second step stays within the document that the first one loads, so nothing is loaded for
  /// it unless somebody hears of it; and htmx listens from the end of the document on.
  @Test
  void aSecondStepBackBeforeAnyScriptRunsIsFollowedAsWell() {
    chooseTwiceAndRead();
    List<Route> held = new ArrayList<>();
    page.route(HTMX, held::add);
    page.goBack(AT_ONCE);
    page.waitForCondition(() -> held.size() == 1);
    page.goBack(AT_ONCE);
    page.unroute(HTMX);
    held.getFirst().resume();
    assertThat(page.locator(".chip")).hasCount(1);
    assertThat(page.locator("#f-theme-service")).hasAttribute("aria-current", "true");
    page.goForward();
    assertThat(page.locator(".chip")).hasCount(2);
  }

  /// Chromium gives up what the first steps load, and with it what the last one does.
  @Test
  void severalStepsAtOnceEndWhereTheAddressSays() {
    chooseTwiceAndRead();
    page.goBack();
    assertThat(page.locator(".chip")).hasCount(2);
    page.goBack();
    assertThat(page.locator(".chip")).hasCount(1);
    page.evaluate("void(history.forward(), history.back(), history.back(), history.forward())");
    page.waitForTimeout(2_000);
    int chosen = page.url().split("theme=", -1).length - 1;
    assertThat(page.locator(".chip")).hasCount(chosen);
    page.goBack();
    page.evaluate("void(history.forward(), history.back())");
    page.waitForTimeout(2_000);
    assertThat(page.locator(".chip")).hasCount(page.url().split("theme=", -1).length - 1);
  }

  /// As where a browser tells an address in other words than `location` does.
  @Test
  void aPageThatIsToldUnderAnotherAddressIsLoadedAgainOnceAtMost() {
    try (Page other = house.open(Look.DESKTOP)) {
      other.addInitScript(
          "performance.getEntriesByType = () => [{type: 'reload', name: 'http://elsewhere/'}]");
      AtomicInteger asked = new AtomicInteger();
      other.onRequest(request -> asked.addAndGet(request.isNavigationRequest() ? 1 : 0));
      other.navigate(ASKED, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
      other.waitForCondition(() -> asked.get() == 2);
      assertThat(other.locator("#save-search")).isVisible();
      other.waitForTimeout(1_000);
      assertEquals(2, asked.get());
    }
  }

  @Test
  void whatIsLeftOpenInAFormStaysOutOfTheAddress() {
    page.navigate(ASKED);
    page.locator("#like-us summary").click();
    page.locator("#like-us select[name=branchKind]").selectOption("staff");
    List<String> asked = new ArrayList<>();
    page.onRequest(request -> {
      if (request.isNavigationRequest()) {
        asked.add(request.url());
      }
    });
    page.locator("#like-us button").click();
    assertThat(page).hasURL(Pattern.compile("/\\?q=[^&]*&branchKind=staff$"));
    assertThat(page.locator(".chip")).hasCount(1);
    assertTrue(asked.getFirst().endsWith("&branchKind=staff"), "not by way of another address");
    assertEquals(1, asked.size());
    page.locator("#q").fill("");
    page.locator("#q").press("Enter");
    assertThat(page).hasURL(Pattern.compile("/\\?q=$"));
  }

  @Test
  void aFeedThatIsOpenedInABrowserSaysWhatToDoWithIt() {
    page.navigate("/?q=积分制");
    page.locator("#feed").click();
    assertThat(page.locator("feed > subtitle")).containsText("粘贴到订阅阅读器");
    assertThat(page.locator("feed > subtitle")).isVisible();
    assertThat(page.locator("feed > id")).isHidden();
    assertThat(page.locator("entry > title").first()).isVisible();
    page.navigate("/");
  }

  /// What a browser cuts off by itself while something is pasted nobody is told of.
  @Test
  void whatIsPastedAndTooLongIsTold() {
    page.navigate("/");
    page.locator("#q").focus();
    page.keyboard().insertText("党员活动".repeat(500));
    page.keyboard().press("Enter");
    assertThat(page.locator("#results")).containsText("检索词有 2000 个字符，只用了前面 512 个。");
    page.navigate("/plan");
    page.locator("#plan").focus();
    page.keyboard().insertText("每周三党员讲一个案例。\n".repeat(1_900));
    page.locator("section.plan form button").click();
    assertThat(page.locator(".problem")).containsText("超过 20,000 字");
    assertThat(page.locator("#plan")).hasValue(Pattern.compile("案例。\\n$"));
  }

  @Test
  void whatCouldNotBeReadOfAnAddressIsToldUntilTheNext() {
    page.navigate("/?q=%B5%B3");
    assertThat(page.locator("#unread")).hasText("地址里的“q=%B5%B3”不是 UTF-8 编码，读不懂。");
    page.locator("#f-theme-service").click();
    assertThat(page.locator(".chip")).hasCount(1);
    assertThat(page.locator("#unread")).hasText("");
  }
}
