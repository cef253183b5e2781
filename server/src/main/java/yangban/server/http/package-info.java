/// The listener, and what every route speaks through it.
///
/// Start with [YangbanServer]: each request passes `Guard`, then one of the [Routes] that it was
/// started with; a [yangban.server.problem.Problem] on the way becomes an answer in [ProblemAnswer]
/// alone. It knows no route and no data folder.
@NullMarked
package yangban.server.http;

import org.jspecify.annotations.NullMarked;
