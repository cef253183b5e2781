package yangban.corpus.crawl;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yangban.corpus.Article;
import yangban.corpus.ArticleText;
import yangban.corpus.extract.Extraction;
import yangban.corpus.extract.PagedArticle.Joined;
import yangban.corpus.extract.RawDocument;
import yangban.corpus.extract.RejectionKind;
import yangban.corpus.fetch.FetchOutcome;
import yangban.corpus.fetch.RefusalKind;
import yangban.corpus.frontier.Alarm;
import yangban.corpus.frontier.Answer;
import yangban.corpus.frontier.CrawlPage;
import yangban.corpus.frontier.HealthSign;
import yangban.corpus.frontier.Measures;
import yangban.corpus.frontier.ReadingCheck;
import yangban.corpus.frontier.Seen;
import yangban.corpus.frontier.Tally;
import yangban.corpus.ingest.DocumentReading;
import yangban.corpus.source.PageKind;
import yangban.corpus.source.Source;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.store.HealthStore;
import yangban.corpus.store.Settled;
import yangban.corpus.store.Snapshot;

/// Works out what becomes of a page that is, was, or should be an article: kept, unchanged, or held
/// back for a person. Thread-safe.
final class ArticleSettling {

  /// Readings below this are kept and listed for a person. Ours: the extractor gives less only
  /// where it chose among candidates that hardly differ.
  private static final double DOUBTFUL = 0.5;

  private final CorpusStore store;
  private final DocumentReading documents;
  private final LinkSettling links;
  private final ArticlePages pages;

  ArticleSettling(
      CorpusStore store, DocumentReading documents, LinkSettling links, ArticlePages pages) {
    this.store = store;
    this.documents = documents;
    this.links = links;
    this.pages = pages;
  }

  /// Whether an article was read at this address before.
  boolean holdsArticle(CrawlPage page) {
    return page.articleId().flatMap(store::asRead).isPresent();
  }

  void settle(Sheet sheet, ReadPage page, FetchOutcome.Fetched fetched, Seen seen) {
    if (fetched.robots().noindex()) {
      sheet.stands(new Answer.Refused(RefusalKind.NOINDEX.code()));
      sheet.note(Tally.REFUSED, RefusalKind.NOINDEX.code(), "");
      return;
    }
    boolean article = page.guess().kind() == PageKind.ARTICLE;
    switch (page.reading()) {
      case Extraction.Extracted extracted when article -> {
        RawDocument document = Settling.document(fetched);
        List<URI> followers = page.links().isEmpty() ? List.of() : pages.followers(document);
        links.addParts(sheet, followers);
        article(sheet, Text.of(extracted.text(), pages.whole(document, followers)), fetched, seen);
      }
      case Extraction.Extracted _ -> rejected(sheet, "", fetched, seen);
      case Extraction.Rejected rejected -> rejected(sheet, rejected, fetched, seen);
    }
  }

  /// What an article says.
  ///
  /// @param own of the page that was fetched
  /// @param joined of all its pages, where it has several
  /// @param document all its pages in one, where it has several
  private record Text(ArticleText own, Optional<ArticleText> joined, Optional<Snapshot> document) {

    static Text of(ArticleText own, Optional<Joined> joined) {
      return new Text(
          own,
          joined.flatMap(ArticleSettling::text),
          joined.map(each -> ArticleSettling.snapshot(each.whole())));
    }

    ArticleText all() {
      return joined.orElse(own);
    }
  }

  private static Optional<ArticleText> text(Joined joined) {
    return joined.extraction() instanceof Extraction.Extracted extracted
        ? Optional.of(extracted.text())
        : Optional.empty();
  }

  private static Snapshot snapshot(RawDocument document) {
    return Snapshot.of(document.name(), document.bytes());
  }

