/// The screens as people use them: a real server over the sample corpus, a real browser.
@NullMarked
package yangban.server.pages;

import org.jspecify.annotations.NullMarked;
