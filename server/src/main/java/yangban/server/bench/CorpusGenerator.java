package yangban.server.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/// Writes lists of generated articles, the same for the same seed and size.
///
/// Idea: language models overfit and word lists have no phrases, so texts are put together from the
/// clauses of the sample corpus. A practice draws most of its clauses from three sample articles of
/// its own, with falling (Zipf) weights, and the rest from all, so that words come in bursts as
/// they do in real texts; numbers, names and team codes are made up, so that the vocabulary keeps
/// growing with the corpus (Heaps' law) instead of ending with the sample's.
final class CorpusGenerator {

  // Mean length of a practice in the 112,503 practices on which the figures were measured
  // (41.8 million characters).
  private static final int PRACTICE_CHARS = 370;

  // A list above 50 MB is refused by the import; 6,000 articles are some 35 MB.
  private static final int ARTICLES_A_FILE = 6_000;

  private static final Pattern CLAUSE_END = Pattern.compile("(?<=[，。；！？])");
  private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜";
  private static final String NAMES = "知远若溪明轩思齐雨桐浩然景行子衿嘉禾望舒清和云帆砚秋书遥致远听澜星野";
  private static final String NUMBERS = "一二三四五六七八九十";
  private static final List<String> PLACES =
      List.of("云汀", "澜沙", "霁川", "望朔", "棠溪", "砚湖", "鹿鸣", "沧屿", "松麓", "岚汐", "青蘅", "雁洲");
  private static final List<String> SCHOOLS = List.of("大学", "理工大学", "师范大学", "医科大学", "农业大学", "交通大学");
  private static final List<String> COLLEGES =
      List.of("测绘", "计算机", "材料", "机械", "临床医学", "法学", "马克思主义", "外国语", "化学", "数学", "农学", "土木工程");

  private final JsonMapper json = JsonMapper.builder().build();
  private final List<List<String>> clauses;
  private final List<String> all;
  private final Random random;

  CorpusGenerator(List<String> bodies, long seed) {
    clauses =
        bodies.stream().map(CorpusGenerator::clauses).filter(list -> list.size() > 10).toList();
    all = clauses.stream().flatMap(List::stream).toList();
    random = new Random(seed);
  }

  private static List<String> clauses(String body) {
    return CLAUSE_END
        .splitAsStream(body.replace("\n", ""))
        .map(String::strip)
        .filter(clause -> clause.length() >= 4 && clause.length() <= 60)
        .toList();
  }

  /// What was written.
  ///
  /// @param chars characters of all texts
  record Generated(List<Path> files, int articles, int practices, long chars) {}

  /// Writes articles of three to seven practices each until there are `practices`.
  Generated write(Path folder, int practices) throws IOException {
    List<Path> files = new ArrayList<>();
    int articles = 0;
    int written = 0;
    long chars = 0;
    while (written < practices) {
      Path file = folder.resolve("articles-%03d.jsonl".formatted(files.size()));
      files.add(file);
      try (BufferedWriter out = Files.newBufferedWriter(file)) {
        for (int i = 0; i < ARTICLES_A_FILE && written < practices; i++) {
          int sections = Math.min(3 + random.nextInt(5), practices - written);
          String text = text(sections);
          out.write(json.writeValueAsString(article(articles, text)));
          out.newLine();
          written += sections;
          chars += text.length();
          articles++;
        }
      }
    }
    return new Generated(files, articles, written, chars);
  }

  private Map<String, String> article(int number, String text) {
    String university = pick(PLACES) + pick(SCHOOLS);
    String college = pick(COLLEGES);
    String site = "s%02d.bench.example".formatted(random.nextInt(60));
    String date =
        "%d-%02d-%02d"
            .formatted(2016 + random.nextInt(11), 1 + random.nextInt(12), 1 + random.nextInt(28));
    return Map.of(
        "title",
        "%s学院%s：%s".formatted(college, branch(), heading()),
        "text",
        text,
        "url",
        "https://%s/info/%d/%d.htm".formatted(site, 1000 + random.nextInt(90), number),
        "published",
        date,
        "publisher",
        "党委组织部",
        "university",
        university,
        "branch",
        branch());
  }

  private String branch() {
    return pick(List.of("研究生", "本科生", "教工", "离退休"))
        + "第"
        + NUMBERS.charAt(random.nextInt(NUMBERS.length()))
        + "党支部";
  }

  private String text(int sections) {
    StringBuilder text =
        new StringBuilder("支部入选%d年样板支部培育创建单位。".formatted(2018 + random.nextInt(8)));
    for (int i = 0; i < sections; i++) {
      text.append('\n').append(NUMBERS.charAt(i)).append('、').append(heading()).append('\n');
      practice(text);
    }
    return text.toString();
  }

  private String heading() {
    String clause = pick(all).replaceAll("[，。；！？]$", "");
    return clause.length() > 24 ? clause.substring(0, 24) : clause;
  }

  private void practice(StringBuilder text) {
    List<List<String>> own = List.of(pick(clauses), pick(clauses), pick(clauses));
    int end = text.length() + (int) (PRACTICE_CHARS * (0.5 + random.nextDouble()));
    while (text.length() < end) {
      switch (random.nextInt(12)) {
        case 0 -> text.append(name()).append("同志牵头，");
        case 1 -> text.append("%d人参加，".formatted(3 + random.nextInt(400)));
        case 2 ->
            text.append(
                "%s%d小组承担，"
                    .formatted("硕博本教".charAt(random.nextInt(4)), 1000 + random.nextInt(9000)));
        case 3, 4, 5 -> text.append(pick(all));
        default -> text.append(zipf(pick(own)));
      }
    }
    if (text.charAt(text.length() - 1) != '。') {
      text.setCharAt(text.length() - 1, '。');
    }
  }

  private String name() {
    return ""
        + SURNAMES.charAt(random.nextInt(SURNAMES.length()))
        + NAMES.charAt(random.nextInt(NAMES.length()))
        + NAMES.charAt(random.nextInt(NAMES.length()));
  }

  /// The element at rank r with a weight of about 1/r: the exponential of a uniform number.
  private String zipf(List<String> list) {
    int rank = (int) Math.exp(random.nextDouble() * Math.log(list.size()));
    return list.get(Math.min(rank, list.size()) - 1);
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
