package yangban.corpus.understand;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import yangban.corpus.lexicon.DataTable;
import yangban.corpus.lexicon.Regions;

/// Tells the province-level region of an address that a page prints at its foot: by a province, a
/// city, or the filing number that every site of the mainland bears (`陇ICP备05000000号`). Immutable.
final class Places {
  private static final Pattern ADDRESS =
      Pattern.compile("地址|邮编|邮政编码|电话|校址|路\\d|号楼|街\\d|大道|校区:|\\d号");
  private static final Pattern FILING =
      Pattern.compile("([京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤琼川蜀贵黔云滇陕甘陇青桂蒙藏宁新])(?:icp备|icp证|公网安备)");

  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("京", "北京"),
          Map.entry("津", "天津"),
          Map.entry("沪", "上海"),
          Map.entry("渝", "重庆"),
          Map.entry("冀", "河北"),
          Map.entry("晋", "山西"),
          Map.entry("辽", "辽宁"),
          Map.entry("吉", "吉林"),
          Map.entry("黑", "黑龙江"),
          Map.entry("苏", "江苏"),
          Map.entry("浙", "浙江"),
          Map.entry("皖", "安徽"),
          Map.entry("闽", "福建"),
          Map.entry("赣", "江西"),
          Map.entry("鲁", "山东"),
          Map.entry("豫", "河南"),
          Map.entry("鄂", "湖北"),
          Map.entry("湘", "湖南"),
          Map.entry("粤", "广东"),
          Map.entry("琼", "海南"),
          Map.entry("川", "四川"),
          Map.entry("蜀", "四川"),
          Map.entry("贵", "贵州"),
          Map.entry("黔", "贵州"),
          Map.entry("云", "云南"),
          Map.entry("滇", "云南"),
          Map.entry("陕", "陕西"),
          Map.entry("甘", "甘肃"),
          Map.entry("陇", "甘肃"),
          Map.entry("青", "青海"),
          Map.entry("桂", "广西"),
          Map.entry("蒙", "内蒙古"),
          Map.entry("藏", "西藏"),
          Map.entry("宁", "宁夏"),
          Map.entry("新", "新疆"));

  private final Map<String, String> regions;
  private final Pattern names;

  private Places(Map<String, String> regions) {
    this.regions = Map.copyOf(regions);
    this.names =
        Pattern.compile(
            regions.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|")));
  }

  static Places load(Folding folding) {
    Map<String, String> regions = new HashMap<>();
    List<DataTable.Row> provinces = Regions.table().rows();
    provinces.forEach(r -> regions.put(folding.fold(r.text(0)), r.text(0)));
    for (DataTable.Row row : DataTable.load(Places.class, "places.tsv", 2).rows()) {
      if (!regions.containsKey(folding.fold(row.text(0)))) {
        throw row.fault("no region is called " + row.cell(0));
      }
      row.words(1).forEach(w -> regions.put(folding.fold(w.words()), row.text(0)));
    }
    return new Places(regions);
  }

  /// The region of an address line (folded), if it is one and names a place.
  Optional<String> ofAddress(String line) {
    if (!ADDRESS.matcher(line).find()) {
      return Optional.empty();
    }
    Matcher matcher = names.matcher(line);
    return matcher.find() ? Optional.ofNullable(regions.get(matcher.group())) : Optional.empty();
  }

  /// The region in which a site is filed, by a line (folded) that tells its number.
  Optional<String> ofFiling(String line) {
    Matcher matcher = FILING.matcher(line);
    return matcher.find() ? Optional.ofNullable(SHORT.get(matcher.group(1))) : Optional.empty();
  }
}