  /// Settles a further page of an article, and the article with it.
  void part(Sheet sheet, FetchOutcome.Fetched fetched, Seen seen) {
    Seen read = seen.withText(seen.contentHash());
    Optional<CrawlPage> first = store.crawl().frontier().page(sheet.page().partOf().orElseThrow());
    Optional<Joined> joined =
        first
            .flatMap(page -> pages.whole(page, Settling.document(fetched)))
            .filter(each -> each.joined() > 0);
    Optional<Article> before = first.flatMap(CrawlPage::articleId).flatMap(store::asRead);
    Optional<ArticleText> text = joined.flatMap(ArticleSettling::text);
    if (before.isPresent()
        && text.isPresent()
        && !isDeclined(first.orElseThrow(), text.orElseThrow())) {
      Snapshot whole = snapshot(joined.orElseThrow().whole());
      Article old = before.get();
      URI address = old.address().orElse(first.orElseThrow().address());
      Article now = article(sheet, old.id(), address, text.get(), whole.hash());
      boolean firstTime = sheet.page().seen().textHash().isEmpty();
      sheet.keep(new Settled.Crawled(now, whole.bytes().length, Optional.of(whole), firstTime));
    }
    sheet.count(Tally.UNCHANGED);
    sheet.stands(new Answer.Read(read));
  }

  private Article article(Sheet sheet, String id, URI address, ArticleText text, String snapshot) {
    Source source = sheet.plan().source();
    return documents.article(id, address, text, snapshot, source.entry(), source.provenance());
  }

  private void article(Sheet sheet, Text text, FetchOutcome.Fetched fetched, Seen seen) {
    CrawlPage page = sheet.page();
    URI address = page.address();
    Seen read = seen.withText(Optional.of(Fingerprint.of(text.own())));
    String id =
        page.articleId()
            .or(() -> store.articleAt(address).map(Article::id))
            .orElseGet(() -> DocumentReading.id(address, text.all()));
    Optional<Article> before = store.asRead(id);
    if (before.isEmpty() && isCopy(sheet, read)) {
      return;
    }
    sheet.measured(measures(text.all()));
    sheet.holding(id);
    boolean same = before.filter(old -> says(old.text(), text.all())).isPresent();
    if (same && before.orElseThrow().address().filter(address::equals).isPresent()) {
      sheet.stands(new Answer.Read(read));
      sheet.well();
      sheet.count(Tally.UNCHANGED);
      return;
    }
    if (before.isPresent() && !same && isDeclined(sheet.page(), text)) {
      sheet.stands(new Answer.Held(seen));
      sheet.count(Tally.UNCHANGED);
      return;
    }
    Set<HealthSign> signs =
        same
            ? Set.of()
            : before
                .map(old -> signs(old.text(), text.all(), sheet))
                .orElseGet(() -> signs(measures(text.all()), sheet));
    String snapshot =
        text.document().map(Snapshot::hash).orElseGet(() -> seen.contentHash().orElseThrow());
    int bytes = text.document().map(each -> each.bytes().length).orElse(fetched.content().length);
    Article now = article(sheet, id, address, text.all(), snapshot);
    if (signs.isEmpty()) {
      sheet.keep(new Settled.Crawled(now, bytes, text.document(), false));
      kept(sheet, now, read, same);
    } else {
      hold(
          sheet,
          new Settled.Held(
              signs,
              Optional.of(now),
              "",
              read.textHash().orElseThrow(),
              snapshot,
              bytes,
              text.document()),
          seen);
    }
  }

  /// Whether a person turned this very text of the page down: it is the article's no more.
  private boolean isDeclined(CrawlPage page, ArticleText text) {
    return store.crawl().choices().declined(page.number(), Fingerprint.of(text));
  }

  private boolean isDeclined(CrawlPage page, Text text) {
    return isDeclined(page, text.own()) || isDeclined(page, text.all());
  }

  /// The same text under ever new addresses of one shape is kept some times and not for ever.
  private static boolean isCopy(Sheet sheet, Seen read) {
    URI address = sheet.page().address();
    Optional<TrapSign> trap = sheet.plan().traps().after(address, read.textHash().orElseThrow());
    trap.ifPresent(sign -> {
      sheet.stands(new Answer.Unwanted(read, sign.reason()));
      sheet.note(Tally.REFUSED, sign.reason(), address.toString());
    });
    return trap.isPresent();
  }

