package yangban.corpus.reuse;

import yangban.corpus.Article;

/// That an article has something in common with another.
///
/// @param other the other article
/// @param share of the article's own characters that stand in the other, 0 to 1
/// @param otherShare of the other's characters that stand in the article
/// @param earlier whether the other bears an earlier date
/// @param original whether the other is the source of them all: of the article and those it is a
///   copy of or has as copies, the earliest dated one of an official site, else the earliest dated
public record Reuse(
    Article other,
    ReuseKind kind,
    double share,
    double otherShare,
    boolean earlier,
    boolean original) {}
