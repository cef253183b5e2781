package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import yangban.corpus.lexicon.DataTable;

/// The words by which headings tell that they hold other sections or mere background, and
/// paragraphs that they close an article.
final class SectionWords {
  private static final String FILE = "sections.tsv";

  /// A generic heading is little more than its cue and filling words: `二、支部的主要做法`, not
  /// `以“做法银行”留住经验` or `问题从车间里来`. One character may be left: `做法选`.
  private static final int LONGEST_REST = 1;

  private final List<String> containers = new ArrayList<>();
  private final List<String> backgrounds = new ArrayList<>();
  private final List<String> always = new ArrayList<>();
  private final List<String> analyses = new ArrayList<>();
  private final List<String> analysesAnywhere = new ArrayList<>();
  private final List<String> closings = new ArrayList<>();
  private final List<String> fillers = new ArrayList<>();

  private SectionWords() {}

  static SectionWords load(Folding folding) {
    SectionWords words = new SectionWords();
    for (DataTable.Row row : DataTable.load(SectionWords.class, FILE, 2).rows()) {
      List<String> into =
          switch (row.text(0)) {
            case "container" -> words.containers;
            case "background" -> words.backgrounds;
            case "background-anywhere" -> words.always;
            case "analysis" -> words.analyses;
            case "analysis-anywhere" -> words.analysesAnywhere;
            case "closing" -> words.closings;
            case "filler" -> words.fillers;
            default -> throw row.fault("unknown sort of words: " + row.cell(0));
          };
      row.words(1).forEach(w -> into.add(folding.fold(w.words())));
    }
    // Long ones first, or the shorter ones inside them would leave half a word.
    words.fillers.sort(Comparator.comparingInt(String::length).reversed());
    return words;
  }

  boolean container(String heading) {
    return generic(heading, containers);
  }

  /// Whether a heading parts an article without a word on its matter.
  boolean generic(String heading) {
    return container(heading) || background(heading);
  }

  boolean background(String heading) {
    // 主要做法及成效 holds practices, whatever else it holds.
    return (generic(heading, backgrounds) && !container(heading))
        || always.stream().anyMatch(heading::contains);
  }

  /// Whether a heading of an arguing article analyses and proposes nothing.
  boolean analysis(String heading) {
    String claim = heading.split("[:,]", 2)[0];
    return analyses.stream()
            .anyMatch(a -> claim.endsWith(a) || (a.length() > 2 && heading.contains(a)))
        || analysesAnywhere.stream().anyMatch(heading::contains);
  }

  boolean closing(String paragraph) {
    return closings.stream().anyMatch(paragraph::startsWith);
  }

  /// Whether nothing of weight is left of a heading besides one of the cues and words that any
  /// generic heading may have.
  private boolean generic(String heading, List<String> cues) {
    for (String cue : cues) {
      int at = heading.indexOf(cue);
      if (at >= 0
          && rest(heading.substring(0, at)) + rest(heading.substring(at + cue.length()))
              <= LONGEST_REST) {
        return true;
      }
    }
    return false;
  }

  /// How many ideographs and letters are left besides filling words.
  private int rest(String part) {
    String left = part;
    for (String filler : fillers) {
      left = left.replace(filler, "");
    }
    return (int) left.chars().filter(Character::isLetterOrDigit).count();
  }
}
