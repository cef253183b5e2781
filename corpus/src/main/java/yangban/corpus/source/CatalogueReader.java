package yangban.corpus.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Reads the text of a catalogue: `sources:` and below it a list of entries. Where YAML itself is
/// broken, each entry is read alone, so that one bad line costs one source.
final class CatalogueReader {

  /// What was read.
  ///
  /// @param faulty what is no source, in the order of the file
  /// @param list where the list stands
  record Catalogue(
      List<CatalogueEntry> entries,
      List<SourceFault> faults,
      List<FaultyEntry> faulty,
      ListPlace list) {}

  /// Where entries are, or where they would go.
  sealed interface ListPlace {
    /// There is nothing but comments.
    record Nowhere() implements ListPlace {}

    /// `sources:` with nothing behind it, or `[]`.
    record Empty(int line) implements ListPlace {}

    /// Entries, line by line.
    record Lines(int indent) implements ListPlace {}

    /// What cannot be added to.
    record Other(SourceFault why) implements ListPlace {}
  }

  private static final String LIST = "sources";

  private final LoadSettings settings =
      LoadSettings.builder()
          .setUseMarks(true)
          .setAllowDuplicateKeys(true)
          .setAllowRecursiveKeys(false)
          .setCodePointLimit((int) SourceFile.MAX_BYTES)
          .setMaxAliasesForCollections(20)
          .build();

  private final List<String> lines;
  private final List<CatalogueEntry> entries = new ArrayList<>();
  private final List<SourceFault> faults = new ArrayList<>();
  private final List<FaultyEntry> faulty = new ArrayList<>();
  private final List<FaultyEntry> broken = new ArrayList<>();
  private ListPlace place = new ListPlace.Nowhere();

  private CatalogueReader(String text) {
    this.lines = text.lines().toList();
  }

  /// @param text without byte order mark
  static Catalogue read(String text) {
    CatalogueReader reader = new CatalogueReader(text);
    try {
      reader.compose(text).ifPresent(root -> reader.document(root, 0));
    } catch (YamlEngineException broken) {
      reader.place = new ListPlace.Other(YamlFaults.of(broken, 0, ""));
      reader.eachAlone(broken);
    }
    return reader.finished();
  }

  private Catalogue finished() {
    Map<String, Integer> seen = new HashMap<>();
    StartOwners owners = new StartOwners(List.of());
    List<CatalogueEntry> kept = new ArrayList<>();
    for (CatalogueEntry entry : entries) {
      Integer first = entry.id().isEmpty() ? null : seen.putIfAbsent(entry.id(), entry.first() + 1);
      if (first == null) {
        CatalogueEntry owned =
            entry.taken(
                entry.written().flatMap(source -> owners.take(source, lineOf(entry, "start"))));
        kept.add(owned);
        fault(entry, owned.faults());
      } else {
        fault(entry, List.of(twice(entry.id(), lineOf(entry, "id"), first)));
      }
    }
    for (FaultyEntry part : broken) {
      List<SourceFault> own = new ArrayList<>(part.faults());
      Optional.ofNullable(seen.get(part.id()))
          .ifPresent(first -> own.add(twice(part.id(), part.line(), first)));
      faulty.add(new FaultyEntry(part.id(), part.name(), part.line(), own));
      faults.addAll(own);
    }
    faults.sort(Comparator.comparingInt(SourceFault::line));
    faulty.sort(Comparator.comparingInt(FaultyEntry::line));
    return new Catalogue(kept, List.copyOf(faults), List.copyOf(faulty), place);
  }

  private void fault(CatalogueEntry entry, List<SourceFault> own) {
    if (!own.isEmpty()) {
      String name =
          new EntryLines(lines)
              .written(new EntryLines.Part(entry.first(), entry.last() + 1), "name");
      faulty.add(new FaultyEntry(entry.id(), name, entry.first() + 1, own));
      faults.addAll(own);
    }
  }

  private static SourceFault twice(String id, int line, int first) {
    return new SourceFault(
        line, id, "id", FaultKind.DUPLICATE_ID, List.of(id, Integer.toString(first)));
  }

  private static int lineOf(CatalogueEntry entry, String field) {
    CatalogueEntry.FieldPlace place = entry.places().get(field);
    return (place == null ? entry.first() : place.first()) + 1;
  }

  private Optional<Node> compose(String text) {
    try {
      return new Compose(settings).composeString(text);
    } catch (StackOverflowError deep) {
      throw new YamlEngineException("nested too deeply", deep);
    }
  }

  private void document(Node root, int offset) {
    if (root instanceof SequenceNode list) {
      list(list, offset);
      return;
    }
    if (!(root instanceof MappingNode map)) {
      noList(root);
      return;
    }
    Node list = null;
    for (NodeTuple tuple : map.getValue()) {
      if (NodeLines.text(tuple.getKeyNode()).equals(LIST)) {
        list = tuple.getValueNode();
        if (list instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
          list(sequence, offset);
        } else if (isBlank(list) || list instanceof SequenceNode) {
          place = new ListPlace.Empty(NodeLines.line(tuple.getKeyNode()));
        } else {
          noList(list);
        }
      } else {
        faults.add(unknown(tuple));
      }
    }
    if (list == null) {
      noList(root);
    }
  }

