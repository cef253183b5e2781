package yangban.corpus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yangban.corpus.Credit;

/// Tells who wrote an article from who edited, checked, posted or photographed it.
public final class Bylines {

  /// Roles of those who wrote, as pages print them.
  private static final Set<String> WRITERS =
      Set.of(
          "作者", "文字作者", "本文作者", "文章作者", "原作者", "原创", "特约通讯员", "通讯员", "通讯人", "记者", "见习记者", "学生记者",
          "实习记者", "特约记者", "撰稿人", "撰稿", "撰文", "撰写", "文字", "图文", "文图", "文", "文案", "编译", "口述", "执笔",
          "采写", "文字记者", "全媒体记者", "首席记者", "特约作者", "特约撰稿人", "特约撰稿", "楼主", "采访");

  /// Roles of those who handed a text in: its writers, where nobody else signs.
  private static final Set<String> SENDERS = Set.of("供稿人", "供稿", "投稿人", "投稿");

  private Bylines() {}

  /// The writers in the page's order, each once; empty where nobody signs.
  public static List<String> writers(List<Credit> credits) {
    List<String> writers = names(credits, WRITERS);
    return writers.isEmpty() ? names(credits, SENDERS) : writers;
  }

  /// `本报讯（记者 甲 通讯员 乙）`, `新华社北京11月15日电（记者甲、乙）`, `中新网12月1日电 (甲 乙)`: what the lead of a news report
  /// puts in brackets.
  private static final Pattern LEAD =
      Pattern.compile(
          "(?:讯|电|消息|报道|[网社报台])\\s?[（(](?<all>[^（()）]{2,60})[）)]|^[（(](?<all2>(?:本[报网台刊]|.{0,8})(?:记者|通讯员)[^（()）]{2,50})[）)]|^(?<all3>(?:□|■|◎|●|本[报网台刊社])\\s?(?:记者|通讯员)[ 　]+\\p{IsHan}{2,4}(?:[ 　、]+\\p{IsHan}{2,4}){0,4})(?:$|\\s{2,}|[ 　]报道)");

  private static final Pattern PART =
      Pattern.compile(
          "(?<role>记者|通讯员|实习生|见习记者)[ 　:：/／]*(?<names>[\\p{IsHan}·]{2,4}(?:[ 　、，,]+(?!记者|通讯员|实习生|见习|本[报网])[\\p{IsHan}·]{2,4}){0,6})");

  /// `编者按：本文来自公众号“…”，作者：甲`: an editor's note names whom the text comes from.
  private static final Pattern NOTE =
      Pattern.compile(
          "^[【\\[（(]?(?:编者按|编者注|题图|本文来自|本文来源|本文转自|来源|文章来源|转自).{0,80}?(?:作者|撰文|文)\\s*[:：|丨]\\s*(?<name>[\\p{IsHan}A-Za-z·]{2,12})(?=[，,、。；;）)\\]】\\s]|$)");

  private static final int LONGEST_NOTE = 300;

  private static final Pattern NAMES =
      Pattern.compile(
          "(?!本[报网台刊]|记者|通讯员|实习)[\\p{IsHan}·]{2,4}(?:[ 　、]+(?!记者|通讯员|实习)[\\p{IsHan}·]{2,4}){0,4}");

  /// Paragraphs in which the lead may stand.
  private static final int LEADS = 3;

  /// Credits and the words that name them.
  record Signed(String text, List<Credit> credits) {
    Signed {
      credits = List.copyOf(credits);
    }

    static Optional<Signed> of(String text, List<Credit> credits) {
      return credits.isEmpty() ? Optional.empty() : Optional.of(new Signed(text, credits));
    }
  }

  static Optional<Signed> ofLead(List<PageLine> body) {
    for (PageLine line : body.subList(0, Math.min(LEADS, body.size()))) {
      Matcher note = NOTE.matcher(line.text());
      if (line.text().length() < LONGEST_NOTE && note.find()) {
        return Signed.of(note.group(), NameList.of("作者", note.group("name")));
      }
      String head = line.text().substring(0, Math.min(120, line.text().length()));
      Matcher lead = LEAD.matcher(head);
      if (lead.find()) {
        String all =
            Stream.of("all", "all2", "all3")
                .map(lead::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        if (lead.start("all") > 0 && NAMES.matcher(all).matches()) {
          return Signed.of(lead.group(), NameList.of("记者", all));
        }
        List<Credit> credits = new ArrayList<>();
        for (Matcher part = PART.matcher(all); part.find(); ) {
          credits.addAll(NameList.of(part.group("role"), part.group("names").replace('　', ' ')));
        }
        if (!credits.isEmpty()) {
          return Signed.of(lead.group(), credits);
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> names(List<Credit> credits, Set<String> roles) {
    return credits.stream()
        .filter(credit -> roles.contains(PostingLabels.simplified(credit.role())))
        .map(Credit::name)
        .distinct()
        .toList();
  }
}
