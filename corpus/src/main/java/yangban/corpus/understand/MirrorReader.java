package yangban.corpus.understand;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import yangban.corpus.Provenance;
import yangban.corpus.Tag;

/// Tells mirrors: copies whose owner put a brand in place of a school. Independent signs are summed
/// as the logarithms of their odds ([MirrorSign]), those of the text ([Brands], [MirrorText]), of
/// what stands around it ([MirrorPage]) and of its address ([MirrorHost]); none of the weak ones
/// decides alone, and what only a school's page has counts against it.
final class MirrorReader {
  /// Addresses as campus systems make them.
  static final Pattern CAMPUS_PATH = MirrorHost.CAMPUS_PATH;

  private static final Pattern NETWORK = Pattern.compile("(?:来自|源于)?(?:互联)?网络?(?:整理|收集)?|互联网");

  private final Page page;
  private final Universities universities;
  private final Signs signs;

  MirrorReader(Page page, Universities universities, Signs signs) {
    this.page = page;
    this.universities = universities;
    this.signs = signs;
  }

  /// @param attributed whether the page says from where it is reprinted
  Optional<Tag<Provenance>> read(boolean attributed) {
    MirrorTally tally = tally(attributed);
    return tally.odds() >= 0
        ? Optional.of(new Tag<>(Provenance.MIRROR, tally.evidence()))
        : Optional.empty();
  }

  /// What speaks for and against a mirror.
  MirrorTally tally(boolean attributed) {
    MirrorTally tally = new MirrorTally();
    new Brands(page).addTo(tally);
    new MirrorText(page, signs).addTo(tally);
    boolean branded = addImprint(tally);
    new MirrorPage(page).addTo(tally);
    new MirrorOwner(page, signs.imprint("campus").isPresent()).addTo(tally);
    new SchoolSlots(page).addTo(tally);
    new SwappedNames(page).addTo(tally);
    new MirrorHost(page, universities, signs).addTo(tally);
    boolean named = tally.has(MirrorSign.SITE_FOR_SCHOOL) || tally.has(MirrorSign.BRAND_FOR_SCHOOL);
    if (!branded && !named && signs.imprint("campus").isPresent()) {
      tally.against(MirrorSign.SCHOOL_OWNS);
    }
    String publisher = page.article().publisher().map(Tag::value).orElse("");
    if (NETWORK.matcher(publisher).matches()) {
      tally.add(MirrorSign.NETWORK_SOURCE, signs.publisher(MirrorSign.NETWORK_SOURCE.rule(), 0.6));
    }
    if (attributed) {
      tally.against(MirrorSign.ATTRIBUTED);
    }
    return tally;
  }

  /// Whether a brand is among the lines that say whose page it is.
  private boolean addImprint(MirrorTally tally) {
    List<Signs.Sign> brands = signs.inImprint("brand");
    List<Signs.Sign> gaming = signs.inImprint("gaming");
    brands.forEach(s -> tally.add(MirrorSign.BRAND_IN_IMPRINT, s.weight(), s.evidence()));
    gaming.forEach(s -> tally.add(MirrorSign.BRAND_IN_IMPRINT, s.weight(), s.evidence()));
    signs.inImprint("owner").forEach(s -> tally.add(MirrorSign.OWNER, s.weight(), s.evidence()));
    signs
        .inImprint("stock")
        .forEach(s -> tally.add(MirrorSign.SHARE_TALK, s.weight() / 2, s.evidence()));
    return !brands.isEmpty() || !gaming.isEmpty();
  }
}
