package yangban.server.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import yangban.web.Messages;
import yangban.web.view.Fragment;
import yangban.web.view.PackEntry;
import yangban.web.view.PackPrintView;
import yangban.web.view.Passage;

final class PackDocxTest {

  private static final String CITATION =
      "林知远. 题名[EB/OL]. (2023-05-12)[2026-11-20]. https://dj.yunting.example/1.htm.";

  private final PackDocx word = new PackDocx(Messages.chinese());

  @Test
  void holdsCoverForewordItemsAndReferencesInOrder() throws IOException {
    try (XWPFDocument document = open(pack(2))) {
      List<String> styled =
          document.getParagraphs().stream()
              .filter(p -> p.getStyle() != null && p.getStyle().matches("Title|Heading1"))
              .map(XWPFParagraph::getText)
              .toList();
      assertEquals(List.of("沙龙选编", "前言", "1  做法 1", "2  做法 2", "参考文献"), styled);
    }
  }

  @Test
  void headingsAreRealOnesWithOutlineLevelsAndChineseFonts() throws IOException {
    try (XWPFDocument document = open(pack(1))) {
      for (int level = 1; level <= 3; level++) {
        CTStyle style = document.getStyles().getStyle("Heading" + level).getCTStyle();
        assertEquals("heading " + level, style.getName().getVal());
        assertEquals(level - 1, style.getPPr().getOutlineLvl().getVal().intValue());
        assertEquals("黑体", style.getRPr().getRFontsArray(0).getEastAsia());
      }
    }
  }

  @Test
  void bodyParagraphsAreIndentedByTwoCharacters() throws IOException {
    try (XWPFDocument document = open(pack(1))) {
      var indent = document.getStyles().getStyle("BodyText").getCTStyle().getPPr().getInd();
      assertEquals(200, indent.getFirstLineChars().intValue());
      assertTrue(
          document.getParagraphs().stream()
              .anyMatch(p -> "BodyText".equals(p.getStyle()) && p.getText().equals("正文第一段。")));
    }
  }

  @Test
  void contentsAreAFieldThatIsFilledAndLeadsToTheHeadings() throws IOException {
    try (XWPFDocument document = open(pack(3))) {
      List<XWPFParagraph> contents =
          document.getParagraphs().stream().filter(p -> "TOC1".equals(p.getStyle())).toList();
      assertEquals(5, contents.size());
      String xml = contents.getFirst().getCTP().xmlText();
      assertTrue(xml.contains(" TOC \\o \"1-1\" \\h \\z "), xml);
      List<String> anchors = new ArrayList<>();
      for (XWPFParagraph line : contents) {
        assertTrue(line.getCTP().xmlText().contains("PAGEREF"));
        assertTrue(line.getText().matches("(?s).+\\d+"), line.getText());
        anchors.add(line.getCTP().getHyperlinkArray(0).getAnchor());
      }
      List<String> bookmarks =
          document.getParagraphs().stream()
              .flatMap(p -> p.getCTP().getBookmarkStartList().stream())
              .map(bookmark -> bookmark.getName())
              .toList();
      assertEquals(bookmarks, anchors);
      assertTrue(document.isEnforcedUpdateFields());
    }
  }

  @Test
  void fieldsBeginAndEndInPairs() throws IOException {
    try (XWPFDocument document = open(pack(2))) {
      String xml = document.getDocument().xmlText();
      int begins = count(xml, "fldCharType=\"begin\"");
      assertEquals(begins, count(xml, "fldCharType=\"separate\""));
      assertEquals(begins, count(xml, "fldCharType=\"end\""));
    }
  }

  @Test
  void everyStyleThatIsUsedIsDefined() throws IOException {
    try (XWPFDocument document = open(pack(2))) {
      for (XWPFParagraph paragraph : document.getParagraphs()) {
        assertTrue(document.getStyles().styleExist(paragraph.getStyle()), paragraph.getStyle());
      }
    }
  }

  @Test
  void eachSourceIsListedOnceAndNumbered() throws IOException {
    try (XWPFDocument document = open(pack(3))) {
      assertEquals(List.of("[1]\t" + CITATION), texts(document, "Reference"));
      assertEquals(3, texts(document, "Source").size());
      assertTrue(texts(document, "Source").getFirst().endsWith("[1] " + CITATION));
    }
  }

