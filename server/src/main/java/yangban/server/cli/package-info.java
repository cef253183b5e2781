/// The commands. Start with [yangban.server.cli.Yangban], the program's main class.
///
/// Settings are read here and nowhere else. Results go to standard output, progress and refusals to
/// standard error; the exit status is 0 for done, 1 for done with items that failed, 2 for bad use.
@NullMarked
package yangban.server.cli;

import org.jspecify.annotations.NullMarked;