  private static SourceFault unknown(NodeTuple tuple) {
    return new SourceFault(
        NodeLines.line(tuple.getKeyNode()) + 1,
        "",
        WrittenFields.shown(NodeLines.text(tuple.getKeyNode())),
        FaultKind.UNKNOWN_FIELD,
        List.of(LIST));
  }

  private void noList(Node node) {
    SourceFault fault =
        new SourceFault(NodeLines.line(node) + 1, "", "", FaultKind.NO_LIST, List.of());
    faults.add(fault);
    place = new ListPlace.Other(fault);
  }

  private void list(SequenceNode list, int offset) {
    int indent = -1;
    for (Node node : list.getValue()) {
      CatalogueEntry entry = entry(node, offset);
      entries.add(entry);
      indent = indent < 0 ? entry.indent() : indent;
    }
    place =
        indent < 0
            ? new ListPlace.Other(
                new SourceFault(NodeLines.line(list) + 1, "", "", FaultKind.NO_LIST, List.of()))
            : new ListPlace.Lines(indent);
  }

  private CatalogueEntry entry(Node node, int offset) {
    int first = NodeLines.line(node) + offset;
    // The hyphen may stand on a line of its own above the entry's first field.
    int hyphen = first;
    while (hyphen > 0
        && hyphen < lines.size()
        && !EntryLines.HYPHEN.matcher(lines.get(hyphen)).matches()) {
      hyphen--;
    }
    Matcher matcher = EntryLines.HYPHEN.matcher(hyphen < lines.size() ? lines.get(hyphen) : "");
    int indent = matcher.matches() ? matcher.group(1).length() : -1;
    Map<String, Written> fields = new LinkedHashMap<>();
    Map<String, CatalogueEntry.FieldPlace> places = new LinkedHashMap<>();
    List<SourceFault> own = new ArrayList<>();
    if (node instanceof MappingNode map) {
      for (NodeTuple tuple : map.getValue()) {
        String name = NodeLines.text(tuple.getKeyNode());
        int at = NodeLines.line(tuple.getKeyNode()) + offset;
        if (fields.containsKey(name)) {
          own.add(
              new SourceFault(
                  at + 1, "", WrittenFields.shown(name), FaultKind.DOUBLE_FIELD, List.of()));
        }
        fields.put(name, new YamlWords(offset).written(tuple.getValueNode(), at));
        places.put(name, new NodeLines(lines).place(tuple, at, offset));
      }
    } else {
      own.add(new SourceFault(first + 1, "", "", FaultKind.NO_ENTRY, List.of()));
    }
    Fields read = new Fields(fields, own, first);
    boolean block = node instanceof MappingNode map && map.getFlowStyle() == FlowStyle.BLOCK;
    return new CatalogueEntry(
        read.id(),
        hyphen,
        Math.max(hyphen, NodeLines.lastLine(node) + offset),
        indent,
        block,
        places,
        read.outcome(),
        Optional.empty());
  }

  /// Reads the fields unless there are none.
  private record Fields(String id, SourceForm.Outcome outcome) {
    Fields(Map<String, Written> fields, List<SourceFault> own, int first) {
      this(id(fields), merged(fields, own, first));
    }

    private static String id(Map<String, Written> fields) {
      Written id = fields.get("id");
      return id == null || id.items().isEmpty()
          ? ""
          : WrittenFields.shown(id.items().getFirst().text().strip());
    }

    private static SourceForm.Outcome merged(
        Map<String, Written> fields, List<SourceFault> own, int first) {
      if (fields.isEmpty()) {
        return new SourceForm.Outcome(Optional.empty(), own);
      }
      SourceForm.Outcome read = SourceForm.read(fields, first + 1);
      if (own.isEmpty()) {
        return read;
      }
      List<SourceFault> all = new ArrayList<>(own);
      all.addAll(read.faults());
      return new SourceForm.Outcome(Optional.empty(), all);
    }
  }

  private static boolean isBlank(Node node) {
    return node instanceof ScalarNode scalar && scalar.getValue().isBlank();
  }

  /// Reads what stands above the entries, and each of them, by itself.
  private void eachAlone(YamlEngineException whole) {
    EntryLines cut = new EntryLines(lines);
    int told = faults.size() + broken.size();
    try {
      if (compose(cut.text(cut.head())).orElse(null) instanceof MappingNode map) {
        map.getValue().stream()
            .filter(tuple -> !NodeLines.text(tuple.getKeyNode()).equals(LIST))
            .forEach(tuple -> faults.add(unknown(tuple)));
      }
    } catch (YamlEngineException head) {
      faults.add(YamlFaults.of(head, 0, ""));
    }
    for (EntryLines.Part part : cut.entries()) {
      try {
        if (compose(cut.text(part)).orElse(null) instanceof SequenceNode list) {
          list.getValue().forEach(node -> entries.add(entry(node, part.first())));
        }
      } catch (YamlEngineException wrong) {
        String id = cut.written(part, "id");
        broken.add(
            new FaultyEntry(
                id,
                cut.written(part, "name"),
                part.first() + 1,
                List.of(YamlFaults.of(wrong, part.first(), id))));
      }
    }
    if (faults.size() + broken.size() == told) {
      faults.add(YamlFaults.of(whole, 0, ""));
    }
  }
}
