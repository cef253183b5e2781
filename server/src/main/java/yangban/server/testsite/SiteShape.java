package yangban.server.testsite;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import yangban.corpus.Coded;

/// The content system that a site looks as if it ran on: where its column lies, and how the pages
/// of the column are numbered.
public enum SiteShape implements Coded {
  /// VSB: the first page carries the column's name, the others count down to `1.htm`.
  VSB("vsb", "/djgz/zbfc.htm", StandardCharsets.UTF_8) {
    @Override
    String page(int number, int pages) {
      return number == 1 ? column() : "/djgz/zbfc/" + (pages - number + 1) + ".htm";
    }
  },
  /// Sudy WebPlus: `list.htm`, `list2.htm`.
  WEBPLUS("webplus", "/ybfc/list.htm", StandardCharsets.UTF_8) {
    @Override
    String page(int number, int pages) {
      return number == 1 ? column() : "/ybfc/list" + number + ".htm";
    }
  },
  /// TRS: `index.html`, `index_1.html`.
  TRS("trs", "/dqgz/zbfc/index.html", StandardCharsets.UTF_8) {
    @Override
    String page(int number, int pages) {
      return number == 1 ? column() : "/dqgz/zbfc/index_" + (number - 1) + ".html";
    }
  },
  /// Old ASP pages in GBK: numbered by a parameter.
  ASP("gbk", "/NewsList.asp?SortID=7", Charset.forName("GBK")) {
    @Override
    String page(int number, int pages) {
      return number == 1 ? column() : column() + "&page=" + number;
    }
  },
  /// Saved pages of an account, in an album.
  ACCOUNT("wechat", "/album", StandardCharsets.UTF_8) {
    @Override
    String page(int number, int pages) {
      return number == 1 ? column() : column() + "?page=" + number;
    }
  };

  private final String sample;
  private final String column;
  private final Charset charset;

  SiteShape(String sample, String column, Charset charset) {
    this.sample = sample;
    this.column = column;
    this.charset = charset;
  }

  /// Path and query of page `number` of the column, from 1.
  abstract String page(int number, int pages);

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// How sample pages of this shape are named.
  String sample() {
    return sample;
  }

  /// Path and query of the column's first page.
  String column() {
    return column;
  }

  /// What its pages are encoded in.
  Charset charset() {
    return charset;
  }
}
