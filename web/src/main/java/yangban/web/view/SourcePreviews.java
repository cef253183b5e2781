package yangban.web.view;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import yangban.corpus.ArticleText;
import yangban.corpus.Reading;
import yangban.corpus.crawl.FoundLink;
import yangban.corpus.crawl.PageGuess;
import yangban.corpus.crawl.Preview;
import yangban.corpus.extract.Extraction;
import yangban.web.Messages;

/// Lays out what was found at an address before it becomes a source.
public final class SourcePreviews {

  /// As many as one looks over; the crawl takes all.
  private static final int MOST_LINKS = 12;

  private static final int OPENING_CHARS = 120;
  private static final int MOST_SIGNS = 3;

  /// How the understander reads an extracted text of this address.
  public interface Understanding {
    Reading read(ArticleText text, URI address);
  }

  private final Labels labels;
  private final Messages words;
  private final CrawlWords crawls;

  public SourcePreviews(Labels labels) {
    this.labels = labels;
    this.words = labels.words();
    this.crawls = new CrawlWords(labels);
  }

  /// The view of what a preview found.
  public SourcePreviewView of(Preview.Found found, Understanding understanding) {
    return new SourcePreviewView(
        found.starts().getFirst() instanceof Preview.Tried.Seen,
        sentence(found.starts().getFirst()),
        links(found.lists()),
        links(found.articles()),
        more(found),
        found.read().stream().map(tried -> read(tried, understanding)).toList(),
        notes(found));
  }

  private String sentence(Preview.Tried start) {
    return switch (start) {
      case Preview.Tried.NotFetched none -> words.text("preview.notFetched", reason(none));
      case Preview.Tried.Seen seen -> {
        PageGuess guess = seen.page().guess();
        List<String> signs =
            guess.signs().stream()
                .limit(MOST_SIGNS)
                .map(sign -> words.text("sign." + sign.code()))
                .toList();
        yield words.text(
            "preview.guess." + guess.kind().code(),
            words.list(signs),
            Math.round(guess.confidence() * 100));
      }
    };
  }

  private String reason(Preview.Tried.NotFetched none) {
    return words.find("preview." + none.reason()).orElseGet(() -> crawls.reason(none.reason()));
  }

  private List<SourcePreviewView.Link> links(List<FoundLink> links) {
    return links.stream()
        .limit(MOST_LINKS)
        .map(link ->
            new SourcePreviewView.Link(
                link.text(), link.address().toString(), link.date().map(labels::day).orElse("")))
        .toList();
  }

  private String more(Preview.Found found) {
    int articles = Math.max(0, found.articles().size() - MOST_LINKS);
    int lists = Math.max(0, found.lists().size() - MOST_LINKS);
    return articles + lists == 0 ? "" : words.text("preview.more", articles, lists);
  }

  private List<String> notes(Preview.Found found) {
    List<String> notes = new ArrayList<>();
    if (!found.paging().isEmpty()) {
      notes.add(words.text("preview.paging", found.paging().size()));
    }
    if (found.outside() > 0) {
      notes.add(words.text("preview.outside", found.outside()));
    }
    if (found.starts().getFirst() instanceof Preview.Tried.NotFetched none) {
      words
          .find("preview." + none.reason() + ".remedy")
          .or(() -> words.find("fetch." + none.reason() + ".remedy"))
          .ifPresent(notes::add);
    } else if (found.articles().isEmpty() && found.read().isEmpty()) {
      notes.add(words.text("preview.noArticles"));
    }
    return notes;
  }

  private SourcePreviewView.Read read(Preview.Tried tried, Understanding understanding) {
    return switch (tried) {
      case Preview.Tried.NotFetched none ->
          unread(none.asked(), words.text("preview.notFetched", reason(none)));
      case Preview.Tried.Seen seen ->
          switch (seen.page().reading()) {
            case Extraction.Rejected rejected -> unread(seen.address(), rejected.reason());
            case Extraction.Extracted extracted ->
                article(
                    extracted.text(),
                    seen.address(),
                    understanding.read(extracted.text(), seen.address()));
          };
    };
  }

  private static SourcePreviewView.Read unread(URI address, String problem) {
    return new SourcePreviewView.Read(
        address.toString(), address.toString(), List.of(), "", "", problem);
  }

  private SourcePreviewView.Read article(ArticleText text, URI address, Reading reading) {
    List<String> meta = new ArrayList<>();
    meta.add(
        text.published()
            .map(date -> labels.day(date.value()))
            .orElse(words.text("preview.undated")));
    meta.add(
        reading
            .branch()
            .university()
            .map(tag -> tag.value())
            .orElse(words.text("unknown.university")));
    meta.add(words.label(reading.documentKind().value()));
    meta.add(words.label(reading.provenance().value()));
    String body = text.body();
    String opening =
        body.length() <= OPENING_CHARS
            ? body
            : body.substring(0, body.offsetByCodePoints(0, body.codePointCount(0, OPENING_CHARS)))
                + words.text("ellipsis");
    return new SourcePreviewView.Read(
        text.title(),
        address.toString(),
        meta,
        opening,
        words.text("preview.figures", body.length(), reading.practices().size()),
        "");
  }
}
