package yangban.corpus.reuse;

import java.util.Arrays;

/// The fingerprints of a text: few of the hashes of its shingles (runs of [#SHINGLE] characters),
/// chosen so that texts which share a passage share fingerprints.
///
/// Idea: winnowing. Of every [#WIDE] shingles in a row the one with the smallest hash is kept, which
/// depends on the words alone and not on their place. So any passage of `WIDE + SHINGLE - 1` = 39
/// characters that stands in two texts without a change gives at least one common fingerprint: there
/// is no chance of missing it. A random text keeps `2 / (WIDE + 1)` = 6 % of its shingles, some 120
/// of 2,000 characters; a text of up to [#SHORT] characters is cut by [#NARROW] (15 %, a guarantee
/// from 19 characters). Both fit together, because the smallest of a wide window is the smallest of
/// every narrow one around it.
///
/// Error for copies changed character by character, the worst case: a shingle stays whole with
/// probability 0.8^8 = 0.17 when every fifth character is changed, and some 3 in 4 of those are
/// chosen in both texts. The number of common fingerprints is then about Poisson with mean
/// `characters × 0.15 × 0.17 × 0.8` for short texts and `characters × 0.06 × 0.17 × 0.75` for long
/// ones: 4 at 200, 6 at 300, 8 at 1,000 (just above [#SHORT]), 15 at 2,000. A copy is missed
/// where fewer than [ReuseFinder#FEWEST] are common: with probability 0.09, 0.02, 0.004, 0.00001.
/// Copies changed by sentences miss nothing above 200 characters. Two different shingles get the
/// same 32-bit hash once in 4·10⁹; among 12 million fingerprints (100,000 articles), a new article of
/// 120 has 0.3 such chance meetings, and two with the same article practically never.
///
/// Sources: Schleimer, Wilkerson, Aiken, "Winnowing: Local Algorithms for Document Fingerprinting"
/// (SIGMOD 2003), density and guarantee in section 4; Broder, "On the resemblance and containment of
/// documents" (1997), for shingles. MinHash with bands was left aside: its sketch tells resemblance
/// alone, so an excerpt of a tenth of an article needs a threshold at which everything meets
/// everything.
final class Fingerprints {
  static final int SHINGLE = 8;
  static final int WIDE = 32;
  static final int NARROW = 12;
  static final int SHORT = 1_000;

  private static final long BASE = 0x9E3779B97F4A7C15L;

  private Fingerprints() {}

  /// The fingerprints of a text, rising, each once; empty for a text shorter than a shingle.
  static int[] of(ComparableText text) {
    int count = text.length() - SHINGLE + 1;
    if (count <= 0) {
      return new int[0];
    }
    long[] hashes = hashes(text, count);
    int[] kept = winnowed(hashes, text.length() <= SHORT ? NARROW : WIDE);
    Arrays.sort(kept);
    return Arrays.stream(kept).distinct().toArray();
  }

  /// One hash of 32 bits a shingle, [Long#MAX_VALUE] for one with a gap in it.
  private static long[] hashes(ComparableText text, int count) {
    long[] hashes = new long[count];
    long top = 1;
    for (int i = 1; i < SHINGLE; i++) {
      top *= BASE;
    }
    long rolling = 0;
    int lastGap = -1;
    for (int i = 0; i < text.length(); i++) {
      if (i >= SHINGLE) {
        rolling -= text.at(i - SHINGLE) * top;
      }
      rolling = rolling * BASE + text.at(i);
      lastGap = text.at(i) == ComparableText.GAP ? i : lastGap;
      int start = i - SHINGLE + 1;
      if (start >= 0) {
        hashes[start] = lastGap >= start ? Long.MAX_VALUE : mixed(rolling);
      }
    }
    return hashes;
  }

  /// The finalizer of MurmurHash3 (Appleby, public domain), its upper half as a number of 32 bits.
  private static long mixed(long hash) {
    long h = hash;
    h ^= h >>> 33;
    h *= 0xff51afd7ed558ccdL;
    h ^= h >>> 33;
    h *= 0xc4ceb9fe1a85ec53L;
    h ^= h >>> 33;
    return h >>> 32;
  }

  /// The smallest of each window, the last of equal ones: a queue of rising hashes, so that each is
  /// looked at twice at the most.
  private static int[] winnowed(long[] hashes, int window) {
    int[] kept = new int[hashes.length];
    int size = 0;
    int[] queue = new int[hashes.length];
    int head = 0;
    int tail = 0;
    int last = -1;
    for (int i = 0; i < hashes.length; i++) {
      while (tail > head && hashes[queue[tail - 1]] >= hashes[i]) {
        tail--;
      }
      queue[tail++] = i;
      if (queue[head] <= i - window) {
        head++;
      }
      boolean full = i >= window - 1 || i == hashes.length - 1;
      if (full && queue[head] != last && hashes[queue[head]] != Long.MAX_VALUE) {
        last = queue[head];
        kept[size++] = (int) hashes[last];
      }
    }
    return Arrays.copyOf(kept, size);
  }
}
