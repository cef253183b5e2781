package yangban.server.export;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import yangban.corpus.Theme;
import yangban.indexer.search.ArticleCard;
import yangban.indexer.search.Hit;
import yangban.web.Messages;
import yangban.web.view.Labels;

/// Results as an Atom feed (RFC 4287): each practice an entry that links to its page here, never to
/// the page that it was read from.
///
/// An entry's time is when its article came into the corpus, or was read anew, since that is what
/// makes it new to whoever follows the search; an entry keeps its id over both.
public final class AtomFeed {

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  private final Labels labels;

  public AtomFeed(Labels labels) {
    this.labels = labels;
  }

  /// What stands above the entries.
  ///
  /// @param base scheme, host and port that all addresses begin with
  /// @param self the feed's own address below it
  /// @param page the search as a page, below it
  /// @param style what a browser shows the feed by, below it; feed readers have their own
  public record About(
      String base, String self, String page, String style, String title, String subtitle) {}

  /// Writes the feed as UTF-8 to `out`, which stays open.
  public void write(About about, List<Hit> hits, OutputStream out) throws XMLStreamException {
    XMLStreamWriter xml =
        XMLOutputFactory.newInstance().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
    xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    xml.writeProcessingInstruction(
        "xml-stylesheet", "type=\"text/css\" href=\"" + about.style() + "\"");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    xml.writeAttribute("xml:lang", words().language());
    text(xml, "id", about.base() + about.self());
    text(xml, "title", about.title());
    linked(
        xml, "subtitle", about.subtitle(), about.base() + about.page(), words().text("feed.page"));
    link(xml, "self", "application/atom+xml", about.base() + about.self());
    link(xml, "alternate", "text/html", about.base() + about.page());
    text(xml, "updated", newest(hits).toString());
    text(xml, "generator", words().text("brand"));
    for (Hit hit : hits) {
      entry(xml, about.base(), hit);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.flush();
  }

  /// RFC 4287 wants a time in a feed without entries as well.
  private static Instant newest(List<Hit> hits) {
    return hits.stream()
        .map(hit -> hit.article().taken())
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private void entry(XMLStreamWriter xml, String base, Hit hit) throws XMLStreamException {
    ArticleCard card = hit.article();
    xml.writeStartElement("entry");
    text(xml, "id", "urn:yangban:" + hit.kind().code() + ":" + hit.id());
    text(xml, "title", hit.heading());
    link(xml, "alternate", "text/html", base + address(hit));
    text(xml, "updated", card.taken().toString());
    xml.writeStartElement("author");
    text(xml, "name", author(card));
    xml.writeEndElement();
    for (Theme theme : hit.themes()) {
      xml.writeEmptyElement("category");
      xml.writeAttribute("term", theme.code());
      xml.writeAttribute("label", words().label(theme));
    }
    linked(xml, "summary", hit.excerpt(), base + address(hit), words().text("feed.entry"));
    xml.writeEndElement();
  }

  private static String address(Hit hit) {
    return (hit.whole() ? "/articles/" : "/practices/") + hit.id();
  }

  private String author(ArticleCard card) {
    String name =
        Stream.of(card.university(), card.college(), card.branch())
            .flatMap(part -> part.stream())
            .collect(Collectors.joining());
    return name.isEmpty() ? words().text("feed.author.unknown") : name;
  }

  private Messages words() {
    return labels.words();
  }

  /// Text with a link below it, as XHTML: an Atom link is none in a browser, whatever its style.
  private static void linked(
      XMLStreamWriter xml, String name, String text, String href, String link)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeAttribute("type", "xhtml");
    xml.writeStartElement("div");
    xml.writeDefaultNamespace(XHTML);
    text(xml, "p", text);
    xml.writeStartElement("p");
    xml.writeStartElement("a");
    xml.writeAttribute("href", href);
    xml.writeCharacters(link);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void text(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(PlainText.clean(text));
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, String type, String href)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", href);
  }
}
