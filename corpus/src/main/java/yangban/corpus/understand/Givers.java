package yangban.corpus.understand;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import yangban.corpus.Level;

/// Reads the level of whoever gives a title by the form of its name: `系党总支`, `省卫生健康委`.
final class Givers {
  private static final List<Form> FORMS =
      List.of(
          new Form(Pattern.compile("教育部|全国|中央|中组部|中宣部|国家|^部|[部委]思政司|工业和信息化部"), Level.NATIONAL),
          new Form(
              Pattern.compile("省|自治区|兵团|教育厅|教工委|教卫|教科工委|高校工委|区党委|(?:北京|上海|天津|重庆)市"),
              Level.PROVINCIAL),
          new Form(Pattern.compile("学院(?:党委|党总支|分党委)?$|^[院系](?:里|党|分党|$)|系党|医院|学部"), Level.COLLEGE),
          new Form(
              Pattern.compile("学校|校|大学|党委组织部|党委\\p{IsHan}{0,6}部$|研究生院|研工部|研究生工作部"),
              Level.UNIVERSITY));

  private final boolean school;

  /// @param school whether 学院 is what the university itself is called
  Givers(boolean school) {
    this.school = school;
  }

  /// The level of a giver by its name.
  Optional<Level> level(String name) {
    for (Form form : FORMS) {
      if (form.name().matcher(name).find()) {
        boolean itself = school && form.level() == Level.COLLEGE && name.startsWith("学院");
        return Optional.of(itself ? Level.UNIVERSITY : form.level());
      }
    }
    return Optional.empty();
  }

  /// The level of whoever issued a document, by the letters before its number.
  Optional<Level> ofDocument(String letters) {
    for (Form form : DOCUMENTS) {
      if (form.name().matcher(letters).find()) {
        return Optional.of(form.level());
      }
    }
    return Optional.empty();
  }

  private static final List<Form> DOCUMENTS =
      List.of(
          new Form(Pattern.compile("教思政|教党|教社科|教研司|^教"), Level.NATIONAL),
          new Form(Pattern.compile("教工委|教工|教委|高校工委|教组|委教|省|组通"), Level.PROVINCIAL),
          new Form(Pattern.compile("院党|院委|学院"), Level.COLLEGE),
          new Form(Pattern.compile("校|大|党"), Level.UNIVERSITY));

  /// @param name what a giver of this level is called
  private record Form(Pattern name, Level level) {}
}
