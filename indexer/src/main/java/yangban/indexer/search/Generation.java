package yangban.indexer.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import yangban.indexer.postings.InvertingCodec;
import yangban.indexer.postings.TokenCountSimilarity;

/// One Lucene index: built by one analyzer with one lexicon, and replaced as a whole when these
/// change. Its commits say which analyzer that was and the last change of the store that it holds.
final class Generation implements Closeable {

  /// Changes when fields change their names or meaning; an index of another layout is not read.
  private static final String LAYOUT = "10";

  private static final String LAYOUT_KEY = "layout";
  private static final String FINGERPRINT_KEY = "fingerprint";
  private static final String CHANGE_KEY = "change";

  /// Enough for some 10,000 practices between flushes, so that segments start large, while two
  /// threads indexing stay well inside a heap of 512 MB.
  private static final double BUFFER_MEGABYTES = 64;

  private final Directory directory;
  private final Optional<IndexWriter> writer;
  private final String fingerprint;
  private final Views views;
  private final ConcurrentMergeScheduler merges;
  private volatile long change;

  /// The entries that the image beside them was made of.
  private ViewImage.Held imaged;

  private Generation(
      Directory directory,
      Optional<IndexWriter> writer,
      DirectoryReader reader,
      String fingerprint,
      long change,
      Hands hands)
      throws IOException {
    this.directory = directory;
    this.writer = writer;
    this.fingerprint = fingerprint;
    this.change = change;
    this.merges =
        writer
            .map(w -> (ConcurrentMergeScheduler) w.getConfig().getMergeScheduler())
            .orElseGet(ConcurrentMergeScheduler::new);
    ViewImage image = folder().map(ViewImage::read).orElse(ViewImage.NONE);
    this.imaged = image.held();
    this.views = new Views(View.of(reader, hands, image));
  }

  /// A new and empty one in `folder`.
  static Generation create(Path folder, String fingerprint, Hands hands) throws IOException {
    Directory directory = FSDirectory.open(folder);
    IndexWriter writer =
        new IndexWriter(directory, config().setOpenMode(IndexWriterConfig.OpenMode.CREATE));
    try {
      Generation generation =
          new Generation(
              directory, Optional.of(writer), DirectoryReader.open(writer), fingerprint, 0, hands);
      generation.commit(0);
      return generation;
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      directory.close();
      throw e;
    }
  }

  /// The one that stands in `folder`, to be written.
  ///
  /// @throws IOException where there is none that this program can read
  static Generation open(Path folder, Hands hands) throws IOException {
    Directory directory = FSDirectory.open(folder);
    Map<String, String> facts = facts(directory);
    IndexWriter writer =
        new IndexWriter(directory, config().setOpenMode(IndexWriterConfig.OpenMode.APPEND));
    try {
      return new Generation(
          directory,
          Optional.of(writer),
          DirectoryReader.open(writer),
          facts.getOrDefault(FINGERPRINT_KEY, ""),
          Long.parseLong(facts.getOrDefault(CHANGE_KEY, "0")),
          hands);
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      directory.close();
      throw e;
    }
  }

  /// As [#open], only to be read.
  static Generation read(Path folder, Hands hands) throws IOException {
    return read(FSDirectory.open(folder), hands);
  }

  /// One without entries, only to be read.
  static Generation empty(Hands hands) throws IOException {
    Directory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, config())) {
      writer.setLiveCommitData(Map.of(LAYOUT_KEY, LAYOUT).entrySet());
      writer.commit();
    }
    return read(directory, hands);
  }

  private static Generation read(Directory directory, Hands hands) throws IOException {
    Map<String, String> facts = facts(directory);
    return new Generation(
        directory,
        Optional.empty(),
        DirectoryReader.open(directory),
        facts.getOrDefault(FINGERPRINT_KEY, ""),
        Long.parseLong(facts.getOrDefault(CHANGE_KEY, "0")),
        hands);
  }

  private static Map<String, String> facts(Directory directory) throws IOException {
    List<IndexCommit> commits = DirectoryReader.listCommits(directory);
    Map<String, String> facts = commits.getLast().getUserData();
    if (!LAYOUT.equals(facts.get(LAYOUT_KEY))) {
      throw new IOException("index of another layout in " + directory);
    }
    return facts;
  }

  private static IndexWriterConfig config() {
    return new IndexWriterConfig()
        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
        .setCodec(new InvertingCodec())
        .setSimilarity(new TokenCountSimilarity())
        .setMergeScheduler(new ConcurrentMergeScheduler())
        // What is not committed is in the store; a close that waits for nothing is safe.
        .setCommitOnClose(false);
  }

  Views views() {
    return views;
  }

  /// The analyzer and lexicon that it was built with.
  String fingerprint() {
    return fingerprint;
  }

  /// The last change of the store that it holds for good.
  long change() {
    return change;
  }

  /// Whether it can still be written; not after a full disk, whereupon Lucene gives a writer up.
  boolean isWritable() {
    return writer.isPresent() && writer.get().isOpen();
  }

  /// Whether nothing was ever put in, not even what is not committed yet.
  boolean isEmpty() {
    return writer().getDocStats().maxDoc == 0;
  }

  /// Adds the entries of an article that has none. Cheaper than [#put]: Lucene looks for nothing to
  /// delete.
  void add(List<Document> entries) throws IOException {
    writer().addDocuments(entries);
  }

  /// Replaces all entries of an article.
  void put(String articleId, List<Document> entries) throws IOException {
    writer().updateDocuments(new Term(Fields.ARTICLE, articleId), entries);
  }

  /// Writes the largest part of what is in memory, if there is any. Seen after the next [#commit].
  void write() throws IOException {
    writer().flushNextBuffer();
  }

  void remove(String articleId) throws IOException {
    writer().deleteDocuments(new Term(Fields.ARTICLE, articleId));
  }

  /// Makes everything so far durable and visible.
  void commit(long upTo) throws IOException {
    Map<String, String> facts =
        Map.of(LAYOUT_KEY, LAYOUT, FINGERPRINT_KEY, fingerprint, CHANGE_KEY, Long.toString(upTo));
    writer().setLiveCommitData(facts.entrySet());
    writer().commit();
    change = upTo;
    views.maybeRefreshBlocking();
  }

  /// As [#commit], and waits for the merges that much indexing leaves behind. A close gives running
  /// merges up, so they would begin anew at every start and take a processor from the first
  /// questions.
  void settle(long upTo) throws IOException {
    commit(upTo);
    merges.sync();
    commit(upTo);
  }

  /// Where its files are; nowhere for one that is only in memory.
  private Optional<Path> folder() {
    return directory instanceof FSDirectory files
        ? Optional.of(files.getDirectory())
        : Optional.empty();
  }

  /// What a view has prepared for the next start.
  interface Imaging {
    ViewImage of(View view) throws IOException;
  }

  /// Leaves what was prepared of it to the next start, where that is worth a file.
  void keepPrepared(Imaging imaging) throws IOException {
    View view = views.acquire();
    try {
      ViewImage.Held held = ViewImage.Held.of(view.leaves);
      if (view.everything().total() >= ViewImage.LEAST && !held.equals(imaged)) {
        imaging.of(view).write(folder().orElseThrow());
        imaged = held;
      }
    } finally {
      views.release(view);
    }
  }

  private IndexWriter writer() {
    return writer.orElseThrow(() -> new IllegalStateException("the index was opened for reading"));
  }

  @Override
  public void close() throws IOException {
    views.close();
    if (writer.isPresent()) {
      writer.get().close();
    }
    directory.close();
  }
}
