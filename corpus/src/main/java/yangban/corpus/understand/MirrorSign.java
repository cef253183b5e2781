package yangban.corpus.understand;

/// What speaks for and against a mirror, each with its weight: the natural logarithm of how many
/// times likelier it is on a mirror than on another page. The weights are summed as naive Bayes
/// does, so no sign needs another, and a page is a mirror where they outweigh [#ENOUGH], the odds
/// against one that nothing is known of (a twentieth of the pages that were collected).
///
/// The weights are estimates, rounded, from the 31 mirrors and 190 other pages of the gold that may
/// be learned from (2026-11-21); a sign that no honest page shows has at least as many pages as
/// there are honest ones against it, and so no more than some 3.6.
enum MirrorSign {
  /// A brand where a school's name belongs, before one of its units.
  BRAND_FOR_SCHOOL("brand-for-school", 3.6),
  /// A brand in the article's title or in the site's name.
  BRAND_IN_TITLE("brand-in-title", 3.6),
  /// The site's own name, no school's, where a school's belongs.
  SITE_FOR_SCHOOL("site-for-school", 3.2),
  /// A brand in a line that says whose page it is.
  BRAND_IN_IMPRINT("imprint", 3.0),
  /// A brand among the page's keywords.
  BRAND_IN_KEYWORDS("brand-in-keywords", 2.2),
  /// A brand somewhere in the text.
  BRAND_IN_TEXT("brand-words", 1.8),
  /// A line of the body that only advertises.
  ADVERTISEMENT("advertisement-line", 3.6),
  /// Lines around the text that only advertise.
  ADVERTISEMENT_BESIDE("advertisement-beside", 3.2),
  /// 集团 or 会员 where 学校 or 党员 stood.
  SWAP("swap-words", 1.65),
  /// A name of the page's own school or college, with 集团 or 公司 for 大学 or 学院.
  SWAPPED_NAME("swapped-name", 2.4),
  /// Words that only a machine puts where others stood: 勾当 for 活动, 思惟 for 思想.
  REWORDED("machine-reworded", 1.4),
  /// The site's name is offered: to register with, to be agent of.
  NAME_OFFERED("name-offered", 3.6),
  /// A trade's name before a school's unit, in the lines around a text.
  BRAND_BESIDE("brand-beside", 3.6),
  /// A maker or trader owns the site.
  TRADER("trader-site", 2.0),
  /// Wares are shown around the text.
  WARES("trader-wares", 1.6),
  /// Filings of two provinces in one footer.
  MIXED_FILINGS("mixed-filings", 1.5),
  /// The copyright line is another school's than the header.
  OTHER_OWNER("other-owner", 2.2),
  /// A site of cars, health and shares, and no source.
  DESKS("general-desks", 1.2),
  /// A company as owner of the site.
  OWNER("imprint", 1.8),
  /// A text in two scripts.
  TRADITIONAL("traditional-in-parts", 1.5),
  /// Traditional characters that only a machine writes: 壹個, 體係.
  CONVERTED("converted-characters", 2.5),
  DOUBLED_COMMAS("doubled-commas", 1.5),
  GARBLED("garbled-characters", 1.5),
  /// A few emoji between words of a sentence.
  EMOJI("emoji-in-sentences", 0.9),
  /// Emoji all over a text.
  EMOJI_STREWN("emoji-strewn", 2.4),
  /// The header of a program to download over an article.
  DOWNLOAD("download-header", 3.6),
  /// Talk of shares around an article of a branch.
  SHARE_TALK("share-talk", 2.6),
  /// A forum's thread.
  FORUM("forum-thread", 0.9),
  /// Hidden links that advertise.
  HIDDEN_LINKS("hidden-links", 2.4),
  /// They lead to the site itself: its owner put them there.
  HIDDEN_OWN_LINKS("hidden-own-links", 1.5),
  JUNK_SEGMENT("campus-path-behind-junk", 1.35),
  GAMING_HOST("gaming-host", 2.6),
  /// A host with a trade in its name: `some-xiazai`, `k6-tz`.
  TRADE_HOST("trade-host", 1.3),
  FOREIGN_HOST("campus-path-on-foreign-host", 1.8),
  /// 来源：网络
  NETWORK_SOURCE("network-source", 0.7),

  /// The host is a school's: its pages are hacked, too, and then hold advertisements and hidden
  /// links, but are no copies.
  CAMPUS_HOST("campus-page", -6.0),
  /// A school's name stands in header or footer, which mirrors may leave as it is.
  SCHOOL_OWNS("imprint", -0.5),
  /// It says from where it is reprinted.
  ATTRIBUTED("publisher", -2.0),
  /// Saved from a public account's platform, whose pages nobody else makes.
  ACCOUNT("account-page", -2.5);

  /// The logarithm of twenty.
  static final double ENOUGH = 3.0;

  private final String rule;
  private final double weight;

  MirrorSign(String rule, double weight) {
    this.rule = rule;
    this.weight = weight;
  }

  /// The rule's name in evidence.
  String rule() {
    return rule;
  }

  double weight() {
    return weight;
  }
}
