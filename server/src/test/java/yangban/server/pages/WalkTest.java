package yangban.server.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import yangban.corpus.Article;
import yangban.corpus.pack.Pack;
import yangban.corpus.store.PackStore;
import yangban.server.pages.House.Look;

/// A secretary with a question, a committee with a pack: the whole way, with mouse and with keys.
class WalkTest extends BrowserWalk {

  private static final String ASKED = "/?q=党员";

  @Test
  void aQuestionOnTheFirstPageLeadsToResults() {
    page.navigate("/");
    page.locator(".questions a").nth(1).click();
    assertThat(page.locator(".card").first()).isVisible();
    assertThat(page.locator("#q")).hasValue("研究生党支部怎样把党建和科研结合起来？");
  }

  @Test
  void theCountBesideAValueIsWhatOneGets() {
    for (int row = 0; row < 6; row++) {
      page.navigate(ASKED);
      Locator value =
          page.locator("#facet-list .facet:not(.secondary) > div > .rows > li > .row > .pick")
              .nth(row);
      String count = value.locator(".n").innerText();
      String href = value.getAttribute("href");
      value.click();
      page.waitForURL(url -> url.endsWith(href));
      assertThat(page.locator(".sheet-foot a")).hasText("显示 " + count + " 条");
    }
  }

  @Test
  void choosingKeepsFocusAndPlaceAndAChipTakesItBack() {
    page.navigate(ASKED);
    Locator level = page.locator("#f-level-university");
    level.scrollIntoViewIfNeeded();
    level.focus();
    Object before = page.evaluate("scrollY");
    page.keyboard().press("Enter");
    assertThat(page.locator(".chip")).hasText(Pattern.compile("创建级别\\s*校级"));
    assertThat(page.locator("#f-level-university")).isFocused();
    assertEquals(before, page.evaluate("scrollY"));
    assertTrue(page.url().contains("level=university"));
    page.locator(".chip").click();
    assertThat(page.locator(".chip")).hasCount(0);
    assertThat(page).hasURL(Pattern.compile("/\\?q=[^&]*$"));
  }

