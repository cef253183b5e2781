package yangban.corpus.source;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Where the nodes of a catalogue stand in its lines. Lines count from 0; `offset` is the line at
/// which the composed part begins.
///
/// @param lines of the whole text
record NodeLines(List<String> lines) {

  CatalogueEntry.FieldPlace place(NodeTuple tuple, int first, int offset) {
    Node value = tuple.getValueNode();
    int last = Math.max(first, lastLine(value) + offset);
    boolean oneLine =
        value instanceof ScalarNode
            && line(value) + offset == first
            && last == first
            && first < lines.size();
    if (!oneLine) {
      return new CatalogueEntry.FieldPlace(first, last, Optional.empty());
    }
    String line = lines.get(first);
    int start = column(line, value.getStartMark().orElseThrow().getColumn());
    int end = column(line, value.getEndMark().orElseThrow().getColumn());
    return new CatalogueEntry.FieldPlace(
        first,
        last,
        end > start ? Optional.of(new CatalogueEntry.Columns(start, end)) : Optional.empty());
  }

  private static int column(String line, int points) {
    return line.offsetByCodePoints(0, Math.min(points, line.codePointCount(0, line.length())));
  }

  /// The last line that holds something of a node: end marks of blocks lie behind the comments that
  /// follow.
  static int lastLine(Node node) {
    return switch (node) {
      case MappingNode map
          when map.getFlowStyle() == FlowStyle.BLOCK && !map.getValue().isEmpty() ->
          Math.max(
              lastLine(map.getValue().getLast().getKeyNode()),
              lastLine(map.getValue().getLast().getValueNode()));
      case SequenceNode list
          when list.getFlowStyle() == FlowStyle.BLOCK && !list.getValue().isEmpty() ->
          lastLine(list.getValue().getLast());
      default -> {
        int start = line(node);
        int end = node.getEndMark().orElseThrow().getLine();
        boolean behind = end > start && node.getEndMark().orElseThrow().getColumn() == 0;
        yield behind ? end - 1 : end;
      }
    };
  }

  static int line(Node node) {
    return node.getStartMark().orElseThrow().getLine();
  }

  static String text(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }
}
