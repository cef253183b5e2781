package yangban.corpus;

/// Who did what for an article.
///
/// @param role as printed: 作者, 通讯员, 摄影, 审核 …
/// @param name one person or unit
public record Credit(String role, String name) {

  public Credit {
    if (role.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException(
          "a credit needs role and name: %s/%s".formatted(role, name));
    }
  }
}
