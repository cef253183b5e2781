package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import yangban.corpus.lexicon.Cue;
import yangban.corpus.lexicon.CueSort;
import yangban.corpus.lexicon.DataTable;
import yangban.corpus.lexicon.DisciplineCatalogue;
import yangban.corpus.lexicon.Lexicon;
import yangban.corpus.lexicon.Regions;
import yangban.corpus.lexicon.Topic;
import yangban.corpus.pattern.SearchPattern;

/// The data files of this package, loaded once and shared by all readers. Immutable.
final class Rules {
  private final Folding folding;
  private final CueAutomaton cues;
  private final CueAutomaton recognitionCues;
  private final Lexicon lexicon;
  private final Universities universities;
  private final SectionWords sectionWords;
  private final OutcomeWords outcomeWords;
  private final SchoolForms schoolForms;
  private final Set<String> genericBranches;
  private final SearchPattern regionAuthority;
  private final Places places;
  private final GramModel themeGrams;
  private final GramModel outcomeSigns;
  private final GramModel topicSigns;
  private final GramModel kindSigns;

  /// Sorts of branches that also stand before an honour: 研究生标兵党支部.
  private static final Set<String> KINDS =
      Set.of("研究生", "本科生", "学生", "大学生", "教工", "教师", "教职工", "离退休", "博士生", "硕士生");

  private Rules(Folding folding) {
    this.folding = folding;
    this.lexicon = Lexicon.load();
    this.universities = Universities.load(folding);
    this.sectionWords = SectionWords.load(folding);
    this.outcomeWords = OutcomeWords.load(folding);
    this.schoolForms = SchoolForms.load(folding);
    this.genericBranches = new HashSet<>();
    this.regionAuthority = RegionReader.authority(Regions.names());
    this.places = Places.load(folding);
    this.themeGrams = GramModel.of(table("theme-grams.tsv", 3));
    this.topicSigns = GramModel.of(table("topic-signs.tsv", 3));
    this.kindSigns = GramModel.of(table("kind-signs.tsv", 3));
    this.outcomeSigns = GramModel.of(table("outcome-signs.tsv", 3));
    List<Cue> all = new ArrayList<>();
    lexicon.cues().forEach(c -> add(all, c));
    table("topic-hints.tsv", 2).rows().forEach(r -> addHints(all, r));
    DisciplineCatalogue.load().cues().forEach(c -> add(all, c));
    universities.cues().forEach(c -> add(all, c));
    table("themes.tsv", 2).rows().forEach(r -> add(all, r, 1, CueSort.THEME, r.text(0)));
    table("kinds.tsv", 3)
        .rows()
        .forEach(r -> add(all, r, 2, CueSort.KIND, r.text(0) + "/" + r.text(1)));
    table("branches.tsv", 3).rows().forEach(r -> addBranch(all, r));
    table("formulas.tsv", 2).rows().forEach(r -> addFormula(all, r));
    table("provenance.tsv", 2).rows().forEach(r -> add(all, r, 1, CueSort.PROVENANCE, r.text(0)));
    addSwapped(all);
    this.cues = CueAutomaton.of(all);
    this.recognitionCues = CueAutomaton.of(recognitions());
  }

  static Rules load() {
    return new Rules(Folding.load());
  }

  /// The file `name` of this package.
  private static DataTable table(String name, int columns) {
    return DataTable.load(Rules.class, name, columns);
  }

  private List<Cue> recognitions() {
    List<Cue> all = new ArrayList<>();
    for (DataTable.Row row : table("recognitions.tsv", 3).rows()) {
      String value = row.text(0) + "/" + row.cell(1);
      add(all, row, 2, CueSort.PROGRAMME, value);
    }
    addHonours(all);
    for (DataTable.Row row : table("stages.tsv", 3).rows()) {
      CueSort sort =
          switch (row.text(0)) {
            case "level" -> CueSort.LEVEL;
            case "stage" -> CueSort.STAGE;
            case "foreign" -> CueSort.FOREIGN;
            default -> throw row.fault("unknown sort: " + row.cell(0));
          };
      add(all, row, 2, sort, row.text(1));
    }
    for (DataTable.Row row : Regions.table().rows()) {
      add(all, new Cue(row.text(0), CueSort.REGION, row.text(0), 1));
      add(all, row, 1, CueSort.REGION, row.text(0));
    }
    return all;
  }

