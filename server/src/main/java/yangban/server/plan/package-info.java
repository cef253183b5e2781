/// Lays a plan that somebody pastes beside what other branches have done (对照我的方案).
///
/// Start with [yangban.server.plan.PlanCheck]; the page and the API call it. The text lives as long
/// as the request: it is neither kept nor logged.
@NullMarked
package yangban.server.plan;

import org.jspecify.annotations.NullMarked;
