package yangban.corpus.extract;

import java.util.regex.Pattern;

/// Lines of English pages that belong to the page and not to the article: calls to act between and
/// below the paragraphs, credits of pictures, notes about the author.
///
/// Gathered 2026-11-20 from the lines that the development half of the Web Content Extraction
/// Benchmark (M. Foley 2026) does not count as content, kept where a phrase stood on three pages or
/// more of different sites.
final class LatinNoise {

  private LatinNoise() {}

  private static final int LONGEST = 200;
  private static final int LONGEST_NOTE = 900;

  /// What a button or a link of its own line says; prose that begins so is no link.
  private static final Pattern CALL =
      Pattern.compile(
          "^\\W*(?:learn (?:more|how)|read (?:more|our|the|also|next|full)|check (?:out|price|it out)|get (?:started|a|an|the|in touch|your)|shop|sign up|click here|book (?:a|now|your|an)|start (?:your|free|now|a)|see (?:also|more|the|our|all|price|how)|also (?:read|check|see)|view|find (?:out|a|your)|contact|talk to|try|download|buy|join|subscribe|request|apply|watch|listen|explore|visit|jump to|add as|go to|more (?:on|about|from|info)|related|recommended)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern POINTER =
      Pattern.compile(
          "^\\W*(?:related(?: (?:story|stories|article|articles|reading|post|posts|content|coverage|link|links|video))?|also read|read also|read more|read next|see also|more|recommended(?: reading)?|don.?t miss|also check|also see|must.read|further reading|up next|watch(?: now)?|listen|editor.?s (?:note|pick|choice))\\s*(?:[:|–—]|\\s-\\s).{3,}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PICTURE =
      Pattern.compile(
          "^\\W*(?:(?:featured )?(?:image|photo|picture|photograph|photos|images|illustration|video)s?(?: (?:credits?|courtesy|sources?|by|from|via|provided))?(?: of| by)?|credits?)\\s*[:/|].{2,110}$"
              + "|^\\W*(?:(?:image|photo)s? (?:by|courtesy|credit|via|from)|photograph by|courtesy of|screenshot (?:by|from|via))\\b.{2,80}$"
              + "|^.{0,70}\\b(?:Getty Images|Shutterstock|iStock(?:photo)?|Unsplash|Pexels|Depositphotos|AFP|AP Photo|Adobe Stock|Alamy|Pixabay)\\b[^.!?]{0,40}[)\\]]?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DISCLOSURE =
      Pattern.compile(
          "^\\W*(?:this (?:post|article|page|story|site) (?:may )?(?:contains?|includes?) affiliate links|(?:disclosure|affiliate disclosure|advertiser disclosure)\\s*:|(?:as an amazon associate|we may earn|we (?:may )?receive) .{0,40}(?:commission|compensation)|by (?:signing up|clicking|submitting|subscribing|providing)\\b.{0,60}(?:agree|confirm|consent)|thank you!? your submission|oops! something went wrong|add .{0,30}as (?:a|an|your) (?:preferred|trusted|reliable)|was this (?:page|article|information) helpful|rate this (?:post|article|page|recipe)|\\d+ (?:shares?|min(?:ute)?s?\\.? read|reading time|likes?)\\W*$|(?:\\d+|one|a few) min(?:ute)?s?\\.? read\\W*$|listen to (?:this )?(?:article|story)|loading\\.{3}|\\(visited \\d)",
          Pattern.CASE_INSENSITIVE);

  /// Below such a line nothing of the article stands.
  private static final Pattern TAIL =
      Pattern.compile(
          "^\\W*(?:(?:article|photo|image) sources?\\W*|\\d+ sources?|you may (?:also )?(?:be interested|like|enjoy).{0,40}|(?:meet|about) (?:the|our) (?:author|writer|team)s?\\W*|(?:written|reviewed|edited|posted|authored) by\\b.{0,60}|posted (?:in|under)\\b.{0,120}|(?:this|the) (?:story|article) is (?:funded|supported|exclusive).{0,80}|the post .{5,160} (?:appeared )?first (?:appeared )?on .{2,60}|(?:reporting|additional reporting|writing|editing) by .{3,120}|contact (?:staff writer|the (?:author|reporter))\\b.{0,160}|contact us(?: today)?\\W*|(?:reach out to us|get in touch.{0,40}|talk to (?:us|our).{0,60}|collaborate with us|our services|follow (?:us|me|her|him|them)\\b.{0,120}|support (?:our|us|independent)\\b.{0,80}|join (?:our|the|my)\\b.{0,80}|share your (?:story|thoughts)\\b.{0,60}|(?:explore|discover) more\\b.{0,60}|(?:read|see|view|find) more (?:posts|articles|stories|news|from)\\b.{0,60}|(?:popular|featured|trending|latest|recent|other|similar) (?:stories|articles|posts|news|reads|reviews|topics)\\b.{0,40}|what to read next\\W*|keep reading\\W*|next up\\W*|topics\\b.{0,80}|reader interactions|post navigation|cancel reply|recommended (?:videos|stories|articles|posts|for you).{0,30}))$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NOTE =
      Pattern.compile(
          "^\\W*(?:by |about )?(?:(?:Dr|Prof|Mr|Ms|Mrs)\\.? )?[\\p{Lu}][\\p{L}.'’-]*(?: [\\p{Lu}][\\p{L}.'’-]*){0,4}(?:,? [A-Z][\\w., -]{1,24})?,? (?:is|was|has been|has (?:written|worked|covered|reported)|covers|writes|reports|works|joined|manages|oversees|serves|leads|teaches|lives|contributed|specializes) .{10,}|\\b(?:freelance (?:writer|journalist)|staff writer|senior (?:writer|editor|reporter)|contributing (?:writer|editor))\\b.{0,200}$");
  private static final Pattern TRADE =
      Pattern.compile(
          "\\b(?:writer|editor|reporter|journalist|author|columnist|correspondent|founder|co-founder|contributor|blogger|freelance|professor|attorney|adviser|advisor|director|president|manager|specialist|expert|analyst|producer|consultant|researcher|fellow|physician|dietitian|coach|strategist|engineer|ceo|cto|coo|host of|covers|staff|degree|years of experience)\\b",
          Pattern.CASE_INSENSITIVE);

  /// Noise wherever it stands.
  static boolean isAnywhere(PageLine line) {
    String text = line.text();
    if (text.length() > LONGEST) {
      return false;
    }
    double links = line.linkDensity();
    return (links >= 0.8 && CALL.matcher(text).find())
        || (links > 0.3 && POINTER.matcher(text).find())
        || PICTURE.matcher(text).matches()
        || DISCLOSURE.matcher(text).find();
  }

  /// Where links to other pages, sources, or the page's own business begin.
  static boolean isTail(String text) {
    return text.length() <= LONGEST && TAIL.matcher(text).matches();
  }

  /// A last paragraph about who wrote the article: a name, what the person is, no more.
  static boolean isAuthorNote(String text) {
    return text.length() <= LONGEST_NOTE && NOTE.matcher(text).find() && TRADE.matcher(text).find();
  }
}
