package yangban.server.pack;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import yangban.corpus.pack.Pack;
import yangban.server.folder.Library;
import yangban.server.folder.Shelf;
import yangban.server.http.Downloads;
import yangban.server.http.Routes;
import yangban.server.problem.Problem;
import yangban.server.problem.ProblemKind;
import yangban.web.page.Pages;
import yangban.web.view.PackPrintView;

/// A pack as a document: `/packs/{id}/export.docx`, `/packs/{id}/export.html`, and the same for
/// programs.
public final class PackDocuments implements Routes {

  static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final Shelf shelf;
  private final PackPrint print;
  private final PackDocx word;
  private final Pages pages;

  public PackDocuments(Shelf shelf, PackPrint print, PackDocx word, Pages pages) {
    this.shelf = shelf;
    this.print = print;
    this.word = word;
    this.pages = pages;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/packs/{id}/export.docx", this::docx);
    routes.get("/packs/{id}/export.html", context -> context.html(pages.packPrint(view(context))));
    routes.get("/api/v1/packs/{id}/export.docx", this::docx);
    routes.get("/api/v1/packs/{id}/export.html", this::file);
  }

  /// For programs a page that stands by itself, its styles inside.
  private void file(Context context) {
    PackPrintView view = view(context);
    Downloads.name(context, view.title(), "html");
    context.html(pages.packFile(view));
  }

  private void docx(Context context) throws IOException {
    PackPrintView view = view(context);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
    word.write(view, bytes);
    Downloads.name(context, view.title(), "docx");
    context.disableCompression().contentType(DOCX).result(bytes.toByteArray());
  }

  private PackPrintView view(Context context) {
    Library library = shelf.library();
    String id = context.pathParam("id");
    Pack pack =
        library.packs().pack(id).orElseThrow(() -> new Problem(ProblemKind.NO_SUCH_PACK, id));
    return print.of(pack, library.store());
  }
}
