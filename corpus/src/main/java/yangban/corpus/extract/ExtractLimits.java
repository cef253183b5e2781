package yangban.corpus.extract;

/// How much of a document is read before it is refused. Each limit guards one resource.
///
/// @param maxPageBytes bytes of a text or HTML page: no article of the web comes near it, and a
///   parsed page takes some thirty times its size in memory
/// @param maxFileBytes bytes of a file that packs its text with pictures: DOCX, PDF, MHTML
/// @param maxDepth nesting of HTML or XML elements; browsers stop at 512 too
/// @param maxRatio unpacked bytes for each packed byte of an archive entry; text rarely packs
///   better than 20:1, a bomb packs 1000:1
/// @param maxUnpackedBytes what all parts of one archive may unpack to, whatever their ratio
/// @param maxBlocks paragraphs of one article: a book has some thousands
/// @param maxBlockChars UTF-16 units of one paragraph; a longer one is data, not prose
/// @param maxPdfPages pages of a PDF: reading one takes some milliseconds
public record ExtractLimits(
    int maxPageBytes,
    int maxFileBytes,
    int maxDepth,
    int maxRatio,
    long maxUnpackedBytes,
    int maxBlocks,
    int maxBlockChars,
    int maxPdfPages) {

  /// The limits that are on unless someone sets others.
  public static final ExtractLimits DEFAULT =
      new ExtractLimits(10 << 20, 50 << 20, 512, 100, 200L << 20, 20_000, 200_000, 1_000);

  public ExtractLimits {
    if (maxPageBytes < 1
        || maxFileBytes < 1
        || maxDepth < 16
        || maxRatio < 2
        || maxUnpackedBytes < 1
        || maxBlocks < 1
        || maxBlockChars < 1
        || maxPdfPages < 1) {
      throw new IllegalArgumentException("limits must be positive, the depth at least 16");
    }
  }
}
