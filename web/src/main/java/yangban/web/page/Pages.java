package yangban.web.page;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import yangban.web.Assets;
import yangban.web.Messages;
import yangban.web.view.ArchiveLine;
import yangban.web.view.ArticleView;
import yangban.web.view.BesideView;
import yangban.web.view.CompareView;
import yangban.web.view.CorrectionListView;
import yangban.web.view.CorrectionsView;
import yangban.web.view.CoverageView;
import yangban.web.view.CrawlView;
import yangban.web.view.DecidedView;
import yangban.web.view.ErrorView;
import yangban.web.view.FacetValuesView;
import yangban.web.view.FaultySourceView;
import yangban.web.view.Frame;
import yangban.web.view.HeldView;
import yangban.web.view.HomeView;
import yangban.web.view.JobView;
import yangban.web.view.MatrixView;
import yangban.web.view.PackChoice;
import yangban.web.view.PackPrintView;
import yangban.web.view.PackView;
import yangban.web.view.PacksView;
import yangban.web.view.PlanView;
import yangban.web.view.PracticeView;
import yangban.web.view.ReuseView;
import yangban.web.view.SearchView;
import yangban.web.view.SourceFormView;
import yangban.web.view.SourceView;
import yangban.web.view.SourcesView;
import yangban.web.view.VersionsView;

/// The screens as HTML. Thread-safe.
///
/// Whatever stands in a record is escaped for the place where it is printed; only our own style
/// sheet goes into a page as it is.
public final class Pages {

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), "yangban.web.templates");
  private final Messages words;
  private final Assets assets;

  public Pages(Messages words, Assets assets) {
    this.words = words;
    this.assets = assets;
  }

  /// What the pages fetch: styles, scripts, pictures.
  public Assets assets() {
    return assets;
  }

  /// The words on the pages.
  public Messages words() {
    return words;
  }

  /// The search screen before a query.
  public String home(Frame frame, HomeView view) {
    return render("home", frame, view);
  }

  /// The search screen after a query.
  public String search(Frame frame, SearchView view) {
    return render("search", frame, view);
  }

  /// All values of a facet.
  public String facetValues(Frame frame, FacetValuesView view) {
    return render("facetlist", frame, view);
  }

  /// The searches that this browser keeps; its script fills them in.
  public String saved(Frame frame) {
    return render("saved.jte", Map.of("frame", frame));
  }

  /// The matrix of a search.
  public String matrix(Frame frame, MatrixView view) {
    return render("matrix", frame, view);
  }

  /// An article with its practices.
  ///
  /// @param reuse what it has in common with others
  /// @param archive what is kept of its page
  /// @param packs to which it can be added
  public String article(
      Frame frame, ArticleView view, ReuseView reuse, ArchiveLine archive, List<PackChoice> packs) {
    return render(
        "article.jte",
        Map.of("frame", frame, "view", view, "reuse", reuse, "archive", archive, "packs", packs));
  }

  /// Two articles side by side.
  public String compare(Frame frame, CompareView view) {
    return render("compare", frame, view);
  }

  /// A practice by itself.
  ///
  /// @param packs to which it can be added
  public String practice(
      Frame frame, PracticeView view, ArchiveLine archive, List<PackChoice> packs) {
    return render(
        "practice.jte", Map.of("frame", frame, "view", view, "archive", archive, "packs", packs));
  }

  /// Two to four practices side by side.
  public String beside(Frame frame, BesideView view) {
    return render("beside", frame, view);
  }

  /// A plan beside what others have done, or the form for it.
  public String plan(Frame frame, PlanView view) {
    return render("plan", frame, view);
  }

  /// The list of reading packs.
  public String packs(Frame frame, PacksView view) {
    return render("packs", frame, view);
  }

  /// The editor of a reading pack.
  public String pack(Frame frame, PackView view) {
    return render("pack", frame, view);
  }

  /// The fields of an article, to be corrected.
  public String corrections(Frame frame, CorrectionsView view) {
    return render("corrections", frame, view);
  }

  /// All corrections.
  public String correctionList(Frame frame, CorrectionListView view) {
    return render("correctionlist", frame, view);
  }

  /// The catalogue of sources.
  public String sources(Frame frame, SourcesView view) {
    return render("sources", frame, view);
  }

  /// One source.
  public String source(Frame frame, SourceView view) {
    return render("source", frame, view);
  }

  /// An entry of the catalogue with faults.
  public String faultySource(Frame frame, FaultySourceView view) {
    return render("faultysource", frame, view);
  }

  /// The report of a visit.
  public String job(Frame frame, JobView view) {
    return render("job", frame, view);
  }

  /// A source to be added or changed.
  public String sourceForm(Frame frame, SourceFormView view) {
    return render("sourceform", frame, view);
  }

  /// The visits that are under way: the part of a page that is sent anew while it is looked at.
  public String crawls(List<CrawlView> crawls, boolean writable) {
    return render("part/crawls.jte", Map.of("w", words, "crawls", crawls, "writable", writable));
  }

  /// A reading that was held back, beside what stands.
  public String held(Frame frame, HeldView view) {
    return render("held", frame, view);
  }

  /// A reading that was decided about.
  public String decided(Frame frame, DecidedView view) {
    return render("decided", frame, view);
  }

  /// The versions of an article.
  public String versions(Frame frame, VersionsView view) {
    return render("versions", frame, view);
  }

  /// What was wrong in a table of sources that was handed in.
  ///
  /// @param told in sentences
  /// @param back where to go on
  public String tableFaults(Frame frame, List<String> told, String back) {
    return render("tablefaults.jte", Map.of("frame", frame, "told", told, "back", back));
  }

  /// Which of the branches on published lists are held.
  public String coverage(Frame frame, CoverageView view) {
    return render("coverage", frame, view);
  }

  /// What went wrong and what to do.
  public String error(Frame frame, ErrorView view) {
    return render("error", frame, view);
  }

  /// A pack for the printer, as a page of this server.
  public String packPrint(PackPrintView view) {
    String href = assets.path("packprint.css");
    return packPrint(
        view, output -> output.writeContent("<link rel=\"stylesheet\" href=\"" + href + "\">"));
  }

  /// A pack for the printer, as a file that stands by itself.
  public String packFile(PackPrintView view) {
    String css = assets.named("packprint.css").text();
    return packPrint(view, output -> output.writeContent("<style>\n" + css + "</style>"));
  }

  private String packPrint(PackPrintView view, Content style) {
    return render("packprint.jte", Map.of("w", words, "view", view, "style", style));
  }

  private String render(String screen, Frame frame, Object view) {
    return render(screen + ".jte", Map.of("frame", frame, "view", view));
  }

  private String render(String template, Map<String, Object> parameters) {
    StringOutput output = new StringOutput(32 * 1024);
    templates.render(template, parameters, output);
    return output.toString();
  }
}
