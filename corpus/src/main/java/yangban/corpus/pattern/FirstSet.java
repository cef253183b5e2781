package yangban.corpus.pattern;

import java.util.Optional;

/// The characters that a match of a regular expression can begin with. Immutable.
///
/// Idea: the FIRST sets of grammars (Aho, Lam, Sethi, Ullman, "Compilers", 2nd ed., 4.4.2),
/// computed over the expression's own syntax. The set may be too large and is never too small: what
/// this reader does not know (negated classes, properties, references, flags) counts as any
/// character.
public final class FirstSet {
  private static final int WORDS = (Character.MAX_VALUE + 1) / Long.SIZE;

  private final long[] bits = new long[WORDS];
  private boolean any;

  /// Whether the stretch that was read can match without a character.
  private boolean empty;

  private FirstSet() {}

  /// The first characters of `regex`; empty where a match may begin with any character or be empty.
  ///
  /// @param regex an expression that [java.util.regex.Pattern#compile(String)] takes
  public static Optional<FirstSet> of(String regex) {
    Reader reader = new Reader(regex);
    FirstSet set = reader.alternatives();
    return set.any || set.empty || reader.beginsBehind ? Optional.empty() : Optional.of(set);
  }

  /// Whether a match can begin with `c`.
  public boolean has(char c) {
    return (bits[c >>> 6] & (1L << c)) != 0;
  }

  private void add(char c) {
    bits[c >>> 6] |= 1L << c;
  }

  private void add(char from, char to) {
    for (int c = from; c <= to; c++) {
      add((char) c);
    }
  }

  private void addAll(FirstSet other) {
    for (int i = 0; i < WORDS; i++) {
      bits[i] |= other.bits[i];
    }
    any |= other.any;
  }

  private static FirstSet anything() {
    FirstSet set = new FirstSet();
    set.any = true;
    return set;
  }

  private static FirstSet nothing() {
    FirstSet set = new FirstSet();
    set.empty = true;
    return set;
  }

  private static FirstSet single(char c) {
    FirstSet set = new FirstSet();
    set.add(c);
    return set;
  }

  /// Reads an expression by recursive descent.
  private static final class Reader {
    private static final String ZERO_WIDTH = "bBAzZG";

    private final String regex;
    private int at;

    /// How deep within looks behind the reader is.
    private int behind;

    /// Whether `^` stands within a look behind: there [java.util.regex] takes its place for the
    /// match's beginning, unless it searches from the text's start by itself.
    private boolean beginsBehind;

    Reader(String regex) {
      this.regex = regex;
    }

    private boolean more() {
      return at < regex.length();
    }

    private boolean next(String words) {
      boolean here = regex.startsWith(words, at);
      at += here ? words.length() : 0;
      return here;
    }

    FirstSet alternatives() {
      FirstSet all = sequence();
      while (next("|")) {
        FirstSet other = sequence();
        all.addAll(other);
        all.empty |= other.empty;
      }
      return all;
    }

    private FirstSet sequence() {
      FirstSet first = nothing();
      while (more() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
        FirstSet atom = atom();
        boolean optional = quantifier();
        if (first.empty) {
          first.addAll(atom);
          first.empty = atom.empty || optional;
        }
      }
      return first;
    }

    /// Whether the atom before may be missing.
    private boolean quantifier() {
      boolean optional = next("?") || next("*");
      if (!optional && !next("+")) {
        if (!next("{")) {
          return false;
        }
        optional = regex.startsWith("0", at);
        at = regex.indexOf('}', at) + 1;
      }
      if (!next("?")) {
        next("+");
      }
      return optional;
    }

    private FirstSet atom() {
      char c = regex.charAt(at++);
      return switch (c) {
        case '(' -> group();
        case '[' -> characters();
        case '\\' -> escape();
        case '.' -> anything();
        case '^' -> begin();
        case '$' -> nothing();
        default -> single(c);
      };
    }

    private FirstSet begin() {
      beginsBehind |= behind > 0;
      return nothing();
    }

    private FirstSet group() {
      boolean looksBehind = next("?<=") || next("?<!");
      behind += looksBehind ? 1 : 0;
      boolean looks = looksBehind || next("?=") || next("?!");
      boolean plain = looks || next("?:") || next("?>");
      if (!plain && next("?<")) {
        at = regex.indexOf('>', at) + 1;
      } else if (!plain && next("?")) {
        return flags();
      }
      FirstSet inner = alternatives();
      next(")");
      behind -= looksBehind ? 1 : 0;
      return looks ? nothing() : inner;
    }

    /// `(?s)` changes nothing here, every other flag may change what a letter matches.
    private FirstSet flags() {
      boolean single = next("s)");
      if (!single) {
        at = regex.length();
      }
      return single ? nothing() : anything();
    }

    private FirstSet escape() {
      char c = regex.charAt(at++);
      if (ZERO_WIDTH.indexOf(c) >= 0) {
        return nothing();
      }
      FirstSet set = new FirstSet();
      switch (c) {
        case 'd' -> set.add('0', '9');
        case 'n' -> set.add('\n');
        case 'r' -> set.add('\r');
        case 't' -> set.add('\t');
        case 's' -> {
          set.add('\t', '\r');
          set.add(' ');
        }
        case 'w' -> {
          set.add('0', '9');
          set.add('A', 'Z');
          set.add('a', 'z');
          set.add('_');
        }
        case 'u' -> {
          set.add((char) Integer.parseInt(regex, at, at + 4, 16));
          at += 4;
        }
        default -> other(set, c);
      }
      return set;
    }

    /// An escaped sign is itself; what else a letter or digit means is left open.
    private void other(FirstSet set, char c) {
      if (!Character.isLetterOrDigit(c)) {
        set.add(c);
        return;
      }
      set.any = true;
      if ((c == 'p' || c == 'P' || c == 'x' || c == 'k') && (next("{") || next("<"))) {
        while (more() && "}>".indexOf(regex.charAt(at)) < 0) {
          at++;
        }
        at++;
      } else if (c == 'p' || c == 'P') {
        at++;
      } else if (c == 'x') {
        at += 2;
      }
    }

    /// A class of characters, behind its bracket.
    private FirstSet characters() {
      FirstSet set = new FirstSet();
      set.any = next("^");
      while (more() && regex.charAt(at) != ']') {
        if (next("[")) {
          set.addAll(characters());
        } else if (next("&&")) {
          set.any = true;
        } else {
          member(set);
        }
      }
      at++;
      return set;
    }

    private void member(FirstSet set) {
      char from = regex.charAt(at++);
      if (from == '\\') {
        FirstSet escaped = escape();
        set.addAll(escaped);
        // A range between escaped characters is not worth its reading.
        set.any |= regex.startsWith("-", at) && !regex.startsWith("-]", at);
        return;
      }
      boolean range =
          regex.startsWith("-", at) && !regex.startsWith("-]", at) && !regex.startsWith("-[", at);
      if (!range) {
        set.add(from);
        return;
      }
      at++;
      char to = regex.charAt(at++);
      if (to == '\\') {
        set.addAll(escape());
        set.any = true;
      } else {
        set.add(from, to);
      }
    }
  }
}
