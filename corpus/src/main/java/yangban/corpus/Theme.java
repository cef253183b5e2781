package yangban.corpus;

/// One of the seven "有力" by which showcase branches are judged (七个有力).
public enum Theme implements Coded {
  /// 教育党员
  EDUCATION("education"),
  /// 管理党员
  MANAGEMENT("management"),
  /// 监督党员
  SUPERVISION("supervision"),
  /// 组织师生
  ORGANIZATION("organization"),
  /// 宣传师生
  PUBLICITY("publicity"),
  /// 凝聚师生
  COHESION("cohesion"),
  /// 服务师生
  SERVICE("service");

  private final String code;

  Theme(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
