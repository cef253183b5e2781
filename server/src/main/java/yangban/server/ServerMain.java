package yangban.server;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import yangban.corpus.lexicon.DisciplineCatalogue;
import yangban.corpus.lexicon.Lexicon;
import yangban.server.api.ApiRoutes;
import yangban.server.api.CorrectionRoutes;
import yangban.server.api.ExportRoutes;
import yangban.server.api.FacetLists;
import yangban.server.api.FacetRoutes;
import yangban.server.api.FacetValues;
import yangban.server.api.HeldRoutes;
import yangban.server.api.MatrixParameters;
import yangban.server.api.MatrixRoutes;
import yangban.server.api.PackRoutes;
import yangban.server.api.SearchParameters;
import yangban.server.api.SourceRoutes;
import yangban.server.api.StudyRoutes;
import yangban.server.correction.CorrectionDesk;
import yangban.server.export.Citations;
import yangban.server.export.ExcerptExport;
import yangban.server.folder.Shelf;
import yangban.server.http.Json;
import yangban.server.http.ProblemAnswer;
import yangban.server.http.ServerConfig;
import yangban.server.http.YangbanServer;
import yangban.server.pack.PackDesk;
import yangban.server.pack.PackDocuments;
import yangban.server.pack.PackDocx;
import yangban.server.pack.PackPrint;
import yangban.server.pages.PageRoutes;
import yangban.server.plan.PlanCheck;
import yangban.web.Assets;
import yangban.web.Messages;
import yangban.web.page.Pages;
import yangban.web.view.Labels;
import yangban.web.view.SourceWords;

/// Puts the server together: every object that it needs, constructed once.
public final class ServerMain {

  /// Whoever uses it reads the clocks of Chinese campuses, wherever the server stands.
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private ServerMain() {}

  /// Starts a server that answers from `shelf` as soon as it holds a library.
  ///
  /// @throws java.net.BindException where the port is taken or the host is not this machine's
  /// @throws IOException where it cannot listen for another reason
  public static YangbanServer start(ServerConfig config, Shelf shelf) throws IOException {
    Messages messages = Messages.chinese();
    DisciplineCatalogue disciplines = DisciplineCatalogue.load();
    Labels labels = new Labels(messages, disciplines::discipline, CHINA);
    Assets assets = Assets.load();
    Pages pages = new Pages(messages, assets);
    Json json = new Json();
    FacetValues values = new FacetValues(messages, disciplines);
    Citations citations = new Citations(messages);
    ExcerptExport excerpts = new ExcerptExport(messages, citations, json);
    PackPrint print = new PackPrint(messages, labels, citations, Clock.systemUTC());
    CorrectionDesk desk = new CorrectionDesk(messages, disciplines, Lexicon.load());
    PackDesk packs = new PackDesk(shelf);
    PlanCheck plans = new PlanCheck();
    ProblemAnswer problems = new ProblemAnswer(messages, json, PageRoutes.errors(pages));
    return YangbanServer.start(
        config,
        problems,
        List.of(
            new ApiRoutes(shelf, values, citations, json),
            new FacetRoutes(shelf, values, json),
            new MatrixRoutes(shelf, values, json, messages),
            new PackRoutes(shelf, packs, json),
            new CorrectionRoutes(shelf, desk, json, messages.text("correction.who.default")),
            new StudyRoutes(shelf, plans, json),
            new SourceRoutes(shelf, json, new SourceWords(labels)),
            new HeldRoutes(shelf, json),
            new ExportRoutes(shelf, values, excerpts, messages),
            new PackDocuments(shelf, print, new PackDocx(messages), pages),
            new PageRoutes(
                shelf,
                new SearchParameters(values),
                new MatrixParameters(values),
                new FacetLists(values),
                pages,
                labels,
                citations,
                desk,
                packs,
                plans,
                Clock.systemUTC(),
                config.loopback())));
  }
}
