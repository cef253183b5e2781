package yangban.corpus.reuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.store.ReuseFindings;
import yangban.corpus.store.ReuseFindings.Doubt;
import yangban.corpus.store.ReuseFindings.Judged;
import yangban.corpus.store.ReuseStore;
import yangban.corpus.store.ReuseStore.Link;
import yangban.corpus.store.ReuseStore.Pending;
import yangban.corpus.store.ReuseStore.Prints;
import yangban.corpus.store.ReuseStore.Shared;
import yangban.corpus.store.ReuseStore.State;

/// Finds what articles have in common, as they come, change and go.
///
/// Idea: each article leaves its [Fingerprints] in the store. A new one meets those that have at
/// least [#FEWEST] of its rare fingerprints, and is compared with them word by word ([Alignment]);
/// what is kept is a link. So the cost of an article depends on its length and on how many are like
/// it, not on how many there are; looking up a fingerprint takes the logarithm of that.
///
/// A fingerprint that more than [#CROWD] articles have is common property, or all of them are
/// copies of one text: the former meets nobody, and for the latter an article of which [#MUCH] are
/// known meets the first [#CROWD] copies. A link is a matter of two texts alone; whether it is
/// reuse or common property is told when it is read ([ReuseReader]), by what is in the store then.
/// So the order in which articles come does not matter, but for which of more than [#CROWD] copies
/// of one text are linked with each other.
///
/// Measured figures stand in docs/bench.md. Thread-safe.
public final class ReuseFinder {
  /// Grows when fingerprints or links are made in another way; older ones are then made anew.
  static final int VERSION = 1;

  /// Two, because one is common by chance too often in texts of one genre.
  static final int FEWEST = 2;

  /// Well above [ReuseBounds#WIDELY], so that the first to have a passage learn that it is common.
  static final int CROWD = 24;

  static final double MUCH = 0.4;

  /// Articles a step. Larger steps write less, because fingerprints of many articles share pages;
  /// this many keep the store busy for about a second.
  private static final int STEP = 2_000;

  /// How many others an article is compared with at the most: somewhat more than [#CROWD].
  private static final int MEETINGS = 32;

  /// Articles whose fingerprints are looked up together; their texts and those they meet are in
  /// memory.
  private static final int SLICE = 100;

  private final CorpusStore corpus;
  private final ReuseStore store;
  private final CommonProperty common;

  /// A finder over a store.
  public ReuseFinder(CorpusStore store, CommonProperty common) {
    this.corpus = store;
    this.store = store.reuse();
    this.common = common;
  }

  /// Looks at what changed since the last time, or at everything where the method changed.
  ///
  /// An interrupt of the calling thread ends it early; what was done stays, the rest is done next
  /// time.
  ///
  /// @param done told how many articles were looked at so far
  /// @return how many articles were looked at
  /// @throws yangban.corpus.store.StoreException where the store cannot be written
  public long catchUp(LongConsumer done) {
    long looked = 0;
    while (!Thread.currentThread().isInterrupted()) {
      State state = store.state();
      if (state.version() != VERSION) {
        store.clear(VERSION);
        continue;
      }
      List<Pending> pending = store.pending(state.change(), STEP);
      if (pending.isEmpty()) {
        if (judge()) {
          continue;
        }
        break;
      }
      if (step(state, pending)) {
        looked += pending.size();
        done.accept(looked);
      }
    }
    return looked;
  }

  /// Judges anew where some of the articles come from, by what they now have in common.
  ///
  /// @return whether there were any
  private boolean judge() {
    ReuseFindings findings = corpus.findings();
    findings.judgeBy(ProvenanceByReuse.VERSION);
    ProvenanceByReuse judge = new ProvenanceByReuse(corpus, common);
    boolean any = false;
    while (!Thread.currentThread().isInterrupted()) {
      State state = store.state();
      List<Doubt> doubts = findings.doubts(SLICE);
      if (doubts.isEmpty()) {
        break;
      }
      any = true;
      List<Judged> judged = new ArrayList<>();
      Set<String> also = new LinkedHashSet<>();
      for (Doubt doubt : doubts) {
        ProvenanceByReuse.Judgement found = judge.of(doubt);
        judged.add(new Judged(doubt, found.finding()));
        also.addAll(found.also());
      }
      doubts.forEach(doubt -> also.remove(doubt.articleId()));
      findings.settle(state, judged, List.copyOf(also));
    }
    return any;
  }

  /// Forgets everything that was found and looks at all articles again.
  public long rebuild(LongConsumer done) {
    store.clear(VERSION);
    return catchUp(done);
  }

  private boolean step(State state, List<Pending> pending) {
    List<Read> read = pending.parallelStream().flatMap(this::read).toList();
    Map<String, ComparableText> texts = new HashMap<>();
    read.forEach(each -> texts.put(each.prints().articleId(), each.text()));
    List<Prints> prints = read.stream().map(Read::prints).toList();
    List<String> gone =
        pending.stream().filter(p -> p.text().isEmpty()).map(Pending::articleId).toList();
    Optional<Map<String, Integer>> kept = store.keep(state, prints, gone);
    if (kept.isEmpty()) {
      return false;
    }
    Map<Integer, ComparableText> known = new HashMap<>();
    kept.get().forEach((id, number) -> known.put(number, texts.get(id)));
    List<Link> links = links(prints, kept.get(), known);
    return store.advance(state, pending.getLast().change(), links, Set.copyOf(kept.get().values()));
  }

