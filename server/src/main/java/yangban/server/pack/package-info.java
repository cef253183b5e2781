/// Reading packs (研读包) as documents: Word, and HTML for printing.
///
/// Start with [yangban.server.pack.PackContents], the pack with the texts it points to, and
/// [yangban.server.pack.PackDocx].
@NullMarked
package yangban.server.pack;

import org.jspecify.annotations.NullMarked;
