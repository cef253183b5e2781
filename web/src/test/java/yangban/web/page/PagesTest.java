package yangban.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static yangban.web.view.Specimen.HOSTILE;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import yangban.corpus.Article;
import yangban.corpus.Provenance;
import yangban.corpus.condition.Conditions;
import yangban.corpus.correction.Correction;
import yangban.corpus.correction.CorrectionField;
import yangban.corpus.correction.CorrectionRules;
import yangban.corpus.correction.Corrections;
import yangban.corpus.correction.Target;
import yangban.corpus.frontier.PageState;
import yangban.corpus.lexicon.DisciplineCatalogue;
import yangban.corpus.lexicon.Lexicon;
import yangban.corpus.pack.Pack;
import yangban.corpus.pack.PackItem;
import yangban.corpus.reuse.CommonProperty;
import yangban.corpus.reuse.Comparison;
import yangban.corpus.reuse.Reuse;
import yangban.corpus.reuse.ReuseKind;
import yangban.corpus.store.FoundPractice;
import yangban.corpus.store.FoundPractice.Standing;
import yangban.corpus.store.StoreCounts;
import yangban.indexer.query.Facet;
import yangban.indexer.query.FacetChoice;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.query.Sort;
import yangban.indexer.search.Alike;
import yangban.web.Assets;
import yangban.web.Messages;
import yangban.web.view.ArchiveLine;
import yangban.web.view.ArticleView;
import yangban.web.view.CompareView;
import yangban.web.view.CorrectionForms;
import yangban.web.view.CorrectionListView;
import yangban.web.view.CorrectionsView;
import yangban.web.view.ErrorView;
import yangban.web.view.Frame;
import yangban.web.view.HomeView;
import yangban.web.view.Labels;
import yangban.web.view.PackChoice;
import yangban.web.view.PackEntry;
import yangban.web.view.PackPrintView;
import yangban.web.view.PackView;
import yangban.web.view.PacksView;
import yangban.web.view.PracticeView;
import yangban.web.view.ReuseView;
import yangban.web.view.SearchView;
import yangban.web.view.Specimen;

class PagesTest {

  private static final ArchiveLine ARCHIVE =
      new ArchiveLine(
          "gone",
          "这个页面在原网站上已经消失",
          "/articles/a/snapshot",
          "/articles/a/versions",
          2,
          "2026-03-02",
          HOSTILE);

  private static final Pattern INLINE =
      Pattern.compile("<style|\\sstyle=|\\son[a-z]+=\"|<script(?! src=)|javascript:");

  private static final Pattern LEFT_ITS_ATTRIBUTE = Pattern.compile("=\"[^\"<>]*\"onmouseover=");

  private final Pages pages = new Pages(Messages.chinese(), Assets.load());
  private final Labels labels = Specimen.labels();
  private final Frame frame = Specimen.frame(true);
  private final Article hostile = Specimen.article(Provenance.MIRROR, HOSTILE);
  private final List<PackChoice> packs = List.of(new PackChoice("aaaaaaaa", HOSTILE));

  @Test
  void whatAPagePrintsNeverBecomesMarkup() {
    all(frame)
        .forEach((name, html) -> {
          assertFalse(html.contains("<script>alert"), name);
          assertFalse(LEFT_ITS_ATTRIBUTE.matcher(html).find(), name);
        });
  }

  @Test
  void nothingIsInline() {
    all(frame)
        .forEach((name, html) -> {
          String own = html.replaceAll("(&#34;|\")onmouseover=(&#34;|\")", "");
          assertFalse(INLINE.matcher(own).find(), name + ": " + first(own));
        });
  }

  @Test
  void everyIdStandsOnce() {
    all(frame)
        .forEach((name, html) -> {
          List<String> ids =
              Pattern.compile("\\sid=\"([^\"]*)\"")
                  .matcher(html)
                  .results()
                  .map(m -> m.group(1))
                  .toList();
          assertEquals(Set.copyOf(ids).size(), ids.size(), name + ids);
        });
  }

  @Test
  void aMirrorIsNamedAndNotLinked() {
    String html = all(frame).getOrDefault("article", "");
    assertFalse(html.contains("href=\"https://party.example.org"));
    assertTrue(html.contains("疑似镜像"));
  }

  @Test
  void anOfficialPageIsLinkedWithoutReferrer() {
    Article official = Specimen.article(Provenance.OFFICIAL, "");
    String html =
        pages.article(
            frame,
            ArticleView.of(official, "", ArticleView.Marks.NONE, List.of(), labels, ""),
            ReuseView.NONE,
            ARCHIVE,
            packs);
    assertTrue(
        html.contains(
            "<a href=\"https://party.example.org/info/1.htm\" rel=\"noopener noreferrer"
                + " external\">"));
  }

