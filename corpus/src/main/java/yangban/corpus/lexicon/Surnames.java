package yangban.corpus.lexicon;

/// Whether a few ideographs may be a person's name, by their first character.
///
/// The surnames are those of 百家姓 and some that it lacks and that are common today (肖, 付, 佟, 覃 …).
public final class Surnames {

  private static final String SINGLE =
      "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖谌付佟覃代粟岳帅闫楚鄢涂迟佘冼揭敬亢况缑汝晋阳邸仝苟蹇谯";

  private static final String DOUBLE =
      "万俟 司马 上官 欧阳 夏侯 诸葛 闻人 东方 赫连 皇甫 尉迟 公羊 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 公孙 仲孙 轩辕 令狐 钟离 宇文 长孙 慕容 鲜于 闾丘 司徒 司空 东郭 南宫 端木 呼延";

  private Surnames() {}

  /// Two or three ideographs behind a surname; four only behind one of two characters, or of two
  /// surnames together.
  public static boolean mayBegin(String name) {
    int length = name.length();
    if (length < 2 || length > 4) {
      return false;
    }
    boolean compound = length > 2 && DOUBLE.contains(name.substring(0, 2));
    boolean single = SINGLE.indexOf(name.charAt(0)) >= 0;
    return length == 4
        ? compound || (single && SINGLE.indexOf(name.charAt(1)) >= 0)
        : single || compound;
  }
}
