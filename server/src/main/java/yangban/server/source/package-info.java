/// Collecting, as screens and programs ask for it: the catalogue of sources, their visits, readings
/// that wait for a person. Start with [SourceDesk]; called by the routes of pages and API.
@NullMarked
package yangban.server.source;

import org.jspecify.annotations.NullMarked;
