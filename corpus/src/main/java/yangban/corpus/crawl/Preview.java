package yangban.corpus.crawl;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yangban.corpus.extract.RawDocument;
import yangban.corpus.source.PageKind;
import yangban.corpus.source.Scope;
import yangban.corpus.source.Source;

/// Tries a source before it is saved: fetches its starts and a few of the articles they lead to,
/// and tells what would be read. Asks for at most 20 starts, 2 further lists and 5 articles, one
/// after the other. Safe for use by many threads; keeps nothing.
public final class Preview {
  private static final int MOST_ARTICLES = 3;
  private static final int MOST_ARTICLE_TRIES = 5;
  private static final int MOST_LISTS = 2;

  private final PageReader reader;

  public Preview(PageReader reader) {
    this.reader = reader;
  }

  /// Gets one page for a preview, by the same way and under the same floor as a crawl.
  public interface Fetch {
    Answer fetch(URI address) throws InterruptedException;
  }

  /// What came of asking for a page.
  public sealed interface Answer {
    /// A page. Its document's address is where it was found after redirects.
    record Page(RawDocument document) implements Answer {}

    /// None.
    ///
    /// @param reason code of the refusal or failure, whose word the screen knows
    record None(String reason) implements Answer {}
  }

  /// A page that was tried.
  public sealed interface Tried {
    /// The address that was asked for.
    URI asked();

    /// It was fetched.
    record Seen(URI asked, URI address, ReadPage page) implements Tried {}

    /// It was not.
    record NotFetched(URI asked, String reason) implements Tried {}
  }

  /// What a preview found.
  ///
  /// @param starts one for each start
  /// @param lists links that look like lists, within the scope
  /// @param articles links that look like articles, within the scope, newest first as the lists
  ///   have them
  /// @param paging further pages of the starts' lists
  /// @param outside how many links to other hosts or excluded addresses there were
  /// @param read the first articles as they would be read, at most three of them articles
  public record Found(
      List<Tried> starts,
      List<FoundLink> lists,
      List<FoundLink> articles,
      List<FoundLink> paging,
      int outside,
      List<Tried> read) {

    public Found {
      starts = List.copyOf(starts);
      lists = List.copyOf(lists);
      articles = List.copyOf(articles);
      paging = List.copyOf(paging);
      read = List.copyOf(read);
    }
  }

  /// Tries a source.
  public Found of(Source draft, Fetch fetch) throws InterruptedException {
    return new Attempt(draft.scope(), fetch).of(draft);
  }

  private final class Attempt {
    private final Scope scope;
    private final Fetch fetch;
    private final List<Tried> starts = new ArrayList<>();
    private final Map<URI, FoundLink> links = new LinkedHashMap<>();
    private int outside;

    Attempt(Scope scope, Fetch fetch) {
      this.scope = scope;
      this.fetch = fetch;
    }

    Found of(Source draft) throws InterruptedException {
      for (URI start : draft.starts()) {
        Tried tried = attempt(start);
        starts.add(tried);
        follow(tried);
      }
      for (FoundLink list : of(LinkRole.LIST).stream().limit(MOST_LISTS).toList()) {
        if (of(LinkRole.ARTICLE).size() < MOST_ARTICLES) {
          follow(attempt(list.address()));
        }
      }
      return new Found(
          starts, of(LinkRole.LIST), of(LinkRole.ARTICLE), of(LinkRole.PAGING), outside, read());
    }

    private List<Tried> read() throws InterruptedException {
      List<Tried> read = new ArrayList<>();
      int articles = 0;
      for (Tried start : starts) {
        if (isArticle(start)) {
          read.add(start);
          articles++;
        }
      }
      for (FoundLink link : of(LinkRole.ARTICLE)) {
        if (articles >= MOST_ARTICLES || read.size() >= MOST_ARTICLE_TRIES) {
          break;
        }
        Tried tried = attempt(link.address());
        read.add(tried);
        articles += isArticle(tried) ? 1 : 0;
      }
      return read;
    }

    private Tried attempt(URI address) throws InterruptedException {
      return switch (fetch.fetch(address)) {
        case Answer.Page(RawDocument document) ->
            new Tried.Seen(
                address, document.address().orElse(address), reader.read(document, scope));
        case Answer.None(String reason) -> new Tried.NotFetched(address, reason);
      };
    }

    private void follow(Tried tried) {
      if (tried instanceof Tried.Seen seen && seen.page().guess().kind() == PageKind.LIST) {
        for (FoundLink link : seen.page().links()) {
          if (scope.admits(link.address())) {
            links.putIfAbsent(link.address(), corrected(link));
          } else {
            outside++;
          }
        }
      }
    }

    private FoundLink corrected(FoundLink link) {
      Optional<LinkRole> role =
          scope
              .corrected(link.address())
              .map(k ->
                  switch (k) {
                    case LIST -> LinkRole.LIST;
                    case ARTICLE -> LinkRole.ARTICLE;
                    case IGNORE -> LinkRole.OTHER;
                  });
      return role.map(r -> new FoundLink(link.address(), link.text(), link.date(), r)).orElse(link);
    }

    private List<FoundLink> of(LinkRole role) {
      return links.values().stream().filter(l -> l.role() == role).toList();
    }
  }

  private static boolean isArticle(Tried tried) {
    return tried instanceof Tried.Seen seen && seen.page().guess().kind() == PageKind.ARTICLE;
  }
}
