/** Radicals that Unicode does not fold to the character of the mainland, and the characters they are printed for. */
const radicals =
  '⺁⺇⺈⺋⺌⺍⺎⺏⺒⺗⺜⺝⺟⺠⺢⺧⺪⺬⺮⺰⺳⺴⺵⺶⺷⺸⺹⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳';
const characters =
  '厂几刀卩小小兀尣巳心日月母民水牛疋示竹纟罒网网羊羊羊老聿肉臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶阝钅長镸长门阜阝雨青韦页风飞食食飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟';

/**
 * Chinese as it is typed. Some programs write a PDF's text layer with the signs for radicals (⼀ U+2F00, ⻓ U+2ED3) where the page
 * shows characters (一, 长); searched or read as text these would be other signs.
 */
export const withoutRadicals = (text: string): string =>
  text.replace(/[\u2e80-\u2fdf]/g, sign =>
    radicals.includes(sign) ? (characters[radicals.indexOf(sign)] as string) : sign.normalize('NFKC'),
  );