  @Test
  void whoMayOnlyReadIsOfferedNoWrites() {
    all(Specimen.frame(false))
        .forEach((name, html) -> {
          String withoutUndo = html.replace("<form method=\"post\" action=\"/x\">", "");
          assertFalse(withoutUndo.contains("method=\"post\""), name);
        });
  }

  @Test
  void placeAndRuleOfEvidenceStandApart() {
    var all = all(frame);
    for (String name : List.of("article", "corrections")) {
      String html = all.getOrDefault(name, "");
      assertTrue(html.contains("class=\"evidence\""), name);
      assertFalse(html.matches("(?s).*class=\"evidence\"><q>[^<]*</q><p>[^<].*"), name);
    }
  }

  /// The specimen's evidence names a rule that no words are kept for.
  @Test
  void evidenceIsToldInWordsAndNeverByTheNameOfARule() {
    all(frame).forEach((name, html) -> assertFalse(html.contains("some-rule"), name));
    String html = all(frame).getOrDefault("article", "");
    assertTrue(html.contains("<span>读法：其他规则</span>"));
    assertTrue(html.contains("<span>读法：按“一般网页”的版式读出</span>"));
  }

  @Test
  void aCorrectionThatWasRefusedIsShownWhereItWasTyped() {
    String html = all(frame).getOrDefault("corrections", "");
    assertTrue(html.contains("/corrections#f-title\">"));
    assertFalse(html.contains("/corrections\">\n<input type=\"hidden\" name=\"field\""));
  }

  @Test
  void aListAboveIsSpokenOfOnlyWhereThereIsOne() {
    String both =
        pages.practice(frame, practice(List.of(alike()), List.of(alike())), ARCHIVE, packs);
    assertTrue(both.contains("上面已列的不再列"));
    String alone = pages.practice(frame, practice(List.of(), List.of(alike())), ARCHIVE, packs);
    assertTrue(alone.contains("同样的做法在别的学科里怎样做"));
    assertFalse(alone.contains("上面已列的不再列"));
  }

  @Test
  void aPackFileStandsByItself() {
    String html = pages.packFile(print());
    assertFalse(html.contains("<link"));
    assertTrue(html.contains("<style>"));
    assertFalse(html.contains("<script>alert"));
  }

  private Map<String, String> all(Frame around) {
    SearchRequest asked =
        new SearchRequest(
            HOSTILE,
            Map.of(
                Facet.THEME, new FacetChoice(Set.of("education"), Set.of("service")),
                Facet.TOPIC, new FacetChoice(Set.of(HOSTILE), Set.of())),
            false,
            Sort.DATE,
            2,
            20);
    var facets =
        Map.of(
            Facet.THEME, List.of(Specimen.count("education", 3)),
            Facet.TOPIC, List.of(Specimen.count(HOSTILE, 3)),
            Facet.DISCIPLINE, List.of(Specimen.count("08", 3), Specimen.count("0816", 2)),
            Facet.YEAR, List.of(Specimen.count("2021", 3), Specimen.count("2023", 1)));
    SearchView.Surroundings surroundings =
        new SearchView.Surroundings(List.of(HOSTILE), packs, Map.of("3", PageState.GONE), true);
    Map<String, String> all = new HashMap<>();
    all.putAll(
        Map.of(
            "home",
                pages.home(
                    around,
                    HomeView.of(
                        Specimen.page(SearchRequest.of(""), 3, facets, HOSTILE),
                        new StoreCounts(1, 1, 2, Optional.of(Instant.EPOCH)),
                        List.of(hostile),
                        labels)),
            "search",
                pages.search(
                    around.withQuery(HOSTILE),
                    SearchView.of(
                        asked, Specimen.page(asked, 300, facets, HOSTILE), labels, surroundings)),
            "nothing",
                pages.search(
                    around,
                    SearchView.of(
                        asked, Specimen.page(asked, 0, Map.of(), ""), labels, surroundings)),
            "article", pages.article(around, article(), reuse(), ARCHIVE, packs),
            "practice", pages.practice(around, practice(), ARCHIVE, packs),
            "packs", pages.packs(around, PacksView.of(List.of(pack()), List.of(pack()), labels)),
            "pack",
                pages.pack(
                    around, PackView.of(pack(), entries(), List.of(), Optional.of("item"), labels)),
            "cover",
                pages.pack(
                    around, PackView.of(pack(), entries(), entries(), Optional.empty(), labels)),
            "print", pages.packPrint(print()),
            "error", pages.error(around, new ErrorView(404, HOSTILE, HOSTILE, HOSTILE, 0))));
    all.put("compare", pages.compare(around, compare()));
    all.put("corrections", pages.corrections(around, corrections()));
    all.put("correctionlist", pages.correctionList(around, correctionList()));
    return all;
  }

