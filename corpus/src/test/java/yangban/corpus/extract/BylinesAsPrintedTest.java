package yangban.corpus.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Date, source and credits in the ways that Chinese portals, offices, accounts, blogs and forums
/// print them.
final class BylinesAsPrintedTest {

  static List<BylineCase> cases() {
    return BylineCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsWhoWhenAndWhence(BylineCase page) {
    assertEquals(page.expected(), page.read());
  }

  @ParameterizedTest
  @ValueSource(strings = {"陆遥 吴晓光", "欧阳静、周全", "张 帆 李 明"})
  void knowsPersonsBySurname(String names) {
    assertEquals(true, NameList.isPersons(names));
  }

  @ParameterizedTest
  @ValueSource(strings = {"全文完", "时间略", "文字略", "宣传部", "高清图", "未完待续"})
  void takesNoRemarkForPersons(String remark) {
    assertEquals(false, NameList.isPersons(remark));
  }
}
