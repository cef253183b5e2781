package yangban.corpus.crawl;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yangban.corpus.extract.Extraction;
import yangban.corpus.extract.Given;
import yangban.corpus.extract.RawDocument;
import yangban.corpus.extract.RejectionKind;
import yangban.corpus.fetch.Exchange;
import yangban.corpus.fetch.FailureKind;
import yangban.corpus.fetch.FetchOutcome;
import yangban.corpus.fetch.RefusalKind;
import yangban.corpus.frontier.Answer;
import yangban.corpus.frontier.CrawlPage;
import yangban.corpus.frontier.Seen;
import yangban.corpus.frontier.Tally;
import yangban.corpus.source.PageKind;
import yangban.corpus.store.CrawlStore;

/// Works out what an answer comes to: how its address stands, what is read there, where it leads.
/// Reads the store and changes nothing. Thread-safe.
final class Settling {

  private final CrawlStore store;
  private final PageReader reader;
  private final ArticleSettling articles;
  private final LinkSettling links;

  Settling(CrawlStore store, PageReader reader, ArticleSettling articles, LinkSettling links) {
    this.store = store;
    this.reader = reader;
    this.articles = articles;
    this.links = links;
  }

  Draft settle(Answered answered) {
    return switch (answered.outcome()) {
      case FetchOutcome.Fetched fetched -> fetched(answered, fetched);
      case FetchOutcome.Unchanged unchanged -> {
        Sheet sheet = sheet(answered, Optional.of(unchanged.exchange()));
        sheet.repeats(answered.page().seen().place());
        sheet.stands(new Answer.NotModified());
        sheet.count(Tally.UNCHANGED);
        links.addSitemaps(sheet);
        yield sheet.draft();
      }
      case FetchOutcome.Refused refused -> refused(answered, refused);
      case FetchOutcome.Failed failed -> failed(answered, failed);
    };
  }

  /// What a fault of the program comes to: the address is tried again later, and said.
  static Draft broken(Answered answered, RuntimeException fault) {
    Sheet sheet = new Sheet(answered, List.of());
    sheet.stands(new Answer.Failed("fault", true, Optional.of(Duration.ofDays(1))));
    sheet.note(Tally.FAILED, "fault", fault.toString());
    return sheet.draft();
  }

  private static Sheet sheet(Answered answered, Optional<Exchange> last) {
    List<Exchange> answers = new ArrayList<>(answered.outcome().hops());
    last.ifPresent(answers::add);
    return new Sheet(answered, answers);
  }

  private static Draft refused(Answered answered, FetchOutcome.Refused refused) {
    Sheet sheet = sheet(answered, refused.exchange());
    String reason = refused.kind().code();
    if (LinkSettling.isSitemap(answered.page())) {
      noSitemap(sheet, answered.page().seen(), reason);
      return sheet.draft();
    }
    switch (refused.kind()) {
      case GONE -> {
        sheet.stands(new Answer.Missing(reason));
        sheet.note(Tally.MISSING, reason, refused.detail());
      }
      case LOGIN, ROBOTS, PRIVATE_ADDRESS -> {
        sheet.stands(new Answer.Blocked(reason));
        sheet.note(Tally.REFUSED, reason, refused.detail());
      }
      case NOINDEX,
          NOT_HTTP,
          CONTENT_TYPE,
          TOO_LARGE,
          CLIENT_ERROR,
          REDIRECT_LOOP,
          TOO_MANY_REDIRECTS,
          BAD_ADDRESS -> {
        sheet.stands(new Answer.Refused(reason));
        sheet.note(Tally.REFUSED, reason, refused.detail());
      }
      case OUT_OF_SCOPE ->
          outside(sheet, LoginAddress.is(URI.create(refused.detail())), refused.detail());
    }
    return sheet.draft();
  }

  /// Most sites have none, which is nothing to report.
  private static void noSitemap(Sheet sheet, Seen seen, String reason) {
    sheet.stands(new Answer.Unwanted(seen, reason));
    sheet.count(Tally.NO_ARTICLE);
  }

  private static Draft failed(Answered answered, FetchOutcome.Failed failed) {
    Sheet sheet = sheet(answered, failed.exchange());
    String reason = failed.kind().code();
    boolean ownFault =
        switch (failed.kind()) {
          // The host's, not the page's: a page is not worse for its host's bad night.
          case HOST_AT_REST, ROBOTS_UNREACHABLE, TOO_MANY_REQUESTS -> false;
          case UNKNOWN_HOST,
              CONNECT,
              TLS,
              CONNECT_TIMEOUT,
              HEADER_TIMEOUT,
              BODY_TIMEOUT,
              CUT_OFF,
              BAD_ANSWER,
              BAD_ENCODING,
              SERVER_ERROR ->
              true;
        };
    sheet.stands(new Answer.Failed(reason, ownFault, failed.retryAfter()));
    if (failed.kind() != FailureKind.HOST_AT_REST || answered.page().trouble().reason().isEmpty()) {
      sheet.note(Tally.FAILED, reason, failed.detail());
    }
    return sheet.draft();
  }

