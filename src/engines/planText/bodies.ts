const level = '(?:自治区|省|市|县|区|州|旗|乡镇|镇|各级|各地|各县(?:\\(市、区\\)|区|市)?|各市|各乡镇(?:\\(街道\\))?|当地|本级)';
const office =
  '(?:委教育工委|委办(?:公室)?|委编办|委宣传部|委组织部|委政法委|教育体育局|教体局|教育和体育局|教育局|教育厅|教委|财政局|财政厅|财政|发展改革委|发改委|发改局|人社局|人力资源(?:和)?社会保障局|人社厅|自然资源局|住建局|公安局|卫健委|卫健局|文旅局|文广局|体育局|民政局|科技局|工信局|市场监管局|编办|统计局|审计局|残联|妇联|团委|总工会|工会|关工委|政府|人民政府|委)';
const bodyForm = new RegExp(
  `${level}${office}|局党组|党委政府|教育(?:行政)?部门|财政部门|政府(?=专列|统筹|出资|负责|承担|购买)|机构编制部门|发展改革部门`,
  'g',
);
const bracketForm =
  /[(〔【[](?:牵头单位|责任单位|责任部门|牵头部门|主责单位|配合单位|完成单位|责任主体|实施单位|责任科室|牵头|责任人|主办单位|协办单位)[:]?([^)〕】\]]{1,300})[)〕】\]]/g;
const dutyBracket =
  /[(〔【[]([^()〔〕【】[\]]{2,120}?)(?:牵头|分别)?(?:负责|按职责分工负责|等按职责分工负责)[^()〔〕【】[\]]{0,12}[)〕】\]]/g;

/** Cuts a list of bodies at its joints; words that are no body fall away. */
export function bodiesIn(list: string): string[] {
  return list
    .replace(/(?:牵头单位|责任单位|配合单位|责任部门|牵头部门|协办单位|主办单位|参与单位)[:]?/g, '、')
    .split(/[、,;，；:\s]|(?<=[局委厅部办会])和/)
    .map(name =>
      name
        .trim()
        .replace(/^(?:由|各?有关)(?=.)/, '')
        .replace(/(?:等|牵头|负责|配合)$/, ''),
    )
    .filter(name => name.length >= 2 && name.length <= 24);
}

/** The bodies named in the bracket that closes an item (责任单位：…), with where it stands; null where there is none. */
export function closingBodies(text: string): { readonly start: number; readonly end: number; readonly bodies: readonly string[] }[] {
  const found = [];
  for (const form of [bracketForm, dutyBracket]) {
    for (const match of text.matchAll(form)) {
      const bodies = bodiesIn(match[1] as string);
      if (bodies.length > 0) found.push({ start: match.index, end: match.index + match[0].length, bodies });
    }
    if (found.length > 0) break;
  }
  return found;
}

/** Bodies that a clause names as doers: 市财政每月…, 由市委、市政府授予, 区政府每年…报告. */
export function doersIn(clause: string): string[] {
  const head = /^(?:由)?(.{0,24})/.exec(clause)?.[0] ?? '';
  const by = /由([^,。;]{2,40}?)(?:授予|负责|牵头|组织|承担|统筹|实施|评选)/.exec(clause)?.[1] ?? '';
  const named = [...`${by} ${/^(?:.{0,10}累计)?/.test(head) ? head : ''}`.matchAll(bodyForm)].map(match => match[0]);
  return [...new Set(named)];
}
