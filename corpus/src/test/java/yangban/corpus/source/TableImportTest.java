package yangban.corpus.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yangban.corpus.Level;

final class TableImportTest {
  private static final String SOURCES =
      """
      名称,网址,学校,学院,栏目,计划
      材料学院支部风采,https://clxy.qinghe.edu.cn/djgz/zbfc.htm,青禾大学,材料学院,样板支部专栏,每 7 天
      "机械学院, 党建",https://jx.qinghe.edu.cn/dj/ https://jx.qinghe.edu.cn/zt/,青禾大学,机械学院,综合,手动
      坏行,jx.qinghe.edu.cn,青禾大学,,,
      """;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "BOM", "GBK", "UTF-16", "TAB"})
  void sourcesComeInAsSpreadsheetsSaveThem(String form) {
    byte[] bytes =
        switch (form) {
          case "BOM" -> ("\uFEFF" + SOURCES.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
          case "TAB" ->
              SOURCES
                  .replace("\"机械学院, 党建\"", "机械学院 党建")
                  .replace(",", "\t")
                  .getBytes(StandardCharsets.UTF_8);
          default -> SOURCES.getBytes(Charset.forName(form));
        };
    SourceCsv.Imported imported = SourceCsv.read(bytes, List.of(there("clxy-qinghe-djgz-zbfc")));
    assertEquals(
        List.of("clxy-qinghe-djgz-zbfc-2", "jx-qinghe-dj"),
        imported.sources().stream().map(Source::id).toList());
    Source second = imported.sources().get(1);
    assertEquals(2, second.starts().size());
    assertEquals(Optional.of("机械学院"), second.institution().college());
    assertEquals("7d", imported.sources().getFirst().schedule().written());
    assertEquals(ColumnKind.SHOWCASE, imported.sources().getFirst().column());
    assertEquals(1, imported.faults().size());
    assertEquals(4, imported.faults().getFirst().line());
    assertEquals(FaultKind.BAD_ADDRESS, imported.faults().getFirst().kind());
  }

  @Test
  void aTableThatIsImportedAgainAddsNothingTwice() {
    byte[] bytes =
        "名称,地址\n甲,https://a.edu.cn/dj/\n乙,https://b.edu.cn/dj/\n又是甲,https://a.edu.cn/dj\n"
            .getBytes(StandardCharsets.UTF_8);
    SourceCsv.Imported first = SourceCsv.read(bytes, List.of());
    assertEquals(List.of("甲", "乙"), first.sources().stream().map(Source::name).toList());
    SourceFault twice = first.faults().getFirst();
    assertEquals(FaultKind.TAKEN_START, twice.kind());
    assertEquals(4, twice.line());
    assertEquals(first.sources().getFirst().id(), twice.arguments().get(1));

    SourceCsv.Imported again = SourceCsv.read(bytes, first.sources());
    assertEquals(List.of(), again.sources());
    assertEquals(List.of(2, 3, 4), again.faults().stream().map(SourceFault::line).toList());
  }

  private static Source there(String id) {
    return SourceForm.read(
            Map.of(
                "id",
                List.of(id),
                "name",
                List.of("在先"),
                "start",
                List.of("https://first.edu.cn/")))
        .source()
        .orElseThrow();
  }

  @Test
  void aTableWithoutItsColumnsSaysWhichItNeeds() {
    SourceCsv.Imported imported =
        SourceCsv.read("学校,备注\n甲,乙\n".getBytes(StandardCharsets.UTF_8), List.of());
    assertEquals(FaultKind.BAD_HEADER, imported.faults().getFirst().kind());
    assertEquals(List.of(), imported.sources());
  }

  @Test
  void oneIdInTwoRowsIsNamedWithBothLines() {
    String table = "id,name,url\na,甲,https://a.edu.cn/\n\na,乙,https://b.edu.cn/\n";
    SourceCsv.Imported imported = SourceCsv.read(table.getBytes(StandardCharsets.UTF_8), List.of());
    assertEquals(1, imported.sources().size());
    SourceFault fault = imported.faults().getFirst();
    assertEquals(FaultKind.DUPLICATE_ID, fault.kind());
    assertEquals(4, fault.line());
    assertEquals(List.of("a", "2"), fault.arguments());
  }

  @Test
  void hostileTablesAreRefusedNotThrown() {
    for (byte[] bytes :
        List.of(
            new byte[0],
            new byte[11 << 20],
            "名称,网址\n\"offen,x\n".getBytes(StandardCharsets.UTF_8),
            new byte[] {0, 1, 2, (byte) 0xff})) {
      SourceCsv.Imported imported = SourceCsv.read(bytes, List.of());
      assertEquals(List.of(), imported.sources());
      assertTrue(!imported.faults().isEmpty());
      assertTrue(ShowcaseList.read(bytes).entries().isEmpty());
    }
  }

  @Test
  void showcaseListsAreRead() {
    String table =
        """
        序号,学校,党支部名称,级别,批次
        1,青禾大学,材料学院教工第三党支部,全国,第三批
        2,青禾大学,护理学院教师党支部,省级,首批
        3,青禾大学,护理学院教师党支部,省级,首批
        4,青禾大学,,省级,2
        5,青禾大学,机械学院党支部,县级,2
        """;
    ShowcaseList list = ShowcaseList.read(table.getBytes(Charset.forName("GBK")));
    assertEquals(
        List.of(
            new ShowcaseEntry(
                "青禾大学", "材料学院教工第三党支部", Optional.of(Level.NATIONAL), OptionalInt.of(3)),
            new ShowcaseEntry(
                "青禾大学", "护理学院教师党支部", Optional.of(Level.PROVINCIAL), OptionalInt.of(1))),
        list.entries());
    assertEquals(List.of(4, 5, 6), list.faults().stream().map(SourceFault::line).toList());
    assertEquals(
        List.of(FaultKind.DOUBLE_ROW, FaultKind.MISSING, FaultKind.UNKNOWN_VALUE),
        list.faults().stream().map(SourceFault::kind).toList());
  }
}
