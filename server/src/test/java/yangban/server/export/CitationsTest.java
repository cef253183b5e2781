package yangban.server.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yangban.corpus.Credit;
import yangban.corpus.Provenance;
import yangban.web.Messages;

/// The standard's cases, GB/T 7714-2015. Those marked "as citeproc" were printed by citeproc-java
/// 3.5.2 with the official style, styles 26.2, and are the same here.
final class CitationsTest {

  private static final String ADDRESS = "https://dj.yunting.example/info/1043/2277.htm";

  private final Citations citations = new Citations(Messages.chinese());

  @Test
  void oneAuthorAsCiteproc() {
    assertEquals(
        "林知远. 党建引领“三新”：思路与做法[EB/OL]. (2023-05-12)[2026-11-20]. " + ADDRESS + ".",
        citations.of(page("党建引领“三新”：思路与做法", "林知远")));
  }

  @Test
  void threeAuthorsAreAllNamedAsCiteproc() {
    assertEquals(
        "阿依古丽·买买提, John Smith, 云汀大学测绘学院研究生第三党支部（课题组）. 少数民族[EB/OL]. (2023-05-12)[2026-11-20]. "
            + ADDRESS
            + ".",
        citations.of(page("少数民族", "阿依古丽·买买提", "John Smith", "云汀大学测绘学院研究生第三党支部（课题组）")));
  }

  @Test
  void aTextOfADocumentMillSaysSoAndNamesNobody() {
    assertEquals(
        "党支部创建方案[EB]. (2023-05-12)[2026-11-20]. [文库].",
        citations.of(
            source(
                "党支部创建方案",
                List.of("网友投稿"),
                Optional.of("网友投稿"),
                day(),
                Optional.empty(),
                Provenance.MILL)));
  }

  @Test
  void ofFourAuthorsThreeAreNamedAsCiteproc() {
    assertEquals(
        "甲一, 乙二, 丙三, 等. 四人[EB/OL]. (2023-05-12)[2026-11-20]. " + ADDRESS + ".",
        citations.of(page("四人", "甲一", "乙二", "丙三", "丁四")));
  }

  @Test
  void withoutAnAuthorThePublishingUnitStandsInTheirPlace() {
    assertEquals(
        "云汀大学党委组织部. 题名[EB/OL]. (2023-05-12)[2026-11-20]. " + ADDRESS + ".",
        citations.of(
            source(
                "题名", List.of(), Optional.of("云汀大学党委组织部"), day(), address(), Provenance.OFFICIAL)));
  }

  @Test
  void withoutAuthorAndUnitTheTitleComesFirstAsCiteproc() {
    assertEquals(
        "无作者[EB/OL]. (2023-05-12)[2026-11-20]. " + ADDRESS + ".", citations.of(page("无作者")));
  }

  @Test
  void withoutADateThereAreNoParenthesesAsCiteproc() {
    assertEquals(
        "云汀大学测绘学院. 无日期[EB/OL]. [2026-11-20]. " + ADDRESS + ".",
        citations.of(
            source(
                "无日期",
                List.of("云汀大学测绘学院"),
                Optional.empty(),
                Optional.empty(),
                address(),
                Provenance.OFFICIAL)));
  }

  /// citeproc loses the day and the citing date here: `[EB]. 2023.`
  @Test
  void withoutAnAddressItIsNotOnlineAndKeepsItsDates() {
    assertEquals(
        "云汀大学. 无址[EB]. (2023-05-12)[2026-11-20].",
        citations.of(
            source(
                "无址",
                List.of("云汀大学"),
                Optional.empty(),
                day(),
                Optional.empty(),
                Provenance.UNKNOWN)));
  }

  /// citeproc claims `[2026]` as a year of publication here.
  @Test
  void withoutAnythingButATitleNothingIsInvented() {
    assertEquals(
        "无日期无作者无网址[EB]. [2026-11-20].",
        citations.of(
            source(
                "无日期无作者无网址",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Provenance.UNKNOWN)));
  }

