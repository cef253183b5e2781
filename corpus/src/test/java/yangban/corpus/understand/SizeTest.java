package yangban.corpus.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yangban.corpus.BranchSize;
import yangban.corpus.Tag;

class SizeTest {

  private static Optional<BranchSize> of(String lead) {
    return Articles.read("一个支部的做法", lead).branch().size().map(Tag::value);
  }

  @Test
  void readsMembersAndTheirParts() {
    assertEquals(
        Optional.of(
            new BranchSize(
                Optional.of(30),
                Optional.empty(),
                Optional.of(1),
                Optional.of(6),
                Optional.of(24))),
        of("研究生第二党支部以课题组为单位纵向设置，目前共有党员30人，其中博士生党员6名，硕士生党员24名，预备党员1名。"));
    assertEquals(
        Optional.of(
            new BranchSize(
                Optional.of(21),
                Optional.of(20),
                Optional.of(1),
                Optional.empty(),
                Optional.empty())),
        of("教工党支部建在课题组，现有党员21名，其中正式党员20名、预备党员1名，教授6名。"));
  }

  @ParameterizedTest
  @CsvSource({
    "支部现有在职党员24名。, 24",
    "支部共有硕士生党员26名（含预备党员5名）。, 26",
    "这个28人的支部没有会议室。, 28",
    "支部就设在山上，教师党员6名，研究生党员15名。, 21",
    "支部有23名党员。, 23",
    "我院急诊科党支部共有党员三十四名，医师护士都在其中。, 34",
    "教工党支部现有党员七十一人，平均年龄七十八岁。, 71",
    "我们支部有党员十二个人，七个站讲台。, 12",
    "支部活动开展之后，党支部一共9名党员，全部投稿。, 9",
    "审计系教工党支部的18名党员，个个会看账本。, 18",
    "草业系教工党支部的9位党员，每年有四个月在草原上。, 9",
    "临时党支部的七名党员，是从五个学院里选出来的。, 7",
    "支部二十一名党员来自四个省。, 21",
    "课题组研究生党支部的32名党员（博士9人、硕士23人）一半时间在车间。, 32",
    "教研室党支部由9名指导教师党员和17名学生党员组成，共26人。, 26",
    "这个只有21名党员的支部，参与了17座高坝的论证。, 21",
  })
  void readsManyWaysOfTelling(String lead, int members) {
    assertEquals(Optional.of(members), of(lead).flatMap(BranchSize::members));
  }

  @Test
  void degreesOfTeachersAreNoStudents() {
    BranchSize size = of("教工党支部现有党员24人，其中教授6人、博士18人。").orElseThrow();
    assertEquals(Optional.empty(), size.doctoral());
    assertEquals(Optional.of(24), size.members());
  }

  @ParameterizedTest
  @CsvSource({
    "两个支部的38名党员参加。",
    "研究生第二党支部的14名党员坐了三个小时的车。",
    "支部与企业结对，派出党员八名担任技术顾问。",
    "卞书记和两名党员赶到现场。",
    "本学期发展党员5名。",
    "支部组织党员活动12次。",
    "现有预备党员3名参加了培训。"
  })
  void otherCountsAreNoSize(String lead) {
    assertEquals(Optional.empty(), of(lead));
  }
}