  private record Read(ComparableText text, Prints prints) {}

  private Stream<Read> read(Pending each) {
    return each.text().stream()
        .map(own -> {
          ComparableText text = ComparableText.own(own, common);
          int[] prints = Fingerprints.of(text);
          return new Read(
              text,
              new Prints(each.articleId(), each.change(), text.hash(), text.ownLength(), prints));
        });
  }

  private List<Link> links(
      List<Prints> prints, Map<String, Integer> numbers, Map<Integer, ComparableText> known) {
    List<Link> links = new ArrayList<>();
    List<Prints> slice = new ArrayList<>();
    for (Prints each : prints) {
      if (numbers.containsKey(each.articleId())) {
        slice.add(each);
      }
      if (slice.size() == SLICE) {
        links.addAll(linksOfSlice(slice, numbers, known));
        slice.clear();
      }
    }
    links.addAll(linksOfSlice(slice, numbers, known));
    return links;
  }

  private List<Link> linksOfSlice(
      List<Prints> slice, Map<String, Integer> numbers, Map<Integer, ComparableText> known) {
    int[] all = slice.stream().flatMapToInt(p -> Arrays.stream(p.prints())).distinct().toArray();
    Map<Integer, List<Integer>> holders = store.holders(all, CROWD + 1);
    Map<Integer, List<Integer>> meetings = new LinkedHashMap<>();
    for (Prints each : slice) {
      int number = Objects.requireNonNull(numbers.get(each.articleId()));
      // Of two new articles the later one compares, so that each pair is compared once.
      List<Integer> met =
          meet(number, each.prints(), holders).stream()
              .filter(other -> other < number || !known.containsKey(other))
              .toList();
      meetings.put(number, met);
    }
    Map<Integer, ComparableText> others = others(meetings, known);
    // Comparing is nearly all of the work, and each pair is by itself.
    return meetings.entrySet().parallelStream()
        .flatMap(e -> {
          ComparableText text = Objects.requireNonNull(known.get(e.getKey()));
          return e.getValue().stream()
              .flatMap(other ->
                  Optional.ofNullable(others.get(other))
                      .flatMap(found -> link(e.getKey(), text, other, found))
                      .stream());
        })
        .toList();
  }

  private Map<Integer, ComparableText> others(
      Map<Integer, List<Integer>> meetings, Map<Integer, ComparableText> known) {
    Map<Integer, ComparableText> others = new HashMap<>();
    Set<Integer> unknown = new HashSet<>();
    meetings.values().stream()
        .flatMap(List::stream)
        .forEach(number -> {
          ComparableText text = known.get(number);
          if (text == null) {
            unknown.add(number);
          } else {
            others.put(number, text);
          }
        });
    store
        .texts(unknown)
        .forEach((number, text) -> others.put(number, ComparableText.own(text, common)));
    return others;
  }

  /// The articles that have enough fingerprints in common with one, those with most first.
  private static List<Integer> meet(
      int number, int[] prints, Map<Integer, List<Integer>> holdersOfAll) {
    Map<Integer, Integer> rare = new HashMap<>();
    Map<Integer, Integer> all = new HashMap<>();
    for (int print : prints) {
      List<Integer> holders = holdersOfAll.getOrDefault(print, List.of());
      int weight = holders.size() > CROWD ? 0 : 1;
      for (int holder : holders) {
        all.merge(holder, 1, Integer::sum);
        rare.merge(holder, weight, Integer::sum);
      }
    }
    all.remove(number);
    int fewest = Math.min(FEWEST, prints.length);
    double much = Math.max(fewest, MUCH * prints.length);
    return all.entrySet().stream()
        .filter(e -> rare.getOrDefault(e.getKey(), 0) >= fewest || e.getValue() >= much)
        .sorted(
            Comparator.comparingInt((Map.Entry<Integer, Integer> e) -> -e.getValue())
                .thenComparingInt(Map.Entry::getKey))
        .limit(MEETINGS)
        .map(Map.Entry::getKey)
        .toList();
  }

  /// Aligns the shorter text with the longer one, whichever came first, since which of several
  /// equal places a run is matched with depends on the side one begins from.
  private static Optional<Link> link(
      int number, ComparableText text, int otherNumber, ComparableText otherText) {
    boolean first =
        text.length() < otherText.length()
            || (text.length() == otherText.length() && text.hash() <= otherText.hash());
    Shared shared = first ? Comparison.shared(text, otherText) : Comparison.shared(otherText, text);
    if (!ReuseBounds.worthKeeping(shared)) {
      return Optional.empty();
    }
    Link link =
        new Link(
            first ? number : otherNumber,
            first ? otherNumber : number,
            shared.same(),
            shared.otherSame(),
            shared.passages());
    return Optional.of(link.one() < link.other() ? link : link.turned());
  }
}
