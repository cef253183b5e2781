package yangban.server.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import yangban.corpus.Article;
import yangban.corpus.pack.Pack;
import yangban.corpus.store.PackStore;
import yangban.server.pages.House.Look;

/// Where the keyboard is after each step, and what is told of it to whoever hears the page: no
/// mouse is used here, and no script presses anything.
class KeyboardTest extends BrowserWalk {

  private static final String ASKED = "/?q=党员";

  private Locator heard() {
    return page.locator("body > p[role=status]");
  }

  @Test
  void theFirstTabSkipsFacetsToTheResults() {
    page.navigate(ASKED);
    press(page.locator(".skip"));
    assertThat(page.locator("#results")).isFocused();
    page.keyboard().press("Tab");
    assertThat(page.locator("#results a:focus")).hasCount(1);
  }

  @Test
  void whereAValueIsExcludedTheFocusGoesOnToTheNext() {
    page.navigate(ASKED);
    String next = page.locator(".facet .pick").nth(2).getAttribute("id");
    reach(page.locator(".facet .pick").nth(1));
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.locator("#" + next)).isFocused();
    assertThat(page.locator("#" + next)).isInViewport();
    assertThat(heard()).containsText("共");
  }

  @Test
  void aYearThatIsLetGoLeavesTheFocusAmongTheYears() {
    page.navigate(ASKED + "&year=2020-2022");
    press(page.locator(".years a.year[aria-current]").first());
    assertThat(page).hasURL(Pattern.compile("year=2021-2022"));
    assertThat(page.locator(".years a.year:focus")).hasCount(1);
  }

  @Test
  void whatWasUnfoldedStaysSoAndWhatWasPressedInItKeepsTheFocus() {
    page.navigate(ASKED);
    press(page.locator("#fm-discipline > summary"));
    Locator last = page.locator("#fm-discipline > .rows > li > .row .pick").last();
    String id = last.getAttribute("id");
    press(last);
    assertThat(page.locator("#" + id)).isFocused();
    assertThat(page.locator("#" + id)).hasAttribute("aria-current", "true");
    assertThat(page.locator("#like-us")).not().hasAttribute("open", "");
    page.keyboard().press("Enter");
    assertThat(page.locator(".chip[href]")).hasCount(0);
    assertThat(page.locator("#" + id)).isFocused();
    assertThat(page.locator("#fm-discipline")).hasAttribute("open", "");
  }

  /// Pressed by a script, before the browser does anything else: fingers are that quick by chance.
  @Test
  void aLinkOfAnUpdateIsAnUpdateFromTheMomentItIsThere() {
    page.navigate(ASKED);
    Locator link = page.locator("#f-theme-management");
    page.evaluate(
        """
        () => {
          window.loadedOnce = true;
          new MutationObserver((changes, watch) => {
            const link = document.getElementById('f-theme-management');
            if (link.hasAttribute('aria-current')) {
              watch.disconnect();
              link.click();
              window.pressedAgain = true;
            }
          }).observe(document.body, {childList: true, subtree: true});
        }\
        """);
    press(link);
    page.waitForFunction("window.pressedAgain");
    assertThat(page.locator(".chip[href]")).hasCount(0);
    assertEquals(true, page.evaluate("window.loadedOnce"));
    assertThat(link).isFocused();
  }

  @Test
  void whatAListIsLookedThroughForIsTold() {
    page.navigate(ASKED);
    reach(page.locator("#in-university"));
    page.keyboard().type("农业");
    assertThat(heard()).hasText(Pattern.compile("学校里含“农业”的有 \\d+ 个。"));
    assertThat(page.locator("#in-university")).isFocused();
    page.keyboard().type("量子");
    assertThat(heard()).hasText("学校里没有含“农业量子”的。");
  }

  @Test
  void whatWasTickedStaysTickedThroughUpdatesAndIsCounted() {
    page.navigate(ASKED);
    Locator first = page.locator(".choose input").first();
    String one = first.inputValue();
    reach(first);
    page.keyboard().press("Space");
    assertThat(page.locator("#beside-form button")).hasText("对比所选 1 条");
    Locator wide = page.locator("#to-matrix");
    double stood = wide.boundingBox().y;
    page.locator("#sort-最新").focus();
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile("sort=date"));
    assertThat(page.locator("#sort-最新")).isFocused();
    assertEquals(stood, page.locator("#to-matrix").boundingBox().y, 8);
    assertThat(page.locator("#beside-form button")).hasText("对比所选 1 条");
    Locator other = page.locator(".choose input:not(:checked)").nth(1);
    String two = other.inputValue();
    other.focus();
    page.keyboard().press("Space");
    page.locator("#sort-最相关").focus();
    page.keyboard().press("Enter");
    assertThat(page).not().hasURL(Pattern.compile("sort="));
    assertThat(page.locator(".choose input[value='" + one + "']")).isChecked();
    page.locator("#beside-form button").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator(".besides th .heading")).hasCount(2);
    assertTrue(page.url().contains(one) && page.url().contains(two), page.url());
  }

  @Test
  void keysWorkOnABoxThatIsTicked() {
    page.navigate(ASKED);
    reach(page.locator(".choose input").first());
    page.keyboard().press("Space");
    page.keyboard().press("j");
    assertThat(page.locator(".card h2 a:focus")).hasCount(1);
  }

  @Test
  void escapeClosesAMenu() {
    page.navigate(ASKED);
    press(page.locator(".menu summary"));
    page.keyboard().press("Tab");
    assertThat(page.locator(".menu a").first()).isFocused();
    page.keyboard().press("Escape");
    assertThat(page.locator(".menu summary")).isFocused();
    assertThat(page.locator(".menu a").first()).isHidden();
  }

  @Test
  void theKeyboardStaysOnTheSheetOfAPhoneUntilEscape() {
    try (Page phone = house.open(Look.PHONE)) {
      phone.navigate(ASKED);
      press(phone.locator(".open-sheet"));
      reach(phone.locator(".facet .pick").first());
      phone.keyboard().press("Tab");
      phone.keyboard().press("Enter");
      assertThat(phone.locator(".chip.excluded")).hasCount(1);
      assertThat(phone.locator("#facets :focus")).hasCount(1);
      reach(phone.locator(".sheet-foot a"));
      phone.keyboard().press("Tab");
      phone.keyboard().press("Tab");
      assertThat(phone.locator("#results :focus, header :focus")).hasCount(0);
      phone.keyboard().press("Escape");
      assertThat(phone.locator("#facets")).isHidden();
      assertThat(phone.locator(".open-sheet")).isFocused();
      phone.keyboard().press("Tab");
      assertThat(phone.locator("#results :focus")).hasCount(1);
    }
  }

  @Test
  void theAnswerIsThatOfTheLastPress() {
    page.navigate(ASKED);
    List<Route> held = new ArrayList<>();
    page.route(Pattern.compile("theme=management"), held::add);
    page.locator("#f-theme-management").focus();
    page.keyboard().press("Enter");
    page.waitForCondition(() -> held.size() == 1);
    page.locator("#sort-最新").focus();
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile("sort=date$"));
    held.getFirst().resume();
    page.waitForTimeout(600);
    assertThat(page.locator("#sort-最新")).hasAttribute("aria-current", "true");
    assertThat(page.locator(".chip[href]")).hasCount(0);
    page.unroute(Pattern.compile("theme=management"));
  }

  @Test
  void whatIsAddedOneAfterTheOtherIsAllAdded() {
    Pack pack = packOf("一篇接一篇", 0);
    page.navigate(ASKED);
    for (int i = 0; i < 4; i++) {
      page.keyboard().press("j");
      page.keyboard().press("p");
    }
    page.waitForCondition(() -> packs().pack(pack.id()).orElseThrow().items().size() == 4);
    assertThat(page.locator("#notice")).containsText("已加入");
    assertThat(heard()).isEmpty();
  }

  @Test
  void anEntryThatIsMovedToTheEndKeepsTheFocusAndTellsItsPlace() {
    Pack pack = packOf("排序", 3);
    page.navigate("/packs/" + pack.id());
    String id = pack.items().get(1).id();
    press(page.locator("#up-" + id));
    assertThat(page.locator(".items li").nth(1).locator("#up-" + id)).isFocused();
    assertThat(heard()).hasText(Pattern.compile("^1\\s*\\S.*"));
    assertThat(page.locator("#up-" + id)).hasAttribute("aria-disabled", "true");
    page.keyboard().press("Enter");
    reach(page.locator("#down-" + id));
    page.keyboard().press("Enter");
    assertThat(heard()).hasText(Pattern.compile("^2\\s*\\S.*"));
    assertThat(page.locator("#down-" + id)).isFocused();
  }

  @Test
  void aPackThatIsAskedForTwiceInOneBreathIsMadeOnce() {
    page.navigate("/packs");
    reach(page.locator("main input[name=title]"));
    page.keyboard().type("按了两次");
    page.keyboard().press("Enter");
    page.keyboard().press("Enter");
    assertThat(page.locator(".pack-head h1")).hasText("按了两次");
    assertEquals(1, packs().all().stream().filter(p -> p.title().equals("按了两次")).count());
  }

  /// However long the first takes: half a second stands for a minute here.
  @Test
  void aSecondPressSendsNothingWhileTheFirstIsUnansweredAndSendsOnceThatWasStopped() {
    try (Page patient = house.open(Look.DESKTOP)) {
      patient.addInitScript(IMPATIENT);
      patient.navigate("/packs");
      List<Route> held = holdWhatIsSent(patient, "/packs");
      patient.locator("main input[name=title]").fill("按了又按");
      patient.keyboard().press("Enter");
      patient.waitForCondition(() -> held.size() == 1);
      patient.waitForTimeout(1_500);
      patient.keyboard().press("Enter");
      patient.waitForTimeout(500);
      assertEquals(1, held.size());

      patient.context().newCDPSession(patient).send("Page.stopLoading");
      // Pressed until it is sent: the page hears a little later that the first was stopped.
      for (int press = 0; press < 40 && held.size() == 1; press++) {
        patient.keyboard().press("Enter");
        patient.waitForTimeout(250);
      }
      assertEquals(2, held.size());
      held.getLast().resume();
      assertThat(patient.locator(".pack-head h1")).hasText("按了又按");
      patient.goBack();
      patient.locator("main input[name=title]").fill("再来一个");
      patient.keyboard().press("Enter");
      patient.waitForCondition(() -> held.size() == 3);
      held.getLast().resume();
      assertThat(patient.locator(".pack-head h1")).hasText("再来一个");
    }
    assertEquals(1, packs().all().stream().filter(p -> p.title().equals("按了又按")).count());
  }

  @Test
  void aKeptSearchIsLetGoAndTheNextOneHasTheFocus() {
    for (String q : List.of("积分", "支教", "义诊")) {
      page.navigate("/?q=" + q);
      press(page.locator("#save-search"));
    }
    press(page.locator("#to-saved"));
    press(page.locator(".saved-list button").nth(1));
    assertThat(page.locator("#saved-told")).hasText("已不再保存。");
    assertThat(page.locator(".saved-list button").nth(1)).isFocused();
    assertThat(page.locator(".saved-list .name")).hasText(new String[] {"义诊", "积分"});
    press(page.locator("#saved-undo button"));
    assertThat(page.locator(".saved-list .name")).hasText(new String[] {"义诊", "支教", "积分"});
    assertThat(page.locator(".saved-list .name").nth(1)).isFocused();
    page.evaluate("localStorage.clear()");
  }

  @Test
  void aPlanThatWasLaidBesideTheCorpusLeadsOnFromItsResult() {
    page.navigate("/plan");
    reach(page.locator("#plan"));
    page.keyboard().insertText("一、积分管理\n党员参加活动记积分，每季度公示。");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.locator("#result")).isInViewport();
    page.keyboard().press("Tab");
    assertThat(page.locator("section.way a:focus")).hasCount(1);
  }

  private PackStore packs() {
    return house.server().library().packs();
  }

  private Pack packOf(String title, int articles) {
    Pack pack = packs().create(title);
    for (Article article : house.server().library().store().newest(0, articles)) {
      packs().add(pack.id(), article.id(), java.util.Optional.empty());
    }
    return packs().pack(pack.id()).orElseThrow();
  }
}