  private static boolean says(ArticleText one, ArticleText other) {
    return Fingerprint.of(one).equals(Fingerprint.of(other));
  }

  private static void kept(Sheet sheet, Article now, Seen read, boolean same) {
    sheet.stands(new Answer.Read(read));
    sheet.well();
    sheet.count(same ? Tally.UNCHANGED : Tally.CHANGED);
    if (now.text().confidence() < DOUBTFUL) {
      sheet.note(Tally.DOUBTFUL, "confidence", now.text().title());
    }
  }

  /// Where the source as a whole is read otherwise than before, no text replaces another.
  private Set<HealthSign> signs(ArticleText before, ArticleText after, Sheet sheet) {
    Set<HealthSign> signs = EnumSet.noneOf(HealthSign.class);
    signs.addAll(ReadingCheck.signs(before, after));
    if (!store.crawl().health().alarms(Optional.of(sheet.plan().source().id())).isEmpty()) {
      signs.add(HealthSign.SOURCE);
    }
    return signs;
  }

  /// A new article is held back where its source's alarm is seen in it, too: nothing good is lost
  /// by it, but a teaser under the site's name is nothing to be found either.
  private Set<HealthSign> signs(Measures reading, Sheet sheet) {
    String source = sheet.plan().source().id();
    HealthStore health = store.crawl().health();
    List<Alarm> alarms = health.alarms(Optional.of(source));
    if (alarms.isEmpty()) {
      return Set.of();
    }
    List<Integer> titles =
        health.series(source).recent().stream().map(Measures::titleHash).toList();
    return ReadingCheck.signs(alarms, reading, titles);
  }

  private void hold(Sheet sheet, Settled.Held held, Seen seen) {
    sheet.stands(new Answer.Held(seen));
    if (store.crawl().choices().declined(sheet.page().number(), held.textHash())) {
      sheet.count(Tally.UNCHANGED);
      return;
    }
    sheet.hold(held);
    String signs = String.join(" ", held.signs().stream().map(HealthSign::code).sorted().toList());
    sheet.note(Tally.HELD, "held", signs);
  }

  private void rejected(
      Sheet sheet, Extraction.Rejected rejected, FetchOutcome.Fetched fetched, Seen seen) {
    if (rejected.kind() == RejectionKind.LOGIN_WALL) {
      sheet.stands(new Answer.Blocked(RefusalKind.LOGIN.code()));
      sheet.note(Tally.REFUSED, RefusalKind.LOGIN.code(), rejected.reason());
    } else if (rejected.kind() == RejectionKind.SOFT_404) {
      sheet.stands(new Answer.Missing("soft404"));
      sheet.note(Tally.MISSING, "soft404", rejected.reason());
    } else {
      rejected(sheet, rejected.reason(), fetched, seen);
    }
  }

  /// @param reason why it is no article, a sentence; empty where it is rather a list
  private void rejected(Sheet sheet, String reason, FetchOutcome.Fetched fetched, Seen seen) {
    sheet.measured(Measures.REFUSED);
    if (holdsArticle(sheet.page())) {
      String content = seen.contentHash().orElseThrow();
      hold(
          sheet,
          new Settled.Held(
              EnumSet.of(HealthSign.REJECTED),
              Optional.empty(),
              reason,
              content,
              content,
              fetched.content().length,
              Optional.empty()),
          seen);
    } else {
      sheet.stands(new Answer.Unwanted(seen, "noarticle"));
      sheet.note(Tally.NO_ARTICLE, "noarticle", reason);
    }
  }

  private static Measures measures(ArticleText text) {
    return new Measures(
        true,
        text.body().replaceAll("\\s", "").length(),
        text.blocks().size(),
        text.published().isPresent(),
        text.title().hashCode(),
        text.confidence());
  }
}
