package yangban.server.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import yangban.server.pages.House.Look;
import yangban.server.problem.Refusal;

/// A house of its own for the tests of one class, a page on a desk to begin with, and nothing that
/// the browser complained about after any of them.
@TestInstance(Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
abstract class BrowserWalk {

  /// More stops of the Tab key than any page here has.
  private static final int STOPS = 600;

  House house;
  Page page;

  @BeforeAll
  void open(@TempDir Path folder) throws Refusal {
    house = new House(folder);
    page = house.open(Look.DESKTOP);
  }

  @AfterEach
  void nothingBroke() {
    page.evaluate("try { localStorage.removeItem('yangban.beside') } catch (e) { }");
    assertEquals(List.of(), house.complaints());
  }

  @AfterAll
  void close() {
    house.close();
  }

  /// For an init script: nobody waits longer than half a second for what is to come later.
  static final String IMPATIENT =
      "const wait = setTimeout;"
          + "window.setTimeout = (act, ms, ...rest) => wait(act, ms > 500 ? 500 : ms, ...rest);";

  /// Holds back what is sent to the address that ends in `path`, one after the other.
  static List<Route> holdWhatIsSent(Page page, String path) {
    List<Route> held = new ArrayList<>();
    page.route(
        url -> url.endsWith(path),
        route -> {
          if (route.request().method().equals("POST")) {
            held.add(route);
          } else {
            route.resume();
          }
        });
    return held;
  }

  /// Goes on with Tab until `target` has the focus.
  static void reach(Locator target) {
    PlaywrightAssertions.assertThat(target).isVisible();
    Page page = target.page();
    for (int stop = 0; stop < STOPS; stop++) {
      if (Boolean.TRUE.equals(target.evaluate("each => each === document.activeElement"))) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("not reached by Tab: " + target);
  }

  /// Goes there with Tab and presses Enter.
  static void press(Locator target) {
    reach(target);
    target.page().keyboard().press("Enter");
  }
}
