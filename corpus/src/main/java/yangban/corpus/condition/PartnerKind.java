package yangban.corpus.condition;

import yangban.corpus.Coded;

/// With whom a branch works.
public enum PartnerKind implements Coded {
  /// 企业: companies, works, cooperatives, banks
  ENTERPRISE("enterprise"),
  /// 社区与村镇
  COMMUNITY("community"),
  /// 中小学与幼儿园
  SCHOOL("school"),
  /// 机关: offices, courts, police
  OFFICE("office"),
  /// 医院
  HOSPITAL("hospital"),
  /// 场馆基地: museums, memorials, bases
  SITE("site"),
  /// 科研院所
  INSTITUTE("institute"),
  /// 高校: another university or one of its colleges
  UNIVERSITY("university"),
  /// 兄弟支部: another branch of which no more is said
  BRANCH("branch");

  private final String code;

  PartnerKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
