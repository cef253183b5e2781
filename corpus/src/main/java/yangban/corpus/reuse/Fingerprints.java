package yangban.corpus.reuse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// The fingerprints of a text: few of the hashes of its shingles (runs of [#SHINGLE] characters),
/// chosen so that texts which share a passage share fingerprints.
///
/// Idea: a shingle is kept if its hash is small (one in [#ONE_IN], one in [#ONE_IN_SHORT] of texts
/// up to [#SHORT] characters), and of every [#WINDOW] shingles in a row the one with the smallest
/// hash is kept in any case. Either depends on the words alone and not on their place. The second
/// rule is winnowing: any passage of `WINDOW + SHINGLE - 1` = 39 characters that stands in two
/// texts without a change gives at least one common fingerprint. The first makes up for what
/// winnowing is bad at: where single characters are changed everywhere, the shingles that stay
/// whole have new neighbours, and of those that winnowing alone chose in one text it chose 4 in 10
/// in the other (measured). Short and long texts fit together, because what is small for one in 14
/// is small for one in 6. A text keeps some 8 % of its shingles (150 of 2,000), a short one 18 %.
///
/// Error for copies changed character by character, the worst case: a shingle stays whole with
/// probability 0.8^8 = 0.17 when every fifth character is changed. Measured on 2026-11-20 on 300
/// pieces of the sample corpus of each length, a fifth of their characters written over at random:
/// 4.4 common fingerprints on average at 200 characters, 6.6 at 300, 11 at 500, 20 at 900, 11 at
/// 1,100 and 21 at 2,000. Fewer than [ReuseFinder#FEWEST], and so missed, were 12 % of those of 200
/// characters, 5 % of 300, 0.7 % of 500, none of the longer ones. Copies changed by words and
/// sentences have more in common.
///
/// Two different shingles get the same 32-bit hash once in 4·10⁹; among 15 million fingerprints
/// (100,000 articles), a new article of 150 has 0.5 such chance meetings, and two of them with the
/// same article practically never.
///
/// Sources: Schleimer, Wilkerson, Aiken, "Winnowing: Local Algorithms for Document Fingerprinting"
/// (SIGMOD 2003), section 4, for the guarantee; Manber, "Finding similar files in a large file
/// system" (1994), for keeping what is small by its hash; Broder, "On the resemblance and
/// containment of documents" (1997), for shingles. MinHash with bands was left aside: its sketch
/// tells resemblance alone, so that an excerpt of a tenth of an article would need a threshold at
/// which everything meets everything.
final class Fingerprints {
  static final int SHINGLE = 8;
  static final int WINDOW = 32;
  static final int ONE_IN = 14;
  static final int ONE_IN_SHORT = 6;
  static final int SHORT = 1_000;

  /// Of the rolling hash (Karp, Rabin 1987). Any odd number that spreads bits does, for what comes
  /// out is [#mixed]; this is 2^64 by the golden ratio.
  private static final long BASE = 0x9E3779B97F4A7C15L;

  private Fingerprints() {}

  /// A fingerprint and where its shingle begins.
  record Fingerprint(int print, int at) {}

  /// The fingerprints of a text, rising, each once; empty for a text shorter than a shingle.
  static int[] of(ComparableText text) {
    return inPlace(text).stream().mapToInt(Fingerprint::print).sorted().distinct().toArray();
  }

  /// The fingerprints of a text in its order.
  static List<Fingerprint> inPlace(ComparableText text) {
    int count = text.length() - SHINGLE + 1;
    return count <= 0
        ? List.of()
        : chosen(hashes(text, count), text.length() <= SHORT ? ONE_IN_SHORT : ONE_IN);
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

  private static List<Fingerprint> chosen(long[] hashes, int oneIn) {
    BitSet chosen = smallestOfWindows(hashes);
    long small = (1L << Integer.SIZE) / oneIn;
    List<Fingerprint> prints = new ArrayList<>();
    for (int i = 0; i < hashes.length; i++) {
      if (hashes[i] < small || (chosen.get(i) && hashes[i] != Long.MAX_VALUE)) {
        prints.add(new Fingerprint((int) hashes[i], i));
      }
    }
    return prints;
  }

  /// The smallest of each window, the last of equal ones: a queue of rising hashes, so that each is
  /// looked at twice at the most.
  private static BitSet smallestOfWindows(long[] hashes) {
    BitSet smallest = new BitSet(hashes.length);
    int[] queue = new int[hashes.length];
    int head = 0;
    int tail = 0;
    for (int i = 0; i < hashes.length; i++) {
      while (tail > head && hashes[queue[tail - 1]] >= hashes[i]) {
        tail--;
      }
      queue[tail++] = i;
      if (queue[head] <= i - WINDOW) {
        head++;
      }
      if (i >= WINDOW - 1 || i == hashes.length - 1) {
        smallest.set(queue[head]);
      }
    }
    return smallest;
  }
}
