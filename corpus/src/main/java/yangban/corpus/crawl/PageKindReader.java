package yangban.corpus.crawl;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import yangban.corpus.Block;
import yangban.corpus.extract.Extraction;
import yangban.corpus.extract.RejectionKind;
import yangban.corpus.source.PageKind;

/// Tells list pages and article pages apart, without a word about any site. Safe for use by many
/// threads.
///
/// Idea: a page is what most of it is, once menus, head and foot are set aside. Running text
/// outside links speaks for an article; links in rows of one shape, dated or not, speak for a list
/// ([LinkMap]); a line with date, author and counter, previous and next, the shape of the address
/// and what the page declares add their weight. The weights are log odds as a person estimated them
/// and as they were then moved on our own pages (`PageKindGoldTest` names set and accuracy); the
/// confidence is their logistic.
final class PageKindReader {
  private final Addresses addresses;

  PageKindReader(Addresses addresses) {
    this.addresses = addresses;
  }

  private static final Pattern SEARCH =
      Pattern.compile(
          "(?i)[/?&](?:search|so|query|keyword|wd|q|searchword|wbtreeid=&|ss)(?:[=./?]|list|result)");
  private static final Pattern SEARCH_TITLE = Pattern.compile("(?:搜索|检索|查询)结果|站内(?:搜索|检索)|全站搜索");
  private static final Pattern NO_ENTRIES =
      Pattern.compile(
          "暂无(?:数据|内容|信息|文章|新闻|记录|相关)|没有(?:找到)?(?:相关)?(?:记录|数据|内容|文章|信息)|共\\s*0\\s*(?:[条页篇]|记录)|栏目?(?:正在)?建设中|正在建设");

  /// Says what a page is.
  ///
  /// @param address where it stands
  /// @param page as parsed
  /// @param reading what the extractor made of it
  PageGuess guess(URI address, Document page, Extraction reading) {
    Optional<PageGuess> nothing = nothing(address, page, reading);
    return nothing.orElseGet(() -> weigh(address, page, reading));
  }

  private static Optional<PageGuess> nothing(URI address, Document page, Extraction reading) {
    if (reading instanceof Extraction.Rejected rejected) {
      switch (rejected.kind()) {
        case LOGIN_WALL, SOFT_404 -> {
          return ignored(0.95, PageSign.of(rejected.kind()));
        }
        case TOO_LARGE,
            TOO_DEEP,
            COMPRESSION_BOMB,
            BINARY,
            DAMAGED,
            ENCRYPTED,
            UNSUPPORTED,
            OUTSIDE,
            FAULT,
            EMPTY -> {
          return ignored(1, PageSign.of(rejected.kind()));
        }
        case LIST_PAGE, NO_TEXT -> {}
      }
    }
    if (page.selectFirst("input[type=password]") != null && page.text().length() < 1500) {
      return ignored(0.9, PageSign.LOGIN);
    }
    if (SEARCH_TITLE.matcher(page.title()).find() || SEARCH.matcher(rest(address)).find()) {
      return ignored(0.9, PageSign.SEARCH);
    }
    return Optional.empty();
  }

  private static String rest(URI address) {
    return address.getRawPath()
        + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
  }

  private static Optional<PageGuess> ignored(double confidence, PageSign sign) {
    return Optional.of(new PageGuess(PageKind.IGNORE, confidence, List.of(sign)));
  }

  private record Vote(PageSign sign, double weight) {}

