/// Corrections as people and files bring them: checked, made, told why not; and as patch files that
/// are exported here and imported elsewhere. Start with [yangban.server.correction.CorrectionDesk];
/// called by the API, the pages and the commands.
@NullMarked
package yangban.server.correction;

import org.jspecify.annotations.NullMarked;
