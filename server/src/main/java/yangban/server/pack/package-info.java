/// Reading packs (研读包): changed ([yangban.server.pack.PackDesk]), and as documents: Word, and HTML
/// for printing.
///
/// For documents, start with [yangban.server.pack.PackContents], the pack with the texts it points
/// to, and [yangban.server.pack.PackDocx].
@NullMarked
package yangban.server.pack;

import org.jspecify.annotations.NullMarked;
