package yangban.corpus.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yangban.corpus.Tag;

/// Which of the schools that a page names is its own, and where else than in the text a page tells
/// it.
class OwnSchoolTest {
  private static final String TEXT = "支部坚持把党建和业务拧成一股绳，党员带头攻关。";

  private static Optional<String> university(Articles article) {
    return article.read().branch().university().map(Tag::value);
  }

  private static Optional<String> of(String lead) {
    return university(Articles.titled("一个支部的做法").lines(lead));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "支部邀请复旦大学化学系教授作报告，支部书记毕业于南京大学化学化工学院。",
        "支部赴南京大学化学化工学院党委学习交流。",
        "5月3日，南京大学化学化工学院党委副书记一行来我院调研研究生党支部建设。",
        "支部成员先后毕业于清华大学、北京大学等名校，党员占九成。",
        "清华大学机械系王教授应邀主讲，党员悉数到场。",
        "一流大学学科建设中，研究型大学研究生党支部如何作为？",
        "机械工程学院教工第一党支部现有党员12名。",
      })
  void whoIsVisitedOrInvitedIsNotTheOwnSchool(String lead) {
    assertEquals(Optional.empty(), of(lead));
  }

  @ParameterizedTest
  @CsvSource({
    "（霁川外国语大学新闻网讯 通讯员 甲）5月3日法语学院研究生第二党支部开展主题党日。, 霁川外国语大学",
    "作者系云川民族大学研究生党支部书记。, 云川民族大学",
    "砚汀科技职业学院信息工程系教工党支部现有党员32名。, 砚汀科技职业学院",
    "砚汀幼儿师范高等专科学校学前教育系教工党支部现有党员32名。, 砚汀幼儿师范高等专科学校",
    "溪东学院文学院汉语言文学教研室党支部现有党员12名。, 溪东学院",
    "苍鹭大学南湖学院机械系学生党支部成立于2014年。, 苍鹭大学南湖学院",
    "戈澜大学生态学院荒漠生态系研究生第二党支部现有党员12名。, 戈澜大学",
  })
  void schoolsAreKnownByTheFormOfTheirNames(String lead, String university) {
    assertEquals(Optional.of(university), of(lead));
  }

  @ParameterizedTest
  @CsvSource({
    "版权所有：湄川师范高等专科学校, 湄川师范高等专科学校",
    "溪东学院新闻网, 溪东学院",
    "欢迎访问云川大学物理与电子学院网站, 云川大学",
    "主办：中共云川大学委员会组织部, 云川大学",
    "澜州医科大学附属口腔医院_党建工作, 澜州医科大学",
    "云岫农业职业学院-畜牧系, 云岫农业职业学院",
    "中国科学院云台天文研究所, 中国科学院云台天文研究所",
  })
  void thePageAroundTheTextTellsTheSchool(String line, String university) {
    assertEquals(
        Optional.of(university), university(Articles.titled("一个支部的做法").lines(TEXT).imprint(line)));
  }

  @Test
  void aGuestInTheTitleDoesNotOutweighTheOwnPage() {
    assertEquals(
        Optional.of("霁川外国语大学"),
        university(
            Articles.titled("南京大学化学化工学院来我院调研党建工作")
                .lines("5月3日，南京大学化学化工学院党委副书记一行来我院调研。")
                .imprint("霁川外国语大学法语学院")));
  }

  @Test
  void linksToOthersAreNotTheOwnSchool() {
    assertEquals(
        Optional.of("云川大学"),
        university(Articles.titled("一个支部的做法").lines(TEXT).imprint("友情链接：北京大学 清华大学", "版权所有 云川大学")));
  }

  @Test
  void theAddressAtTheFootTellsTheRegion() {
    Articles article =
        Articles.titled("一个支部的做法")
            .lines(TEXT)
            .imprint("云川大学", "地址：保定市望都路18号 邮编：000000")
            .at("https://news.yunchuan.example/info/1001/2.htm");
    assertEquals(Optional.of("河北"), article.read().branch().region().map(Tag::value));
  }

  @Test
  void aCityInTheTextTellsNoRegion() {
    Articles article = Articles.titled("一个支部的做法").lines("云川大学文学院教工党支部暑期赴保定市开展调研。");
    assertEquals(Optional.empty(), article.read().branch().region().map(Tag::value));
  }
}
