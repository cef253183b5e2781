package yangban.server.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yangban.corpus.Article;
import yangban.corpus.Provenance;
import yangban.corpus.store.CorpusStore;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.search.ArticleCard;
import yangban.indexer.search.Hit;
import yangban.server.folder.Library;
import yangban.server.http.Json;
import yangban.web.Messages;

/// Exports every excerpt that a search finds, in the search's order, without a cap. Thread-safe.
///
/// Rows are written while the index is read: memory stays the same however many there are.
public final class ExcerptExport {

  /// In the order of relevance the hits of one article lie far apart; what fell out is read again,
  /// at a tenth of a millisecond and more. A citation takes some 500 bytes, so an export holds 10
  /// MB at the most.
  private static final int CACHED_SOURCES = 20_000;

  private final Messages messages;
  private final Citations citations;
  private final Json json;

  public ExcerptExport(Messages messages, Citations citations, Json json) {
    this.messages = messages;
    this.citations = citations;
    this.json = json;
  }

  /// Writes what `request` finds to `out`, which stays open. The page and size of the request do
  /// not count.
  ///
  /// @return how many rows
  /// @throws IOException where the search fails before the first row, and `out` is untouched; or
  ///   where `out` cannot be written, and it holds a part of the file
  public long write(Library library, SearchRequest request, ExportFormat format, OutputStream out)
      throws IOException {
    Sources sources = new Sources(library.store());
    Rows rows = new Rows(format, out);
    try {
      library.index().each(request, hit -> rows.append(row(hit, sources)));
      rows.writer();
      rows.whole = true;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      rows.finish();
    }
    return rows.count;
  }

  /// The rows of one file. Nothing is written before the first of them, or before it is known that
  /// there is none: a search that fails then leaves `out` untouched.
  private final class Rows {

    private final ExportFormat format;
    private final OutputStream out;
    private @Nullable ExcerptWriter writer;
    private long count;
    private boolean whole;

    Rows(ExportFormat format, OutputStream out) {
      this.format = format;
      this.out = out;
    }

    ExcerptWriter writer() throws IOException {
      ExcerptWriter begun = writer;
      if (begun == null) {
        begun = ExcerptExport.this.writer(format, out);
        writer = begun;
      }
      return begun;
    }

    void append(ExcerptRow row) {
      try {
        writer().write(row);
        count++;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void finish() throws IOException {
      ExcerptWriter begun = writer;
      if (begun == null) {
        return;
      }
      if (!whole && begun instanceof XlsxExcerpts workbook) {
        workbook.abandon();
      } else {
        begun.close();
      }
    }
  }

  private ExcerptWriter writer(ExportFormat format, OutputStream out) throws IOException {
    List<String> headings = Arrays.stream(ExcerptColumn.values()).map(messages::label).toList();
    return switch (format) {
      case CSV -> new CsvExcerpts(out, headings);
      case JSONL -> new JsonlExcerpts(out, json);
      case XLSX ->
          new XlsxExcerpts(out, headings, messages.text("export.sheet"), XlsxExcerpts.MAX_ROWS);
    };
  }

  private ExcerptRow row(Hit hit, Sources sources) {
    ArticleCard card = hit.article();
    Cited cited = sources.of(card.id());
    return new ExcerptRow(
        hit.heading(),
        hit.excerpt(),
        card.title(),
        card.university().orElse(""),
        card.college().orElse(""),
        card.branch().orElse(""),
        card.published().map(Object::toString).orElse(""),
        card.address().map(Object::toString).orElse(""),
        card.site().orElse(""),
        provenance(card),
        cited.citation(),
        hit.whole() ? "" : hit.id(),
        card.id(),
        cited.accessed());
  }

  private String provenance(ArticleCard card) {
    Provenance provenance = card.provenance();
    String words = messages.label(provenance);
    return card.sample() ? words + " " + messages.text("citation.sample") : words;
  }

  /// What only the store knows of a source.
  private record Cited(String citation, String accessed) {

    static final Cited GONE = new Cited("", "");
  }

  /// The sources of one export, those seen last kept.
  private final class Sources {

    private final CorpusStore store;
    private final Map<String, Cited> seen =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Cited> eldest) {
            return size() > CACHED_SOURCES;
          }
        };

    Sources(CorpusStore store) {
      this.store = store;
    }

    Cited of(String articleId) {
      return seen.computeIfAbsent(articleId, this::read);
    }

    private Cited read(String articleId) {
      Optional<Article> article = store.article(articleId);
      return article
          .map(found -> new Cited(citations.of(found), Citations.accessed(found).toString()))
          // Taken out of the store after the index was read.
          .orElse(Cited.GONE);
    }
  }
}
