package yangban.corpus.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.Coded;
import yangban.corpus.Level;
import yangban.corpus.pattern.ChineseNumber;
import yangban.corpus.source.TableText.Row;
import yangban.corpus.source.TableText.Table;

/// A list of showcase branches as a table: 学校 支部 级别 批次, in any order; only 支部 is required.
///
/// @param entries of the rows without fault, each once
/// @param faults with the lines of the table
public record ShowcaseList(List<ShowcaseEntry> entries, List<SourceFault> faults) {

  private static final int LONGEST = 120;

  private static final Map<String, String> HEADINGS =
      Map.ofEntries(
          Map.entry("学校", "university"),
          Map.entry("高校", "university"),
          Map.entry("学校名称", "university"),
          Map.entry("university", "university"),
          Map.entry("支部", "branch"),
          Map.entry("党支部", "branch"),
          Map.entry("支部名称", "branch"),
          Map.entry("党支部名称", "branch"),
          Map.entry("名称", "branch"),
          Map.entry("branch", "branch"),
          Map.entry("学院", "college"),
          Map.entry("院系", "college"),
          Map.entry("college", "college"),
          Map.entry("级别", "level"),
          Map.entry("层级", "level"),
          Map.entry("level", "level"),
          Map.entry("批次", "batch"),
          Map.entry("batch", "batch"),
          Map.entry("序号", "number"),
          Map.entry("number", "number"));

  private static final Map<String, Level> LEVELS =
      Map.of(
          "全国", Level.NATIONAL,
          "国家级", Level.NATIONAL,
          "国家", Level.NATIONAL,
          "省级", Level.PROVINCIAL,
          "全省", Level.PROVINCIAL,
          "市级", Level.PROVINCIAL,
          "校级", Level.UNIVERSITY,
          "全校", Level.UNIVERSITY,
          "院级", Level.COLLEGE);

  private static final Pattern BATCH = Pattern.compile("第?\\s*([0-9一二三四五六七八九十]{1,3})\\s*批?");

  public ShowcaseList {
    entries = List.copyOf(entries);
    faults = List.copyOf(faults);
  }

  /// Reads a table.
  ///
  /// @param bytes CSV as a spreadsheet saves it
  public static ShowcaseList read(byte[] bytes) {
    if (bytes.length > TableText.MAX_BYTES) {
      return fault(FaultKind.TOO_LARGE, Integer.toString(TableText.MAX_BYTES >> 20));
    }
    Table table;
    try {
      table = TableText.read(bytes, HEADINGS);
    } catch (IllegalArgumentException broken) {
      return fault(FaultKind.NO_LIST);
    }
    if (!table.fields().contains("branch")) {
      return fault(FaultKind.BAD_HEADER, "支部（最好还有 学校 级别 批次）");
    }
    List<SourceFault> faults = new ArrayList<>();
    Map<ShowcaseEntry, Integer> entries = new HashMap<>();
    List<ShowcaseEntry> inOrder = new ArrayList<>();
    for (Row row : table.rows()) {
      entry(row, faults)
          .ifPresent(entry -> {
            Integer first = entries.putIfAbsent(entry, row.line());
            if (first == null) {
              inOrder.add(entry);
            } else {
              faults.add(at(row, "", FaultKind.DOUBLE_ROW, first.toString()));
            }
          });
    }
    return new ShowcaseList(inOrder, faults);
  }

  private static ShowcaseList fault(FaultKind kind, String... arguments) {
    return new ShowcaseList(
        List.of(), List.of(new SourceFault(1, "", "", kind, List.of(arguments))));
  }

  private static SourceFault at(Row row, String field, FaultKind kind, String... arguments) {
    return new SourceFault(row.line(), "", field, kind, List.of(arguments));
  }

  private static Optional<ShowcaseEntry> entry(Row row, List<SourceFault> faults) {
    int before = faults.size();
    String printed = row.cell("branch");
    String college = row.cell("college");
    String branch = printed.startsWith(college) ? printed : college + printed;
    if (printed.isEmpty()) {
      faults.add(at(row, "branch", FaultKind.MISSING));
    } else if (branch.length() > LONGEST || row.cell("university").length() > LONGEST) {
      faults.add(at(row, "branch", FaultKind.TOO_LONG, Integer.toString(LONGEST)));
    }
    String level = row.cell("level");
    Optional<Level> read =
        Optional.ofNullable(LEVELS.get(level)).or(() -> Coded.of(Level.class, level));
    if (!level.isEmpty() && read.isEmpty()) {
      faults.add(
          at(row, "level", FaultKind.UNKNOWN_VALUE, WrittenFields.shown(level), "全国 省级 校级 院级"));
    }
    String batch = row.cell("batch");
    OptionalInt number = batch(batch);
    if (!batch.isEmpty() && number.isEmpty()) {
      faults.add(at(row, "batch", FaultKind.UNKNOWN_VALUE, WrittenFields.shown(batch), "首批 第二批 3"));
    }
    return faults.size() > before
        ? Optional.empty()
        : Optional.of(new ShowcaseEntry(row.cell("university"), branch, read, number));
  }

  private static OptionalInt batch(String text) {
    if (text.equals("首批")) {
      return OptionalInt.of(1);
    }
    Matcher matcher = BATCH.matcher(text);
    return matcher.matches() ? ChineseNumber.of(matcher.group(1)) : OptionalInt.empty();
  }
}
