package yangban.corpus.crawl;

/// What became of asking for a visit.
public sealed interface Start {

  /// It is under way.
  record Begun(long job) implements Start {}

  /// One is under way already.
  record Open(long job) implements Start {}

  /// No source of this id is in the catalogue, or its entry has a fault.
  record Unknown() implements Start {}

  /// The source rests in the catalogue.
  record Resting() implements Start {}
}
