package yangban.server.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import yangban.server.pages.House.Look;

/// Narrowing, counting, keeping and following a search, with mouse, keys and without script.
class FacetWalkTest extends BrowserWalk {

  private static final String ASKED = "/?q=党员";

  @Test
  void yearsAreDrawnOverTheirBars() {
    page.navigate(ASKED);
    Locator bars = page.locator(".years > li");
    bars.first().scrollIntoViewIfNeeded();
    BoundingBox from = bars.nth(1).boundingBox();
    BoundingBox to = bars.nth(3).boundingBox();
    String first = page.locator(".year-range").getAttribute("data-first");
    page.mouse().move(from.x + from.width / 2, from.y + 20);
    page.mouse().down();
    page.mouse().move(to.x + to.width / 2, to.y + 20);
    assertThat(page.locator(".years > li.brushed")).hasCount(3);
    page.mouse().up();
    int begin = Integer.parseInt(first) + 1;
    page.waitForURL(Pattern.compile("year=%d-%d".formatted(begin, begin + 2)));
    assertThat(page.locator(".chip")).hasText(Pattern.compile(begin + "–" + (begin + 2)));
    assertThat(page.locator("#year-from")).hasValue("" + begin);
    page.locator(".chip").click();
    assertThat(page.locator(".chip")).hasCount(0);
  }

  @Test
  void aButtonThatIsLetGoElsewhereChoosesNoYears() {
    page.navigate(ASKED);
    Locator bars = page.locator(".years > li");
    bars.first().scrollIntoViewIfNeeded();
    BoundingBox from = bars.nth(1).boundingBox();
    BoundingBox to = bars.nth(3).boundingBox();
    page.mouse().move(from.x + from.width / 2, from.y + 20);
    page.mouse().down();
    page.mouse().move(to.x + to.width / 2, to.y + 20);
    assertThat(page.locator(".years > li.brushed")).hasCount(3);
    // Outside of the window nobody tells that the button was let go; the next move has none
    // pressed.
    page.evaluate(
        "document.dispatchEvent(new PointerEvent('pointermove', {buttons: 0, bubbles: true}))");
    assertThat(page.locator(".years > li.brushed")).hasCount(0);
    page.evaluate(
        "document.querySelector('.years').dispatchEvent(new PointerEvent('pointerup', {bubbles: true}))");
    page.waitForTimeout(300);
    assertThat(page.locator(".chip")).hasCount(0);
    page.mouse().up();
  }

  @Test
  void aYearTellsHowManyResultsItHas() {
    page.navigate(ASKED);
    Locator year = page.locator(".years a.year").last();
    String title = year.getAttribute("title");
    assertTrue(title.matches("20\\d\\d 年，\\d+ 条"), title);
    assertEquals(title, year.getAttribute("aria-label"));
    page.navigate(year.getAttribute("href"));
    assertThat(page.locator(".counts .figures"))
        .containsText("共 " + title.substring("2021 年，".length()));
  }

  @Test
  void aSearchIsKeptWithTheDayThatItIsHere() {
    try (Page late = house.open(Look.DESKTOP)) {
      late.clock().setFixedTime("2026-03-01T20:30:00Z");
      late.navigate(ASKED);
      late.locator("#save-search").click();
      late.locator("#to-saved").click();
      assertThat(late.locator(".saved-list time")).hasText("2026-03-02");
    }
  }

  @Test
  void whatIsDoneWithResultsStandsOnOneLine() {
    page.navigate(ASKED);
    Object apart =
        page.evaluate(
            """
            () => {
              const middles = ['.takeaway label', '#beside-form button', '.menu > summary']
                .map(each => document.querySelector(each).getBoundingClientRect())
                .map(box => (box.top + box.bottom) / 2);
              return Math.max(...middles) - Math.min(...middles);
            }
            """);
    assertTrue(((Number) apart).doubleValue() <= 2, apart + " pixels apart");
  }

  @Test
  void yearsAreTypedWithoutScript() {
    try (Page plain = house.open(Look.DESKTOP.withoutScript())) {
      plain.navigate(ASKED + "&theme=service");
      plain.locator("#year-from").fill("2021");
      plain.locator("#year-to").fill("2019");
      plain.locator(".year-range button").click();
      assertThat(plain.locator(".answer")).containsText("年份的先后写反了，已调换：2021-2019。");
      assertThat(plain.locator(".chip")).hasCount(2);
      plain.locator(".year-range button").click();
      assertThat(plain).hasURL(Pattern.compile("theme=service&year=2019-2021$"));
    }
  }

