package yangban.corpus.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yangban.corpus.Discipline;

class DisciplineCatalogueTest {
  private final DisciplineCatalogue catalogue = DisciplineCatalogue.load();

  @Test
  void holdsAllCategoriesAndFirstLevelDisciplinesOf2022() {
    List<Discipline> categories = catalogue.categories();
    assertEquals(14, categories.size());
    assertEquals(
        117, categories.stream().mapToInt(c -> catalogue.disciplinesOf(c.code()).size()).sum());
  }

  @Test
  void knowsSurveyingAsEngineering() {
    assertEquals(Optional.of(new Discipline("0816", "测绘科学与技术")), catalogue.discipline("0816"));
    assertTrue(catalogue.disciplinesOf("08").contains(new Discipline("0816", "测绘科学与技术")));
  }

  @Test
  void landscapeArchitectureLeftTheCatalogueIn2022() {
    assertTrue(catalogue.discipline("0834").isEmpty());
  }

  @Test
  void theInterdisciplinaryCategoryIsAmongThem() {
    assertEquals("交叉学科", catalogue.discipline("14").orElseThrow().name());
    assertFalse(catalogue.disciplinesOf("14").isEmpty());
  }

  @Test
  void namesFileAndLineOfAFault() throws IOException {
    DataTable table = DataTable.read("d.tsv", new StringReader("# no\n\n08\t工学\n8x\t坏\n"), 2);
    DataFault fault = assertThrows(DataFault.class, () -> DisciplineCatalogue.of(table));
    assertTrue(fault.getMessage().startsWith("d.tsv:4: "), fault.getMessage());
  }

  @Test
  void refusesADisciplineWithoutItsCategory() throws IOException {
    DataTable table = DataTable.read("d.tsv", new StringReader("0816\t测绘科学与技术\n"), 2);
    assertThrows(DataFault.class, () -> DisciplineCatalogue.of(table));
  }
}
