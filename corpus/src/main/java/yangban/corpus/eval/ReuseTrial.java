package yangban.corpus.eval;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import yangban.corpus.Article;
import yangban.corpus.ArticleText;
import yangban.corpus.Block;
import yangban.corpus.BlockKind;
import yangban.corpus.Branch;
import yangban.corpus.DocumentKind;
import yangban.corpus.Evidence;
import yangban.corpus.Origin;
import yangban.corpus.Provenance;
import yangban.corpus.Reading;
import yangban.corpus.Tag;
import yangban.corpus.eval.Tampering.Way;
import yangban.corpus.reuse.CommonProperty;
import yangban.corpus.reuse.Reuse;
import yangban.corpus.reuse.ReuseFinder;
import yangban.corpus.reuse.ReuseKind;
import yangban.corpus.reuse.ReuseReader;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.store.CorpusStore.Arrival;
import yangban.corpus.store.Snapshot;

/// Injects copies into a store of gold bodies and counts which pairs are found: precision and
/// recall of copies with a fifth of the text edited, and of reused paragraphs.
///
/// A third of the bodies is copied in every [Way]; the others only share editors' notes and
/// introductions of their branch, and must not be found. Pairs of two copies of one body count
/// neither way. Pages that gold takes for mirrors or reposts are left out, because what they are
/// copies of stands among the others.
public final class ReuseTrial {
  private static final double SHARE = 0.2;
  private static final long SEED = 20_261_120;
  private static final int LEAST_CHARS = 250;

  /// More articles than this with one introduction are rare for a branch.
  private static final int OF_ONE_BRANCH = 3;

  private static final int OF_ONE_NOTE = 4;

  private final CommonProperty common = CommonProperty.load();
  private final Map<String, List<String>> notes = notes();

  /// Adds `reuse` and `reuse passages` to `scores`; nothing where too few pages have bodies.
  ///
  /// @throws UncheckedIOException where no temporary folder can be made
  public void add(Scores scores, List<GoldPage> pages) {
    List<GoldPage> usable = pages.stream().filter(ReuseTrial::isUsable).toList();
    if (usable.size() >= 3) {
      copies(scores, usable);
      passages(scores, usable);
    }
  }

  private static boolean isUsable(GoldPage page) {
    String provenance = page.value("provenance").orElse("");
    return page.article()
        && page.body().filter(b -> b.length() >= LEAST_CHARS).isPresent()
        && !provenance.equals(Provenance.MIRROR.code())
        && !provenance.equals(Provenance.REPOST.code());
  }

  private void copies(Scores scores, List<GoldPage> pages) {
    List<String> bodies = pages.stream().map(p -> p.body().orElseThrow()).toList();
    Tampering tampering = new Tampering(bodies, SEED);
    Map<String, String> texts = new LinkedHashMap<>();
    Map<String, String> families = new LinkedHashMap<>();
    for (int i = 0; i < bodies.size(); i++) {
      String name = pages.get(i).name();
      if (i % 3 == 0) {
        texts.put(name, bodies.get(i));
        for (Way way : Way.values()) {
          String copy = name + "+" + way.name().toLowerCase(Locale.ROOT);
          texts.put(copy, tampering.change(bodies.get(i), way, SHARE));
          families.put(copy, name);
        }
      } else {
        texts.put(name, withShared(bodies.get(i), i));
      }
    }
    Map<String, List<String>> found = found(texts, r -> r.kind() == ReuseKind.COPY);
    for (String name : texts.keySet()) {
      String family = families.getOrDefault(name, name);
      List<String> expected = families.containsKey(name) ? List.of(family) : List.of();
      List<String> read =
          found.getOrDefault(name, List.of()).stream()
              .filter(other ->
                  other.equals(family) || !families.getOrDefault(other, other).equals(family))
              .toList();
      scores.many(name, "reuse", expected, read);
    }
  }

  /// Two of three that are not copied: one gets an editor's note or the opening of a series, one
  /// the introduction of its branch.
  private String withShared(String body, int i) {
    if (i % 3 == 1) {
      return pick("intro", i / 3 / OF_ONE_BRANCH) + "\n" + body;
    }
    return pick(i % 2 == 0 ? "note" : "plain", i / 3 / OF_ONE_NOTE) + "\n" + body;
  }

  private String pick(String sort, int number) {
    List<String> all = notes.getOrDefault(sort, List.of());
    return all.get(number % all.size());
  }