  /// Every honour with every sort of branch, where no programme of that name is listed.
  private void addHonours(List<Cue> all) {
    Set<String> listed = new HashSet<>();
    all.forEach(c -> listed.add(c.words()));
    List<String> honours = new ArrayList<>();
    List<String> branches = new ArrayList<>(List.of(""));
    for (DataTable.Row row : table("honours.tsv", 2).rows()) {
      List<String> into =
          switch (row.text(0)) {
            case "honour" -> honours;
            case "branch" -> branches;
            default -> throw row.fault("unknown sort: " + row.cell(0));
          };
      row.words(1).forEach(w -> into.add(w.words()));
    }
    for (String honour : honours) {
      for (String branch : branches) {
        for (String end : List.of("党支部", "支部", "基层党组织", "党组织")) {
          String turned = KINDS.contains(branch) ? branch + honour + end : "";
          for (String words : List.of(honour + branch + end, turned)) {
            if (!words.isEmpty() && listed.add(folding.fold(words))) {
              add(all, new Cue(words, CueSort.PROGRAMME, words + "/", 1));
            }
          }
        }
      }
    }
  }

  /// Swapped phrases that the file does not list with a weight of their own.
  private void addSwapped(List<Cue> all) {
    Set<String> listed = new HashSet<>();
    all.stream().filter(c -> c.sort() == CueSort.PROVENANCE).forEach(c -> listed.add(c.words()));
    for (String words : SwappedWords.all()) {
      if (listed.add(folding.fold(words))) {
        add(all, new Cue(words, CueSort.PROVENANCE, "swap", 1));
      }
    }
  }

  /// A hint that is a variant of its topic already stands in the lexicon.
  private void addHints(List<Cue> all, DataTable.Row row) {
    Set<String> listed = new HashSet<>();
    lexicon.cues().stream()
        .filter(c -> c.value().equals(topic(row)))
        .forEach(c -> listed.add(folding.fold(c.words())));
    for (DataTable.Weighted hint : row.words(1)) {
      if (!listed.contains(folding.fold(hint.words()))) {
        add(all, new Cue(hint.words(), CueSort.TOPIC, topic(row), hint.weight()));
      }
    }
  }

  private String topic(DataTable.Row row) {
    return lexicon
        .topic(row.text(0))
        .map(Topic::name)
        .orElseThrow(() -> row.fault("the lexicon has no such topic: " + row.cell(0)));
  }

  private void addBranch(List<Cue> all, DataTable.Row row) {
    switch (row.text(0)) {
      case "kind" -> add(all, row, 2, CueSort.BRANCH_KIND, row.text(1));
      case "member" -> add(all, row, 2, CueSort.MEMBER, row.text(1));
      case "setup" -> add(all, row, 2, CueSort.SETUP, row.text(1));
      case "stop" -> add(all, row, 2, CueSort.STOP, row.text(1));
      case "no-stop" -> add(all, row, 2, CueSort.NO_STOP, row.text(1));
      case "generic" -> row.words(2).forEach(w -> genericBranches.add(folding.fold(w.words())));
      default -> throw row.fault("unknown sort: " + row.cell(0));
    }
  }

  private void addFormula(List<Cue> all, DataTable.Row row) {
    switch (row.text(0)) {
      case "common" -> add(all, row, 1, CueSort.COMMON_FORMULA, "common");
      case "head", "cue" -> add(all, row, 1, CueSort.FORMULA_CONTEXT, row.text(0));
      default -> throw row.fault("unknown sort: " + row.cell(0));
    }
  }

  private void add(List<Cue> all, DataTable.Row row, int column, CueSort sort, String value) {
    row.words(column).forEach(w -> add(all, new Cue(w.words(), sort, value, w.weight())));
  }

  private void add(List<Cue> all, Cue cue) {
    all.add(new Cue(folding.fold(cue.words()), cue.sort(), cue.value(), cue.weight()));
  }

  Folding folding() {
    return folding;
  }

  CueAutomaton cues() {
    return cues;
  }

  /// Programmes, levels, stages and regions, to be found where quotes are dropped.
  CueAutomaton recognitionCues() {
    return recognitionCues;
  }

  Lexicon lexicon() {
    return lexicon;
  }

  Universities universities() {
    return universities;
  }

  SectionWords sectionWords() {
    return sectionWords;
  }

  SchoolForms schoolForms() {
    return schoolForms;
  }

  OutcomeWords outcomeWords() {
    return outcomeWords;
  }

  /// Finds a region's name before one of its authorities or recognitions.
  SearchPattern regionAuthority() {
    return regionAuthority;
  }

  /// Which region an address lies in.
  Places places() {
    return places;
  }

  /// What runs of characters say for themes.
  GramModel themeGrams() {
    return themeGrams;
  }

  /// What a topic's mentions say for its being the article's.
  GramModel topicSigns() {
    return topicSigns;
  }

  /// What the ways of telling say for the kind of a text.
  GramModel kindSigns() {
    return kindSigns;
  }

  /// What the words around a number say for its being a result.
  GramModel outcomeSigns() {
    return outcomeSigns;
  }

  /// Names that stand for any branch.
  Set<String> genericBranches() {
    return genericBranches;
  }
}
