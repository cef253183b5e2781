package yangban.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import yangban.corpus.source.SourceCsv;
import yangban.corpus.source.SourceForm;
import yangban.web.Messages;

class SourceTableWordsTest {

  @Test
  void aTableMayHaveTheColumnsThatTheFormHas() {
    Messages words = Specimen.labels().words();
    String heading =
        SourceForm.FIELDS.stream()
            .map(field -> words.text("source." + field))
            .collect(Collectors.joining(","));
    SourceCsv.Imported imported =
        SourceCsv.read((heading + "\n").getBytes(StandardCharsets.UTF_8), List.of());
    assertEquals(List.of(), imported.faults());
  }
}
