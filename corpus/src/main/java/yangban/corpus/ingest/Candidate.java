package yangban.corpus.ingest;

import java.util.List;
import yangban.corpus.extract.Given;
import yangban.corpus.extract.RawDocument;

/// Something found that may be an article.
sealed interface Candidate {

  String name();

  /// A file of its own.
  record Document(RawDocument raw) implements Candidate {
    @Override
    public String name() {
      return raw.name();
    }
  }

  /// Files that may be the pages of one article, by their names.
  ///
  /// @param documents the first page, then the others in order
  record Pages(List<RawDocument> documents) implements Candidate {

    public Pages {
      documents = List.copyOf(documents);
    }

    @Override
    public String name() {
      return documents.getFirst().name();
    }
  }

  /// Lines of a list that are the pages of one article.
  ///
  /// @param whole the article, its text that of all lines
  /// @param pages the names of the lines after the first
  record JoinedLines(Line whole, List<String> pages) implements Candidate {

    public JoinedLines {
      pages = List.copyOf(pages);
    }

    @Override
    public String name() {
      return whole.name();
    }
  }

  /// A line of a list, whose title and text are kept as given.
  ///
  /// @param raw the text as a plain-text document, so that date and credits can be read from it
  ///   where they were not given
  /// @param warnings sentences in Chinese on fields that were left out
  record Line(RawDocument raw, String title, String text, Given given, List<String> warnings)
      implements Candidate {

    public Line {
      warnings = List.copyOf(warnings);
    }

    @Override
    public String name() {
      return raw.name();
    }
  }

  /// Something that cannot be read at all.
  record Unreadable(ImportOutcome.Refused refusal) implements Candidate {
    @Override
    public String name() {
      return refusal.name();
    }
  }
}
