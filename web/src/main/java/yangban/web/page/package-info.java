/// From a view to HTML: the only package that calls the templates. Start with [Pages].
@NullMarked
package yangban.web.page;

import org.jspecify.annotations.NullMarked;
