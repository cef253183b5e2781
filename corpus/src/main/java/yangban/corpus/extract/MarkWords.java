package yangban.corpus.extract;

import java.util.Set;

/// The words in class names and ids that tell what an element holds.
///
/// Lists of such words have served every extractor since Readability (A. Schepp, Arc90, 2009).
/// These are our own, kept as words so that `shared` in `shadowed` does not match.
final class MarkWords {

  private MarkWords() {}

  /// Words that hardly ever name a part of an article.
  static final Set<String> STRONG =
      Set.of(
          "nav",
          "navbar",
          "navi",
          "navigation",
          "menu",
          "submenu",
          "topnav",
          "subnav",
          "breadcrumb",
          "breadcrumbs",
          "crumb",
          "crumbs",
          "footer",
          "copyright",
          "sidebar",
          "sidenav",
          "related",
          "relate",
          "recommend",
          "recommended",
          "recommendation",
          "recommendations",
          "share",
          "sharing",
          "sharebar",
          "shares",
          "social",
          "sns",
          "bdsharebuttonbox",
          "bshare",
          "ad",
          "ads",
          "advert",
          "advertisement",
          "adsense",
          "sponsor",
          "sponsored",
          "cookie",
          "cookies",
          "consent",
          "gdpr",
          "newsletter",
          "subscribe",
          "subscription",
          "signup",
          "pager",
          "pagination",
          "paging",
          "pagenav",
          "login",
          "signin",
          "prevnext",
          "prenext",
          "outbrain",
          "taboola",
          "authorbox",
          "qrcode",
          "erweima",
          "sitemap");

  /// Where readers talk: no part of an article, but all of a discussion.
  static final Set<String> TALK =
      Set.of(
          "comment",
          "comments",
          "commentlist",
          "reply",
          "replies",
          "respond",
          "disqus",
          "discussion");

  /// Words that name noise as often as the make-up of an article's own parts.
  static final Set<String> WEAK =
      Set.of(
          "foot",
          "bottom",
          "banner",
          "popup",
          "modal",
          "overlay",
          "promo",
          "promotion",
          "toolbar",
          "search",
          "hot",
          "rank",
          "ranking",
          "popular",
          "trending",
          "widget",
          "widgets",
          "skip",
          "position",
          "dangqian",
          "weizhi",
          "tags",
          "taglist",
          "toc",
          "byline",
          "bio",
          "masthead",
          "legal",
          "disclaimer",
          "print",
          "header",
          "tool",
          "tools",
          "meta",
          "author",
          "hidden",
          "sr",
          "cta");

  /// Words that name the part of a page that holds its text.
  static final Set<String> CONTENT =
      Set.of(
          "article",
          "content",
          "contents",
          "body",
          "main",
          "entry",
          "post",
          "text",
          "story",
          "detail",
          "details",
          "editor",
          "richtext",
          "news",
          "wznr",
          "nr",
          "zw",
          "zhengwen",
          "neirong",
          "markdown",
          "prose");

  /// What tells in short what an article says, or stands beside it in other words.
  static final Set<String> SUMMARY =
      Set.of(
          "excerpt",
          "teaser",
          "summary",
          "subtitle",
          "dek",
          "synopsis",
          "standfirst",
          "subhead",
          "subheading",
          "tldr",
          "highlights",
          "transcript",
          "abstract",
          "zhaiyao",
          "digest",
          "daodu",
          "description",
          "tooltip",
          "caption");
}
