/// Why not: what a request cannot have ([Problem], answered over HTTP), and what the program cannot
/// do as it was told ([Refusal], said on the command line). The words of both stand in the message
/// bundle.
///
/// Thrown by any package of the server; it calls none.
@NullMarked
package yangban.server.problem;

import org.jspecify.annotations.NullMarked;
