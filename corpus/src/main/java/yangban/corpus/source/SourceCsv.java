package yangban.corpus.source;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import yangban.corpus.source.TableText.Row;
import yangban.corpus.source.TableText.Table;

/// Many sources at once, from a table with a heading. Columns in any order, with Chinese or English
/// names, those of the form on the page among them (只采集 不采集 请求间隔 定时 …). 名称 and 地址 are required; a
/// cell of addresses or patterns may hold several, apart by spaces or lines. A row without 编号 is
/// named by its first address, the same name each time.
public final class SourceCsv {

  private static final Map<String, String> HEADINGS = headings();

  /// The headings as people write them.
  private static final String KNOWN =
      "编号 名称 地址 学校 学院 地区 栏目 深度 只采集 不采集 页面类型 间隔 定时 时段 来源类别 校内 许可说明 最多地址数 停用";

  private SourceCsv() {}

  /// What came of a table.
  ///
  /// @param sources of the rows without fault, in their order
  /// @param faults with the lines of the table
  public record Imported(List<Source> sources, List<SourceFault> faults) {

    public Imported {
      sources = List.copyOf(sources);
      faults = List.copyOf(faults);
    }
  }

  private static Map<String, String> headings() {
    Map<String, String> headings = new HashMap<>();
    SourceForm.FIELDS.forEach(f -> headings.put(f, f));
    String[][] words = {
      {"id", "编号", "代号", "标识"},
      {"name", "名称", "来源名称", "网站", "站点"},
      {"start", "地址", "网址", "起始地址", "栏目地址", "url", "address"},
      {"university", "学校", "高校", "大学", "school"},
      {"college", "学院", "院系", "单位", "department"},
      {"region", "地区", "省份", "省市", "province"},
      {"column", "栏目", "栏目类型"},
      {"depth", "深度"},
      {"include", "只采集", "包含"},
      {"exclude", "不采集", "排除"},
      {"kinds", "页面类型", "页面类型更正"},
      {"delay", "间隔", "请求间隔"},
      {"schedule", "定时", "计划", "周期"},
      {"off-peak", "时段", "只在这些时段", "offpeak"},
      {"provenance", "来源类别"},
      {"on-campus", "校内", "oncampus"},
      {"permission", "许可", "许可说明"},
      {"max-pages", "最多地址数", "上限", "maxpages"},
      {"paused", "停用", "暂停"}
    };
    for (String[] row : words) {
      Arrays.stream(row).skip(1).forEach(w -> headings.put(w, row[0]));
    }
    return Map.copyOf(headings);
  }

  /// Reads a table.
  ///
  /// @param bytes CSV as a spreadsheet saves it
  /// @param there sources that are there: names made up here are others, and a column that one of
  ///   them has is not added again
  public static Imported read(byte[] bytes, List<Source> there) {
    if (bytes.length > TableText.MAX_BYTES) {
      return fault(1, FaultKind.TOO_LARGE, Integer.toString(TableText.MAX_BYTES >> 20));
    }
    Table table;
    try {
      table = TableText.read(bytes, HEADINGS);
    } catch (IllegalArgumentException broken) {
      return fault(1, FaultKind.NO_LIST);
    }
    if (!table.fields().contains("name") || !table.fields().contains("start")) {
      return fault(1, FaultKind.BAD_HEADER, "名称 地址");
    }
    List<Source> sources = new ArrayList<>();
    List<SourceFault> faults = new ArrayList<>();
    for (String field : table.fields()) {
      if (!SourceForm.FIELDS.contains(field) && !field.isBlank()) {
        faults.add(
            new SourceFault(
                1, "", WrittenFields.shown(field), FaultKind.UNKNOWN_FIELD, List.of(KNOWN)));
      }
    }
    Set<String> ids = there.stream().map(Source::id).collect(Collectors.toCollection(HashSet::new));
    StartOwners owners = new StartOwners(there);
    Map<String, Integer> lines = new HashMap<>();
    for (Row row : table.rows()) {
      SourceForm.Outcome outcome = SourceForm.read(fields(row, ids), row.line());
      faults.addAll(outcome.faults());
      Optional<Source> source = outcome.source();
      if (source.isPresent()) {
        String id = source.get().id();
        Optional<SourceFault> taken = owners.take(source.get(), row.line());
        Integer first = taken.isPresent() ? null : lines.putIfAbsent(id, row.line());
        if (taken.isPresent()) {
          faults.add(taken.get());
        } else if (first == null) {
          ids.add(id);
          sources.add(source.get());
        } else {
          faults.add(
              new SourceFault(
                  row.line(), id, "id", FaultKind.DUPLICATE_ID, List.of(id, first.toString())));
        }
      }
    }
    return new Imported(sources, faults);
  }

  private static Imported fault(int line, FaultKind kind, String... arguments) {
    return new Imported(
        List.of(), List.of(new SourceFault(line, "", "", kind, List.of(arguments))));
  }

  private static Map<String, Written> fields(Row row, Set<String> ids) {
    Map<String, Written> fields = new LinkedHashMap<>();
    for (String field : SourceForm.FIELDS) {
      String cell = row.cell(field);
      if (field.equals("id") && cell.isEmpty()) {
        cell = StartAddress.of(first(row.cell("start"))).map(a -> id(a, ids)).orElse("x");
      }
      if (!cell.isEmpty()) {
        boolean many = SourceForm.MANY.contains(field);
        String cut = field.equals("kinds") ? "[\\n;；]+" : "[\\s;；]+";
        fields.put(
            field, Written.of(row.line(), many ? Arrays.asList(cell.split(cut)) : List.of(cell)));
      }
    }
    return fields;
  }

  private static String first(String cell) {
    return cell.strip().split("[\\s;；]+", 2)[0];
  }

  private static final int LONGEST_ID = 40;

  /// `https://clxy.qinghe.edu.cn/djgz/zbfc.htm` becomes `clxy-qinghe-djgz-zbfc`.
  static String id(URI start, Set<String> taken) {
    String host = start.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    String path =
        start
            .getRawPath()
            .replaceFirst("\\.[a-z]{2,5}$", "")
            .replaceFirst("/(?:index|list|main)$", "");
    String plain =
        (host.replaceFirst("\\.(?:edu\\.cn|com\\.cn|org\\.cn|cn|com|org|net)$", "") + path)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String id =
        plain.length() <= LONGEST_ID ? plain : plain.substring(0, LONGEST_ID).replaceAll("-$", "");
    String free = id.isEmpty() ? "source" : id;
    for (int i = 2; taken.contains(free); i++) {
      String number = "-" + i;
      free = id.substring(0, Math.min(id.length(), LONGEST_ID - number.length())) + number;
    }
    return free;
  }
}
