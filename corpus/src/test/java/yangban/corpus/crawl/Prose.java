package yangban.corpus.crawl;

import java.util.ArrayList;
import java.util.List;

/// Texts in the way of the genre, each with words of its own.
final class Prose {

  private static final List<String> NAMES =
      List.of("灯塔", "扳手", "晨读", "对账", "结对", "墙报", "夜航", "量尺", "联学", "回访");
  private static final List<String> PLACES =
      List.of("金工车间", "材料实验室", "水工试验场", "显微镜室", "校史馆", "社区服务站", "田间工作站");
  private static final List<String> DEEDS =
      List.of(
          "每月第一个周五把支部会开在%s，党员轮流讲一件自己解决不了的难题，其他人当场认领",
          "把%s的安全值日和党员责任区合在一张表里，谁负责、何时查、查出什么都写明白",
          "请退休教师在%s给新生党员讲第一堂课，讲完一起把当年的旧图纸描一遍",
          "在%s旁边设一块意见板，群众写的每一条都在七天内有人回话，回话也贴出来",
          "由教师党员在%s带三名学生组成小组，一学期完成一个企业提出的小课题");

  /// A text that has nothing in common with the others.
  static final List<String> ANOTHER =
      List.of(
          "暑期图书馆闭馆检修，自七月十五日起暂停借阅，逾期图书的归还日期顺延至开馆后一周，不计滞纳金。",
          "检修期间自习区搬到东配楼一层，开放时间为早八点到晚十点，座位按先来后到使用，不再预约。",
          "空调、照明与电梯同时更换，施工噪声较大，请住在附近宿舍的同学关好门窗，注意绕行。",
          "电子资源照常服务，校外访问仍走原来的通道；文献传递改由邮件办理，三个工作日内答复。",
          "开馆时间另行公布。有问题请打值班电话，或到大厅服务台留言，由馆办公室统一回复。");

  private Prose() {}

  static String name(int number) {
    return NAMES.get(number % NAMES.size()) + number;
  }

  /// @param more what the second paragraph says besides
  static List<String> of(int number, String more) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(
        "示例大学机械学院第%d党支部现有正式党员%d名。支部从身边的难处做起，用两年时间摸索出“%s”工作法，下面是主要做法。"
            .formatted(number, 11 + number % 19, name(number)));
    List<String> ordinals = List.of("一、", "二、", "三、");
    for (int i = 0; i < ordinals.size(); i++) {
      String place = PLACES.get((number + 2 * i) % PLACES.size());
      paragraphs.add(ordinals.get(i) + "在%s把难题摆到桌面".formatted(place));
      paragraphs.add(
          "支部%s。第%d学期以来共办了%d次，参加%d人次。%s"
              .formatted(
                  DEEDS.get((number + i) % DEEDS.size()).formatted(place),
                  2 + i,
                  5 + (number * 7 + i) % 20,
                  60 + (number * 13 + i * 5) % 200,
                  i == 1 ? more : ""));
    }
    return paragraphs;
  }
}
