package yangban.server.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import yangban.corpus.Provenance;
import yangban.server.pages.House.Look;
import yangban.server.problem.Refusal;
import yangban.server.testsite.SiteShape;
import yangban.server.testsite.TestSite;

/// The same screens where no script runs.
@TestInstance(Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class WithoutScriptTest {

  private static final LocatorAssertions.ContainsTextOptions PATIENT =
      new LocatorAssertions.ContainsTextOptions().setTimeout(120_000);

  private static final LocatorAssertions.HasCountOptions GONE =
      new LocatorAssertions.HasCountOptions().setTimeout(120_000);

  private House house;
  private Page page;

  @BeforeAll
  void open(@TempDir Path folder) throws Refusal {
    house = new House(folder);
    page = house.open(Look.DESKTOP.withoutScript());
  }

  @AfterAll
  void close() {
    house.close();
  }

  @Test
  void searchesNarrowsAndReads() {
    page.navigate("/");
    page.locator("#q").fill("志愿服务");
    page.locator("#q").press("Enter");
    page.locator("#f-theme-service").click();
    assertThat(page.locator(".chips:not(.also) .chip")).hasText(Pattern.compile("服务师生"));
    page.locator(".card h2 a").first().click();
    assertThat(page.locator(".prose")).isVisible();
    page.goBack();
    page.locator(".chips:not(.also) .chip").click();
    assertThat(page.locator(".chips:not(.also) .chip")).hasCount(0);
  }

  @Test
  void whatEachWordFoundIsShownAndPutAwayAgain() {
    page.navigate("/?q=志愿服务 社区");
    page.locator(".how").click();
    assertThat(page.locator("table.words")).isVisible();
    page.locator(".how").click();
    assertThat(page.locator("table.words")).hasCount(0);
    page.navigate("/?q=量子纠缠蒸馏塔&theme=education");
    assertThat(page.locator(".nothing")).containsText("去掉条件 主题：教育党员");
    assertThat(page.locator("#main")).not().containsText("已放宽");
  }

  @Test
  void theMatrixOfASearchLeadsToWhatItsCellsCount() {
    page.navigate("/?q=党员");
    page.locator("#f-docKind-experience").evaluate("link => link.click()");
    page.locator("#to-matrix").click();
    assertThat(page.locator("#matrix-png")).isHidden();
    assertThat(page.locator(".chip")).hasText(Pattern.compile("经验案例"));
    page.locator(".matrix-head .sorts a").nth(2).click();
    assertThat(page.locator("#matrix thead th").first()).hasText("支部类型");
    String count = page.locator("#matrix td.h6 b").first().innerText();
    page.locator("#matrix td.h6 a").first().click();
    assertThat(page.locator(".sheet-foot a")).hasText("显示 " + count + " 条");
    assertThat(page.locator(".chip")).hasCount(3);
  }

  @Test
  void anEarlierSourceIsNamedAndLaidBeside() {
    String mirror =
        house.server().library().store().newest(0, 100).stream()
            .filter(a -> a.reading().provenance().value() == Provenance.MIRROR)
            .findFirst()
            .orElseThrow()
            .id();
    page.navigate("/articles/" + mirror);
    assertThat(page.locator(".doubt")).containsText("疑似镜像");
    assertThat(page.locator(".reuse .first")).containsText("来源");
    page.locator(".reuse .act").first().click();
    assertThat(page.locator(".half")).hasCount(2);
    assertThat(page.locator(".half").first().locator("mark").first()).isVisible();
    assertThat(page.locator(".half").last().locator("mark").first()).isVisible();
    assertThat(page.locator(".half").first().locator("a[rel~=external]")).hasCount(0);
    page.locator(".half h2 a").last().click();
    assertThat(page.locator(".reuse")).containsText("疑似镜像");
  }

  @Test
  void aFieldIsCorrectedRefusedAndTakenBack() {
    page.navigate("/?q=志愿服务");
    page.locator(".card h2 a").first().click();
    if (page.locator(".outline h2").count() > 0 && page.url().contains("/practices/")) {
      page.locator(".outline p a").first().click();
    }
    page.locator(".tags .mend").nth(1).click();
    var form = page.locator("details.mend-form[open] form");
    form.locator("[name=value]").fill("云栖科技大学");
    form.locator("[name=why]").fill("网址是这所学校的");
    form.locator("button").click();
    var field = page.locator("#f-university");
    assertThat(field.locator(".value")).containsText("云栖科技大学");
    assertThat(field.locator(".said")).containsText("网址是这所学校的");
    page.locator("footer a[href='/corrections']").click();
    assertThat(page.locator(".mended-list")).containsText("云栖科技大学");
    page.locator(".mended-list h2 a").first().click();
    page.locator("#f-university .said button").click();
    assertThat(page.locator("#f-university .value")).not().containsText("云栖科技大学");
    page.locator("#f-published summary").last().click();
    var dated = page.locator("#f-published form");
    dated.locator("[name=value]").fill("去年");
    dated.locator("[name=why]").fill("记得是");
    dated.locator("button").click();
    assertThat(page.locator("[role=alert]")).containsText("不是日期");
    assertThat(page.locator("#f-published [name=value]")).hasValue("去年");
  }

  @Test
  void packsAreFilledOrderedAndWritten() {
    page.navigate("/?q=志愿服务");
    page.locator("#pack-choice").selectOption("new");
    page.locator(".card").nth(0).locator(".pack-add").click();
    assertThat(page.locator("#notice")).containsText("已加入");
    page.locator(".card").nth(1).locator(".pack-add").click();
    page.locator("#notice a").click();
    String last = page.locator(".items .head").last().innerText();
    page.locator(".items li").last().locator("button").first().click();
    assertThat(page.locator(".items .head").first()).hasText(last);
    page.locator(".items .head").first().click();
    page.locator("#note").fill("借鉴");
    page.locator(".fields button").first().click();
    assertThat(page.locator(".why")).hasText("借鉴");
  }

  @Test
  void citationsAndEvidenceCanBeReached() {
    page.navigate("/?q=志愿服务");
    page.locator(".cite summary").first().click();
    page.locator(".cite a").first().click();
    assertThat(page.locator("#cite")).containsText("[EB");
  }

  @Test
  void whatIsLeftOpenInAFormStaysOutOfTheAddress() {
    page.navigate("/?q=党员");
    page.locator("#like-us summary").click();
    page.locator("#like-us select[name=branchKind]").selectOption("staff");
    page.locator("#like-us button").click();
    assertThat(page).hasURL(Pattern.compile("/\\?q=[^&]*&branchKind=staff$"));
    assertThat(page.locator(".chips:not(.also) .chip")).hasCount(1);
  }

  @Test
  void aSourceIsAddedLookedAtSavedCollectedChangedAndRemoved() throws IOException {
    try (TestSite site =
        TestSite.start(
            SiteShape.ACCOUNT,
            new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0),
            Set.of())) {
      page.navigate("/sources");
      page.locator("#address").fill("http://127.0.0.1:1/");
      page.locator(".source-add button").click();
      assertThat(page.locator(".look [role=alert]")).containsText("没有打开");
      page.locator("#address").fill(site.column().toString());
      page.locator(".source-add .check").click();
      page.locator(".source-add button").click();
      assertThat(page.locator(".look-read h4").first()).isVisible();
      page.locator("#f-name").fill("");
      page.locator("#f-name").fill("翎航宇院支部故事");
      page.locator(".source-fields summary").click();
      page.locator("#f-delay").fill("0ms");
      page.locator("#f-permission").fill("本机演练");
      page.locator("button[value=save]").click();
      assertThat(page.locator("h1")).hasText("翎航宇院支部故事");

      page.locator(".crawl-acts button[value=start]").click();
      assertThat(page.locator(".crawl-figures"))
          .containsText(site.articles().size() + " 新文章", PATIENT);
      assertThat(page.locator(".crawl-bar")).hasCount(0, GONE);
      page.locator(".source-pages a").first().click();
      assertThat(page.locator(".archive a").first()).hasText("原始页面");

      page.navigate("/sources");
      page.locator(".source-list h3 a").click();
      page.locator(".crawl-acts a").click();
      page.locator("#f-name").fill("翎航宇院支部新事");
      page.locator("button[value=save]").click();
      assertThat(page.locator("h1")).hasText("翎航宇院支部新事");
      page.locator(".crawl-acts button[value=rest]").click();
      page.locator(".crawl-acts button[value=resume]").click();
      assertThat(page.locator(".crawl-acts button[value=rest]")).isVisible();
      page.locator(".danger summary").click();
      page.locator(".danger button").click();
      assertThat(page.locator(".source-list li")).hasCount(0);
    }
  }

  @Test
  void aTableOfSourcesIsHandedInAndAllOfThemRest() {
    page.navigate("/sources");
    page.locator(".source-import summary").click();
    page.locator("#table")
        .setInputFiles(
            new FilePayload(
                "来源.csv",
                "text/csv",
                "名称,地址,校内\n测绘学院,http://127.0.0.1:1/zbfc.htm,是\n".getBytes(StandardCharsets.UTF_8)));
    page.locator(".source-import button").click();
    assertThat(page.locator("main")).containsText("测绘学院");
    page.navigate("/sources");
    page.locator(".crawl-acts button[value=pause]").last().click();
    page.locator(".crawl-acts button[value=resume]").last().click();
    assertThat(page.locator(".crawl-acts button[value=pause]").last()).isVisible();
    page.locator(".source-list h3 a").click();
    page.locator(".danger summary").click();
    page.locator(".danger button").click();
    assertThat(page.locator(".source-list li")).hasCount(0);
  }

  @Test
  void theSheetOfFacetsOpensAndClosesOnAPhone() {
    try (Page phone = house.open(Look.PHONE.withoutScript())) {
      phone.navigate("/?q=志愿服务");
      assertThat(phone.locator("#facets")).isHidden();
      phone.locator(".open-sheet").click();
      assertThat(phone.locator("#facets")).isVisible();
      String count = phone.locator("#f-theme-service .n").innerText();
      phone.locator("#f-theme-service").click();
      assertThat(phone.locator(".chips:not(.also) .chip")).isVisible();
      phone.locator(".open-sheet").click();
      assertThat(phone.locator(".sheet-foot a")).hasText("显示 " + count + " 条");
      phone.locator(".sheet-foot a").click();
      assertThat(phone.locator("#facets")).isHidden();
      assertTrue(phone.url().contains("theme=service"));
    }
  }
}