  /// citeproc prints `以”党建+“为抓手` and `’筑梦’榜样`.
  @Test
  void aTitleIsQuotedAsPrinted() {
    assertEquals(
        "林知远. 以\"党建+\"为抓手，'筑梦'榜样 1+1>2 <b>x</b>[EB/OL]. (2023-05-12)[2026-11-20]. " + ADDRESS + ".",
        citations.of(page("以\"党建+\"为抓手，'筑梦'榜样 1+1>2 <b>x</b>", "林知远")));
  }

  @Test
  void lineBreaksAndControlCharactersLeaveATitle() {
    assertEquals(
        "林知远. 两 行[EB/OL]. (2023-05-12)[2026-11-20]. " + ADDRESS + ".",
        citations.of(page(" 两\r\n\u0000 行\u000B", "林知远")));
  }

  @Test
  void aNameThatEndsInAFullStopGetsNoSecondOne() {
    assertEquals(
        "Smith J. 题名[EB/OL]. (2023-05-12)[2026-11-20]. " + ADDRESS + ".",
        citations.of(page("题名", "Smith J.")));
  }

  @Test
  void aMirrorIsCitedAsSuchAndWithoutItsBrand() {
    assertEquals(
        "三新思路[EB/OL]. (2023-05-12)[2026-11-20]. " + ADDRESS + ". [疑似镜像].",
        citations.of(
            source("三新思路", List.of(), Optional.of("某某娱乐"), day(), address(), Provenance.MIRROR)));
  }

  @Test
  void aSampleIsCitedAsSuch() {
    Citations.Source sample =
        new Citations.Source(
            List.of("林知远"),
            Optional.empty(),
            "题名",
            day(),
            LocalDate.of(2026, 11, 20),
            address(),
            Provenance.OFFICIAL,
            true);
    assertEquals(
        "林知远. 题名[EB/OL]. (2023-05-12)[2026-11-20]. " + ADDRESS + ". [示例].", citations.of(sample));
  }

  @Test
  void whoWroteComesBeforeWhoSentIn() {
    assertEquals(
        List.of("林知远"),
        citations.authors(
            List.of(
                new Credit("供稿", "测绘学院"),
                new Credit("摄影", "王五"),
                new Credit("通讯员", "赵六"),
                new Credit("作者", "林知远"))));
    assertEquals(
        List.of("赵六", "钱七"),
        citations.authors(
            List.of(
                new Credit("审核", "孙八"),
                new Credit("通讯员", "赵六"),
                new Credit("记者", "钱七"),
                new Credit("通讯员", "赵六"))));
    assertEquals(List.of(), citations.authors(List.of(new Credit("摄影", "王五"))));
  }

  @Test
  void theCitingDateIsTheDayInTheMainland() {
    assertEquals(LocalDate.of(2026, 11, 21), Citations.day(Instant.parse("2026-11-20T16:00:00Z")));
    assertEquals(LocalDate.of(2026, 11, 20), Citations.day(Instant.parse("2026-11-20T15:59:59Z")));
  }

  private static Citations.Source page(String title, String... authors) {
    return source(title, List.of(authors), Optional.empty(), day(), address(), Provenance.OFFICIAL);
  }

  private static Citations.Source source(
      String title,
      List<String> authors,
      Optional<String> publisher,
      Optional<LocalDate> published,
      Optional<URI> address,
      Provenance provenance) {
    return new Citations.Source(
        authors,
        publisher,
        title,
        published,
        LocalDate.of(2026, 11, 20),
        address,
        provenance,
        false);
  }

  private static Optional<LocalDate> day() {
    return Optional.of(LocalDate.of(2023, 5, 12));
  }

  private static Optional<URI> address() {
    return Optional.of(URI.create(ADDRESS));
  }
}
