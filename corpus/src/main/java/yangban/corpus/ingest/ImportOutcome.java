package yangban.corpus.ingest;

import yangban.corpus.Article;
import yangban.corpus.extract.RejectionKind;
import yangban.corpus.store.SaveOutcome;

/// What became of one thing that was to be imported.
public sealed interface ImportOutcome {

  /// The file's name; with a line's number where one line is one article: `reports.jsonl:12`.
  String name();

  /// The store holds it.
  record Kept(String name, Article article, SaveOutcome saved) implements ImportOutcome {}

  /// It is a further page of an article that is told of before it; its text and its bytes are kept
  /// with that.
  ///
  /// @param into the name under which the article came
  record Joined(String name, String into) implements ImportOutcome {}

  /// It is no article; the batch went on without it.
  ///
  /// @param reason one sentence in Chinese: what it is, and what to do
  record Refused(String name, RejectionKind kind, String reason) implements ImportOutcome {}
}
