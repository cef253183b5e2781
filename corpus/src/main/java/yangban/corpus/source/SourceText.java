package yangban.corpus.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import yangban.corpus.source.CatalogueReader.Catalogue;
import yangban.corpus.source.CatalogueReader.ListPlace;

/// The text of a catalogue and what it says. Editing makes a new one, and reads it back before
/// anybody sees it: an edit that would change any other entry is refused.
final class SourceText {
  private static final String MARK = "\uFEFF";

  private final String text;
  private final boolean marked;
  private final Catalogue catalogue;

  private SourceText(String text, boolean marked, Catalogue catalogue) {
    this.text = text;
    this.marked = marked;
    this.catalogue = catalogue;
  }

  static SourceText read(Path path, long maxBytes) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(path)) {
      bytes = in.readNBytes((int) maxBytes + 1);
    } catch (NoSuchFileException absent) {
      bytes = new byte[0];
    }
    if (bytes.length > maxBytes) {
      return broken(
          new SourceFault(1, "", "", FaultKind.TOO_LARGE, List.of(Long.toString(maxBytes >> 20))));
    }
    try {
      return of(
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException notUtf8) {
      return broken(new SourceFault(badLine(bytes), "", "", FaultKind.BAD_CHARSET, List.of()));
    }
  }

  /// The line of the first byte that is not UTF-8.
  private static int badLine(byte[] bytes) {
    String read = new String(bytes, StandardCharsets.UTF_8);
    int bad = read.indexOf('\uFFFD');
    return 1 + (int) read.substring(0, Math.max(0, bad)).chars().filter(c -> c == '\n').count();
  }

  private static SourceText broken(SourceFault fault) {
    return new SourceText(
        "", false, new Catalogue(List.of(), List.of(fault), List.of(), new ListPlace.Other(fault)));
  }

  static SourceText of(String text) {
    boolean marked = text.startsWith(MARK);
    String plain = marked ? text.substring(1) : text;
    return new SourceText(plain, marked, CatalogueReader.read(plain));
  }

  String text() {
    return text;
  }

  byte[] bytes() {
    return ((marked ? MARK : "") + text).getBytes(StandardCharsets.UTF_8);
  }

  List<Source> sources() {
    return catalogue.entries().stream()
        .map(CatalogueEntry::source)
        .flatMap(Optional::stream)
        .toList();
  }

  List<SourceFault> faults() {
    return catalogue.faults();
  }

  List<FaultyEntry> faulty() {
    return catalogue.faulty();
  }

  boolean has(String id) {
    return entry(id).isPresent();
  }

  private Optional<CatalogueEntry> entry(String id) {
    return catalogue.entries().stream().filter(e -> e.id().equals(id)).findFirst();
  }

  /// With a source added at the end, or in the place of the entry of its id.
  SourceText with(Source source) throws SourceFileFault {
    List<Source> written = new ArrayList<>();
    boolean stood = false;
    for (CatalogueEntry entry : catalogue.entries()) {
      boolean same = entry.id().equals(source.id());
      stood |= same;
      (same ? Optional.of(source) : entry.written()).ifPresent(written::add);
    }
    if (!stood) {
      written.add(source);
      return checked(added(source), StartOwners.owned(written), 0);
    }
    List<Source> expected = StartOwners.owned(written);
    CatalogueEntry entry = entry(source.id()).orElseThrow();
    Optional<SourceText> spliced =
        entry.block() && entry.source().isPresent()
            ? fitting(
                joined(new FieldEdit(entry, entry.source().get(), source).in(lines())), expected)
            : Optional.empty();
    return spliced.isPresent()
        ? spliced.get()
        : checked(
            replaced(entry, EntryWriter.entry(source, Math.max(0, entry.indent()))),
            expected,
            entry.first() + 1);
  }

  /// Without an entry.
  SourceText without(String id) throws SourceFileFault {
    CatalogueEntry entry = entry(id).orElseThrow();
    List<Source> expected =
        StartOwners.owned(
            catalogue.entries().stream()
                .filter(e -> !e.id().equals(id))
                .map(CatalogueEntry::written)
                .flatMap(Optional::stream)
                .toList());
    List<String> lines = lines();
    int first = entry.first();
    while (first > 0
        && lines.get(first - 1).strip().startsWith("#")
        && indent(lines.get(first - 1)) >= entry.indent()) {
      first--;
    }
    lines.subList(first, Math.min(lines.size(), entry.last() + 1)).clear();
    return checked(joined(lines), expected, entry.first() + 1);
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  private SourceText checked(String edited, List<Source> expected, int line)
      throws SourceFileFault {
    Optional<SourceText> fits = fitting(edited, expected);
    if (fits.isPresent()) {
      return fits.get();
    }
    throw new SourceFileFault(
        catalogue.list() instanceof ListPlace.Other(SourceFault why)
            ? why
            : new SourceFault(line, "", "", FaultKind.NO_LIST, List.of()));
  }

  /// The edited text if it says what it should, and nothing else became wrong.
  private Optional<SourceText> fitting(String edited, List<Source> expected) {
    SourceText fresh = new SourceText(edited, marked, CatalogueReader.read(edited));
    boolean fits = fresh.sources().equals(expected) && fresh.faults().size() <= faults().size();
    return fits ? Optional.of(fresh) : Optional.empty();
  }

  private String added(Source source) {
    List<String> lines = lines();
    switch (catalogue.list()) {
      case ListPlace.Nowhere nowhere -> {
        lines.add("sources:");
        lines.addAll(EntryWriter.entry(source, EntryWriter.INDENT));
      }
      case ListPlace.Empty(int line) -> {
        lines.set(
            line,
            lines
                .get(line)
                .replaceFirst("^(\\s*['\"]?sources['\"]?\\s*:)\\s*(?:\\[\\s*]|~|null)?", "$1"));
        lines.addAll(line + 1, EntryWriter.entry(source, EntryWriter.INDENT));
      }
      case ListPlace.Lines(int indent) -> {
        int last = catalogue.entries().stream().mapToInt(CatalogueEntry::last).max().orElse(0);
        List<String> entry = new ArrayList<>(EntryWriter.entry(source, indent));
        boolean apart = catalogue.entries().size() < 2 || lines.subList(0, last).contains("");
        if (apart) {
          entry.addFirst("");
        }
        lines.addAll(Math.min(lines.size(), last + 1), entry);
      }
      case ListPlace.Other other -> {
        // An entry added to what is no list, or to broken YAML, would be found by no reader.
        return text;
      }
    }
    return joined(lines);
  }

  private String replaced(CatalogueEntry entry, List<String> with) {
    List<String> lines = lines();
    List<String> old = lines.subList(entry.first(), Math.min(lines.size(), entry.last() + 1));
    old.clear();
    old.addAll(with);
    return joined(lines);
  }

  private List<String> lines() {
    return new ArrayList<>(
        Arrays.asList(text.isEmpty() ? new String[0] : withoutLastBreak().split("\r\n|\n|\r", -1)));
  }

  private String withoutLastBreak() {
    String plain = text;
    if (plain.endsWith("\n")) {
      plain = plain.substring(0, plain.length() - 1);
    }
    return plain.endsWith("\r") ? plain.substring(0, plain.length() - 1) : plain;
  }

  private String joined(List<String> lines) {
    String end = text.contains("\r\n") ? "\r\n" : "\n";
    return lines.isEmpty() ? "" : String.join(end, lines) + end;
  }
}
