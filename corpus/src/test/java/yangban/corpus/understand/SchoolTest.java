package yangban.corpus.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yangban.corpus.Branch;
import yangban.corpus.Reading;
import yangban.corpus.Tag;
import yangban.corpus.extract.Given;

/// Whose page it is: names in full and in short, schools that are called 学院, and the chain of text,
/// address and source.
class SchoolTest {
  private static final String TITLE = "一个支部的做法";

  private static Optional<String> value(Optional<Tag<String>> tag) {
    return tag.map(Tag::value);
  }

  private static Branch of(String... paragraphs) {
    return Articles.read(TITLE, paragraphs).branch();
  }

  @ParameterizedTest
  @CsvSource({
    "西南交大地学学院研究生第一党支部现有党员27名。, 西南交通大学, 四川",
    "西南交通大学（犀浦校区）地学学院研究生第一党支部现有党员27名。, 西南交通大学, 四川",
    "北航计算机学院软件所博士生党支部现有党员27名。, 北京航空航天大学, 北京",
    "中国地质大学(武汉)地球科学学院教工第二党支部成立于2015年。, 中国地质大学(武汉), 湖北",
    "中共云汀大学测绘学院教工第一党支部现有党员21名。, 云汀大学, ",
    "塬北农大水土保持系师生联合党支部就设在这里。, 塬北农大, ",
    "绡山艺术学院民族器乐系研究生第一党支部按专业设置。, 绡山艺术学院, ",
  })
  void readsNamesInFullAndInShort(String lead, String university, String region) {
    Branch branch = of(lead);
    assertEquals(Optional.of(university), value(branch.university()));
    assertEquals(Optional.ofNullable(region), value(branch.region()));
  }

  @ParameterizedTest
  @CsvSource({
    "东北大区的北大荒精神激励着信息工程学院教工党支部。",
    "传媒艺术学院播音系教工第一党支部现有党员21名。",
    "欧洲语言学院法语系师生党支部现有党员21名。",
  })
  void partsOfOtherWordsAreNoSchools(String lead) {
    assertEquals(Optional.empty(), value(of(lead).university()));
  }

  @Test
  void whoSignsAnArticleAtItsEndIsItsSchool() {
    Branch branch = of("各支部要认真组织学习，把会议精神落到实处。", "以上安排请遵照执行。", "中共蒹汀大学委员会组织部", "2023年10月26日");
    assertEquals(Optional.of("蒹汀大学"), value(branch.university()));
  }

  @Test
  void theSourcesEntryIsAskedLastAndNamed() {
    SourceEntry source =
        new SourceEntry(Optional.of("青禾大学"), Optional.of("农学院"), Optional.of("云南"));
    Understander understander = Understander.load();
    Articles nameless = Articles.titled(TITLE).lines("支部现有党员27名，每月集中学习一次。");
    Reading unknown =
        understander.understand(
            "aaaaaaaaaaaa", nameless.text(), Optional.empty(), Given.NOTHING, source);
    assertEquals(Optional.of("青禾大学"), value(unknown.branch().university()));
    assertEquals(
        "source-entry", unknown.branch().university().orElseThrow().evidence().getFirst().rule());
    Reading hosted =
        understander.understand(
            "aaaaaaaaaaaa",
            nameless.text(),
            Optional.of(URI.create("https://dxy.swjtu.edu.cn/info/1001/2.htm")),
            Given.NOTHING,
            source);
    assertEquals(Optional.of("西南交通大学"), value(hosted.branch().university()));
  }

  @Test
  void theRegionComesFromItsAuthoritiesNotFromVisits() {
    assertEquals(Optional.of("云南"), value(of("2022年6月，支部跻身云南省第三批高校党建工作样板支部培育创建行列。").region()));
    assertEquals(Optional.empty(), value(of("支部党员赴陕西延安、贵州遵义开展红色教育。").region()));
  }
}
