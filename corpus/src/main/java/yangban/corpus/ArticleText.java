package yangban.corpus;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a page prints, without its noise: the result of extraction, before anything is understood.
///
/// @param title as printed, without the site's name; never blank
/// @param published the page's own date, the printed one before the address's
/// @param publisher what 来源 or the account name prints
/// @param imprint lines outside title and body that say whose page it is (the site's name at the
///   end of the page's title, header and copyright lines), as printed, most telling first
/// @param blocks the body in order; may be empty
/// @param language BCP 47, such as `zh-Hans`
/// @param charset the charset that the bytes were read in
/// @param profile the family of pages whose rules read it, such as `vsb`, or `general`
/// @param confidence 0 to 1, in the body
/// @param warnings sentences in Chinese, for the person who imports
/// @param grounds why title and credits are believed
/// @param surroundings what stands around the article in the page
public record ArticleText(
    String title,
    Optional<Tag<LocalDate>> published,
    Optional<Tag<String>> publisher,
    List<String> imprint,
    List<Credit> credits,
    List<Block> blocks,
    String language,
    String charset,
    String profile,
    double confidence,
    List<String> warnings,
    Grounds grounds,
    Surroundings surroundings) {

  /// A text of whose title and credits nobody says where they come from.
  public ArticleText(
      String title,
      Optional<Tag<LocalDate>> published,
      Optional<Tag<String>> publisher,
      List<String> imprint,
      List<Credit> credits,
      List<Block> blocks,
      String language,
      String charset,
      String profile,
      double confidence,
      List<String> warnings) {
    this(
        title,
        published,
        publisher,
        imprint,
        credits,
        blocks,
        language,
        charset,
        profile,
        confidence,
        warnings,
        Grounds.NONE,
        Surroundings.NONE);
  }

  public ArticleText {
    imprint = List.copyOf(imprint);
    credits = List.copyOf(credits);
    blocks = List.copyOf(blocks);
    warnings = List.copyOf(warnings);
    // Texts that were kept before there were grounds have none.
    grounds = Objects.requireNonNullElse(grounds, Grounds.NONE);
    surroundings = Objects.requireNonNullElse(surroundings, Surroundings.NONE);
    if (title.isBlank()) {
      throw new IllegalArgumentException("an article needs a title");
    }
  }

  /// The blocks' texts joined by `\n`: the text in which every body span counts. Built anew at each
  /// call; keep it in a variable.
  @JsonIgnore
  public String body() {
    return blocks.stream().map(Block::text).collect(Collectors.joining("\n"));
  }
}
