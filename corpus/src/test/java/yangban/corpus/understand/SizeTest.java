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
  })
  void readsManyWaysOfTelling(String lead, int members) {
    assertEquals(Optional.of(members), of(lead).flatMap(BranchSize::members));
  }

  @ParameterizedTest
  @CsvSource({"本学期发展党员5名。", "支部组织党员活动12次。", "现有预备党员3名参加了培训。"})
  void otherCountsAreNoSize(String lead) {
    assertEquals(Optional.empty(), of(lead));
  }
}
