package yangban.server.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.ExtractLimits;
import yangban.corpus.ingest.ImportListener;
import yangban.corpus.ingest.Importer;
import yangban.corpus.store.VersionStore;
import yangban.corpus.understand.Understander;
import yangban.server.Served;

/// What an article said before its file was imported again with another text.
final class ImportedVersionsTest {

  private static final String TITLE = "水利学院党支部巡河记";
  private static final String BODY = "支部每月组织党员巡河一次，记录水位与排污口十处，全年发现问题二十三个，交由村里整改，整改结果贴在村口。";

  @Test
  void canBeReadAndDownloadedThoughNotPutBackWithoutAnAddress(
      @TempDir Path data, @TempDir Path pages) throws IOException {
    try (Served served = Served.over(data)) {
      Path page = pages.resolve("甲.txt");
      write(served, page, BODY);
      write(served, page, BODY.replace("二十三个", "二十四个"));
      String id =
          served.library().store().newest(0, 1000).stream()
              .filter(article -> article.text().title().equals(TITLE))
              .findFirst()
              .orElseThrow()
              .id();
      String versions =
          served.get("/articles/" + id + "/versions").text().replaceAll("<[^>]+>", "");
      assertFalse(versions.contains("只有一个版本"), versions);
      assertTrue(versions.contains("二十三个") && versions.contains("二十四个"), versions);
      assertFalse(versions.contains("换回"), versions);
      VersionStore.Version first =
          served.library().store().crawl().versions().versions(id).getFirst();
      String bytes = served.get("/articles/" + id + "/snapshot?hash=" + first.snapshot()).text();
      assertEquals(TITLE + "\n2024-05-05\n" + BODY, bytes);
    }
  }

  private static void write(Served served, Path page, String body) throws IOException {
    Files.writeString(page, TITLE + "\n2024-05-05\n" + body);
    new Importer(
            served.library().store(),
            new ArticleExtractor(ExtractLimits.DEFAULT),
            Understander.load(),
            Clock.systemUTC())
        .importPaths(List.of(page), ImportListener.silent());
  }
}
