package yangban.corpus.crawl;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/// What the shape of an address says of its page. Only a hint: every system can be told to name its
/// pages otherwise.
enum AddressShape {
  ARTICLE,
  LIST,
  /// a document to read
  FILE,
  /// no page: pictures, archives, films, programs
  NO_PAGE,
  UNKNOWN;

  /// A number of an article, alone or with a word before it; VSB, WebPlus, TRS, sizhengwang,
  /// journal systems, WeChat, and what common content systems write by default.
  private static final Pattern ARTICLES =
      Pattern.compile(
          "/info/\\d+/\\d+\\.htm"
              + "|/c\\d+a\\d+/page[mp]?\\.(?:htm|psp)"
              + "|/t20\\d{6}_\\d+"
              + "|/[0-9a-f]{32}\\.s?html?"
              + "|/(?:19|20)\\d{2}[-/]?(?:0?[1-9]|1[0-2])[-/]?(?:[0-3]?\\d)?/[^/]+"
              + "|newscontent|wbnewsid=|[?&](?:p|aid|articleid|newsid|infoid|contentid|id)=\\d+"
              + "|/(?:archives|article|articles|content|detail|details|show|view|read|news|post|posts|a|p|info|html)[-_/](?:[^?]*/)?\\d{2,}(?:\\.|/?$)"
              + "|(?:show|view|detail|content|article|read)(?:news|info)?\\.(?:asp|aspx|php|jsp|do|action)\\?"
              + "|\\d{4,}\\.(?:s?html?|aspx?|jsp|php|jhtml)"
              + "|mp\\.weixin\\.qq\\.com/s[/?]");

  private static final Pattern LISTS =
      Pattern.compile(
          "/$|/(?:index|default|main|home)(?:[_-]?\\d{1,4})?\\.(?:s?html?|aspx?|jsp|php|jhtml|psp)(?:\\?|$)"
              + "|/(?:list|lists|more|category|column|channel|lm|columns|tag|topics?)(?:[-_]?\\d+){0,3}(?:\\.|/|\\?|$)"
              + "|[?&](?:wbtreeid|classid|cid|catid|columnid|lmid|typeid|page|pageno|pagenum|p_?index)=\\d+"
              + "|/(?:list|more|newslist|articlelist|news_list)[a-z]*\\.(?:asp|aspx|php|jsp|do)"
              + "|/[a-z]+/\\d{1,3}\\.htm$|/appmsgalbum");

  private static final Pattern FILES = Pattern.compile("\\.(?:pdf|docx)(?:\\?|$)");
  private static final Pattern NO_PAGES =
      Pattern.compile(
          "\\.(?:jpe?g|png|gif|bmp|webp|svg|ico|zip|rar|7z|gz|tar|exe|apk|dmg|mp[34]|avi|wmv|flv|mov|m4v|swf|css|js|json|woff2?|ttf|doc|xlsx?|pptx?|wps|et|ofd)(?:\\?|$)");

  static AddressShape of(URI address) {
    String text = address.toString().toLowerCase(Locale.ROOT);
    int path = text.indexOf('/', text.indexOf("//") + 2);
    String rest = path < 0 ? "/" : text.substring(path);
    if (FILES.matcher(rest).find()) {
      return FILE;
    }
    if (NO_PAGES.matcher(rest).find()) {
      return NO_PAGE;
    }
    if (ARTICLES.matcher(text).find()) {
      return ARTICLE;
    }
    return LISTS.matcher(rest).find() ? LIST : UNKNOWN;
  }
}
