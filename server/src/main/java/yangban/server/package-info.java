/// The running program: one HTTP listener over one data folder.
///
/// Only what puts it together stands here: [yangban.server.RunningServer] starts and ends it,
/// [yangban.server.ServerMain] constructs what it needs. The command line that starts it is
/// [yangban.server.cli.Yangban]. The listener is `yangban.server.http`, what it answers from
/// `yangban.server.folder`; routes live in the packages beside them, each registered by its
/// `…Routes` class.
@NullMarked
package yangban.server;

import org.jspecify.annotations.NullMarked;
