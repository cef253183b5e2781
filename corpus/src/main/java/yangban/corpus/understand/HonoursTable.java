package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.BlockKind;
import yangban.corpus.Coded;
import yangban.corpus.Level;
import yangban.corpus.Span;
import yangban.corpus.Stage;
import yangban.corpus.understand.RecognitionReader.Candidate;

/// Reads tables of honours: a row each, with columns for when, what, who gave it and, where a table
/// lists those of others as well, who got it. The header tells which column is which.
final class HonoursTable {
  private enum Column {
    WHEN(Pattern.compile("时间|年份|年度|日期")),
    WHO(Pattern.compile("主体|对象|获得者|获奖者|获奖人|获奖集体|归属|受奖")),
    GIVER(Pattern.compile("授予|颁[发奖]|表彰(?:单位|部门)|授奖|发文|单位|部门|机关|级别|等级")),
    NAME(Pattern.compile("荣誉|称号|奖项|名称|项目|获奖|内容")),
    REST(Pattern.compile(""));

    private final Pattern header;

    Column(Pattern header) {
      this.header = header;
    }
  }

  private static final Pattern YEAR = Pattern.compile("20[0-3]\\d");
  private static final Pattern BUILDING = Pattern.compile("培育|创建|立项|建设单位|建设对象");
  private static final Pattern PASSED = Pattern.compile("验收|结项|期满");
  private static final Pattern BRANCH = Pattern.compile("支部|党组织");

  private final Page page;
  private final RecognitionText words;
  private final RecognitionTerms terms;
  private final Givers givers;
  private final List<Row> rows;

  /// @param cells by column, in the page's text
  private record Row(Span line, Map<Column, Span> cells) {}

  /// @param school whether 学院 is what the university itself is called
  HonoursTable(Page page, RecognitionText words, RecognitionTerms terms, boolean school) {
    this.page = page;
    this.words = words;
    this.terms = terms;
    this.givers = new Givers(school);
    this.rows = rows();
  }

  private List<Row> rows() {
    List<Row> all = new ArrayList<>();
    List<Column> header = List.of();
    boolean within = false;
    for (Line line : page.bodyLines()) {
      boolean row = line.kind() == BlockKind.TABLE_ROW;
      if (row && !within) {
        header = header(line);
      } else if (row && !header.isEmpty()) {
        row(line, header).ifPresent(all::add);
      }
      within = row;
    }
    return all;
  }

  /// The columns in order; empty where the table is none of honours.
  private List<Column> header(Line line) {
    List<Column> columns = new ArrayList<>();
    for (Span cell : page.cells(line)) {
      String words = cell.of(page.text());
      columns.add(
          Arrays.stream(Column.values())
              .filter(c -> c.header.matcher(words).find())
              .findFirst()
              .orElse(Column.REST));
    }
    boolean honours =
        columns.contains(Column.NAME)
            && (columns.contains(Column.GIVER) || columns.contains(Column.WHEN))
            && HONOURS.matcher(line.text()).find();
    return honours ? columns : List.of();
  }

  private static final Pattern HONOURS = Pattern.compile("荣誉|称号|奖项|获奖|表彰");

  private Optional<Row> row(Line line, List<Column> header) {
    List<Span> cells = page.cells(line);
    if (cells.size() != header.size()) {
      return Optional.empty();
    }
    Map<Column, Span> by = new EnumMap<>(Column.class);
    for (int i = 0; i < cells.size(); i++) {
      by.putIfAbsent(header.get(i), cells.get(i));
    }
    return Optional.of(new Row(new Span(line.start(), line.end()), by));
  }

  /// Whether a programme stands in such a table.
  boolean covers(Found programme) {
    int at = words.place(programme.start());
    return rows.stream().anyMatch(r -> at >= r.line().start() && at < r.line().end());
  }

  /// The branch's own.
  List<Candidate> read() {
    List<Candidate> all = new ArrayList<>();
    for (Found programme : words.programmes()) {
      int at = words.place(programme.start());
      rows.stream()
          .filter(r -> at >= r.line().start() && at < r.line().end())
          .filter(this::own)
          .findFirst()
          .flatMap(r -> candidate(programme, r))
          .ifPresent(all::add);
    }
    return all;
  }

  private boolean own(Row row) {
    return !row.cells().containsKey(Column.WHO)
        || BRANCH.matcher(row.cells().get(Column.WHO).of(page.text())).find();
  }

  private Optional<Candidate> candidate(Found programme, Row row) {
    String line = row.line().of(page.text());
    String[] value = programme.cue().value().split("/", -1);
    Optional<Level> level =
        Coded.of(Level.class, value[1])
            .or(() -> giver(row))
            .or(() -> terms.named(plain(programme, row)));
    Stage stage =
        BUILDING.matcher(line).find()
            ? Stage.NURTURED
            : PASSED.matcher(line).find() ? Stage.ACCEPTED : Stage.AWARDED;
    Matcher year = YEAR.matcher(line);
    return level.map(l ->
        new Candidate(
            programme.start(),
            value[0],
            level,
            terms.batches().batchIn(plain(programme, row)),
            stage,
            true,
            year.find() ? Optional.of(Years.written(line, year.start())) : Optional.empty(),
            words.evidence(programme.start(), programme.end(), "honours-table", 0.85)));
  }

  private Optional<Level> giver(Row row) {
    return Optional.ofNullable(row.cells().get(Column.GIVER))
        .flatMap(c -> givers.level(c.of(page.text())));
  }

  /// The row in the text without quotes.
  private Span plain(Found programme, Row row) {
    int start = programme.start();
    while (start > 0 && words.place(start - 1) >= row.line().start()) {
      start--;
    }
    int end = programme.end();
    while (end < words.text().length() && words.place(end) < row.line().end()) {
      end++;
    }
    return new Span(start, end);
  }
}
