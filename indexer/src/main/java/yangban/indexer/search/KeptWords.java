package yangban.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import yangban.indexer.image.ImageReader;
import yangban.indexer.image.ImageWriter;
import yangban.indexer.suggest.Suggestion;

/// The words of a [yangban.indexer.suggest.Vocabulary] as they are left to the next start, without
/// what leads to them, which is made when it is asked for.
///
/// @param of what the program knew of words when they were gathered, as a hash
/// @param extent of the index then
/// @param absent those that nothing holds
record KeptWords(
    int of, Extent extent, List<Suggestion> words, List<Suggestion> spoken, Set<String> absent) {

  private static final List<Suggestion.Kind> KINDS = List.of(Suggestion.Kind.values());

  /// What [#write] wrote.
  static KeptWords read(ImageReader image) throws IOException {
    int of = image.readInt();
    Extent extent = new Extent(image.readInt(), image.readInt());
    List<Suggestion> words = readWords(image);
    return new KeptWords(of, extent, words, readWords(image), Set.copyOf(image.texts()));
  }

  private static List<Suggestion> readWords(ImageReader image) throws IOException {
    List<String> texts = image.texts();
    int[] kinds = image.ints();
    long[] weights = image.longs();
    if (kinds.length != texts.size() || weights.length != kinds.length) {
      throw new IOException("words without a kind or a weight");
    }
    List<Suggestion> words = new ArrayList<>(kinds.length);
    for (int i = 0; i < kinds.length; i++) {
      if (kinds[i] < 0 || kinds[i] >= KINDS.size()) {
        throw new IOException("a word of kind " + kinds[i]);
      }
      words.add(new Suggestion(KINDS.get(kinds[i]), texts.get(i), weights[i]));
    }
    return words;
  }

  void write(ImageWriter image) throws IOException {
    image.put(of);
    image.put(extent.living());
    image.put(extent.all());
    write(words, image);
    write(spoken, image);
    image.put(List.copyOf(absent));
  }

  private static void write(List<Suggestion> words, ImageWriter image) throws IOException {
    image.put(words.stream().map(Suggestion::text).toList());
    image.put(words.stream().mapToInt(word -> KINDS.indexOf(word.kind())).toArray());
    image.put(words.stream().mapToLong(Suggestion::weight).toArray());
  }
}
