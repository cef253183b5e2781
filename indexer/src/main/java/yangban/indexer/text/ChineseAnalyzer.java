package yangban.indexer.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import yangban.indexer.segment.Dictionary;
import yangban.indexer.segment.Segmenter;

/// Cuts Chinese text into the terms that it is indexed and asked by: one walk gives words and
/// bigrams. The only door to this package.
///
/// The text is folded ([Folding]), smartcn's model finds its words ([yangban.indexer.segment]), the
/// domain lexicon lies over them ([DomainTerms]), and [Cutting] makes the two streams. Offsets
/// always count in the text as given, since folding keeps every character's place.
///
/// Can be shared between threads: the parts that remember something are lent to one at a time.
public final class ChineseAnalyzer {

  /// Changes with every change of what the streams hold, so that an index knows that it is stale.
  private static final int VERSION = 4;

  private final Folding folding = new Folding();
  private final DomainTerms terms;
  private final String fingerprint;
  private final Dictionary dictionary;
  private final ConcurrentLinkedQueue<Segmenter> idle = new ConcurrentLinkedQueue<>();

  /// @param domainWords words that stay findable as one term, in any script and width
  /// @throws yangban.indexer.segment.DictionaryFault where smartcn's dictionaries cannot be read
  public ChineseAnalyzer(Collection<String> domainWords) {
    // Read while the folding table is made, which takes as long; once per process.
    CompletableFuture<?> reading = CompletableFuture.runAsync(Dictionary::prepare);
    TreeSet<String> sorted = new TreeSet<>();
    for (String word : domainWords) {
      sorted.add(fold(word.strip()));
    }
    this.terms = new DomainTerms(sorted.stream().map(String::toCharArray).toList());
    this.fingerprint = "%d-%s".formatted(VERSION, digest(String.join("\n", sorted)));
    reading.join();
    this.dictionary = Dictionary.bundled();
  }

  /// Cuts `text`; any text, also one with lone surrogates or control characters.
  public Cut cut(CharSequence text) {
    char[] folded = folding.fold(text);
    Segmenter lent = idle.poll();
    Segmenter segmenter = lent == null ? new Segmenter(dictionary) : lent;
    Cut cut = Cutting.cut(folded, segmenter.cut(folded), terms.find(folded));
    idle.add(segmenter);
    return cut;
  }

  /// Where terms and phrases stand in `text`; cheaper than [#cut], for no words are looked for.
  public Places places(CharSequence text) {
    char[] folded = folding.fold(text);
    return new Places(folded, Cutting.bigrams(folded));
  }

  /// The form in which characters are compared, of the same length as `text`.
  public String fold(CharSequence text) {
    return new String(folding.fold(text));
  }

  /// Names what this analyzer makes of a text: its rules and its lexicon.
  public String fingerprint() {
    return fingerprint;
  }

  private static String digest(String words) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
