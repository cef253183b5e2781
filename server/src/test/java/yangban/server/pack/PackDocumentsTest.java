package yangban.server.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import yangban.server.Answer;
import yangban.server.Served;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PackDocumentsTest {

  private Served served;
  private String id = "";

  @BeforeAll
  void serve(@TempDir Path data) {
    served = Served.over(data);
    id =
        served
            .send("POST", "/api/v1/packs", "{\"title\":\"十一月：沙龙 / 选编\"}")
            .json()
            .path("id")
            .asString();
    String items = "/api/v1/packs/" + id + "/items";
    for (JsonNode hit : served.get("/api/v1/practices?sort=date").json().path("hits")) {
      String key = hit.path("whole").asBoolean() ? "articleId" : "practiceId";
      served.send("POST", items, "{\"%s\":\"%s\"}".formatted(key, hit.path("id").asString()));
    }
    served.send("PATCH", "/api/v1/packs/" + id, "{\"foreword\":\"第一段\\n第二段 <b>\"}");
  }

  @AfterAll
  void close() {
    served.close();
  }

  @Test
  void wordHoldsEveryItemWithItsTextAndSource() throws IOException {
    Answer answer = served.get("/packs/" + id + "/export.docx");
    assertEquals(200, answer.status());
    assertEquals(PackDocuments.DOCX, answer.header("Content-Type"));
    assertTrue(
        answer
            .header("Content-Disposition")
            .endsWith("%E5%8D%81%E4%B8%80%E6%9C%88%E6%B2%99%E9%BE%99%E9%80%89%E7%BC%96.docx"),
        answer.header("Content-Disposition"));
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(answer.bytes()))) {
      List<String> texts = document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
      JsonNode pack = served.get("/api/v1/packs/" + id).json();
      assertEquals(8, pack.path("items").size());
      for (int i = 0; i < pack.path("items").size(); i++) {
        String heading = (i + 1) + "  " + pack.path("items").path(i).path("heading").asString();
        assertTrue(texts.contains(heading), heading);
      }
      assertTrue(texts.stream().anyMatch(text -> text.startsWith("支部建立联系群众台账，")));
      assertEquals(4, texts.stream().filter(text -> text.matches("(?s)\\[\\d+]\\t.*")).count());
    }
  }

  @Test
  void thePageForPrintingHoldsTheSame() {
    Answer page = served.get("/packs/" + id + "/export.html");
    assertEquals(200, page.status());
    assertTrue(page.text().contains("支部建立联系群众台账，"));
    assertTrue(page.text().contains("第二段 &lt;b&gt;"));
    assertFalse(page.text().contains("<style"), "the policy forbids styles inside a page");
  }

  @Test
  void theFileForProgramsStandsByItself() {
    Answer file = served.get("/api/v1/packs/" + id + "/export.html");
    assertTrue(file.text().contains("<style>"));
    assertFalse(file.text().contains("<link"));
    assertTrue(file.header("Content-Disposition").startsWith("attachment"));
  }

  @Test
  void anUnknownPackIsNotFound() {
    assertEquals(404, served.get("/packs/aaaaaaaa/export.docx").status());
    assertEquals(404, served.get("/api/v1/packs/aaaaaaaa/export.html").status());
  }
}
