package yangban.server.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import yangban.server.pages.House.Look;
import yangban.server.problem.Refusal;
import yangban.server.testsite.SiteShape;
import yangban.server.testsite.TestSite;

/// A newcomer adds a source in the browser and watches it come in.
@TestInstance(Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class SourceWalkTest {

  private static final LocatorAssertions.ContainsTextOptions PATIENT =
      new LocatorAssertions.ContainsTextOptions().setTimeout(120_000);

  private House house;
  private TestSite site;

  @BeforeAll
  void open(@TempDir Path folder) throws Refusal, IOException {
    House.makeRoom();
    house = new House(folder);
    site =
        TestSite.start(
            SiteShape.ACCOUNT,
            new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0),
            Set.of());
  }

  @AfterAll
  void close() {
    site.close();
    house.close();
  }

  @Test
  void aSourceIsLookedAtSavedAndWatchedAndItsArticlesAreFound() {
    Page page = house.open(Look.DESKTOP);
    page.navigate("/sources");
    page.locator("#address").fill(site.column().toString());
    page.getByText("这是校内地址").click();
    page.locator(".source-add button").click();

    assertThat(page.locator(".look-read h4").first()).isVisible();
    House.picture(page, Look.DESKTOP, "source-look", true);
    assertEquals(List.of(), violations(page));
    page.locator("#f-name").fill("翎航宇院支部故事");
    page.locator(".source-fields summary").click();
    page.locator("#f-delay").fill("0ms");
    page.locator("#f-permission").fill("本机演练");
    // As while the server starts again: the browser itself does not ask a second time.
    AtomicInteger asked = new AtomicInteger();
    page.route(
        "**/sources/events*",
        route -> {
          if (asked.getAndIncrement() == 0) {
            route.fulfill(new Route.FulfillOptions().setStatus(503));
          } else {
            route.resume();
          }
        });
    page.locator("button[value=crawl]").click();

    assertThat(page.locator("h1")).hasText("翎航宇院支部故事");
    assertThat(page.locator("main")).containsText("最近一次采集", PATIENT);
    assertThat(page.locator(".crawl-figures"))
        .containsText(site.articles().size() + " 新文章", PATIENT);
    House.picture(page, Look.DESKTOP, "source", true);
    assertEquals(List.of(), violations(page));

    page.locator(".source-pages a").first().click();
    assertThat(page.locator(".archive a").first()).hasText("原始页面");

    page.navigate("/sources");
    assertThat(page.locator(".source-list li")).hasCount(1);
    House.picture(page, Look.DESKTOP, "sources", true);
    assertEquals(List.of(), violations(page));
    for (Look look : List.of(Look.PHONE, Look.DESKTOP.inTheDark())) {
      Page other = house.open(look);
      other.navigate("/sources");
      House.picture(other, look, "sources", true);
      assertEquals(List.of(), violations(other), look.name());
      Object wide = other.evaluate("document.documentElement.scrollWidth > innerWidth");
      assertEquals(false, wide, "nothing sticks out on " + look.name());
    }
    assertEquals(List.of(), house.complaints());
  }

  @Test
  void theListOfBranchesTellsWhichAreHeld() {
    Page page = house.open(Look.DESKTOP.withoutScript());
    page.navigate("/sources/coverage");
    String branch =
        house.server().library().store().newest(0, 100).stream()
            .filter(article -> article.reading().branch().university().isPresent())
            .filter(article -> article.reading().branch().name().isPresent())
            .map(article ->
                article.reading().branch().university().get().value()
                    + ","
                    + article.reading().branch().college().map(tag -> tag.value()).orElse("")
                    + article.reading().branch().name().get().value())
            .findFirst()
            .orElseThrow();
    page.locator("#roll")
        .setInputFiles(
            new com.microsoft.playwright.options.FilePayload(
                "第三批名单.csv",
                "text/csv",
                ("学校,支部,批次\n" + branch + ",第三批\n无此大学,文学院教工第七党支部,第三批\n")
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    page.locator(".source-import button").click();
    assertThat(page.locator("main")).containsText("名单 2 个支部，已有 1 个的文章");
    assertThat(page.locator(".s-held")).hasCount(1);
    assertThat(page.locator(".s-missing")).hasCount(1);
    House.picture(page, Look.DESKTOP, "coverage", true);
  }

  @Test
  void everyStepCanBeDoneWithTheKeyboardAlone() {
    Page page = house.open(Look.DESKTOP);
    page.navigate("/sources");
    page.locator("#address").focus();
    page.keyboard().type(URI.create("http://127.0.0.1:1/").toString());
    page.keyboard().press("Enter");
    assertThat(page.locator(".look [role=alert]")).containsText(Pattern.compile("没有打开"));
    assertThat(page.locator(".look")).containsText("勾选上面的“这是校内地址”");
    assertThat(page.locator(".look h3")).hasCount(0);
    assertTrue(page.url().endsWith("/sources/new"));
  }

  private static List<String> violations(Page page) {
    return new AxeBuilder(page)
        .analyze().getViolations().stream()
            .map(rule -> rule.getId() + ": " + rule.getHelp())
            .toList();
  }
}
