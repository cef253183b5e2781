package yangban.corpus.understand;

/// Where a point of a practice may begin; places count in the page's folded text.
///
/// @param scheme what it is numbered by; marks of one scheme are one list
/// @param number 1, 2, 3 …; 0 without a number
/// @param line index of the line it stands in
/// @param from where it begins, its number included
/// @param start where its printed heading begins
/// @param end where its heading ends
/// @param inside whether it begins in the middle of a line
/// @param headed whether it has a heading of its own, and not only first words
record PointMark(
    String scheme,
    int number,
    int line,
    int from,
    int start,
    int end,
    boolean inside,
    boolean headed) {}
