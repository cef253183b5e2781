/// The screens: HTML routes that gather records, hand them to [yangban.web.page.Pages], and carry
/// out what the forms ask for.
///
/// Start with [PageRoutes]. Every write answers with a redirect (303), so that going back or
/// reloading repeats nothing; what was done is told once on the page that follows.
@NullMarked
package yangban.server.pages;

import org.jspecify.annotations.NullMarked;