  private Draft fetched(Answered answered, FetchOutcome.Fetched fetched) {
    Sheet sheet = sheet(answered, Optional.of(fetched.exchange()));
    sheet.content();
    Optional<URI> stands = reader.addresses().normalise(fetched.address());
    boolean elsewhere = !fetched.redirects().isEmpty();
    if (elsewhere && stands.filter(sheet.plan().scope()::admits).isEmpty()) {
      outside(sheet, isLogin(fetched), fetched.address().toString());
      return sheet.draft();
    }
    if (elsewhere
        && fetched.movedForGood()
        && !stands.orElseThrow().equals(answered.page().address())) {
      move(sheet, stands.orElseThrow());
    }
    String content = Fingerprint.of(fetched.content());
    Seen before = sheet.page().seen();
    if (!sheet.hasMoved()
        && before.contentHash().filter(content::equals).isPresent()
        && before.textHash().isPresent()) {
      sheet.repeats(before.place());
      sheet.stands(
          sheet.page().trouble().reason().equals("held")
              ? new Answer.Held(before.again(answered.at()))
              : new Answer.Read(seen(fetched, content, sheet).withText(before.textHash())));
      sheet.count(Tally.UNCHANGED);
      return sheet.draft();
    }
    read(sheet, fetched, seen(fetched, content, sheet));
    links.addSitemaps(sheet);
    return sheet.draft();
  }

  private static Seen seen(FetchOutcome.Fetched fetched, String content, Sheet sheet) {
    return new Seen(
        fetched.exchange().header("ETag"),
        fetched.exchange().header("Last-Modified"),
        Optional.of(content),
        Optional.empty(),
        Optional.of(sheet.answered().at()),
        sheet.page().seen().place());
  }

  /// Many sites send those who are not on the campus to a login elsewhere.
  ///
  /// @param login whether it leads to one
  private static void outside(Sheet sheet, boolean login, String target) {
    String reason = login ? RefusalKind.LOGIN.code() : RefusalKind.OUT_OF_SCOPE.code();
    sheet.stands(login ? new Answer.Blocked(reason) : new Answer.Refused(reason));
    sheet.note(Tally.REFUSED, reason, target);
  }

  private boolean isLogin(FetchOutcome.Fetched fetched) {
    return reader.read(document(fetched)).reading() instanceof Extraction.Rejected rejected
        && rejected.kind() == RejectionKind.LOGIN_WALL;
  }

  /// What is known of the new address goes before what was known of the old one.
  private void move(Sheet sheet, URI target) {
    CrawlPage page = sheet.page();
    String host = LinkSettling.host(target);
    Optional<CrawlPage> there = store.frontier().pageAt(target);
    CrawlPage moved = page.at(target, host);
    sheet.moved(
        there
            .map(known ->
                known.seen().textHash().isPresent() ? known : moved.numbered(known.number()))
            .orElse(moved));
  }

  private void read(Sheet sheet, FetchOutcome.Fetched fetched, Seen seen) {
    if (sheet.page().partOf().isPresent()) {
      articles.part(sheet, fetched, seen);
      return;
    }
    if (LinkSettling.isSitemap(sheet.page())) {
      links
          .sitemap(fetched)
          .ifPresentOrElse(
              sitemap -> links.followSitemap(sheet, sitemap, seen),
              () -> noSitemap(sheet, seen, "nositemap"));
      return;
    }
    Optional<Feed> feed = links.feed(fetched);
    if (feed.isPresent()) {
      links.follow(sheet, feed.get(), seen);
      return;
    }
    ReadPage page = reader.read(document(fetched), sheet.plan().scope());
    PageKind kind = page.guess().kind();
    sheet.kind(kind.code());
    boolean start = sheet.page().depth() == 0;
    boolean follows = !fetched.robots().nofollow() && (kind == PageKind.LIST || start);
    if (kind == PageKind.ARTICLE || articles.holdsArticle(sheet.page())) {
      articles.settle(sheet, page, fetched, seen);
      if (follows) {
        links.add(sheet, page);
      }
    } else if (follows) {
      links.follow(sheet, page, seen);
    } else {
      unwanted(sheet, page, seen);
    }
  }

  private static void unwanted(Sheet sheet, ReadPage page, Seen seen) {
    String reason =
        page.guess().signs().isEmpty() ? "ignored" : page.guess().signs().getFirst().code();
    if (page.reading() instanceof Extraction.Rejected rejected
        && rejected.kind() == RejectionKind.LOGIN_WALL) {
      sheet.stands(new Answer.Blocked(RefusalKind.LOGIN.code()));
      sheet.note(Tally.REFUSED, RefusalKind.LOGIN.code(), rejected.reason());
      return;
    }
    sheet.stands(new Answer.Unwanted(seen, reason));
    sheet.note(Tally.NO_ARTICLE, reason, "");
  }

  static RawDocument document(FetchOutcome.Fetched fetched) {
    return new RawDocument(
        fetched.address().toString(),
        fetched.content(),
        fetched.exchange().charset(),
        Optional.of(fetched.address()),
        Given.NOTHING);
  }
}
