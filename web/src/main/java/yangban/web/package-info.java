/// What people see: records in, HTML out.
///
/// Start with [yangban.web.page.Pages]: one method per screen, each taking a record of
/// `yangban.web.view` and the [yangban.web.view.Frame] around it. What both need stands here: words
/// come from [Messages], addresses of searches from [SearchAddress], styles and scripts from
/// [Assets]. Nothing here reads a store, an index or a request; `yangban.server.pages` does and
/// calls this.
@NullMarked
package yangban.web;

import org.jspecify.annotations.NullMarked;
