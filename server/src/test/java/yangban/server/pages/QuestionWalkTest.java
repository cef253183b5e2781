package yangban.server.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A secretary's question, the words that are looked for beside it, a facet, a practice, the same
/// practice in another discipline, the matrix: the whole way, once with the mouse and once with the
/// keyboard alone.
class QuestionWalkTest extends BrowserWalk {

  private static final String QUESTION = "怎么提高党员参加活动的积极性";

  /// How a person brings something about: with the mouse, or with Tab and Enter.
  @FunctionalInterface
  private interface Hand {

    void use(Locator link);
  }

  @Test
  void theMouseLeadsFromAQuestionToTheMatrix() {
    page.navigate("/");
    page.locator("#q").fill(QUESTION);
    page.locator("form.ask button[type=submit]").click();
    walk(Locator::click);
  }

  @Test
  void theKeyboardAloneLeadsFromAQuestionToTheMatrix() {
    page.navigate("/");
    reach(page.locator("#q"));
    page.keyboard().type(QUESTION);
    page.keyboard().press("Enter");
    walk(BrowserWalk::press);
  }

  private void walk(Hand hand) {
    Locator problem = page.locator(".chips.also .chip").first();
    assertThat(problem).containsText("党员参与度不高");
    int found = shown();
    hand.use(problem);
    Locator off = page.locator(".chips.also .chip.off");
    assertThat(off).containsText("党员参与度不高");
    hand.use(off);
    assertThat(off).hasCount(0);
    assertEquals(found, shown());

    hand.use(page.locator("#f-theme-management"));
    assertThat(page).hasURL(Pattern.compile("theme=management"));
    assertThat(page.locator(".chip[href]", new Page.LocatorOptions().setHasText("管理党员")))
        .isVisible();
    assertTrue(shown() < found, "a facet narrows");

    Locator first = page.locator(".card h2 a[href^='/practices/']").first();
    String heading = first.innerText();
    hand.use(first);
    assertThat(page.locator("h1")).hasText(heading);
    assertThat(page.locator("#conditions")).isVisible();

    hand.use(page.locator("#elsewhere ~ ul a").first());
    assertThat(page).hasURL(Pattern.compile("/practices/"));
    assertThat(page.locator("h1")).not().hasText(heading);

    hand.use(page.locator("nav a[href='/matrix']"));
    assertThat(page.locator("#matrix")).isVisible();
    Locator cell = page.locator("#matrix tbody td a:not(.blank)").first();
    int count = Integer.parseInt(cell.locator("b").innerText().strip());
    hand.use(cell);
    assertThat(page.locator(".card").first()).isVisible();
    assertEquals(count, shown());
  }

  /// How many results the page tells.
  private int shown() {
    Locator total = page.locator(".sheet-foot a");
    assertThat(total).hasText(Pattern.compile("\\d"));
    return Integer.parseInt(total.textContent().replaceAll("\\D", ""));
  }

  @Test
  void theFocusStaysWithWhatWasPressed() {
    page.navigate("/?q=怎么提高党员参加活动的积极性&theme=service");
    for (String chips : List.of(".chips.also", ".chips.also")) {
      Locator chip = page.locator(chips + " .chip").first();
      boolean off = chip.getAttribute("class").contains("off");
      press(chip);
      Locator switched = page.locator(chips + (off ? " .chip:not(.off)" : " .chip.off")).first();
      assertThat(switched).isFocused();
    }
    assertThat(page.locator("body > p[role=status]")).containsText("条");
    press(page.locator("#sort-最新"));
    assertThat(page.locator("#sort-最新")).isFocused();
    press(page.locator(".chips:not(.also):not(.said) .chip"));
    assertThat(page.locator("h1.counts")).isFocused();
    page.navigate("/?q=省级样板支部 志愿服务");
    press(page.locator(".chips.said .chip"));
    assertThat(page.locator(".chips.said .chip.off")).isFocused();
  }

  @Test
  void suggestionsAreTakenWithTheArrowsAndSpokenOf() {
    page.navigate("/");
    Locator box = page.locator("#q");
    box.focus();
    page.keyboard().type("zhuti");
    assertThat(box).hasAttribute("aria-expanded", "true");
    Locator options = page.locator("#q-list [role=option]");
    assertThat(options.first()).containsText("主题");
    assertThat(page.locator("form [role=status]").first()).hasText(Pattern.compile("\\d"));
    page.keyboard().press("ArrowDown");
    assertThat(options.first()).hasAttribute("aria-selected", "true");
    assertThat(box).hasAttribute("aria-activedescendant", "q-list-0");
    String taken = box.inputValue();
    assertTrue(taken.contains("主题"), taken);
    page.keyboard().press("Escape");
    assertThat(box).hasAttribute("aria-expanded", "false");
    page.keyboard().press("Enter");
    assertThat(page.locator(".card").first()).isVisible();
  }

  @Test
  void nothingOpensAfterEscapeOrElsewhere() {
    page.navigate("/");
    Locator box = page.locator("#q");
    box.fill("积分兑换");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile("q="));
    page.navigate("/");
    box.focus();
    page.keyboard().type("积分");
    page.keyboard().press("Escape");
    page.waitForTimeout(600);
    assertThat(box).hasAttribute("aria-expanded", "false");
    box.fill("积");
    box.fill("");
    page.keyboard().press("Tab");
    page.waitForTimeout(600);
    assertThat(box).hasAttribute("aria-expanded", "false");
  }

  @Test
  void ownQueriesComeBackAndStayInTheBrowser() {
    page.navigate("/");
    page.locator("#q").fill("积分兑换");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile("q="));
    page.navigate("/");
    page.locator("#q").focus();
    page.keyboard().type("积分兑");
    assertThat(page.locator("#q-list [role=option]").first()).containsText("积分兑换");
    assertEquals(0, page.context().cookies().size());
  }
}
