package yangban.server.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// A command run inside this process.
///
/// @param status what the shell would see
// The bytes are handed over once and never compared.
@SuppressWarnings("ArrayRecordComponent")
record Run(int status, byte[] bytes, String err) {

  /// Runs `yangban args…`.
  static Run of(Object... args) {
    return on(false, args);
  }

  /// Runs `yangban args…` as a person at a terminal does.
  static Run atTerminal(Object... args) {
    return on(true, args);
  }

  private static Run on(boolean terminal, Object... args) {
    return with(new Spoken(), terminal, args);
  }

  /// What a command said so far.
  static final class Spoken {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    boolean said(String words) {
      return out.toString(StandardCharsets.UTF_8).contains(words);
    }
  }

  /// Runs a command whose words can be followed while it works.
  static Run with(Spoken spoken, boolean terminal, Object... args) {
    String[] words = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      words[i] = String.valueOf(args[i]);
    }
    Console console =
        Console.of(
            new PrintStream(spoken.out, true, StandardCharsets.UTF_8),
            new PrintStream(spoken.err, true, StandardCharsets.UTF_8),
            terminal);
    int status = Yangban.run(console, words);
    return new Run(status, spoken.out.toByteArray(), spoken.err.toString(StandardCharsets.UTF_8));
  }

  String out() {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
