package yangban.server.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import yangban.server.pages.House.Look;

/// Practices from several questions, collected to be laid side by side.
class BesideWalkTest extends BrowserWalk {

  private static final String KEPT = "localStorage.getItem('yangban.beside')";

  private static void ask(Page page, String question) {
    page.locator("#q").fill(question);
    page.locator("#q").press("Enter");
    assertThat(page.locator("h1.counts")).containsText(question);
  }

  /// Ticks the box of a card and tells its heading.
  private static String tick(Page page, int at) {
    Locator box = page.locator(".choose input:not(:checked)").nth(at);
    String id = box.inputValue();
    box.click();
    return page.locator("#h-" + id).innerText();
  }

  private static Locator chosen(Page page) {
    return page.locator("#tray li a");
  }

  @Test
  void whatWasTickedForOneQuestionIsThereForTheNext() {
    page.navigate("/?q=党员 实验室");
    assertThat(page.locator("#tray")).isHidden();
    String first = tick(page, 0);
    assertThat(page.locator("#tray .told")).containsText("再选一条");
    assertThat(page.locator("#tray .go")).isHidden();
    String second = tick(page, 0);
    ask(page, "志愿服务");
    assertThat(chosen(page)).hasText(new String[] {first, second});
    String third = tick(page, 0);
    assertThat(page.locator("#tray .told")).hasText("对比：已选 3 条");
    assertThat(page.locator("#beside-form button")).hasText("对比所选 3 条");
    page.locator("#tray .go").click();
    assertThat(page.locator(".besides th .heading")).hasText(new String[] {first, second, third});
    page.locator(".besides th .mend").first().click();
    assertThat(page.locator(".besides th .heading")).hasText(new String[] {second, third});
    assertThat(chosen(page)).hasText(new String[] {second, third});
    page.goBack();
    page.goBack();
    assertThat(page.locator(".choose input:checked")).hasCount(1);
    assertThat(chosen(page)).hasText(new String[] {second, third});
    assertEquals(0, page.context().cookies().size());
  }

  @Test
  void sizesAreToldInOneForm() {
    page.navigate("/?q=党员&members=16-30");
    tick(page, 0);
    tick(page, 0);
    page.locator("#tray .go").click();
    Locator sizes =
        page.locator("tr", new Page.LocatorOptions().setHasText("党员人数")).locator("td p a");
    Pattern form = Pattern.compile("^16—30人（.+ \\d+ 名）$");
    assertThat(sizes).hasText(new Pattern[] {form, form});
  }

  @Test
  void columnsAreAsWideAsEachOtherWhateverStandsInThem() {
    page.navigate("/?q=党员");
    tick(page, 0);
    tick(page, 0);
    page.locator("#tray .go").click();
    Locator columns = page.locator(".besides thead th");
    assertThat(columns).hasCount(2);
    assertEquals(columns.nth(0).boundingBox().width, columns.nth(1).boundingBox().width, 1);
  }

  @Test
  void theKeyboardAloneCollectsAndCompares() {
    page.navigate("/?q=党员 实验室");
    reach(page.locator(".choose input").first());
    page.keyboard().press("Space");
    page.keyboard().press("/");
    page.keyboard().type("志愿服务");
    page.keyboard().press("Enter");
    assertThat(page.locator("h1.counts")).containsText("志愿服务");
    reach(page.locator(".choose input").first());
    page.keyboard().press("Space");
    assertThat(page.locator("#tray-told")).hasText("对比：已选 2 条");
    reach(page.locator("#tray li button").first());
    page.keyboard().press("Enter");
    assertThat(chosen(page)).hasCount(1);
    assertThat(page.locator("#tray li button")).isFocused();
    press(page.locator("#tray .empty"));
    assertThat(page.locator("#tray .told")).hasText("对比：已清空");
    assertThat(page.locator("#tray .undo")).isFocused();
    page.keyboard().press("Enter");
    assertThat(chosen(page)).hasCount(1);
    page.navigate("/?q=党员 实验室");
    press(page.locator(".card h2 a[href^='/practices/']").nth(1));
    reach(page.locator(".compare input"));
    page.keyboard().press("Space");
    press(page.locator("#tray .go"));
    assertThat(page.locator(".besides th .heading")).hasCount(2);
  }

