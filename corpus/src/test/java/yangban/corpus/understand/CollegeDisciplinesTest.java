package yangban.corpus.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import yangban.corpus.Tag;

/// Usual names of colleges and the disciplines that a reader would see in them.
class CollegeDisciplinesTest {

  @Test
  void usualCollegesTellTheirDisciplines() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String line : lines()) {
      List<String> cells = List.of(line.split("\\s+", -1));
      Set<String> told = told(cells.getFirst());
      for (String code : cells.subList(1, cells.size())) {
        boolean may = code.startsWith("?");
        if (!told.remove(may ? code.substring(1) : code) && !may) {
          wrong.add(cells.getFirst() + " lacks " + code);
        }
      }
      told.forEach(code -> wrong.add(cells.getFirst() + " is not " + code));
    }
    assertEquals(List.of(), wrong);
  }

  private static Set<String> told(String college) {
    String branch = "岚州大学" + college + "教工第一党支部";
    Set<String> told = new TreeSet<>();
    Articles.read(branch + "：把学习抓在经常", branch + "成立于2016年，现有党员21名。").disciplines().stream()
        .map(Tag::value)
        .forEach(told::add);
    return told;
  }

  private static List<String> lines() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(CollegeDisciplinesTest.class.getResourceAsStream("colleges.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .toList();
    }
  }
}
