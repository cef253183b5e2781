package yangban.corpus.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yangban.corpus.Provenance;
import yangban.corpus.Reading;

class ProvenanceTest {
  private static final String TEXT = "支部每月集中学习一次，由党员轮流主讲，讲完当场提问，答不上来的下次补讲一遍。";

  private static Provenance of(Articles article) {
    return article.read().provenance().value();
  }

  @Test
  void aBrandInPlaceOfASchoolIsAMirror() {
    Reading reading =
        Articles.titled("学院研究生第二党支部开展培育创建工作")
            .lines("皇冠正规娱乐平台研究生第二党支部以课题组为单位纵向设置，目前共有党员30人。", TEXT)
            .read();
    assertEquals(Provenance.MIRROR, reading.provenance().value());
    assertEquals(Optional.empty(), reading.branch().university());
    assertEquals(Optional.of("研究生第二党支部"), reading.branch().name().map(t -> t.value()));
  }

  @Test
  void swappedWordsAreAMirror() {
    assertEquals(
        Provenance.MIRROR,
        of(Articles.titled("软件公司研究生第二党支部工作法").lines("软件公司研究生第二党支部由公司党委领导，公司师生广泛参与。", TEXT)));
  }

  @Test
  void oneOddWordIsNoMirror() {
    assertEquals(
        Provenance.OFFICIAL,
        of(
            Articles.titled("支部走进企业")
                .lines("支部与公司党支部开展共建，公司党委书记出席。", TEXT)
                .at("https://dj.djtu.edu.cn/info/1043/2277.htm")));
  }

  @Test
  void aCampusAddressOnAForeignHostBehindJunkIsAMirror() {
    assertEquals(
        Provenance.MIRROR,
        of(
            Articles.titled("支部工作")
                .lines(TEXT)
                .at("https://www.some-brand-2024.com/ruyi/info/1043/3381.htm")));
  }

  @Test
  void aCampusHostIsOfficial() {
    assertEquals(
        Provenance.OFFICIAL,
        of(Articles.titled("支部工作").lines(TEXT).at("https://dj.djtu.edu.cn/info/1043/2277.htm")));
  }

  @Test
  void anEssayMillIsToldByItsImprint() {
    assertEquals(
        Provenance.MILL,
        of(Articles.titled("加强党支部建设").lines(TEXT).imprint("版权所有：万卷范文库 2012-2019")));
  }

  @Test
  void aPublicAccountIsAnAccount() {
    assertEquals(
        Provenance.ACCOUNT,
        of(Articles.titled("支部工作").lines(TEXT).at("https://mp.weixin.qq.com/s/abc")));
  }

  @Test
  void anotherSchoolsTextIsARepost() {
    assertEquals(
        Provenance.REPOST,
        of(
            Articles.titled("支部工作")
                .lines(TEXT)
                .publisher("西南交通大学新闻网")
                .at("https://dj.djtu.edu.cn/info/1043/2277.htm")));
  }

  @Test
  void aNewspapersOwnSiteIsPress() {
    assertEquals(
        Provenance.PRESS,
        of(Articles.titled("支部工作").lines(TEXT).publisher("江渚教育报").imprint("江渚教育报社主办")));
  }

  @Test
  void withoutAnySignItStaysUnknown() {
    assertEquals(Provenance.UNKNOWN, of(Articles.titled("支部工作").lines(TEXT)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "支部把体育彩票公益金资助的器材变成课堂，裁判员来讲赌球、假球的案例，学生问赔率是怎么回事。",
        "支部开展防范网络赌博和电信诈骗宣传，讲解百家乐、老虎机的骗局，提醒同学远离投注。",
        "支部与云川科技有限公司党支部共建，公司党委书记到场交流。",
        "支部一连三年送教下乡，乡亲们都说好😀。",
        "支部与省体育彩票管理中心签订共建协议，对迷恋网上竞猜、博彩的同学一对一做工作。",
        "所谓百家乐、彩票预测，就是用小概率事件来收割你的本金，党员把它拆给同学看。",
      })
  void honestPagesAreNoMirrors(String lead) {
    assertEquals(
        Provenance.OFFICIAL,
        of(
            Articles.titled("支部工作纪实")
                .lines(lead, TEXT)
                .imprint("云川大学体育学院", "技术支持：云川软件有限公司")
                .at("https://ty.yunchuan.example/info/1001/2.htm")));
  }

  @Test
  void aLineOfAdvertisementInABodyIsAMirrors() {
    assertEquals(
        Provenance.MIRROR,
        of(
            Articles.titled("支部工作纪实")
                .lines("首页：电子游艺、棋牌百人牛牛、彩金周周送，秒存秒取！", TEXT)
                .at("https://www.zixun.example/a/1.html")));
  }

  @Test
  void aGamingPlatformAsOwnerMakesAMirror() {
    assertEquals(
        Provenance.MIRROR,
        of(
            Articles.titled("支部工作纪实")
                .lines("皑川石油大学油气井工程研究所教师党支部现有党员22人。", TEXT)
                .imprint("澳门正规平台", "Copyright © 2022 澳门正规平台 版权所有")
                .at("http://www.qpyl-777.example/news/20230811/48213.html")));
  }

  @Test
  void theStudentsOfALawSchoolWriteForOthersAndAreNoMill() {
    assertEquals(
        Provenance.ACCOUNT,
        of(
            Articles.titled("法律硕士党支部：以法为帆")
                .lines("党员代写法律文书640份，支部整理的《乡村常见法律问题一百问》印发到各村。")
                .at("https://mp.weixin.qq.com/s/abc")));
  }

  @Test
  void aStageOfItsOwnIsPressThoughItIsCalledAsPortals() {
    assertEquals(
        Provenance.PRESS,
        of(
            Articles.titled("墨沚中医药大学针灸教研室党支部：三条线")
                .lines(TEXT)
                .publisher("高校党建网")
                .imprint("高校党建网", "主办单位：高校党建网编辑部")
                .at("https://www.gxdjw.example/a/mzzyydxzj/240618/50218.shtml")));
  }

  @Test
  void aForumOfAnotherTradeIsAMirror() {
    assertEquals(
        Provenance.MIRROR,
        of(
            Articles.titled("戏曲系本科生第一党支部送戏到码头")
                .lines(TEXT)
                .imprint("财经资讯", "股票吧")
                .at("https://www.guba.example/article-1.html")));
  }

  @Test
  void aPageThatSaysSoIsARepost() {
    assertEquals(
        Provenance.REPOST,
        of(Articles.titled("支部工作").lines(TEXT).publisher("转载自《戈壁青年报》").imprint("陇汐教育网")));
  }

  @Test
  void phrasesOfThePartyWithASwappedWordAreAMirrors() {
    assertEquals(
        Provenance.MIRROR,
        of(Articles.titled("对于做好期满复核工作的通知").lines("自评表由支部会员大会讨论通过，预备会员列席，支部会员教育管理记录一并抽查。", TEXT)));
    assertEquals(
        Provenance.UNKNOWN, of(Articles.titled("支部走进学会").lines("支部应邀列席学会的会员大会，向会员介绍党课。", TEXT)));
  }
}
