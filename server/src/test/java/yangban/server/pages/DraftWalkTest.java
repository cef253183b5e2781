package yangban.server.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import yangban.corpus.pack.Pack;
import yangban.corpus.store.PackStore;
import yangban.server.pages.House.Look;

/// What is half written, and what two write at once.
class DraftWalkTest extends BrowserWalk {

  private static final String FOREWORD = "#foreword";

  private PackStore packs() {
    return house.server().library().packs();
  }

  private Pack kept(Pack pack) {
    return packs().pack(pack.id()).orElseThrow();
  }

  private Pack packWithItem(String title) {
    String article = house.server().library().store().newest(0, 1).getFirst().id();
    return packs().add(packs().create(title).id(), article, Optional.empty()).orElseThrow();
  }

  private static Locator save(Page tab) {
    return tab.locator(".fields form").first().locator("button");
  }

  @Test
  void whatOneWroteStaysWhereAnotherSavesTheRest() {
    for (Look look : List.of(Look.DESKTOP, Look.DESKTOP.withoutScript())) {
      Pack pack = packs().create("两个人");
      try (Page one = house.open(look);
          Page other = house.open(look)) {
        one.navigate("/packs/" + pack.id());
        other.navigate("/packs/" + pack.id());
        one.locator(FOREWORD).fill("写了一个晚上的前言。\n第二段。");
        save(one).click();
        assertThat(one.locator("#notice")).containsText("已保存");
        other.locator("#title").fill("换个标题");
        save(other).click();
        assertThat(other.locator(".pack-head h1")).hasText("换个标题");
        assertEquals("写了一个晚上的前言。\n第二段。", kept(pack).foreword(), look.name());
      }
    }
  }

  @Test
  void whoWouldWriteOverAnotherIsToldAndLosesNothing() {
    for (Look look : List.of(Look.DESKTOP, Look.DESKTOP.withoutScript())) {
      Pack pack = packWithItem("同一段");
      String item = pack.items().getFirst().id();
      Supplier<String> note = () -> kept(pack).items().getFirst().note();
      assertTold(look, "/packs/" + pack.id(), FOREWORD, () -> kept(pack).foreword());
      assertTold(look, "/packs/" + pack.id() + "?item=" + item, "#note", note);
    }
  }

  private void assertTold(Look look, String address, String field, Supplier<String> kept) {
    try (Page one = house.open(look);
        Page other = house.open(look)) {
      one.navigate(address);
      other.navigate(address);
      one.locator(field).fill("先写的");
      save(one).click();
      assertThat(one.locator("#notice")).containsText("已保存");
      other.locator(field).fill("后写的");
      save(other).click();
      assertThat(other.locator(".fields > .problem")).containsText("在别处改过");
      assertEquals("先写的", kept.get(), look.name());
      assertThat(other.locator(field)).hasValue("后写的");
      assertThat(other.locator(".preview")).containsText("先写的");
      save(other).click();
      assertThat(other.locator("#notice")).containsText("已保存");
      assertEquals("后写的", kept.get(), look.name());
    }
  }

  @Test
  void whatWasSavedOnLeavingItsFieldIsNobodyElses() {
    Pack pack = packWithItem("自己的");
    page.navigate("/packs/" + pack.id() + "?item=" + pack.items().getFirst().id());
    page.locator("#note").fill("第一稿");
    page.waitForResponse(
        answer -> answer.request().method().equals("POST"), () -> page.locator("#note").blur());
    page.locator("#note").fill("第二稿");
    save(page).click();
    assertThat(page.locator(".why")).hasText("第二稿");
    assertEquals("第二稿", kept(pack).items().getFirst().note());
  }

  @Test
  void whatCouldNotBeSavedOnLeavingItsFieldIsSaidThere() {
    Pack pack = packs().create("没存上");
    page.navigate("/packs/" + pack.id());
    packs().setForeword(pack.id(), "别人写的");
    page.locator(FOREWORD).fill("我写的");
    page.locator(FOREWORD).blur();
    assertThat(page.locator("[data-failed]")).isVisible();
    page.onceDialog(asked -> asked.accept());
    page.navigate("/");
    assertEquals("别人写的", kept(pack).foreword());
  }

  /// The notice that takes it back is gone with the next page.
  @Test
  void whatWasDeletedLongAgoComesBack() {
    for (Look look : List.of(Look.DESKTOP, Look.PHONE.withoutScript())) {
      Pack pack = packWithItem("三周的功夫");
      packs().setNote(pack.id(), pack.items().getFirst().id(), "理由");
      Pack whole = kept(pack);
      packs().remove(pack.id(), pack.items().getFirst().id());
      packs().delete(pack.id());
      try (Page tab = house.open(look)) {
        tab.navigate("/packs");
        tab.locator(".bin summary").click();
        tab.getByLabel("恢复：三周的功夫").click();
        assertThat(tab.locator(".pack-head h1")).hasText("三周的功夫");
        tab.locator(".bin summary").click();
        tab.locator(".bin button").click();
        assertThat(tab.locator(".why")).hasText("理由");
        assertEquals(whole.items(), kept(pack).items());
        tab.navigate("/packs");
        assertThat(tab.locator(".bin")).hasCount(0);
      }
    }
  }

  /// Leaving the field of a source's addresses made the source, and collected it.
  @Test
  void whatIsHalfWrittenInOtherFormsIsNotSent() {
    String article = house.server().library().store().newest(0, 1).getFirst().id();
    try (Page tab = house.open(Look.DESKTOP)) {
      List<String> sent = new ArrayList<>();
      tab.onRequest(request -> {
        if (request.method().equals("POST")) {
          sent.add(request.url());
        }
      });
      tab.navigate("/articles/" + article + "/corrections");
      Locator form = tab.locator(".mend-form:has(textarea)").first();
      form.locator("summary").click();
      form.locator("[name=why]").fill("试一试");
      form.locator("[name=who]").fill("某人");
      form.locator("textarea").fill("写了一半");
      form.locator("textarea").blur();
      tab.waitForTimeout(500);
      assertEquals(List.of(), sent);
      tab.onceDialog(asked -> asked.accept());
    }
  }
}
