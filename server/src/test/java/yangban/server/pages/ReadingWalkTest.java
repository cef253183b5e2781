package yangban.server.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import yangban.server.pages.House.Look;

/// What one does with what was found: going from hit to hit, looking at what a condition was read
/// from, laying practices beside each other and beside one's own plan.
class ReadingWalkTest extends BrowserWalk {

  private static final String ASKED = "/?q=党员 实验室";

  private Page phone;

  @BeforeAll
  void openPhone() {
    phone = house.open(Look.PHONE);
  }

  private static String article(Page page) {
    page.navigate(ASKED);
    return page.locator(".card .from a").first().getAttribute("href");
  }

  @Test
  void theButtonsGoAlongFromHitToHit() {
    phone.navigate(article(phone));
    int hits = phone.locator(".reading .head mark, .prose mark").count();
    Locator next = phone.locator("[data-step='1']");
    for (int i = 1; i <= hits; i++) {
      next.tap();
      assertThat(phone.locator(".steps .at")).hasText("第 %d 处，共 %d 处".formatted(i, hits));
      assertThat(phone.locator("mark.here")).isInViewport();
      assertThat(next).isInViewport();
    }
    next.tap();
    assertThat(phone.locator(".steps .at")).hasText(Pattern.compile("^第 1 处"));
  }

  @Test
  void theKeyboardGoesOnFromTheHitThatItSteppedTo() {
    page.navigate(article(page));
    page.keyboard().press("n");
    page.keyboard().press("n");
    assertThat(page.locator("mark.here")).isFocused();
    assertThat(page.locator(".steps .at")).hasText(Pattern.compile("^第 2 处"));
    page.keyboard().press("Shift+N");
    assertThat(page.locator(".steps .at")).hasText(Pattern.compile("^第 1 处"));
    assertEquals(1, page.locator("mark[tabindex]").count());
  }

  @Test
  void eachConditionShowsTheWordsThatItWasReadFrom() {
    page.navigate(ASKED);
    page.locator(".card h2 a[href^='/practices/']").first().click();
    Locator proof = page.locator(".conditions .proof").first();
    proof.locator("summary").click();
    assertThat(proof.locator(".evidence q").first()).isVisible();
  }

  @Test
  void whoLooksForBranchesLikeThisOneFindsOthers() {
    page.navigate(ASKED);
    String own = page.locator(".card h2 a[href^='/practices/']").first().getAttribute("href");
    page.navigate(own);
    page.locator(".conditions a[href$='/like-conditions']").click();
    assertThat(page).hasURL(Pattern.compile("/\\?q=&"));
    assertThat(page.locator(".chips .chip").first()).isVisible();
    assertTrue(page.locator(".card .from a").count() > 0);
    long articles =
        page.locator(".card .from a").all().stream()
            .map(link -> link.getAttribute("href").replaceAll("[?#].*", ""))
            .distinct()
            .count();
    assertTrue(articles > 1, "not this article alone");
  }

  @Test
  void labelsStayWhenPracticesAreSweptSideways() {
    phone.navigate(ASKED);
    List<String> ids =
        phone.locator(".choose input").all().stream()
            .limit(3)
            .map(box -> box.getAttribute("value"))
            .toList();
    phone.navigate("/practices/beside?id=" + String.join("&id=", ids));
    phone.locator(".besides .wide").evaluate("wide => { wide.scrollLeft = 260; }");
    assertThat(phone.locator(".besides tbody th").first()).isInViewport();
    assertEquals(
        left(phone, ".top .brand"), left(phone, ".besides h1"), "as far from the edge as the head");
    page.navigate("/practices/beside?id=" + ids.getFirst());
    assertThat(page.locator(".besides a[href$='#alike']")).isVisible();
    assertEquals(left(page, ".top .brand"), left(page, ".besides h1"));
  }

  private static double left(Page page, String selector) {
    return page.locator(selector).boundingBox().x;
  }

  /// A browser sends two characters for each end of a line that it counts as one.
  @Test
  void aPlanOfAsManyCharactersAsAreAllowedIsRead() {
    String line = "（一）每周三晚上，党员轮流用二十分钟讲一个案例，讲完大家提问，问题记在本子上。\n";
    page.navigate("/plan");
    page.locator("#plan").fill(line.repeat(20_000 / line.length()));
    page.locator("section.plan form button").click();
    assertThat(page.locator("#result")).isVisible();
    assertThat(page.locator(".problem")).hasCount(0);
  }

  @Test
  void aSectionOfAPlanThatNobodyDoesAlikeLeadsOnByItsThemes() {
    page.navigate("/plan");
    page.locator("#plan").fill("一、党建与科研融合\n成立党员攻关小组，每周三晚在实验室开展学术沙龙，吸收群众参加。");
    page.locator("section.plan form button").click();
    Locator section = page.locator(".way").first();
    assertThat(section.locator(".alike")).hasCount(0);
    assertThat(section.locator(".note")).containsText("点上面的主题，看别的支部怎么做。");
    section.locator(".themes a").first().click();
    assertThat(page.locator(".card").first()).isVisible();
  }

  /// The head of a phone is three lines high, of which the box alone stays.
  @Test
  void whatAnAddressPointsToIsNotBelowTheHeadOfAPhone() {
    phone.navigate("/plan");
    phone.locator("#plan").fill("一、积分管理\n党员参加活动记积分，每季度公示。");
    phone.locator("section.plan form button").click();
    assertThat(phone.locator("#result")).isInViewport();
    double foot = bottom(phone, ".top");
    assertTrue(foot > 40 && foot < 64, "the box stays, the rest goes: " + foot);
    assertTrue(phone.locator("#result").boundingBox().y >= foot);
    phone.evaluate("scrollTo(0, 0)");
    assertTrue(bottom(phone, ".top") > 100);
  }

  private static double bottom(Page page, String selector) {
    var box = page.locator(selector).boundingBox();
    return box.y + box.height;
  }

  @Test
  void keysAreToldOfOnlyWhereThereAreAny() {
    page.navigate("/matrix");
    assertThat(page.locator(".note .keys")).isVisible();
    phone.navigate("/matrix");
    assertThat(phone.locator(".note .keys")).isHidden();
  }

  @Test
  void whyAResultIsThereCanBePutAwayAgain() {
    page.navigate(ASKED);
    page.locator(".ask-why").first().click();
    assertThat(page.locator("div.why").first()).isVisible();
    page.locator(".ask-why").first().click();
    assertThat(page.locator("div.why")).hasCount(0);
  }

  @Test
  void wordsThatWereLoosenedLeadToWhatHoldsThemAll() {
    page.navigate(ASKED);
    int loose = cards();
    page.locator("#strict").click();
    assertThat(page).hasURL(Pattern.compile("q=%E5%85%9A%E5%91%98\\+%E4%B8%8E\\+"));
    assertThat(page.locator("#strict")).hasCount(0);
    assertTrue(cards() < loose, "fewer hold all of them");
  }

  private int cards() {
    return page.locator(".card").count();
  }
}
