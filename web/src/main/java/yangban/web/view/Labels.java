package yangban.web.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yangban.corpus.BranchKind;
import yangban.corpus.BranchSize;
import yangban.corpus.Coded;
import yangban.corpus.Discipline;
import yangban.corpus.DocumentKind;
import yangban.corpus.Level;
import yangban.corpus.PartialDate;
import yangban.corpus.Provenance;
import yangban.corpus.Stage;
import yangban.corpus.Theme;
import yangban.corpus.condition.Cadence;
import yangban.corpus.condition.Funding;
import yangban.corpus.condition.PartnerKind;
import yangban.corpus.condition.SizeBand;
import yangban.indexer.query.Aspect;
import yangban.indexer.query.Facet;
import yangban.indexer.query.FacetChoice;
import yangban.indexer.query.QueryNote;
import yangban.indexer.query.SearchRequest;
import yangban.web.Messages;
import yangban.web.SearchAddress;
import yangban.web.YearRun;

/// What values are called on a screen.
///
/// @param words the bundle
/// @param disciplines the catalogue: a code of two or four digits to its entry
/// @param zone in which days and times are told
public record Labels(
    Messages words, Function<String, Optional<Discipline>> disciplines, ZoneId zone) {

  /// A sentence that names more is no longer read.
  private static final int MOST_NAMES = 8;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  /// The name of a facet's value: `0816` → 测绘科学与技术. A value that is its own name, or that is not
  /// known, is shown as it is.
  public String of(Facet facet, String value) {
    if (value.equals(FacetChoice.UNSTATED)) {
      return words.text("unknown");
    }
    return switch (facet) {
      case THEME -> coded(Theme.class, value);
      case LEVEL -> coded(Level.class, value);
      case BRANCH_KIND -> coded(BranchKind.class, value);
      case DOC_KIND -> coded(DocumentKind.class, value);
      case PROVENANCE -> coded(Provenance.class, value);
      case SIZE -> coded(SizeBand.class, value);
      case CADENCE -> coded(Cadence.class, value);
      case PARTNER -> coded(PartnerKind.class, value);
      case FUNDING -> coded(Funding.class, value);
      case DISCIPLINE -> discipline(value);
      case TOPIC, BATCH, UNIVERSITY, REGION, YEAR, SITE -> value;
    };
  }

  /// The name of a value in a list without a tree, where 教育学 is a category and one of its
  /// disciplines.
  String apart(Facet facet, String value) {
    String name = of(facet, value);
    boolean category = facet == Facet.DISCIPLINE && value.length() == 2;
    return category ? words.text("facets.category", name) : name;
  }

  /// The names of values of one facet, years that follow one another as one: `2027–2030`.
  List<String> of(Facet facet, Collection<String> values) {
    return facet == Facet.YEAR
        ? YearRun.of(values).stream().map(this::years).toList()
        : values.stream().map(value -> of(facet, value)).toList();
  }

  /// `2027–2030`, or the year alone.
  String years(YearRun run) {
    return run.isRange()
        ? words.text("year.range", run.from(), run.to())
        : of(Facet.YEAR, run.from());
  }

  /// The name of what the words of a query may say of a branch or an article.
  String of(Aspect aspect, String value) {
    return aspect
        .facet()
        .map(facet -> of(facet, value))
        .orElseGet(() -> aspect == Aspect.STAGE ? coded(Stage.class, value) : value);
  }

  public String discipline(String code) {
    return disciplines.apply(code).map(Discipline::name).orElse(code);
  }

  public String facet(Facet facet) {
    return words.text("facet." + facet.code());
  }

  /// The numbers of members that are stated: 党员 18 名、正式党员 15 名.
  String size(BranchSize size) {
    List<String> parts = new ArrayList<>();
    size.members().ifPresent(n -> parts.add(words.text("size.members", n)));
    size.formal().ifPresent(n -> parts.add(words.text("size.formal", n)));
    size.probationary().ifPresent(n -> parts.add(words.text("size.probationary", n)));
    size.doctoral().ifPresent(n -> parts.add(words.text("size.doctoral", n)));
    size.master().ifPresent(n -> parts.add(words.text("size.master", n)));
    return words.list(parts);
  }

  /// What a search is called that is kept or followed: its words and what is chosen; empty for
  /// everything.
  public String search(SearchRequest asked) {
    return Stream.concat(
            Stream.of(asked.q().strip()).filter(typed -> !typed.isEmpty()),
            ChosenChip.of(asked, this, SearchAddress::of).stream().map(ChosenChip::name))
        .collect(Collectors.joining(words.text("part.separator")));
  }

  /// What was done to a query, in a sentence.
  public String sentence(SearchRequest asked, QueryNote note) {
    List<String> names =
        note.code() == QueryNote.Code.GONE
            ? ChosenChip.named(asked, note.words(), this)
            : note.words();
    String list =
        names.size() <= MOST_NAMES
            ? words.list(names)
            : words.text("list.more", words.list(names.subList(0, MOST_NAMES)), names.size());
    return words.text("queryNote." + note.code().code(), list);
  }

  /// `2017 年 5 月`, or the year alone.
  public String of(PartialDate date) {
    String year = Integer.toString(date.year());
    return date.month()
        .map(month -> words.text("month", year, month))
        .orElseGet(() -> words.text("year", year));
  }

  public String day(LocalDate date) {
    return DAY.format(date);
  }

  public String day(Instant instant) {
    return DAY.format(instant.atZone(zone));
  }

  public String minute(Instant instant) {
    return MINUTE.format(instant.atZone(zone));
  }

  private <E extends Enum<E> & Coded> String coded(Class<E> type, String code) {
    return Coded.of(type, code).map(words::label).orElse(code);
  }
}
