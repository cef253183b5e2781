package yangban.corpus.crawl;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Further pages of a list that no link names, where an address can be made without running a
/// script: TRS's `createPageHTML(9, 0, "index", "html")`; a function that puts a number into an
/// address (`location.href = "list.asp?page=" + n`) and links that call it; a form by GET with a
/// field for the page; a choice of pages. Scripts are read by their shape only. Forms by POST have
/// no addresses: such lists are read up to what their links name.
final class ScriptedPaging {

  /// As many pages as [TrapGuard] lets a list have.
  private static final int MOST_PAGES = TrapGuard.MOST_LIST_PAGES;

  private static final int LONGEST_SCRIPT = 200_000;

  private static final Pattern TRS =
      Pattern.compile(
          "createPageHTML\\w*\\(\\s*(\\d{1,5}|\\w+)\\s*,\\s*(?:\\d{1,5}|\\w+)\\s*,\\s*[\"']([\\w-]{1,60})[\"']\\s*,\\s*[\"'](s?html?|jhtml)[\"']");
  private static final Pattern COUNT =
      Pattern.compile("(?i)(?:countPage|pageCount|totalPage)\\s*=\\s*[\"']?(\\d{1,5})");
  private static final Pattern FUNCTION =
      Pattern.compile(
          "function\\s+(\\w{1,60})\\s*\\(\\s*(\\w{1,30})\\s*\\)\\s*\\{[^{}]{0,300}?location(?:\\.href)?\\s*(?:=|\\.(?:replace|assign)\\()\\s*[\"']([^\"']{1,300})[\"']\\s*\\+\\s*\\2\\b(?:\\s*\\+\\s*[\"']([^\"']{0,100})[\"'])?");
  private static final Pattern CALL =
      Pattern.compile(
          "(?:javascript:|return|;|^)\\s*(\\w{1,60})\\(\\s*[\"']?(\\d{1,5})[\"']?\\s*\\)");
  private static final Pattern FIELD =
      Pattern.compile(
          "(?i)(?:current|cur|to|go|jump)?_?page(?:_?(?:no|num|index|number))?|pn|pageid");

  private final Document page;
  private final Addresses addresses;
  private final URI base;
  private final Set<URI> found = new LinkedHashSet<>();

  ScriptedPaging(Document page, Addresses addresses, URI base) {
    this.page = page;
    this.addresses = addresses;
    this.base = base;
  }

  /// In the order of the pages, as far as told.
  Set<URI> addresses() {
    for (Element script : page.select("script:not([src])")) {
      String text = script.data();
      if (text.length() <= LONGEST_SCRIPT) {
        trs(text);
        functions(text);
      }
    }
    forms();
    for (Element option : page.select("select option[value]")) {
      resolve(option.attr("value")).filter(a -> Paging.isSibling(base, a)).ifPresent(this::add);
    }
    return found;
  }

  private void trs(String text) {
    Matcher matcher = TRS.matcher(text);
    if (!matcher.find()) {
      return;
    }
    String count = matcher.group(1);
    if (!Character.isDigit(count.charAt(0))) {
      Matcher stated = COUNT.matcher(text);
      count = stated.find() ? stated.group(1) : "0";
    }
    for (int i = 1; i < Math.min(Integer.parseInt(count), MOST_PAGES); i++) {
      resolve(matcher.group(2) + "_" + i + "." + matcher.group(3)).ifPresent(this::add);
    }
  }

  private void functions(String text) {
    Matcher function = FUNCTION.matcher(text);
    while (function.find()) {
      String end = function.group(4) == null ? "" : function.group(4);
      for (String number : calls(function.group(1))) {
        resolve(function.group(3) + number + end).ifPresent(this::add);
      }
    }
  }

  /// The numbers that links call a function with; of any function where the name is empty.
  private Set<String> calls(String name) {
    Set<String> numbers = new LinkedHashSet<>();
    for (Element link : page.select("a[href^=javascript:], [onclick]")) {
      for (String code : List.of(link.attr("href"), link.attr("onclick"))) {
        Matcher call = CALL.matcher(code);
        if (call.find() && (name.isEmpty() || call.group(1).equals(name))) {
          numbers.add(call.group(2));
        }
      }
    }
    return numbers;
  }

  private void forms() {
    for (Element form : page.select("form")) {
      boolean get = !form.attr("method").equalsIgnoreCase("post");
      Optional<Element> field =
          form.select("input[name], select[name]").stream()
              .filter(i -> FIELD.matcher(i.attr("name")).matches())
              .findFirst();
      if (get && field.isPresent()) {
        Set<String> numbers = calls("");
        field.get().select("option[value~=^\\d{1,4}$]").forEach(o -> numbers.add(o.attr("value")));
        numbers.stream().limit(MOST_PAGES).forEach(n -> submitted(form, field.get(), n));
      }
    }
  }

  private void submitted(Element form, Element field, String number) {
    StringBuilder query = new StringBuilder();
    for (Element hidden : form.select("input[type=hidden][name]")) {
      if (!hidden.attr("name").equals(field.attr("name"))) {
        parameter(query, hidden.attr("name"), hidden.attr("value"));
      }
    }
    parameter(query, field.attr("name"), number);
    String action = form.attr("action").isBlank() ? base.getRawPath() : form.attr("action");
    resolve(action + (action.contains("?") ? "&" : "?") + query).ifPresent(this::add);
  }

  private static void parameter(StringBuilder query, String name, String value) {
    query
        .append(query.isEmpty() ? "" : "&")
        .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
        .append('=')
        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  private Optional<URI> resolve(String address) {
    return addresses.resolve(base, address);
  }

  private void add(URI address) {
    if (found.size() < MOST_PAGES && address.getHost().equalsIgnoreCase(base.getHost())) {
      found.add(address);
    }
  }
}
