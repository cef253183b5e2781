package yangban.server.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yangban.server.RunningServer;
import yangban.server.http.ServerConfig;
import yangban.server.problem.Refusal;

/// A running server over the sample corpus, and a browser to look at it with. Used by one thread.
final class House implements AutoCloseable {

  /// Where screenshots are left for people to look at.
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private final RunningServer server;
  private final Playwright playwright;
  private final Browser browser;
  private final List<String> complaints = new ArrayList<>();

  House(Path folder) throws Refusal {
    server =
        RunningServer.start(
            new ServerConfig(folder, ServerConfig.DEFAULT_HOST, 0), (outcome, done, known) -> {});
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(
                        Path.of(
                            Optional.ofNullable(System.getenv("CHROMIUM"))
                                .orElse("/usr/bin/chromium")))
                    .setArgs(
                        List.of(
                            "--headless=new",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking")));
  }

  /// Who looks, and through what.
  record Look(String name, int width, int height, boolean dark, boolean script) {

    static final Look DESKTOP = new Look("desktop", 1366, 768, false, true);
    static final Look WIDE = new Look("wide", 1600, 900, false, true);
    static final Look PHONE = new Look("phone", 390, 844, false, true);

    Look inTheDark() {
      return new Look(name + "-dark", width, height, true, script);
    }

    Look withoutScript() {
      return new Look(name + "-noscript", width, height, dark, false);
    }
  }

  /// A new page in a context of its own; everything that it complains about is kept.
  Page open(Look look) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(server.address())
                .setViewportSize(look.width(), look.height())
                .setHasTouch(look.width() < 600)
                .setIsMobile(look.width() < 600)
                .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setJavaScriptEnabled(look.script())
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai"));
    context.setDefaultTimeout(60_000);
    Page page = context.newPage();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && !isAnswer(message.text())) {
        complaints.add(page.url() + ": " + message.text());
      }
    });
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
    return page;
  }

  /// That an answer is a refusal, or was not waited for because another was asked for, is told on
  /// the console, by the browser and by htmx; it is no fault of the page.
  private static boolean isAnswer(String message) {
    return message.startsWith("Failed to load resource")
        || message.startsWith("Response Status Error Code")
        || message.startsWith("htmx:afterRequest")
        || message.startsWith("htmx:sendAbort");
  }

  /// What the browser complained about: broken scripts, and whatever the policy did not allow.
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  RunningServer server() {
    return server;
  }

  /// Leaves a picture of the page for people to look at.
  static void picture(Page page, Look look, String screen, boolean whole) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(SCREENSHOTS.resolve(screen + "-" + look.name() + ".png"))
            .setFullPage(whole));
  }

  /// An empty folder of screenshots.
  static void makeRoom() throws java.io.IOException {
    Files.createDirectories(SCREENSHOTS);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
    server.close();
  }
}
