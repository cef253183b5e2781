package yangban.corpus.crawl;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
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
import yangban.corpus.source.Scope;
import yangban.corpus.source.Source;
import yangban.corpus.store.CrawlStore;

/// Works out where a list leads: which of its links are new and belong to the source. Thread-safe.
final class LinkSettling {

  /// What pagers call the page after this one.
  private static final Pattern NEXT =
      Pattern.compile("下一?页|后一?页|next|>|›|»", Pattern.CASE_INSENSITIVE);

  private final CrawlStore store;
  private final Feeds feeds;
  private final Sitemaps sitemaps;

  LinkSettling(CrawlStore store, Addresses addresses) {
    this.store = store;
    this.feeds = new Feeds(addresses);
    this.sitemaps = new Sitemaps(addresses);
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

  /// The answer as a sitemap, by whatever type it comes; empty where it is none.
  Optional<Feed> sitemap(FetchOutcome.Fetched fetched) {
    return feeds
        .read(fetched.content(), fetched.address())
        .filter(feed -> !feed.entries().isEmpty());
  }

  /// Adds the sitemaps of a start's site.
  void addSitemaps(Sheet sheet) {
    Answered answered = sheet.answered();
    Source source = sheet.plan().source();
    if (answered.page().depth() > 0 || source.depth() == 0 || isSitemap(answered.page())) {
      return;
    }
    Set<URI> candidates =
        sitemaps.of(answered.page().address(), answered.sitemaps(), sheet.plan().scope());
    addSitemaps(sheet, candidates);
  }

  private void addSitemaps(Sheet sheet, Collection<URI> candidates) {
    Set<URI> known = store.frontier().known(candidates);
    for (URI sitemap : candidates) {
      if (!known.contains(sitemap)) {
        FoundLink link = new FoundLink(sitemap, "", Optional.empty(), LinkRole.LIST);
        sheet.found(waiting(sheet, link, 0, Sitemaps.KIND));
      }
    }
  }

  static boolean isSitemap(CrawlPage page) {
    return page.kind().equals(Sitemaps.KIND);
  }

  /// Settles a sitemap, and adds what it names and the source wants.
  void followSitemap(Sheet sheet, Feed sitemap, Seen seen) {
    Scope scope = sheet.plan().scope();
    List<URI> entries = sitemap.entries().stream().map(Feed.Entry::address).toList();
    boolean ofSitemaps = sitemap.kind() == Feed.Kind.SITEMAP_INDEX;
    List<URI> wanted =
        ofSitemaps
            ? entries.stream().filter(scope::isHome).limit(Sitemaps.MOST_FILES).toList()
            : entries.stream().filter(each -> isWanted(each, scope)).toList();
    Seen read = seen.withText(Optional.of(Fingerprint.of(wanted)));
    boolean same = sheet.page().seen().textHash().equals(read.textHash());
    sheet.stands(new Answer.Read(read));
    sheet.count(same ? Tally.UNCHANGED : Tally.LIST);
    if (ofSitemaps) {
      addSitemaps(sheet, wanted);
    } else {
      List<FoundLink> links =
          wanted.stream()
              .map(each -> new FoundLink(each, "", Optional.empty(), LinkRole.OTHER))
              .toList();
      addFresh(sheet, fresh(sheet, links));
    }
  }

  private static boolean isWanted(URI address, Scope scope) {
    return scope.admitsOfSitemap(address) && AddressShape.of(address) != AddressShape.NO_PAGE;
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
    if (entries.isEmpty() || !isEndless(sheet, read)) {
      add(sheet, links, news, changed);
    }
  }

  /// A list that shows the same entries on ever new pages is followed no further.
  private static boolean isEndless(Sheet sheet, Seen read) {
    URI address = sheet.page().address();
    Optional<TrapSign> trap = sheet.plan().traps().after(address, read.textHash().orElseThrow());
    trap.ifPresent(sign -> sheet.note(Tally.REFUSED, sign.reason(), address.toString()));
    return trap.isPresent();
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
    addFresh(sheet, fresh(sheet, wanted));
    if (changed) {
      next(links).ifPresent(sheet::lookAgain);
    }
  }

  private static void addFresh(Sheet sheet, List<FoundLink> fresh) {
    TrapGuard traps = sheet.answered().visit().traps();
    for (FoundLink link : fresh) {
      boolean paging = link.role() == LinkRole.PAGING;
      Optional<TrapSign> trap = traps.before(link.address(), paging);
      if (trap.isPresent()) {
        sheet.note(Tally.REFUSED, trap.get().reason(), link.address().toString());
      } else {
        int depth = sheet.page().depth() + (paging ? 0 : 1);
        sheet.found(waiting(sheet, link, depth, expected(link.role())));
      }
      if (trap.equals(Optional.of(TrapSign.TOO_MANY))) {
        return;
      }
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