  @Test
  void aFifthIsRefusedUntilOneIsTakenOut() {
    page.navigate("/?q=党员");
    for (int i = 0; i < 4; i++) {
      tick(page, 0);
    }
    Locator fifth = page.locator(".choose input:not(:checked)").first();
    fifth.evaluate("box => box.click()");
    assertThat(fifth).not().isChecked();
    assertThat(page.locator("#tray .told")).containsText("最多 4 条");
    assertThat(chosen(page)).hasCount(4);
    page.locator("#tray li button").first().click();
    fifth.click();
    assertThat(chosen(page)).hasCount(4);
  }

  @Test
  void whatStandsInTheStoreIsTextAndNothingElse() {
    page.navigate("/");
    String hostile =
        """
        localStorage.setItem('yangban.beside', JSON.stringify([
          {id: '"><img src=x>', heading: 'x'}, 7, null, {id: 'a'},
          {id: 'nirgends', heading: '<img src=x onerror=alert(1)>'}]))
        """;
    page.evaluate(hostile);
    page.navigate("/?q=党员");
    assertThat(chosen(page)).hasText("<img src=x onerror=alert(1)>");
    assertThat(page.locator("#tray img")).hasCount(0);
    tick(page, 0);
    page.locator("#tray .go").click();
    assertThat(page.locator(".besides .alarm")).containsText("没有编号为 nirgends");
    page.evaluate("localStorage.setItem('yangban.beside', '{no list')");
    page.navigate("/?q=党员");
    assertThat(page.locator("#tray")).isHidden();
    tick(page, 0);
    assertTrue(page.evaluate(KEPT).toString().startsWith("[{"));
  }

  @Test
  void theTrayKeepsNobodyOutAndCoversNothing() {
    for (Look look : List.of(Look.DESKTOP, Look.DESKTOP.inTheDark(), Look.PHONE)) {
      try (Page each = house.open(look)) {
        each.navigate("/?q=党员 实验室");
        for (int i = 0; i < 3; i++) {
          each.locator(".choose input").nth(i).evaluate("box => box.click()");
        }
        assertEquals(
            List.of(),
            new AxeBuilder(each)
                .include("#tray").setLegacyMode(true).analyze().getViolations().stream()
                    .map(found -> look.name() + " " + found.getId())
                    .toList());
        each.evaluate("scrollTo(0, document.documentElement.scrollHeight)");
        double foot = bottom(each, ".bottom");
        assertTrue(foot <= each.locator("#tray").boundingBox().y + 1, look.name());
        assertEquals(
            look.width(), each.evaluate("document.documentElement.scrollWidth"), look.name());
      }
    }
  }

  private static double bottom(Page page, String selector) {
    var box = page.locator(selector).boundingBox();
    return box.y + box.height;
  }

  @Test
  void headingsStayInSightAsOneReadsDown() {
    try (Page wide = house.open(Look.WIDE)) {
      wide.navigate("/?q=党员 实验室");
      tick(wide, 0);
      tick(wide, 0);
      wide.locator("#tray .go").click();
      wide.locator(".besides tbody tr").last().scrollIntoViewIfNeeded();
      wide.evaluate("scrollTo(0, 400)");
      assertThat(wide.locator(".besides thead .heading").first()).isInViewport();
    }
  }

  @Test
  void withoutScriptTheAddressHoldsWhatIsCollected() {
    try (Page plain = house.open(Look.DESKTOP.withoutScript())) {
      plain.navigate("/?q=党员 实验室");
      plain.locator(".card h2 a[href^='/practices/']").first().click();
      assertThat(plain.locator(".compare input")).isHidden();
      plain.locator(".compare a").click();
      assertThat(plain.locator(".besides th .heading")).hasCount(0);
      for (int columns = 2; columns <= 4; columns++) {
        plain.locator("#add").fill("志愿服务");
        plain.locator("#add").press("Enter");
        plain.locator(".add .mend").first().click();
        assertThat(plain.locator(".besides th .heading")).hasCount(columns);
      }
      assertThat(plain.locator("#add")).hasCount(0);
      assertThat(plain).hasURL(Pattern.compile("/practices/beside\\?id=.*(&id=.*){3}$"));
      plain.locator(".besides th .mend").first().click();
      plain.locator("#add").fill("火星移民火箭");
      plain.locator("#add").press("Enter");
      assertThat(plain.locator(".add .note")).containsText("换个说法再找");
    }
  }
}
