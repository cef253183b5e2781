package yangban.corpus.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yangban.corpus.Tag;

class FormulaTest {

  private static List<String> of(String paragraph) {
    return Articles.read("支部工作经验", paragraph).formulas().stream().map(Tag::value).toList();
  }

  @Test
  void aCountedFormulaIsTheBranchsOwn() {
    assertEquals(List.of("一心两翼五融合"), of("支部以“一心两翼五融合”党建工作机制为抓手，取得成效。"));
  }

  @Test
  void aNameWithoutANumberIsOneWhereItIsCalledAMethod() {
    assertEquals(List.of("师徒同炉"), of("两年来，支部以“师徒同炉”工作法把人和事拢到了一起。"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"七个有力", "五个到位", "一融双高", "双带头人", "三会一课", "四个意识", "两个维护", "1+1>2"})
  void commonPropertyIsNobodysFormula(String words) {
    assertEquals(List.of(), of("支部按照“" + words + "”建设标准推进工作机制，取得成效。"));
  }

  @Test
  void aSayingInQuotesIsNoFormula() {
    assertEquals(List.of(), of("一位同学说：“我一直以为这个定理什么时候都能用。”大家都笑了。"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"导师领学、骨干讲学、党员互学", "支委包片、党员互助", "教授+青年教师+博士+硕士"})
  void whoDoesWhatIsNoFormula(String words) {
    assertEquals(List.of(), of("支部建立“" + words + "”工作机制，取得成效。"));
  }
}
