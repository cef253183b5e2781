package yangban.corpus.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.Credit;
import yangban.corpus.Nobody;

/// What of a text that tells writers is a writer's name: `By Jane Doe and John Roe`, `本文作者：…`.
final class AuthorNames {

  private static final Pattern BY =
      Pattern.compile(
          "^(?:(?i:words|story|text|written|posted|reported|published|article|post|author|guest post|opinion)\\s*)?(?i:by)[:\\s]\\s*(?<n>\\p{L}[\\p{L}.'’-]*(?:\\s+(?:(?:de|van|von|der|den|da|di|la|le|el|al|bin|and|&|,)\\s+)*[\\p{Lu}][\\p{L}.'’-]*){0,7})");
  private static final Pattern BYLINE =
      Pattern.compile(
          "^(?i:(?:article|written|posted|authored|words|story|text|published|created|contributed)? ?by(?=[\\p{Lu}:\\s])|author|von|par|por|di)[:\\s]*(?=\\S)");
  private static final Pattern END =
      Pattern.compile(
          "\\s*(?:[|·•⋅–—@/(\\[]|,\\s*(?![\\p{Lu}][\\p{Ll}]+ [\\p{Lu}])|\\s-\\s|\\b(?i:on|updated|published|posted|in|last|for|is|staff|contributor|\\d).*|\\d).*$");
  private static final Pattern JOINED =
      Pattern.compile("\\s+(?:and|&|und|et|y|e)\\s+|\\s*[,;、，；]\\s*");
  private static final Pattern NO_PERSON =
      Pattern.compile(
          "(?i)^(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|mon|tue|tues|wed|thu|thur|fri|sat|sun)\\.?|january|february|march|april|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:the|about the) authors?|view .*|see .*|all posts.*|more (?:from|posts|by).*|(?:reviewed|edited|fact.?checked|medically reviewed|photo|photos|photography|image|illustrated) ?(?:by)?.*|category|industry|state|human|first name|last name|submitting|senior .*|editors|editorial|editor(?:s|ial)? (?:team|staff|board)|authors|staff|by|作者|编辑|小编|关注|已关注|发布者|登录|注册|follow|share|subscribe|more|share this)$");

  /// What stands in no name: marks of sentences and labels, and what only names of media end in.
  private static final Pattern NO_NAME =
      Pattern.compile(
          "[，。！？：【】《》\\[\\]]|\\p{IsHan}(?:日报|晚报|早报|晨报|时报|周报|商报|都市报|新闻网|网站|客户端|电视台|广播台|通讯社|融媒体中心)$");

  private final Set<String> sites = new LinkedHashSet<>();

  /// @param sites names of the page's own site and publisher: none of them wrote it
  AuthorNames(List<String> sites) {
    sites.forEach(site -> this.sites.add(Titles.loose(site)));
  }

  /// The names that a short text holds and nothing else.
  List<String> in(String text) {
    if (text.length() < 2 || text.length() > 120) {
      return List.of();
    }
    String plain = BYLINE.matcher(text).replaceFirst("");
    if (Glyphs.hasCjk(plain)) {
      plain = plain.replaceFirst("^(?:本文)?(?:原创)?(?:作者|撰文|文|作者名)[:：|丨/\\s]+", "");
      return plain.length() <= 16 && !plain.contains(" ") && isName(plain)
          ? List.of(plain)
          : List.of();
    }
    return parted(END.matcher(plain).replaceFirst("")).stream()
        .filter(this::isName)
        .filter(AuthorNames::isPersonOrAccount)
        .toList();
  }

  /// A name of two words, or an account's of one; a lone capitalised word is a heading.
  private static boolean isPersonOrAccount(String name) {
    return name.indexOf(' ') > 0 || !Character.isUpperCase(name.charAt(0)) || hasDigit(name);
  }

  private static boolean hasDigit(String name) {
    return name.chars().anyMatch(Character::isDigit);
  }

  /// The names of a line that begins with `By`, in the page's first lines.
  static Optional<Bylines.Signed> byline(List<PageLine> head) {
    for (PageLine line : head) {
      String text = line.text();
      if (text.length() <= 120 && !Glyphs.hasCjk(text)) {
        Matcher by = BY.matcher(text);
        if (by.find() && text.length() - by.end() < 60) {
          return Bylines.Signed.of(
              text,
              parted(by.group("n")).stream()
                  .filter(AuthorNames::hasNameShape)
                  .map(name -> new Credit("作者", name))
                  .toList());
        }
      }
    }
    return Optional.empty();
  }

  /// The names of a text that joins several.
  static List<String> parted(String text) {
    List<String> names = new ArrayList<>();
    for (String part : JOINED.split(BYLINE.matcher(text).replaceFirst(""), -1)) {
      String name = Glyphs.trim(part);
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return names;
  }

  /// Whether it may be a name, and not the site's.
  boolean isName(String name) {
    return hasNameShape(name) && !sites.contains(Titles.loose(name));
  }

  private static boolean hasNameShape(String name) {
    int most = Glyphs.hasCjk(name) ? 20 : 48;
    Optional<Boolean> date =
        DateReader.labelled(name).isPresent() ? Optional.of(true) : Optional.empty();
    return name.length() >= 2
        && name.length() <= most
        && date.isEmpty()
        && Glyphs.letters(name) >= 2
        && !name.contains("://")
        && !name.contains("@")
        && !NO_NAME.matcher(name).find()
        && name.split("\\s+", -1).length <= 6
        && !Nobody.is(name)
        && !NO_PERSON.matcher(name).matches()
        && !Glyphs.endsSentence(name.replaceAll("\\.$", ""));
  }
}
