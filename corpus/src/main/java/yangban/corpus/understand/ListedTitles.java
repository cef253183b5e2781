package yangban.corpus.understand;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import yangban.corpus.Evidence;
import yangban.corpus.PartialDate;
import yangban.corpus.Place;
import yangban.corpus.Recognition;
import yangban.corpus.Tag;

/// Reads under which title an article puts the several branches that it lists, from its title and
/// lead: `关于公布第三批校级党建工作样板支部培育创建单位名单的通知`. What is told further down is one branch's.
final class ListedTitles {
  private static final int LEAD = 420;

  private final Page page;
  private final RecognitionReader reader;

  /// @param school whether 学院 is what the university itself is called
  ListedTitles(Page page, Rules rules, boolean school) {
    this.page = page;
    this.reader = new RecognitionReader(page, rules, school, Optional.empty(), List.of());
  }

  List<Tag<Recognition>> read() {
    Optional<PartialDate> year =
        page.article().published().map(Tag::value).map(d -> PartialDate.of(d.getYear()));
    int end =
        new SeveralBranches(page)
            .begins()
            .filter(b -> b > page.bodyStart())
            .map(b -> page.span(b, b + 1).start())
            .orElse(LEAD);
    Predicate<Evidence> early =
        e -> e.place() == Place.TITLE || (e.place() == Place.BODY && e.span().start() < end);
    List<Tag<Recognition>> all =
        reader.read().stream().filter(t -> t.evidence().stream().anyMatch(early)).toList();
    List<Tag<Recognition>> titled =
        all.stream()
            .filter(t -> t.evidence().stream().anyMatch(e -> e.place() == Place.TITLE))
            .toList();
    return all.stream()
        .filter(t -> titled.isEmpty() || titled.stream().anyMatch(o -> agree(o.value(), t.value())))
        .map(t -> new Tag<>(given(t.value(), year), t.evidence()))
        .toList();
  }

  /// What the title tells holds for the whole list: its level and stage.
  private static boolean agree(Recognition title, Recognition other) {
    return title.level() == other.level() && title.stage() == other.stage();
  }

  /// A list is published in the year in which it gives its titles.
  private static Recognition given(Recognition r, Optional<PartialDate> published) {
    return Recognition.of(
        r.level(), r.programme(), r.batch(), r.stage(), r.date().or(() -> published));
  }
}
