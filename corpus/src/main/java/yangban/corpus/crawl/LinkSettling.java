package yangban.corpus.crawl;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import yangban.corpus.fetch.FetchOutcome;
import yangban.corpus.frontier.Answer;
import yangban.corpus.frontier.CrawlPage;
import yangban.corpus.frontier.PageRules;
import yangban.corpus.frontier.Seen;
import yangban.corpus.frontier.Tally;
import yangban.corpus.source.PageKind;
import yangban.corpus.source.Source;
import yangban.corpus.store.CrawlStore;

/// Works out where a list leads: which of its links are new and belong to the source. Thread-safe.
final class LinkSettling {

  /// What pagers call the page after this one.
  private static final Pattern NEXT =
      Pattern.compile("下一?页|后一?页|next|>|›|»", Pattern.CASE_INSENSITIVE);

  private final CrawlStore store;
  private final Feeds feeds;

  LinkSettling(CrawlStore store, Feeds feeds) {
    this.store = store;
    this.feeds = feeds;
  }

  static String host(URI address) {
    return address.getHost().toLowerCase(Locale.ROOT);
  }

  /// The answer as a feed or sitemap, where it is one.
  Optional<Feed> feed(FetchOutcome.Fetched fetched) {
    boolean markup =
        fetched
            .exchange()
            .mediaType()
            .filter(type -> type.endsWith("xml") && !type.contains("xhtml"))
            .isPresent();
    return markup ? feeds.read(fetched.content(), fetched.address()) : Optional.empty();
  }

  void follow(Sheet sheet, Feed feed, Seen seen) {
    List<FoundLink> found =
        feed.entries().stream()
            .map(entry ->
                new FoundLink(
                    entry.address(),
                    "",
                    entry.modified(),
                    feed.kind() == Feed.Kind.SITEMAP_INDEX ? LinkRole.LIST : LinkRole.ARTICLE))
            .toList();
    sheet.kind(PageKind.LIST.code());
    follow(sheet, found, List.of(), seen);
  }

  void follow(Sheet sheet, ReadPage page, Seen seen) {
    follow(sheet, page.links(), page.feeds(), seen);
  }

  /// Settles a list page, and adds what it leads to.
  private void follow(Sheet sheet, List<FoundLink> links, List<URI> news, Seen seen) {
    List<URI> entries =
        links.stream()
            .filter(link -> link.role() == LinkRole.ARTICLE || link.role() == LinkRole.FILE)
            .map(FoundLink::address)
            .filter(sheet.plan().scope()::admits)
            .toList();
    Seen read = seen.withText(Optional.of(Fingerprint.of(entries)));
    boolean changed = PageRules.changes(sheet.page(), read);
    boolean first = sheet.page().seen().textHash().isEmpty();
    sheet.stands(new Answer.Read(read));
    sheet.count(changed || first ? Tally.LIST : Tally.UNCHANGED);
    add(sheet, links, news, changed);
  }

  /// Adds what a page leads to that is no list itself.
  void add(Sheet sheet, ReadPage page) {
    add(sheet, page.links(), page.feeds(), false);
  }

  /// Adds the further pages of an article.
  void addParts(Sheet sheet, List<URI> followers) {
    List<FoundLink> parts =
        followers.stream()
            .map(address -> new FoundLink(address, "", Optional.empty(), LinkRole.SAME_ARTICLE))
            .toList();
    for (FoundLink part : fresh(sheet, parts)) {
      sheet.found(
          waiting(sheet, part, sheet.page().depth(), PageKind.ARTICLE.code())
              .partOf(sheet.page().number()));
    }
  }

  private void add(Sheet sheet, List<FoundLink> links, List<URI> news, boolean changed) {
    List<FoundLink> wanted = new ArrayList<>();
    for (FoundLink link : links) {
      if (isFollowed(link, sheet)) {
        wanted.add(link);
      }
    }
    for (URI feed : news) {
      wanted.add(new FoundLink(feed, "", Optional.empty(), LinkRole.LIST));
    }
    Visit visit = sheet.answered().visit();
    for (FoundLink link : fresh(sheet, wanted)) {
      boolean paging = link.role() == LinkRole.PAGING;
      Optional<TrapSign> trap = visit.traps().before(link.address(), paging);
      if (trap.isPresent()) {
        sheet.note(Tally.REFUSED, "trap." + trap.get().code(), link.address().toString());
      } else {
        int depth = sheet.page().depth() + (paging ? 0 : 1);
        sheet.found(waiting(sheet, link, depth, expected(link.role())));
      }
    }
    if (changed) {
      next(links).ifPresent(sheet::lookAgain);
    }
  }

  /// What is new on a list has pushed what was there onto its next page.
  private static Optional<URI> next(List<FoundLink> links) {
    List<FoundLink> paging = links.stream().filter(link -> link.role() == LinkRole.PAGING).toList();
    return paging.stream()
        .filter(link -> NEXT.matcher(link.text()).find())
        .findFirst()
        .or(() -> paging.stream().findFirst())
        .map(FoundLink::address);
  }

  private static boolean isFollowed(FoundLink link, Sheet sheet) {
    Source source = sheet.plan().source();
    int depth = sheet.page().depth();
    boolean near = depth < source.depth();
    boolean role =
        switch (link.role()) {
          case ARTICLE, LIST, FILE -> near;
          case PAGING -> true;
          case SAME_ARTICLE, OTHER -> false;
        };
    return role && belongs(link.address(), sheet);
  }

  private static boolean belongs(URI address, Sheet sheet) {
    return sheet.plan().scope().admits(address)
        && sheet.plan().scope().corrected(address).filter(PageKind.IGNORE::equals).isEmpty();
  }

  /// Those that are not known, each once.
  private List<FoundLink> fresh(Sheet sheet, List<FoundLink> links) {
    List<FoundLink> fresh = new ArrayList<>();
    if (links.isEmpty()) {
      return fresh;
    }
    Set<URI> known =
        new HashSet<>(store.frontier().known(links.stream().map(FoundLink::address).toList()));
    for (FoundLink link : links) {
      if (belongs(link.address(), sheet) && known.add(link.address())) {
        fresh.add(link);
      }
    }
    return fresh;
  }

  private static String expected(LinkRole role) {
    return switch (role) {
      case ARTICLE, FILE, SAME_ARTICLE -> PageKind.ARTICLE.code();
      case LIST, PAGING -> PageKind.LIST.code();
      case OTHER -> "";
    };
  }

  private static CrawlPage waiting(Sheet sheet, FoundLink link, int depth, String kind) {
    return CrawlPage.waiting(
        link.address(),
        sheet.plan().source().id(),
        host(link.address()),
        depth,
        kind,
        sheet.answered().at());
  }
}
