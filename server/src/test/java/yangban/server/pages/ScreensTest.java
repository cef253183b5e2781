package yangban.server.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import yangban.corpus.Article;
import yangban.corpus.Practice;
import yangban.corpus.Provenance;
import yangban.corpus.correction.BadCorrection;
import yangban.corpus.correction.CorrectionField;
import yangban.corpus.correction.Proposal;
import yangban.corpus.correction.Target;
import yangban.corpus.pack.Pack;
import yangban.corpus.reuse.CommonProperty;
import yangban.corpus.reuse.Reuse;
import yangban.corpus.reuse.ReuseReader;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.store.PackStore;
import yangban.server.pages.House.Look;
import yangban.server.problem.Refusal;

/// Every screen by every look: nothing that keeps people out, nothing that sticks out, a picture of
/// each in `target/screenshots`.
@TestInstance(Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class ScreensTest {

  /// Issue 5: first page ≤ 120 KB over the wire.
  private static final long FIRST_PAGE_BYTES = 120 * 1024;

  private static final Set<String> BARRIERS = Set.of("serious", "critical");

  /// What moved by itself since the page began to load, as the browser counts it: how far, and
  /// which parts.
  private static final String MOVED =
      """
      new Promise(done => {
        const moved = [];
        new PerformanceObserver(list => list.getEntries().filter(e => e.value > 0.01).forEach(
            e => moved.push(e.value.toFixed(4) + ' ' + e.sources.map(s => s.node && (s.node.className || s.node.nodeName)))))
            .observe({type: 'layout-shift', buffered: true});
        setTimeout(() => done(moved), 150);
      })
      """;

  /// Scripts that a browser must have run before it goes on.
  private static final String BLOCKING =
      """
      [...document.querySelectorAll('script:not([defer]):not([async]):not([type=module])')]
          .filter(script => script.type === '' || script.type.includes('javascript'))
          .map(script => location.pathname + ' ' + (script.src || script.textContent.slice(0, 60)))
      """;

  private House house;
  private final Map<String, String> screens = new LinkedHashMap<>();

  @BeforeAll
  void open(@TempDir Path folder) throws Refusal, IOException, BadCorrection {
    house = new House(folder);
    House.makeRoom();
    CorpusStore store = house.server().library().store();
    List<Article> articles = store.newest(0, 100);
    Article rich =
        articles.stream()
            .filter(article -> article.reading().practices().size() >= 3)
            .findFirst()
            .orElseThrow();
    Article mirror =
        articles.stream()
            .filter(article -> article.reading().provenance().value() == Provenance.MIRROR)
            .findFirst()
            .orElse(rich);
    Pack pack = pack(store.packs(), articles);
    screens.put("home", "/");
    screens.put("results", "/?q=党员参加活动");
    screens.put("narrowed", "/?q=党员&theme=education&theme=service&discipline=08&level=-national");
    screens.put("nothing", "/?q=量子纠缠蒸馏塔&theme=education");
    screens.put("explained", "/?q=怎么提高党员参加活动的积极性&explain=true&off=problem:participation");
    screens.put("understood", "/?q=2021年以后 省级样板支部 志愿服物&how=true");
    screens.put("deadend", "/?q=党员 NEAR/5 科研");
    screens.put("too-long", "/?q=" + "党".repeat(600));
    screens.put("counted", "/?q=党员&unit=branch&overall=true&year=2019-2021");
    screens.put("values", "/facets/university?q=党员");
    screens.put("values-none", "/facets/university?q=党员&in=没有这样的学校");
    screens.put("saved", "/saved");
    screens.put("matrix", "/matrix");
    screens.put("matrix-narrowed", "/matrix?q=党员&by=branchKind&unit=branch&level=-national");
    screens.put("article", "/articles/" + rich.id() + "?q=党员");
    screens.put("mirror", "/articles/" + mirror.id());
    Reuse reuse =
        new ReuseReader(store, CommonProperty.load()).of(mirror).stream().findFirst().orElseThrow();
    String beside = "/articles/" + mirror.id() + "/compare/";
    screens.put("compare", beside + reuse.other().id());
    screens.put("compare-nothing", beside + rich.id());
    screens.put("practice", "/practices/" + rich.reading().practices().getFirst().id() + "?q=党员");
    List<Practice> some = rich.reading().practices();
    screens.put(
        "beside", "/practices/beside?id=" + some.getFirst().id() + "&id=" + some.get(1).id());
    screens.put("plan", "/plan");
    screens.put("sources", "/sources");
    screens.put("source-new", "/sources/new");
    screens.put("coverage", "/sources/coverage");
    screens.put("packs", "/packs");
    screens.put("pack", "/packs/" + pack.id() + "?item=" + pack.items().get(1).id());
    screens.put("cover", "/packs/" + pack.id());
    screens.put("print", "/packs/" + pack.id() + "/export.html");
    correct(store, rich);
    screens.put("corrections", "/articles/" + rich.id() + "/corrections?field=title");
    screens.put("correctionlist", "/corrections");
    screens.put("missing", "/articles/aaaaaaaaaaaa");
  }

  @AfterAll
  void close() {
    house.close();
  }

  @Test
  void nothingKeepsPeopleOut() {
    Map<String, List<String>> barriers = new LinkedHashMap<>();
    look(Look.DESKTOP, page -> new AxeBuilder(page), barriers);
    // In the dark only the colours differ; a phone shows the same parts in other places.
    look(
        Look.DESKTOP.inTheDark(),
        page -> new AxeBuilder(page).withRules(List.of("color-contrast")),
        barriers);
    look(
        Look.PHONE,
        page ->
            new AxeBuilder(page).withRules(List.of("target-size", "scrollable-region-focusable")),
        barriers);
    assertEquals(Map.of(), barriers);
    assertEquals(List.of(), house.complaints());
  }

  private void look(Look look, Function<Page, AxeBuilder> axe, Map<String, List<String>> barriers) {
    try (Page page = house.open(look)) {
      screens.forEach((name, address) -> {
        page.navigate(address);
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        List<String> found = barriers(axe.apply(page).setLegacyMode(true).analyze());
        if (!found.isEmpty()) {
          barriers.put(name + "-" + look.name(), found);
        }
      });
    }
  }

  private static List<String> barriers(AxeResults results) {
    return results.getViolations().stream()
        .filter(rule -> BARRIERS.contains(rule.getImpact()))
        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml()))
        .toList();
  }

  @Test
  void nothingSticksOut() {
    Look narrow = new Look("narrow", 320, 640, false, true);
    Map<String, Object> wide = new LinkedHashMap<>();
    for (Look look :
        List.of(narrow, Look.PHONE, new Look("tablet", 820, 1180, false, true), Look.DESKTOP)) {
      try (Page page = house.open(look)) {
        screens.forEach((name, address) -> {
          page.navigate(address);
          Object over = page.evaluate("document.documentElement.scrollWidth - innerWidth");
          if (((Number) over).intValue() > 0) {
            wide.put(name + "-" + look.name(), over);
          }
        });
      }
    }
    assertEquals(Map.of(), wide);
  }

  @Test
  void picturesToLookAt() {
    for (Look look : List.of(Look.DESKTOP, Look.DESKTOP.inTheDark(), Look.PHONE)) {
      try (Page page = house.open(look)) {
        screens.forEach((name, address) -> {
          page.navigate(address);
          House.picture(page, look, name, look.width() < 600);
        });
      }
    }
    try (Page phone = house.open(Look.PHONE)) {
      phone.navigate("/?q=党员#facets");
      House.picture(phone, Look.PHONE, "sheet", false);
    }
    try (Page wide = house.open(Look.WIDE)) {
      wide.navigate("/?q=党员");
      House.picture(wide, Look.WIDE, "results", false);
    }
    assertEquals(List.of(), house.complaints());
  }

  @Test
  void theFirstPageIsLight() {
    try (Page page = house.open(Look.DESKTOP)) {
      long[] bytes = {0};
      page.onRequestFinished(request ->
          bytes[0] += request.sizes().responseBodySize + request.sizes().responseHeadersSize);
      for (String address : List.of("/", "/?q=党员")) {
        page.navigate(address);
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
      }
      assertTrue(bytes[0] < FIRST_PAGE_BYTES, () -> bytes[0] + " bytes");
    }
  }

  @Test
  void nothingMovesWhileAPageLoads() {
    Map<String, Object> moved = new LinkedHashMap<>();
    for (Look look : List.of(Look.DESKTOP, Look.PHONE)) {
      try (Page page = house.open(look)) {
        screens.forEach((name, address) -> {
          page.navigate(address);
          moved.put(look.name() + " " + name, page.evaluate(MOVED));
        });
      }
    }
    moved.values().removeIf(List.of()::equals);
    assertEquals(Map.of(), moved);
  }

  @Test
  void noScriptHoldsAPageUp() {
    List<Object> blocking = new ArrayList<>();
    try (Page page = house.open(Look.DESKTOP)) {
      for (String address : screens.values()) {
        page.navigate(address);
        blocking.addAll((List<?>) page.evaluate(BLOCKING));
      }
    }
    assertEquals(List.of(), blocking);
  }

  private static void correct(CorpusStore store, Article article) throws BadCorrection {
    Target target = Target.article(article.id());
    for (String college : List.of("测绘与遥感学院", "地理与遥感学院")) {
      store
          .corrections()
          .add(Proposal.now(target, CorrectionField.COLLEGE, college, "林知远", "学院官网 2024 年起用这个名称"));
    }
    store.corrections().withdraw(article.id(), 1, "本机");
    String practice = article.reading().practices().getLast().id();
    store
        .corrections()
        .add(
            Proposal.now(
                Target.practice(article.id(), practice),
                CorrectionField.THEMES,
                "service\neducation",
                "林知远",
                "这一段写的是服务师生"));
  }

  private static Pack pack(PackStore packs, List<Article> articles) {
    Pack pack = packs.create("党建与科研融合专题研读");
    packs.setForeword(pack.id(), "这一期选了六条做法，都来自以课题组、实验室为单位设置的支部。\n先读前两条，再对照我们自己的台账讨论。");
    articles.stream()
        .filter(article -> !article.reading().practices().isEmpty())
        .limit(6)
        .forEach(article ->
            packs.add(
                pack.id(),
                article.id(),
                Optional.of(article.reading().practices().getFirst().id())));
    Pack filled = packs.pack(pack.id()).orElseThrow();
    packs.setNote(pack.id(), filled.items().get(1).id(), "和我们支部的情况相近，做法具体，可以直接借鉴。");
    return packs.pack(pack.id()).orElseThrow();
  }
}
