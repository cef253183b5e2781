package yangban.web.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import yangban.web.Assets;
import yangban.web.Messages;

/// What stands around every screen.
///
/// @param writable whether packs can be changed from here; the screens offer no writes otherwise
/// @param query what the search box holds
/// @param unread what of the address could not be read, a sentence each
/// @param notice what was just done, told once
public record Frame(
    Messages words,
    Assets assets,
    boolean writable,
    String query,
    List<String> unread,
    Optional<Notice> notice) {

  public Frame {
    unread = List.copyOf(unread);
  }

  /// What was just done.
  ///
  /// @param links where to go on from there
  /// @param undo how to take it back
  public record Notice(String text, List<Link> links, Optional<Undo> undo) {

    public Notice {
      links = List.copyOf(links);
    }

    public static Notice of(String text) {
      return new Notice(text, List.of(), Optional.empty());
    }
  }

  /// A link with its words.
  public record Link(String text, String href) {}

  /// A form that takes a change back.
  ///
  /// @param action where it is posted
  /// @param fields its hidden fields
  public record Undo(String action, Map<String, String> fields) {

    public Undo {
      fields = Map.copyOf(fields);
    }
  }

  public Frame withQuery(String newQuery) {
    return new Frame(words, assets, writable, newQuery, unread, notice);
  }
}
