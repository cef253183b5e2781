package yangban.indexer.search;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yangban.corpus.BranchKind;
import yangban.corpus.DocumentKind;
import yangban.corpus.Level;
import yangban.corpus.Provenance;

/// What a result shows of the article that it stands in.
///
/// @param site host of the address
/// @param batch 第二批 …, of the highest recognition
/// @param sample whether it belongs to the sample corpus (示例)
/// @param taken when it came into the corpus, or was read anew
public record ArticleCard(
    String id,
    String title,
    Optional<URI> address,
    Optional<String> site,
    Optional<LocalDate> published,
    Optional<String> publisher,
    Optional<String> university,
    Optional<String> college,
    Optional<String> branch,
    Optional<BranchKind> branchKind,
    List<Level> levels,
    Optional<String> batch,
    DocumentKind documentKind,
    Provenance provenance,
    boolean sample,
    Instant taken) {

  public ArticleCard {
    levels = List.copyOf(levels);
  }
}
