/// Excerpts (摘录) as CSV, JSON lines and XLSX, each with its citation.
///
/// Start with [yangban.server.export.ExcerptExport]. Rows are written as they are found: memory
/// does not grow with their number.
@NullMarked
package yangban.server.export;

import org.jspecify.annotations.NullMarked;
