package yangban.server.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import yangban.indexer.matrix.Matrix;
import yangban.server.export.MatrixCsv;
import yangban.server.folder.Shelf;
import yangban.server.http.Downloads;
import yangban.server.http.Json;
import yangban.server.http.Routes;
import yangban.server.problem.Problem;
import yangban.server.problem.ProblemKind;
import yangban.server.problem.Shown;
import yangban.web.Messages;

/// `matrix`: how much there is of each theme in each discipline, kind of branch, level or year, as
/// JSON or as a table for spreadsheets.
public final class MatrixRoutes implements Routes {

  private static final String FORMAT = "format";
  private static final String CSV = "csv";

  private final Shelf shelf;
  private final FacetValues values;
  private final MatrixParameters parameters;
  private final Json json;
  private final Messages messages;

  public MatrixRoutes(Shelf shelf, FacetValues values, Json json, Messages messages) {
    this.shelf = shelf;
    this.values = values;
    this.parameters = new MatrixParameters(values);
    this.json = json;
    this.messages = messages;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(ApiRoutes.ROOT + "/matrix", this::matrix);
  }

  private void matrix(Context context) throws IOException {
    boolean csv = isCsv(context.queryParams(FORMAT));
    MatrixParameters.Result asked =
        parameters.read(context.queryParamMap(), Set.of(FORMAT)).orThrow();
    Matrix matrix = shelf.library().index().matrix(asked.request(), asked.rows(), asked.known());
    if (csv) {
      Downloads.name(context, messages.text("matrix.file"), CSV);
      context.contentType("text/csv; charset=utf-8");
      new MatrixCsv(messages, values::label).write(matrix, context.outputStream());
    } else {
      json.answer(context, MatrixAnswer.of(matrix, asked.notes(), values));
    }
  }

  private static boolean isCsv(List<String> given) {
    if (given.size() > 1) {
      throw new Problem(ProblemKind.REPEATED_PARAMETER, FORMAT);
    }
    String format = given.isEmpty() ? "json" : given.getFirst().strip();
    if (!Set.of("json", CSV).contains(format)) {
      throw new Problem(ProblemKind.UNKNOWN_VALUE, FORMAT, Shown.of(format), "json csv");
    }
    return format.equals(CSV);
  }
}
