package yangban.corpus;

/// A 门类 (two digits) or 一级学科 (four digits) of the 2022 graduate catalogue.
///
/// @param code `08` or `0816`
/// @param name 工学, 测绘科学与技术
public record Discipline(String code, String name) {

  public Discipline {
    if (!code.matches("\\d{2}|\\d{4}")) {
      throw new IllegalArgumentException("a discipline code has two or four digits: " + code);
    }
  }

  /// The 门类 that this discipline belongs to, two digits.
  public String category() {
    return code.substring(0, 2);
  }
}
