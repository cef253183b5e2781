package yangban.web.view;

/// A pack to which a result can be added.
public record PackChoice(String id, String title) {}
