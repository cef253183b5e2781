package yangban.corpus.frontier;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import yangban.corpus.ArticleText;

/// Looks at a page that was read again and says what is doubtful about it, before it replaces what
/// was read well. Any sign holds the reading back for a person: a person's look costs less than a
/// good text lost. Texts that only gained or lost some sentences have none.
///
/// The bounds are ours. Pages of this genre are edited by words and sentences; a template that
/// changed loses the date, cuts the text to a teaser, or reads menus and lists as text.
public final class ReadingCheck {

  private static final double MUCH_SHORTER = 0.5;
  private static final double MUCH_LONGER = 2.5;

  /// Less than this of either in the other is another text; two articles of the genre share about a
  /// quarter of their pairs by its standing phrases.
  private static final double OTHER = 0.5;

  private static final int SEVERAL_PARAGRAPHS = 4;
  private static final int FEWER = 3;

  private ReadingCheck() {}

  /// What is doubtful about the first reading of a page while alarms stand for its source: it shows
  /// the very thing that they were raised for, rather than what was usual before. What bounds that
  /// is the geometric mean of the two, since lengths differ by factors.
  ///
  /// @param titles hashes of the titles read last
  public static Set<HealthSign> signs(
      List<Alarm> alarms, Measures reading, Collection<Integer> titles) {
    EnumSet<HealthSign> signs = EnumSet.noneOf(HealthSign.class);
    for (Alarm alarm : alarms) {
      double middle = Math.sqrt(alarm.before() * alarm.now());
      boolean shows =
          switch (alarm.sign()) {
            case SHORTER -> reading.chars() <= middle;
            case FEWER_PARAGRAPHS -> reading.paragraphs() <= middle;
            case UNDATED -> !reading.dated();
            case SAME_TITLE -> titles.contains(reading.titleHash());
            // Raised by length or by paragraphs; either is beyond its own middle then.
            case LONGER -> reading.chars() >= middle || reading.paragraphs() >= middle;
            case OTHER_TEXT, REJECTED, SOURCE -> false;
          };
      if (shows) {
        signs.add(alarm.sign());
      }
    }
    return signs;
  }

  /// What is doubtful about `after`, read where `before` was read before.
  public static Set<HealthSign> signs(ArticleText before, ArticleText after) {
    EnumSet<HealthSign> signs = EnumSet.noneOf(HealthSign.class);
    String old = before.body().replaceAll("\\s", "");
    String read = after.body().replaceAll("\\s", "");
    if (read.length() < old.length() * MUCH_SHORTER) {
      signs.add(HealthSign.SHORTER);
    }
    if (read.length() > old.length() * MUCH_LONGER) {
      signs.add(HealthSign.LONGER);
    }
    if (CharacterShare.of(read, old) < OTHER && CharacterShare.of(old, read) < OTHER) {
      signs.add(HealthSign.OTHER_TEXT);
    }
    if (before.published().isPresent() && after.published().isEmpty()) {
      signs.add(HealthSign.UNDATED);
    }
    if (before.blocks().size() >= SEVERAL_PARAGRAPHS
        && after.blocks().size() * FEWER <= before.blocks().size()) {
      signs.add(HealthSign.FEWER_PARAGRAPHS);
    }
    return signs;
  }
}