  @Test
  void excludingIsOneClickAway() {
    page.navigate(ASKED);
    page.locator("#f-branchKind-staff").hover();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("排除 教工")).click();
    assertThat(page.locator(".chip.excluded")).hasText(Pattern.compile("排除 教工"));
    assertTrue(page.url().contains("branchKind=-staff"));
  }

  @Test
  void excludingIsOneTabAway() {
    page.navigate(ASKED);
    page.locator("#f-branchKind-staff").focus();
    page.keyboard().press("Tab");
    assertThat(page.getByRole(AriaRole.LINK, named("排除 教工"))).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator(".chip.excluded")).hasCount(1);
  }

  @Test
  void theSheetOfAPhoneStaysWhileOneChooses() {
    try (Page phone = house.open(Look.PHONE)) {
      phone.navigate(ASKED);
      phone.locator(".open-sheet").tap();
      phone.locator("#f-theme-service").tap();
      assertThat(phone.locator("#f-theme-service")).hasAttribute("aria-current", "true");
      phone.locator("#f-theme-education").tap();
      assertThat(phone.locator("#f-theme-education")).hasAttribute("aria-current", "true");
      assertThat(phone.locator("#facets")).isVisible();
      String shown = phone.locator(".sheet-foot a").innerText();
      phone.locator(".sheet-foot a").tap();
      assertThat(phone.locator("#facets")).isHidden();
      assertThat(phone.locator(".chip")).hasCount(2);
      assertTrue(shown.matches("显示 \\d+ 条"), shown);
    }
  }

  @Test
  void whatOneTakesAwayByStandsInOneLine() {
    page.navigate(ASKED);
    double select = page.locator("#pack-choice").boundingBox().height;
    assertEquals(select, page.locator("#beside-form button").boundingBox().height);
    assertEquals(select, page.locator("#save-search").boundingBox().height);
  }

  @Test
  void aPracticeLeadsToItsArticleWithItsHitsMarked() {
    page.navigate("/practices/" + sectioned().reading().practices().get(1).id() + "?q=党员 支部");
    assertThat(page.locator(".prose mark").first()).hasText(Pattern.compile("党员|支部"));
    String heading = page.locator(".head h1").innerText();
    page.locator(".outline a").first().click();
    assertThat(page).hasURL(Pattern.compile("/articles/.*#b\\d+$"));
    assertThat(page.locator(".prose :target")).containsText(heading);
    page.keyboard().press("n");
    assertThat(page.locator("mark.here")).hasCount(1);
  }

  @Test
  void everyValueShowsWhatItWasReadFrom() {
    page.navigate(ASKED);
    page.locator(".card .from a").first().click();
    Locator proof = page.locator(".proof").first();
    proof.locator("summary").click();
    assertThat(proof.locator(".evidence").first()).containsText("把握");
  }

  @Test
  void aCitationOpensInItsPlace() {
    page.navigate(ASKED);
    Locator card = page.locator(".card").first();
    card.locator(".cite summary").click();
    assertThat(card.locator(".cite")).containsText("[EB/OL]");
    assertThat(page).hasURL(Pattern.compile("/\\?q="));
  }

  @Test
  void aPackIsFilledOrderedWrittenAndTakenAway() {
    page.navigate(ASKED);
    page.locator("#pack-choice").selectOption("new");
    page.locator(".card").nth(0).locator(".pack-add").click();
    assertThat(page.locator("#notice")).containsText("已加入");
    assertNotEquals("new", page.locator("#pack-choice").inputValue());
    page.locator(".card").nth(1).locator(".pack-add").click();
    assertThat(page.locator("#notice")).containsText("已加入");
    String first = page.locator(".card h2").nth(0).innerText();
    page.locator("#notice a").click();
    assertThat(page.locator(".items .head")).hasCount(2);
    assertThat(page.locator(".items .head").first()).hasText(first);

    assertThat(page.locator(".order button").last()).isDisabled();
    page.locator(".items li").nth(2).getByLabel(Pattern.compile("上移")).click();
    assertThat(page.locator(".items .head").last()).hasText(first);

    page.locator("#title").fill("专题研读：教育党员");
    page.locator("#foreword").fill("第一段。\n第二段。");
    page.locator(".fields form").first().locator("button").click();
    assertThat(page.locator(".pack-head h1")).hasText("专题研读：教育党员");
    assertThat(page.locator(".preview .prose p")).hasCount(2);

    page.locator(".items li a").nth(1).click();
    page.locator("#note").fill("可以直接借鉴。");
    page.locator(".fields form").first().locator("button").click();
    assertThat(page.locator(".why")).hasText("可以直接借鉴。");

    Download word = page.waitForDownload(() -> page.locator(".pack-head .button").first().click());
    assertEquals("专题研读教育党员.docx", word.suggestedFilename());
    page.locator(".pack-head .button").last().click();
    assertThat(page.locator("h1")).hasText("专题研读：教育党员");
    assertThat(page.locator("article")).hasCount(2);
  }

  @Test
  void anItemGoesToAnyPlaceByItsNumber() {
    Pack pack = packOf("换次序", 5);
    String last = pack.items().getLast().id();
    page.navigate("/packs/" + pack.id() + "?item=" + last);
    page.locator("#place").fill("2");
    page.getByRole(AriaRole.BUTTON, named("移到这里")).click();
    assertThat(page.locator("#place")).hasValue("2");
    Pack moved = house.server().library().packs().pack(pack.id()).orElseThrow();
    assertEquals(last, moved.items().get(1).id());
  }

  @Test
  void whatWasRemovedComesBackToItsPlace() {
    Pack pack = packOf("三个", 3);
    page.navigate("/packs/" + pack.id() + "?item=" + pack.items().get(1).id());
    String second = page.locator(".items .head").nth(1).innerText();
    page.getByRole(AriaRole.BUTTON, named("移出研读包")).click();
    assertThat(page.locator(".items .head")).hasCount(2);
    page.locator("#notice").getByRole(AriaRole.BUTTON, in("撤销")).click();
    assertThat(page.locator(".items .head").nth(1)).hasText(second);
  }

  @Test
  void aDeletedPackComesBack() {
    Pack pack = packOf("要删的", 1);
    page.navigate("/packs/" + pack.id());
    page.locator(".danger summary").click();
    page.locator(".danger button").click();
    assertThat(page.locator(".pack-list a:text-is('要删的')")).hasCount(0);
    page.locator("#notice button").click();
    assertThat(page.locator(".pack-head h1")).hasText("要删的");
  }

  @Test
  void whatWasAddedByMistakeGoesAgainAndOneStaysWhereOneWas() {
    Pack pack = packOf("撤销", 0);
    page.navigate(ASKED + "&theme=service");
    page.locator(".card .pack-add").first().click();
    page.locator("#notice").getByRole(AriaRole.BUTTON, in("撤销")).click();
    assertThat(page.locator("#notice")).containsText("已移出");
    assertTrue(page.url().contains("theme=service"));
    assertEquals(List.of(), house.server().library().packs().pack(pack.id()).orElseThrow().items());
  }

  @Test
  void whatCannotBeDoneIsToldOnTheSpot() {
    Pack pack = packOf("转眼就没了", 0);
    page.navigate(ASKED);
    house.server().library().packs().delete(pack.id());
    page.locator(".card .pack-add").first().click();
    assertThat(page.locator("main h1")).hasText("没有这个研读包");
  }

  @Test
  void theSameThingIsNotAddedTwice() {
    packOf("最新的", 0);
    page.navigate(ASKED);
    page.locator(".card").nth(3).locator(".pack-add").click();
    assertThat(page.locator("#notice")).containsText("已加入《最新的》");
    page.locator(".card").nth(3).locator(".pack-add").click();
    assertThat(page.locator("#notice")).containsText("已经有这一条");
  }

  @Test
  void keysAloneDoAllOfIt() {
    packOf("键盘", 0);
    page.navigate("/");
    page.keyboard().press("/");
    assertThat(page.locator("#q")).isFocused();
    page.keyboard().type("志愿服务");
    page.keyboard().press("Enter");
    assertThat(page.locator(".card").first()).isVisible();
    page.keyboard().press("j");
    assertThat(page.locator(".card h2 a").first()).isFocused();
    page.keyboard().press("j");
    page.keyboard().press("j");
    page.keyboard().press("k");
    assertThat(page.locator(".card h2 a").nth(1)).isFocused();
    page.keyboard().press("p");
    assertThat(page.locator("#notice")).containsText("已加入《键盘》");
    String heading = page.locator(".card h2 a").nth(1).innerText();
    page.locator(".card h2 a").nth(1).focus();
    page.keyboard().press("o");
    assertThat(page.locator(".head h1")).hasText(heading);
  }

  @Test
  void keysTypedIntoAFieldAreLetters() {
    page.navigate(ASKED);
    page.locator("#q").fill("");
    page.locator("#q").pressSequentially("/jkop");
    assertThat(page.locator("#q")).hasValue("/jkop");
    assertThat(page).hasURL(Pattern.compile("/\\?q="));
  }

  @Test
  void theFirstTabSkipsToTheText() {
    page.navigate("/matrix");
    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("#main")).isFocused();
  }

  @Test
  void excerptsOfTheSearchAreOneClickAway() {
    page.navigate(ASKED + "&theme=education");
    page.locator(".menu summary").click();
    Download csv = page.waitForDownload(() -> page.locator(".menu a").first().click());
    assertTrue(csv.suggestedFilename().endsWith(".csv"));
  }

  @Test
  void nothingFoundIsNoDeadEnd() {
    page.navigate("/?q=量子纠缠蒸馏塔&theme=education");
    assertThat(page.locator(".nothing h2")).hasText("没有找到符合的做法");
    page.locator(".nothing a").filter(new Locator.FilterOptions().setHasText("看全部做法")).click();
    assertThat(page.locator(".card").first()).isVisible();
  }

  @Test
  void theMatrixIsDrawnAndTakenAway() throws IOException {
    page.navigate("/matrix?by=level");
    Download picture = page.waitForDownload(() -> page.locator("#matrix-png").click());
    assertEquals("做法矩阵.png", picture.suggestedFilename());
    BufferedImage drawn = ImageIO.read(picture.path().toFile());
    assertTrue(drawn.getWidth() > 1000 && drawn.getHeight() > 300);
    // Tinted cells: many a colour, not only paper and ink.
    assertTrue(
        drawn.getRGB(1, 1) == 0xffffffff && colours(drawn) > 20, "a drawing of " + colours(drawn));
    page.keyboard().press("t");
    assertThat(page.locator("#picture .matrix-wrap")).isFocused();
    page.keyboard().press("t");
    page.keyboard().press("Tab");
    assertThat(page.locator("#matrix a").first()).isFocused();
    String says = page.locator("#matrix a:focus b").innerText();
    page.keyboard().press("Enter");
    assertThat(page.locator(".sheet-foot a")).hasText("显示 " + says + " 条");
  }

  private static long colours(BufferedImage drawn) {
    return IntStream.range(0, drawn.getWidth() * drawn.getHeight())
        .map(i -> drawn.getRGB(i % drawn.getWidth(), i / drawn.getWidth()))
        .distinct()
        .count();
  }

  /// An article of several practices, each under a heading in the body, that speak of branches.
  private Article sectioned() {
    return house.server().library().store().newest(0, 100).stream()
        .filter(article -> article.reading().practices().size() >= 3)
        .filter(article -> article.reading().practices().get(1).text().contains("支部"))
        .findFirst()
        .orElseThrow();
  }

  private Pack packOf(String title, int items) {
    PackStore packs = house.server().library().packs();
    Pack pack = packs.create(title);
    for (Article article : house.server().library().store().newest(0, items)) {
      packs.add(pack.id(), article.id(), Optional.empty());
    }
    return packs.pack(pack.id()).orElseThrow();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Locator.GetByRoleOptions in(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }
}
