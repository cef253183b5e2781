package yangban.corpus.crawl;

import java.net.URI;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import yangban.corpus.Article;
import yangban.corpus.ArticleText;
import yangban.corpus.extract.Extraction;
import yangban.corpus.extract.RejectionKind;
import yangban.corpus.fetch.FetchOutcome;
import yangban.corpus.fetch.RefusalKind;
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
import yangban.corpus.store.Settled;

/// Works out what becomes of a page that is, was, or should be an article: kept, unchanged, or held
/// back for a person. Thread-safe.
final class ArticleSettling {

  /// Readings below this are kept and listed for a person. Ours: the extractor gives less only
  /// where it chose among candidates that hardly differ.
  private static final double DOUBTFUL = 0.5;

  private final CorpusStore store;
  private final DocumentReading documents;
  private final LinkSettling links;

  ArticleSettling(CorpusStore store, DocumentReading documents, LinkSettling links) {
    this.store = store;
    this.documents = documents;
    this.links = links;
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
        links.addParts(sheet, page);
        article(sheet, extracted.text(), fetched, seen);
      }
      case Extraction.Extracted _ -> rejected(sheet, "", fetched, seen);
      case Extraction.Rejected rejected -> rejected(sheet, rejected, fetched, seen);
    }
  }

  private void article(Sheet sheet, ArticleText text, FetchOutcome.Fetched fetched, Seen seen) {
    CrawlPage page = sheet.page();
    String hash = Fingerprint.of(text);
    Seen read = seen.withText(Optional.of(hash));
    URI address = page.address();
    String id =
        page.articleId()
            .or(() -> store.articleAt(address).map(Article::id))
            .orElseGet(() -> DocumentReading.id(address, text));
    sheet.measured(measures(text));
    if (page.partOf().isPresent()) {
      sheet.stands(new Answer.Read(read));
      sheet.count(page.seen().textHash().equals(read.textHash()) ? Tally.UNCHANGED : Tally.CHANGED);
      return;
    }
    Optional<Article> before = store.asRead(id);
    sheet.holding(id);
    boolean same = before.filter(old -> Fingerprint.of(old.text()).equals(hash)).isPresent();
    if (same && before.orElseThrow().address().filter(address::equals).isPresent()) {
      sheet.stands(new Answer.Read(read));
      sheet.well();
      sheet.count(Tally.UNCHANGED);
      return;
    }
    Set<HealthSign> signs =
        same || before.isEmpty() ? Set.of() : signs(before.get().text(), text, sheet);
    Article now = read(sheet.plan().source(), id, address, text, fetched);
    if (signs.isEmpty()) {
      keep(sheet, now, fetched, read, same);
    } else {
      hold(
          sheet,
          new Settled.Held(
              signs,
              Optional.of(now),
              "",
              hash,
              read.contentHash().orElseThrow(),
              fetched.content().length),
          seen);
    }
  }

  private Article read(
      Source source, String id, URI address, ArticleText text, FetchOutcome.Fetched fetched) {
    return documents.article(
        id, address, text, Fingerprint.of(fetched.content()), source.entry(), source.provenance());
  }

  private static void keep(
      Sheet sheet, Article now, FetchOutcome.Fetched fetched, Seen read, boolean same) {
    sheet.keep(new Settled.Crawled(now, fetched.content().length));
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

  private void hold(Sheet sheet, Settled.Held held, Seen seen) {
    sheet.stands(new Answer.Held(seen));
    if (store.crawl().held().refused(sheet.page().number(), held.textHash())) {
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
              fetched.content().length),
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
