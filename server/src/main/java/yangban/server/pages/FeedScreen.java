package yangban.server.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import yangban.indexer.query.QueryNote;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.query.Sort;
import yangban.indexer.search.SearchPage;
import yangban.server.api.SearchParameters;
import yangban.server.export.AtomFeed;
import yangban.server.folder.Shelf;
import yangban.server.http.QueryEscapes;
import yangban.server.http.Routes;
import yangban.web.Messages;
import yangban.web.SearchAddress;
import yangban.web.view.Labels;

/// `/feed?…`: what is new of a search, as Atom. The search is that of the results' address, so
/// whoever keeps the one has the other; nobody is asked who they are.
///
/// A kept search may name what is no longer held, or what this version does not know: the feed says
/// so in its subtitle and answers the rest, because nobody looks at what a feed reader was refused.
final class FeedScreen implements Routes {

  private static final String PATH = "/feed";

  private static final String ATOM = "application/atom+xml; charset=utf-8";

  /// Chromium 156 shows what is called Atom as bare source, and the same as plain XML by its style.
  private static final String SHOWN = "application/xml; charset=utf-8";

  /// What leaves a feed empty for as long as nobody changes the search.
  private static final Set<QueryNote.Code> EMPTYING =
      Set.of(QueryNote.Code.GONE, QueryNote.Code.UNKNOWN_VALUE);

  private final Shelf shelf;
  private final SearchParameters parameters;
  private final Frames frames;
  private final AtomFeed atom;
  private final Labels labels;
  private final String style;

  FeedScreen(Shelf shelf, SearchParameters parameters, Frames frames, Labels labels, String style) {
    this.shelf = shelf;
    this.parameters = parameters;
    this.frames = frames;
    this.labels = labels;
    this.style = style;
    this.atom = new AtomFeed(labels);
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(PATH, this::feed);
  }

  private void feed(Context context) throws IOException, XMLStreamException {
    SearchParameters.Result asked = parameters.read(context.queryParamMap(), Set.of());
    SearchRequest request = asked.request().withSort(Sort.ADDED);
    SearchPage page = shelf.library().index().search(request);
    String base = base(context);
    AtomFeed.About about =
        new AtomFeed.About(
            base,
            PATH + "?" + SearchAddress.parameters(request),
            SearchAddress.of(asked.request().withPage(1)),
            style,
            title(request),
            subtitle(
                request,
                page,
                frames.sentences(
                    Stream.concat(
                            asked.problems().stream(),
                            QueryEscapes.problems(context.queryString()).stream())
                        .toList(),
                    request,
                    asked.notes())));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    atom.write(about, page.hits(), out);
    byte[] bytes = out.toByteArray();
    context.header("Cache-Control", "private, no-cache");
    context.header("Vary", "Accept");
    context.contentType(isBrowser(context) ? SHOWN : ATOM);
    String tag =
        "\"" + Integer.toHexString(new String(bytes, StandardCharsets.UTF_8).hashCode()) + "\"";
    context.header("ETag", tag);
    if (tag.equals(context.header("If-None-Match"))) {
      context.status(304);
    } else {
      context.result(bytes);
    }
  }

  private static boolean isBrowser(Context context) {
    return Optional.ofNullable(context.header("Accept")).orElse("").contains("text/html");
  }

  private static String base(Context context) {
    return context.scheme() + "://" + context.host();
  }

  private String title(SearchRequest request) {
    Messages words = frames.words();
    String name = labels.search(request);
    return name.isEmpty() ? words.text("feed.title.all") : words.text("feed.title", name);
  }

  private String subtitle(SearchRequest request, SearchPage page, List<String> problems) {
    List<String> told = new ArrayList<>();
    told.add(frames.words().text("feed.subtitle"));
    page.query().notes().stream()
        .filter(note -> EMPTYING.contains(note.code()))
        .map(note -> labels.sentence(request, note))
        .forEach(told::add);
    return String.join("", Stream.concat(told.stream(), problems.stream()).toList());
  }
}
