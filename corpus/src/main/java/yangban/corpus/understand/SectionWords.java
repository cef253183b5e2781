package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.List;

/// The words by which headings tell that they hold other sections or mere background, and
/// paragraphs that they close an article.
final class SectionWords {
  private static final String FILE = "sections.tsv";

  /// A generic heading is little more than its cue: `二、主要做法`, not `以“做法银行”留住经验`.
  private static final int LONGEST_REST = 6;

  private final List<String> containers = new ArrayList<>();
  private final List<String> backgrounds = new ArrayList<>();
  private final List<String> always = new ArrayList<>();
  private final List<String> analyses = new ArrayList<>();
  private final List<String> closings = new ArrayList<>();

  private SectionWords() {}

  static SectionWords load(Folding folding) {
    SectionWords words = new SectionWords();
    for (DataTable.Row row : DataTable.load(FILE, 2).rows()) {
      List<String> into =
          switch (row.text(0)) {
            case "container" -> words.containers;
            case "background" -> words.backgrounds;
            case "background-anywhere" -> words.always;
            case "analysis" -> words.analyses;
            case "closing" -> words.closings;
            default -> throw row.fault("unknown sort of words: " + row.cell(0));
          };
      row.words(1).forEach(w -> into.add(folding.fold(w.words())));
    }
    return words;
  }

  boolean container(String heading) {
    return generic(heading, containers);
  }

  boolean background(String heading) {
    return generic(heading, backgrounds) || always.stream().anyMatch(heading::contains);
  }

  /// Whether a heading of an arguing article analyses and proposes nothing.
  boolean analysis(String heading) {
    String claim = heading.split("[:,]", 2)[0];
    return analyses.stream()
        .anyMatch(a -> claim.endsWith(a) || (a.length() > 2 && heading.contains(a)));
  }

  boolean closing(String paragraph) {
    return closings.stream().anyMatch(paragraph::startsWith);
  }

  private static boolean generic(String heading, List<String> cues) {
    for (String cue : cues) {
      if (heading.contains(cue) && heading.length() - cue.length() <= LONGEST_REST) {
        return true;
      }
    }
    return false;
  }
}
