/// The running program: one HTTP listener over one data folder.
///
/// Start with [yangban.server.YangbanServer]; the command line that starts it is
/// [yangban.server.cli.Yangban]. Routes live in the packages below, each registered by its
/// `…Routes` class; every request passes [yangban.server.Guard] first.
@NullMarked
package yangban.server;

import org.jspecify.annotations.NullMarked;
