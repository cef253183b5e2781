package yangban.server.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yangban.indexer.query.SearchRequest;
import yangban.server.export.ExcerptExport;
import yangban.server.export.ExportFormat;
import yangban.server.folder.Library;
import yangban.server.folder.Shelf;
import yangban.server.http.Downloads;
import yangban.server.http.Routes;
import yangban.server.problem.Problem;
import yangban.server.problem.ProblemKind;
import yangban.web.Messages;
import yangban.web.SearchAddress;

/// `export`: every excerpt that a search finds, as a file, streamed without a cap.
public final class ExportRoutes implements Routes {

  private final Shelf shelf;
  private final FacetValues values;
  private final SearchParameters parameters;
  private final ExcerptExport excerpts;
  private final Messages messages;

  public ExportRoutes(Shelf shelf, FacetValues values, ExcerptExport excerpts, Messages messages) {
    this.shelf = shelf;
    this.values = values;
    this.parameters = new SearchParameters(values);
    this.excerpts = excerpts;
    this.messages = messages;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(ApiRoutes.ROOT + "/export", this::export);
  }

  private void export(Context context) throws IOException {
    ExportFormat format = format(context.queryParams("format"));
    SearchRequest request = parameters.read(context.queryParamMap(), Set.of("format")).orThrow();
    Library library = shelf.library();
    SearchRequest resolved = library.index().resolved(request).withPage(1);
    if (!resolved.equals(request)) {
      // 近三年 is other years next year; this address is not.
      String same = SearchAddress.parameters(resolved) + "&format=" + format.code();
      context.header("Content-Location", ApiRoutes.ROOT + "/export?" + same);
    }
    Downloads.name(context, messages.text("export.sheet"), format.code());
    context.contentType(format.mediaType());
    if (format == ExportFormat.XLSX) {
      context.disableCompression();
    }
    excerpts.write(library, request, format, context.outputStream());
  }

  private ExportFormat format(List<String> given) {
    Optional<String> code = given.stream().findFirst();
    if (given.size() > 1) {
      throw new Problem(ProblemKind.REPEATED_PARAMETER, "format");
    }
    return code.map(values::format).orElse(ExportFormat.CSV);
  }
}