  @Test
  void aLongListIsLookedThroughInItsPlace() {
    page.navigate(ASKED);
    Locator rows = page.locator("#fv-university .rows > li");
    int before = rows.count();
    page.locator("#in-university").pressSequentially("农业");
    assertThat(page.locator("#fv-university .pick").first()).containsText("农业");
    assertTrue(rows.count() < before);
    assertThat(page.locator("#fv-university .tick")).hasCount(0);
    assertThat(page.locator("#in-university")).isFocused();
    assertThat(page).hasURL(Pattern.compile("/\\?q=[^&]*$"));
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.locator(".chip")).hasText(Pattern.compile("农业"));
  }

  @Test
  void severalValuesAreExcludedAtOnceByKeysAndWithoutScript() {
    for (Look look : List.of(Look.DESKTOP, Look.PHONE.withoutScript())) {
      try (Page one = house.open(look)) {
        one.navigate("/facets/university?q=党员");
        one.locator(".tick").nth(0).focus();
        one.keyboard().press("Space");
        one.locator(".tick").nth(2).focus();
        one.keyboard().press("Space");
        one.locator(".picks button").last().focus();
        one.keyboard().press("Enter");
        assertThat(one.locator(".chip.excluded")).hasCount(2);
      }
    }
  }

  @Test
  void anyOfSeveralValuesIsAskedForAtOnce() {
    page.navigate("/facets/level?q=");
    page.locator(".tick").nth(0).check();
    page.locator(".tick").nth(1).check();
    page.locator(".picks button").first().click();
    assertThat(page.locator(".chip")).hasCount(2);
    assertThat(page.locator("#facets .on")).hasCount(2);
  }

  @Test
  void numbersAreCountedInTheUnitAskedForAndBesideTheWhole() {
    page.navigate(ASKED);
    String practices = page.locator("#f-theme-service .n").innerText();
    page.locator(".counted a").nth(2).click();
    assertThat(page.locator(".counted a").nth(2)).hasAttribute("aria-current", "true");
    assertTrue(
        Integer.parseInt(page.locator("#f-theme-service .n").innerText())
            < Integer.parseInt(practices));
    assertThat(page.locator(".counted .legend")).hasCount(0);
    page.locator("#overall").click();
    assertThat(page.locator(".counted .legend")).hasText("左边是这次检索里的，右边是全库的");
    assertThat(page.locator("#f-theme-service .n")).hasText(Pattern.compile("^\\d+ / \\d+$"));
    page.locator("#f-theme-service").click();
    assertThat(page).hasURL(Pattern.compile("unit=branch&overall=true$"));
    Locator figures = page.locator(".counts .figures");
    String branches = page.locator("#f-theme-service .n").innerText().split(" / ", 2)[0];
    assertThat(figures).containsText("支部 " + branches + " 个");
  }

  @Test
  void whatIsNotStatedIsChosenLikeAnyOther() {
    page.navigate("/?q=");
    page.locator("#f-theme-_none").click();
    assertThat(page.locator(".chip")).hasText(Pattern.compile("未注明"));
    assertThat(page.locator(".card .themes a")).hasCount(0);
    assertThat(page.locator(".card").first()).isVisible();
  }

  @Test
  void aSearchIsKeptFoundAgainFollowedAndForgotten() {
    page.navigate(ASKED + "&theme=service&level=-national");
    double right = page.locator("#feed").boundingBox().x;
    page.locator("#save-search").click();
    assertThat(page.locator("#save-search")).isHidden();
    assertEquals(right, page.locator("#feed").boundingBox().x, 1, "nothing beside it moves");
    assertThat(page.locator("#to-saved")).isFocused();
    page.locator("#f-branchKind-graduate").click();
    assertThat(page.locator("#save-search")).isVisible();
    page.locator("#f-branchKind-graduate").click();
    page.locator("#to-saved").click();
    Locator kept = page.locator("#saved-list li");
    assertThat(kept).hasCount(1);
    assertThat(kept.locator(".name")).hasText("党员 · 服务师生 · 排除 全国");
    String feed = kept.locator(".feed").getAttribute("href");
    assertEquals(200, page.request().get(feed).status());
    assertTrue(page.request().get(feed).text().contains("<entry>"));
    kept.locator(".name").click();
    assertThat(page.locator(".chip")).hasCount(2);
    assertThat(page.locator("#to-saved")).isVisible();
    page.navigate("/saved");
    page.locator("#saved-list button").focus();
    page.keyboard().press("Enter");
    assertThat(kept).hasCount(0);
    assertThat(page.locator("#saved-none")).isVisible();
    assertThat(page.locator("#saved-none a")).isFocused();
  }

  @Test
  void aKeptSearchWhoseValueIsGoneSaysSo() {
    page.navigate(ASKED + "&university=早就改名的大学");
    assertThat(page.locator(".note").filter(new Locator.FilterOptions().setHasText("已经没有")))
        .containsText("学校 早就改名的大学");
    page.locator(".chip").click();
    assertThat(page.locator(".card").first()).isVisible();
  }

  @Test
  void aQuestionLeadsToItsMatrixAndACellBackToPractices() {
    page.navigate(ASKED);
    page.locator("#f-level-university").click();
    assertThat(page.locator(".chip")).hasCount(1);
    page.locator("#to-matrix").click();
    assertThat(page.locator(".matrix-head .chip")).hasCount(1);
    page.locator(".matrix-head .sorts a").nth(2).click();
    Locator cell = page.locator("#matrix tbody td:not(:last-child) b").first();
    String count = cell.innerText();
    cell.click();
    assertThat(page.locator(".chip")).hasCount(3);
    assertThat(page.locator(".sheet-foot a")).hasText("显示 " + count + " 条");
    page.locator(".card h2 a").first().click();
    assertThat(page.locator(".head h1")).isVisible();
  }
}
