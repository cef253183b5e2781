package yangban.corpus.crawl;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;

/// Reads where a page leads. Safe for use by many threads.
final class LinkReader {
  private static final int LEAST_RUN = 3;

  private final Addresses addresses;

  LinkReader(Addresses addresses) {
    this.addresses = addresses;
  }

  /// The links of a page, each address once, in the order of the page; the page itself is not among
  /// them. What is no page to read (pictures, archives) is left out.
  ///
  /// @param base the page's address, which a `base` element of the page may move
  List<FoundLink> links(Document page, URI base) {
    LinkMap map = LinkMap.of(page, base, addresses);
    Map<URI, FoundLink> found = new LinkedHashMap<>();
    Set<URI> self = new HashSet<>(addresses.normalise(base).stream().toList());
    for (LinkRow row : map.rows()) {
      AddressShape shape = AddressShape.of(row.address());
      if (shape != AddressShape.NO_PAGE && !self.contains(row.address())) {
        FoundLink link =
            new FoundLink(
                row.address(), row.text(), row.date().flatMap(RowDate::day), role(map, row, base));
        found.merge(row.address(), link, LinkReader::better);
      }
    }
    for (URI further : new ScriptedPaging(page, addresses, base).addresses()) {
      if (!self.contains(further)) {
        FoundLink link = new FoundLink(further, "", Optional.empty(), LinkRole.PAGING);
        found.merge(further, link, LinkReader::better);
      }
    }
    return new ArrayList<>(found.values());
  }

  private static LinkRole role(LinkMap map, LinkRow row, URI base) {
    AddressShape shape = AddressShape.of(row.address());
    if (shape == AddressShape.FILE) {
      return LinkRole.FILE;
    }
    if (Paging.isWorded(row.text()) && Paging.isSibling(base, row.address())) {
      return AddressShape.of(base) == AddressShape.ARTICLE
          ? LinkRole.SAME_ARTICLE
          : LinkRole.PAGING;
    }
    if (shape == AddressShape.ARTICLE) {
      return LinkRole.ARTICLE;
    }
    if (shape == AddressShape.LIST) {
      return LinkRole.LIST;
    }
    boolean own = !row.inline() && !row.chrome();
    boolean dated = row.date().isPresent();
    boolean many = map.run(row).size() >= LEAST_RUN;
    if (own && (many ? dated || row.isTitled() : dated && row.isTitled())) {
      return LinkRole.ARTICLE;
    }
    return Words.letters(row.text()) <= 8 && !row.inline() ? LinkRole.LIST : LinkRole.OTHER;
  }

  /// Of two links to one address, the one that says more.
  private static FoundLink better(FoundLink a, FoundLink b) {
    FoundLink longer = Words.letters(b.text()) > Words.letters(a.text()) ? b : a;
    Optional<LocalDate> date = a.date().or(b::date);
    LinkRole role =
        a.role() == LinkRole.PAGING || b.role() == LinkRole.PAGING
            ? LinkRole.PAGING
            : longer.role();
    return new FoundLink(longer.address(), longer.text(), date, role);
  }
}
