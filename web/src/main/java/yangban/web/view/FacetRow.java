package yangban.web.view;

import java.util.List;

/// A value of a facet with what choosing it does. The whole row is one link.
///
/// @param id names the row on the page, so that focus finds it again after an update
/// @param count results after choosing it as well; for a chosen value, those that have it
/// @param widens whether choosing it adds to what other values of the facet have chosen
/// @param added how many results it would add
/// @param href chooses the value, or takes the choice back
/// @param excludeHref excludes the value
/// @param children finer values below it; empty but in a tree
/// @param open whether the children are shown
/// @param overall how many there are without the search, as it is printed; empty where that is not
///   asked for
public record FacetRow(
    String id,
    String code,
    String label,
    long count,
    boolean widens,
    long added,
    boolean selected,
    String href,
    String excludeHref,
    List<FacetRow> children,
    boolean open,
    String overall) {

  public FacetRow {
    children = List.copyOf(children);
  }
}
