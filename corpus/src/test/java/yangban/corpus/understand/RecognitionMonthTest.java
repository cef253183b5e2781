package yangban.corpus.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yangban.corpus.PartialDate;
import yangban.corpus.Tag;

/// The month is told where the year is: in the same words, or by a month that follows the year.
class RecognitionMonthTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          支部于2019年12月获批“辽宁省党建工作样板支部”培育创建单位，2022年3月获批第三批“全国党建工作样板支部”培育创建单位。 | 2019-12 2022-03
          2022年3月，支部入选第三批全国党建工作样板支部培育创建单位。            | 2022-03
          支部2021年6月获评学校先进党支部，同年12月入选校级样板支部培育创建单位。 | 2021-06 2021-12
          2022年，支部入选校级样板支部培育创建单位，当年11月获评省级先进党支部。  | 2022 2022-11
          2022年3月支部入选校级样板支部培育创建单位，12月通过学校样板支部验收。  | 2022-03 2022-12
          2022年11月支部入选校级样板支部培育创建单位，3月获评学校先进党支部。    | 2022 2022-11
          今年3月，支部入选校级样板支部培育创建单位。                          | 2024-03
          本月，支部入选校级样板支部培育创建单位。                             | 2024-06
          近日，支部入选校级样板支部培育创建单位。                             | 2024
          支部入选校级样板支部培育创建单位（2023年4月）。                      | 2023-04
          2021年底，支部入选校级样板支部培育创建单位。                         | 2021
          2020年，支部每年3月开展学雷锋，获批校级样板支部培育创建单位。         | 2020
          """)
  void readsTheMonthOfATitle(String sentence, String dates) {
    List<String> read =
        Articles.titled("金属材料系教工党支部的做法")
            .lines(sentence.strip())
            .published("2024-06-10")
            .read()
            .recognitions()
            .stream()
            .map(Tag::value)
            .flatMap(r -> r.date().stream())
            .map(PartialDate::toString)
            .sorted()
            .toList();
    assertEquals(List.of(dates.strip().split(" ")), read);
  }
}