  /// Every fourth article takes a paragraph over from the one before; the others share a note.
  private void passages(Scores scores, List<GoldPage> pages) {
    Map<String, String> texts = new LinkedHashMap<>();
    Map<String, String> taken = new LinkedHashMap<>();
    String before = "";
    for (int i = 0; i < pages.size(); i++) {
      String name = pages.get(i).name();
      String body = pages.get(i).body().orElseThrow();
      Optional<String> paragraph =
          before.isEmpty() ? Optional.empty() : paragraph(texts.get(before));
      if (i % 4 == 3 && paragraph.isPresent()) {
        texts.put(name, body + "\n" + paragraph.get());
        taken.put(name, before);
        taken.put(before, name);
      } else {
        texts.put(name, pick("note", i / OF_ONE_NOTE) + "\n" + body);
      }
      before = name;
    }
    Map<String, List<String>> found = found(texts, _ -> true);
    for (String name : texts.keySet()) {
      List<String> expected = taken.containsKey(name) ? List.of(taken.get(name)) : List.of();
      scores.many(name, "reuse passages", expected, found.getOrDefault(name, List.of()));
    }
  }

  private static Optional<String> paragraph(@org.jspecify.annotations.Nullable String text) {
    return text == null
        ? Optional.empty()
        : text.lines().skip(1).filter(l -> l.length() >= 90 && l.length() <= 400).findFirst();
  }

  private Map<String, List<String>> found(Map<String, String> texts, Predicate<Reuse> wanted) {
    try {
      Path folder = Files.createTempDirectory("yangban-reuse");
      try (CorpusStore store = CorpusStore.open(folder)) {
        Map<String, String> names = keep(store, texts);
        new ReuseFinder(store, common).catchUp(_ -> {});
        ReuseReader reader = new ReuseReader(store, common);
        Map<String, List<String>> found = new LinkedHashMap<>();
        names.forEach((id, name) ->
            found.put(
                name,
                reader.of(store.article(id).orElseThrow()).stream()
                    .filter(wanted)
                    .map(r -> Objects.requireNonNull(names.get(r.other().id())))
                    .toList()));
        return found;
      } finally {
        remove(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary folder for the trial of reuse", e);
    }
  }

  /// @return name by id
  private static Map<String, String> keep(CorpusStore store, Map<String, String> texts) {
    Map<String, String> names = new LinkedHashMap<>();
    List<Arrival> arrivals = new ArrayList<>();
    texts.forEach((name, text) -> {
      String id = id(names.size());
      names.put(id, name);
      arrivals.add(arrival(id, name, text));
    });
    store.save(arrivals);
    return names;
  }

  private static String id(int number) {
    StringBuilder id = new StringBuilder("aaaaaaaaaaaa");
    int rest = number;
    for (int i = 11; rest > 0; i--) {
      id.setCharAt(i, (char) ('a' + rest % 26));
      rest /= 26;
    }
    return id.toString();
  }

  private static Arrival arrival(String id, String name, String text) {
    Snapshot snapshot = Snapshot.of(name, name.getBytes(StandardCharsets.UTF_8));
    List<Block> blocks =
        text.lines()
            .map(String::strip)
            .filter(l -> !l.isEmpty())
            .map(l -> new Block(BlockKind.PARAGRAPH, l))
            .toList();
    ArticleText read =
        new ArticleText(
            name,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            blocks,
            "zh-Hans",
            StandardCharsets.UTF_8.name(),
            "given",
            1,
            List.of());
    Origin origin = new Origin(name, false, Instant.EPOCH, snapshot.hash());
    return new Arrival(new Article(id, Optional.empty(), origin, read, unread()), snapshot);
  }

  /// Nothing was understood: reuse does not ask for it.
  private static Reading unread() {
    Evidence none = Evidence.given("");
    return new Reading(
        Tag.of(DocumentKind.OTHER, none),
        Tag.of(Provenance.UNKNOWN, none),
        Branch.UNKNOWN,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static Map<String, List<String>> notes() {
    Map<String, List<String>> notes = new LinkedHashMap<>();
    try (InputStream in =
        Objects.requireNonNull(ReuseTrial.class.getResourceAsStream("shared-notes.txt"))) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .map(l -> l.split("\t", 2))
          .forEach(c -> notes.computeIfAbsent(c[0], _ -> new ArrayList<>()).add(c[1]));
      return notes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