  private PageGuess weigh(URI address, Document page, Extraction reading) {
    LinkMap links = LinkMap.of(page, address, addresses);
    PageMeasures measures = PageMeasures.of(page, links);
    List<LinkRow> list = PageMeasures.longest(links);
    List<Vote> votes = new ArrayList<>();
    boolean linky = list.size() >= 4 || measures.linkDensity() > 0.5;
    votes.add(prose(Math.max(measures.prose(), list.size() < 4 ? read(reading) : 0), linky));
    vote(votes, PageSign.POSTING_LINE, measures.posting() ? 1.5 : 0);
    vote(votes, PageSign.NEIGHBOURS, measures.neighbours() ? 1.5 : 0);
    vote(votes, PageSign.DECLARED, declared(page));
    switch (AddressShape.of(address)) {
      case ARTICLE -> vote(votes, PageSign.ARTICLE_ADDRESS, 2);
      case LIST -> vote(votes, PageSign.LIST_ADDRESS, -1.5);
      case FILE, NO_PAGE, UNKNOWN -> {}
    }
    vote(votes, PageSign.LINK_ROWS, list.size() < 4 ? 0 : -Math.min(1.5, list.size() / 8.0));
    long dated = list.stream().filter(r -> r.date().isPresent()).count();
    vote(votes, PageSign.DATED_ROWS, dated >= 4 && dated * 2 > list.size() ? -2 : 0);
    vote(votes, PageSign.LINK_DENSITY, density(measures.linkDensity()));
    vote(votes, PageSign.PAGING, Paging.isPaged(links) ? -1.5 : 0);
    if (reading instanceof Extraction.Rejected(RejectionKind kind, String reason)
        && kind == RejectionKind.LIST_PAGE) {
      vote(votes, PageSign.LINK_ROWS, -1);
    }
    double sum = votes.stream().mapToDouble(Vote::weight).sum();
    if (measures.prose() < 40 && list.size() < 3 && read(reading) < 150) {
      return thin(page, measures, address, links, reading);
    }
    PageKind kind = sum >= 0 ? PageKind.ARTICLE : PageKind.LIST;
    List<PageSign> signs =
        votes.stream()
            .filter(v -> v.weight() * sum > 0)
            .sorted(Comparator.comparingDouble(v -> -Math.abs(v.weight())))
            .map(Vote::sign)
            .distinct()
            .toList();
    return new PageGuess(kind, 1 / (1 + Math.exp(-Math.abs(sum))), signs);
  }

  /// Letters of sentences in what the extractor took for the body: it finds texts in places where
  /// the measures see a menu.
  private static int read(Extraction reading) {
    return reading instanceof Extraction.Extracted extracted
        ? extracted.text().blocks().stream()
            .map(Block::text)
            .filter(Words::isSentence)
            .mapToInt(Words::letters)
            .sum()
        : 0;
  }

  private static final int LEAST_READ = 30;

  /// A page of nothing but short links is a directory from this many on.
  private static final int LEAST_DIRECTORY = 6;

  /// Neither text nor list: a notice of two lines, a directory of names, an empty list, a front
  /// page that a script fills, a film.
  private static PageGuess thin(
      Document page, PageMeasures measures, URI address, LinkMap links, Extraction reading) {
    AddressShape shape = AddressShape.of(address);
    if (measures.posting() && read(reading) >= LEAST_READ) {
      return new PageGuess(PageKind.ARTICLE, 0.6, List.of(PageSign.POSTING_LINE));
    }
    if (page.selectFirst("video, audio, embed, object, iframe[src*=video]") != null) {
      return new PageGuess(PageKind.IGNORE, 0.8, List.of(PageSign.MEDIA));
    }
    if (shape == AddressShape.ARTICLE || measures.posting()) {
      return new PageGuess(PageKind.IGNORE, 0.6, List.of(PageSign.NO_TEXT));
    }
    if (NO_ENTRIES.matcher(page.text()).find()) {
      return new PageGuess(PageKind.LIST, 0.6, List.of(PageSign.EMPTY_LIST));
    }
    if (PageMeasures.longest(links).stream().anyMatch(row -> row.date().isPresent())) {
      // The last page of a column, or a column that was opened lately: one or two entries.
      return new PageGuess(PageKind.LIST, 0.6, List.of(PageSign.DATED_ROWS));
    }
    return PageMeasures.directory(links) >= LEAST_DIRECTORY
        ? new PageGuess(PageKind.LIST, 0.6, List.of(PageSign.LINK_DENSITY))
        : new PageGuess(PageKind.IGNORE, 0.6, List.of(PageSign.NO_TEXT));
  }

  private static void vote(List<Vote> votes, PageSign sign, double weight) {
    if (weight != 0) {
      votes.add(new Vote(sign, weight));
    }
  }

  /// @param linky whether there are links enough for a list: else a short text is a short article
  private static Vote prose(int letters, boolean linky) {
    if (letters < 80) {
      return linky ? new Vote(PageSign.NO_PROSE, -1.5) : new Vote(PageSign.PROSE, 0.3);
    }
    return new Vote(PageSign.PROSE, Math.min(3, letters / 250.0));
  }

  private static double density(double share) {
    return share > 0.6 ? -1.5 : share < 0.3 ? 1 : 0;
  }

  private static double declared(Document page) {
    Element type = page.selectFirst("meta[property=og:type]");
    boolean article =
        (type != null && type.attr("content").equalsIgnoreCase("article"))
            || page.selectFirst("meta[name=ArticleTitle], meta[name=PubDate]") != null;
    boolean list = page.selectFirst("meta[name=ColumnType][content]") != null && !article;
    return article ? 1.5 : list ? -0.5 : 0;
  }
}
