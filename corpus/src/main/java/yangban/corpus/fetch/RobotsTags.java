package yangban.corpus.fetch;

/// What a page says to crawlers about itself, by `X-Robots-Tag` and `<meta name="robots">`, taken
/// together: whichever forbids wins.
///
/// @param noindex the page is not to be kept as an article
/// @param nofollow its links are not to be followed
public record RobotsTags(boolean noindex, boolean nofollow) {

  /// Nothing is forbidden.
  public static final RobotsTags FREE = new RobotsTags(false, false);

  RobotsTags and(RobotsTags other) {
    return new RobotsTags(noindex || other.noindex, nofollow || other.nofollow);
  }
}
