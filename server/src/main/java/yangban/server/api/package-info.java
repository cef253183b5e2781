/// JSON for programs under `/api/v1`, described by the OpenAPI file that it serves.
///
/// Start with [yangban.server.api.ApiRoutes]. [yangban.server.api.SearchParameters] reads a search
/// out of an address, for the pages too.
@NullMarked
package yangban.server.api;

import org.jspecify.annotations.NullMarked;
