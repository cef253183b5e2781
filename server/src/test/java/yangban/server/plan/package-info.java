@NullMarked
package yangban.server.plan;

import org.jspecify.annotations.NullMarked;