  @Test
  void addressesAreTextAndNoLinks() throws IOException {
    try (XWPFDocument document = open(pack(2))) {
      assertEquals(0, document.getHyperlinks().length);
    }
  }

  @Test
  void pagesAreNumberedAndTheDocumentSaysWhatItIs() throws IOException {
    try (XWPFDocument document = open(pack(1))) {
      String footer = document.getFooterList().getFirst()._getHdrFtr().xmlText();
      assertTrue(footer.contains(" PAGE "), footer);
      var properties = document.getProperties().getCoreProperties();
      assertEquals("沙龙选编", properties.getTitle());
      assertEquals(
          "zh-CN", properties.getUnderlyingProperties().getLanguageProperty().orElseThrow());
    }
  }

  @Test
  void whatXmlCannotHoldIsLeftOut() throws IOException {
    PackPrintView view =
        new PackPrintView(
            "题\u0000目\u000B",
            "2026-11-20",
            "",
            List.of("前\uD800言\uFFFF"),
            List.of(entry(1, "做\u0001法", List.of(paragraph("正\u0008文")))));
    try (XWPFDocument document = open(view)) {
      assertEquals(List.of("题目"), texts(document, "Title"));
      assertTrue(texts(document, "BodyText").containsAll(List.of("前言", "正文")));
    }
  }

  @Test
  void tablesListsQuotesAndCaptionsKeepTheirShape() throws IOException {
    List<Passage> passages =
        List.of(
            new Passage.Heading("a", fragments("小标题"), ""),
            new Passage.Items(List.of(new Passage.Line("b", fragments("第一项")))),
            new Passage.Table(
                List.of(
                    new Passage.Row("c", List.of(fragments("甲"), fragments("乙"))),
                    new Passage.Row("d", List.of(fragments("丙"))))),
            new Passage.Quote("e", fragments("引文")),
            new Passage.Caption("f", fragments("图注")));
    PackPrintView view =
        new PackPrintView("题", "2026-11-20", "", List.of(), List.of(entry(1, "做法", passages)));
    try (XWPFDocument document = open(view)) {
      assertEquals(List.of("小标题"), texts(document, "Heading2"));
      assertEquals(List.of("第一项"), texts(document, "ListItem"));
      assertEquals(List.of("引文"), texts(document, "Quote"));
      assertEquals(List.of("图注"), texts(document, "Caption"));
      var table = document.getTables().getFirst();
      assertEquals(2, table.getNumberOfRows());
      assertEquals("乙", table.getRow(0).getCell(1).getText());
      assertEquals(2, table.getRow(1).getTableCells().size());
    }
  }

  @Test
  void anEmptyPackIsADocumentToo() throws IOException {
    try (XWPFDocument document =
        open(new PackPrintView("空", "2026-11-20", "", List.of(), List.of()))) {
      assertEquals(List.of("空"), texts(document, "Title"));
      assertFalse(document.getDocument().xmlText().contains("instrText"));
    }
  }

  private XWPFDocument open(PackPrintView view) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    word.write(view, out);
    return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
  }

  private static List<String> texts(XWPFDocument document, String style) {
    return document.getParagraphs().stream()
        .filter(paragraph -> style.equals(paragraph.getStyle()))
        .map(XWPFParagraph::getText)
        .collect(Collectors.toList());
  }

  private static int count(String text, String part) {
    return text.split(part, -1).length - 1;
  }

  private static PackPrintView pack(int items) {
    List<PackPrintView.Entry> entries = new ArrayList<>();
    for (int place = 1; place <= items; place++) {
      entries.add(entry(place, "做法 " + place, List.of(paragraph("正文第一段。"), paragraph("第二段。"))));
    }
    return new PackPrintView("沙龙选编", "2026-11-20", items + " 篇", List.of("为什么选这些。"), entries);
  }

  private static PackPrintView.Entry entry(int place, String heading, List<Passage> passages) {
    PackEntry entry =
        new PackEntry(
            "item" + place,
            place,
            heading,
            List.of("第三党支部", "云汀大学", "2023-05-12"),
            "/practices/x",
            "",
            false,
            false,
            true,
            passages,
            100);
    return new PackPrintView.Entry(entry, List.of("可以照着做。"), CITATION);
  }

  private static Passage paragraph(String text) {
    return new Passage.Paragraph("p", List.of(), fragments(text));
  }

  private static List<Fragment> fragments(String text) {
    return Optional.of(text).map(t -> List.of(new Fragment(t, false))).orElseThrow();
  }
}