  private ReuseView reuse() {
    return ReuseView.of(
        hostile,
        List.of(
            new Reuse(hostile, ReuseKind.COPY, 0.87, 0.5, true, true),
            new Reuse(hostile, ReuseKind.PASSAGES, 0.1, 0.1, false, false)),
        Optional.of(HOSTILE),
        labels);
  }

  private CompareView compare() {
    Comparison same = Comparison.of(hostile.text(), hostile.text(), CommonProperty.load());
    return CompareView.of(hostile, hostile, same, labels);
  }

  private ArticleView article() {
    return ArticleView.of(hostile, HOSTILE, ArticleView.Marks.NONE, List.of(), labels, HOSTILE);
  }

  private PracticeView practice() {
    return practice(List.of(alike()), List.of());
  }

  private static Alike alike() {
    return new Alike(Specimen.hit(3, HOSTILE), List.of(), List.of(HOSTILE), List.of(HOSTILE));
  }

  private PracticeView practice(List<Alike> alike, List<Alike> elsewhere) {
    return PracticeView.of(
        new FoundPractice(
            hostile,
            hostile.reading().practices().getFirst(),
            Standing.VANISHED,
            Optional.of(Instant.EPOCH)),
        SearchRequest.of(HOSTILE),
        ArticleView.Marks.NONE,
        labels,
        new Conditions(List.of(), List.of(), List.of()),
        new PracticeView.Likes(alike, elsewhere),
        HOSTILE);
  }

  private List<Correction> said() {
    Target article = Target.article(hostile.id());
    return List.of(
        new Correction(
            1,
            article,
            CorrectionField.TITLE,
            HOSTILE,
            HOSTILE,
            "林老师",
            Instant.EPOCH,
            HOSTILE,
            Optional.empty()),
        new Correction(
            2,
            article,
            CorrectionField.COLLEGE,
            HOSTILE,
            HOSTILE,
            HOSTILE,
            Instant.EPOCH,
            "据原文",
            Optional.of(new Correction.Withdrawal(HOSTILE, Instant.EPOCH))));
  }

  private CorrectionRules rules() {
    return new CorrectionRules(Lexicon.load(), DisciplineCatalogue.load(), labels.words()::label);
  }

  private CorrectionsView corrections() {
    var typed = new CorrectionForms.Typed("title", "", HOSTILE, HOSTILE, HOSTILE, HOSTILE);
    return new CorrectionForms(
            Corrections.over(hostile, said()), hostile, said(), rules(), labels, typed)
        .view();
  }

  private CorrectionListView correctionList() {
    return new CorrectionListView(
        List.of(new CorrectionListView.Tab(HOSTILE, "/corrections", 2, true)),
        Corrections.compare(said(), Optional.of(hostile)).stream()
            .map(each -> CorrectionListView.line(each, rules(), labels))
            .toList(),
        "",
        "/corrections?before=2");
  }

  private static Pack pack() {
    return new Pack(
        "aaaaaaaa",
        HOSTILE,
        HOSTILE,
        1,
        Instant.EPOCH,
        Instant.EPOCH,
        List.of(
            new PackItem("item", "abcdefghijkl", Optional.empty(), HOSTILE),
            new PackItem("gone", "aaaaaaaaaaaa", Optional.empty(), HOSTILE)));
  }

  private List<PackEntry> entries() {
    return List.of(
        PackEntry.of(pack().items().getFirst(), 1, Optional.of(hostile), Standing.PRESENT, labels),
        PackEntry.of(pack().items().getLast(), 2, Optional.empty(), Standing.PRESENT, labels));
  }

  private PackPrintView print() {
    return new PackPrintView(
        HOSTILE,
        HOSTILE,
        HOSTILE,
        List.of(HOSTILE),
        entries().stream()
            .map(entry -> new PackPrintView.Entry(entry, List.of(HOSTILE), HOSTILE))
            .toList());
  }

  private static String first(String html) {
    var match = INLINE.matcher(html);
    return match.find()
        ? html.substring(Math.max(0, match.start() - 60), Math.min(html.length(), match.end() + 60))
        : "";
  }
}
