package yangban.corpus.source;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import yangban.corpus.source.Written.Item;
import yangban.corpus.source.Written.Shape;

/// Takes the values of a field out of YAML, all as text: whether `1` is a number is the field's
/// matter.
///
/// @param offset lines that stand before the text that was parsed
record YamlWords(int offset) {

  /// @param line of the field's name, from 0
  Written written(Node value, int line) {
    return switch (value) {
      case ScalarNode scalar -> new Written(line + 1, Shape.TEXT, item(scalar));
      case SequenceNode list -> new Written(line + 1, Shape.LIST, items(list));
      case MappingNode map -> new Written(line + 1, Shape.MAP, pairs(map));
      default -> new Written(line + 1, Shape.TEXT, List.of());
    };
  }

  private List<Item> item(Node node) {
    boolean none = node.getTag().equals(Tag.NULL) || NodeLines.text(node).isBlank();
    return none
        ? List.of()
        : List.of(new Item(NodeLines.text(node).strip(), NodeLines.line(node) + offset + 1));
  }

  private List<Item> items(SequenceNode list) {
    List<Item> items = new ArrayList<>();
    for (Node node : list.getValue()) {
      // A list or a map within a list is shown as nothing readable, and then refused as a value.
      items.addAll(
          node instanceof ScalarNode
              ? item(node)
              : List.of(new Item("{…}", NodeLines.line(node) + offset + 1)));
    }
    return items;
  }

  private List<Item> pairs(MappingNode map) {
    List<Item> items = new ArrayList<>();
    for (NodeTuple tuple : map.getValue()) {
      items.add(
          new Item(
              NodeLines.text(tuple.getKeyNode()) + " = " + NodeLines.text(tuple.getValueNode()),
              NodeLines.line(tuple.getKeyNode()) + offset + 1));
    }
    return items;
  }
}
