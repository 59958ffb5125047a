const level =
  '(?:自治区|省级|市级|县级|区级|省|市|县|区|州|旗|乡镇|镇|各级|各地|各县(?:\\(市、区\\)|区|市)?|各市|各乡镇(?:\\(街道\\))?|当地|本级)';
const office =
  '(?:委教育工委|委办(?:公室)?|委编办|委宣传部|委组织部|委政法委|教育体育局|教体局|教育和体育局|教育局|教育厅|教委|财政局|财政厅|财政|发展改革委|发改委|发改局|人社局|人力资源(?:和)?社会保障局|人社厅|自然资源局|住建局|公安局|卫健委|卫健局|文旅局|文广局|体育局|民政局|科技局|工信局|市场监管局|编办|统计局|审计局|残联|妇联|团委|总工会|工会|关工委|(?:人民)?政府(?:教育督导委员会|办公室)?|委)';
const bodyForm = new RegExp(
  `(?<!通过|经|接受|较|比)${level}${office}|局党组|党委政府|教育(?:行政)?部门|财政部门|政府(?=专列|统筹|出资|负责|承担|购买)|机构编制部门|发展改革部门`,
  'g',
);
const labels =
  '牵头单位|责任单位|责任部门|牵头部门|主责单位|配合单位|完成单位|责任主体|实施单位|责任科室|责任股室|牵头科室|牵头|责任人|主办单位|协办单位|分管领导|责任领导';
const labelled = new RegExp(`[(〔【[](?:${labels})`, 'g');
const inCharge = /(?:牵头|分别)?(?:按职责分工)?负责[)〕】\]]/g;
const openers: Readonly<Record<string, string>> = { '(': ')', '〔': '〕', '【': '】', '[': ']' };
const longest = 400;

/** Cuts a list of bodies at its joints, brackets kept whole; labels and words that are no body fall away. */
export function bodiesIn(list: string): string[] {
  const plain = list
    .replace(/(?:责任|分管)领导[:]?[^;；]*[;；]?/g, '')
    .replace(/(?:牵头|责任|配合|主责|完成|实施|协办|主办|参与)(?:单位|部门|科室|股室|主体|人)[:]?|分管领导[:]?/g, '、');
  const names: string[] = [];
  let name = '';
  let depth = 0;
  for (const char of `${plain}、`) {
    if (char === '(') depth++;
    if (char === ')' && depth > 0) depth--;
    if (depth === 0 && /[、,;，；:\s。]/.test(char)) {
      names.push(name);
      name = '';
    } else name += char;
  }
  return names
    .flatMap(each => each.split(/(?<=[局委厅部办会])和/))
    .map(each =>
      each
        .trim()
        .replace(/^(?:由|各?有关)(?=.)/, '')
        .replace(/(?:等|牵头|负责|配合)$/, ''),
    )
    .filter(each => each.length >= 2 && each.length <= 24)
    .map(each => each.replace(/\(/g, '（').replace(/\)/g, '）'));
}

/** A bracket that closes an item and names who answers for it. */
export interface ClosingBodies {
  readonly start: number;
  readonly end: number;
  readonly bodies: readonly string[];
}

/** The brackets of the text that name bodies in charge (责任单位：…; …负责), in order. */
export function closingBodies(text: string): ClosingBodies[] {
  const found: ClosingBodies[] = [];
  for (const { index } of text.matchAll(labelled)) {
    const end = closeOf(text, index, openers[text[index] as string] as string);
    const bodies = end < 0 ? [] : bodiesIn(text.slice(index + 1, end));
    if (bodies.length > 0) found.push({ start: index, end: end + 1, bodies });
  }
  for (const { 0: whole, index } of text.matchAll(inCharge)) {
    const start = openOf(text, index + whole.length - 1);
    const bodies = start < 0 || /。/.test(text.slice(start, index)) ? [] : bodiesIn(text.slice(start + 1, index));
    if (bodies.length > 0) found.push({ start, end: index + whole.length, bodies });
  }
  const bare = found.length === 0 ? bareList(text) : null;
  return bare === null ? found.sort((a, b) => a.start - b.start) : [bare];
}

const bodyEnd = /(?:局|委|厅|办|院|中心|公司|部门|单位|政府|政府\)|街道\)|乡镇|街道|联合会|妇联|团委|工会|学校|股室|科室|科|股|室|会)$/;

/** A bracket at the paragraph's end that holds nothing but bodies. */
function bareList(text: string): ClosingBodies | null {
  const end = text.replace(/[。\s]+$/, '').length;
  const start = openOf(text, end - 1);
  if (start < 1 || end - start > 200) return null;
  const bodies = bodiesIn(text.slice(start + 1, end - 1).replace(/,?列第一位[^,]*|,?下同|,?排第一位[^,]*/g, ''));
  return bodies.length >= 1 &&
    bodies.every(body => bodyEnd.test(body.replace('（', '(').replace('）', ')'))) &&
    /[。;]/.test(text[start - 1] as string)
    ? { start, end, bodies }
    : null;
}

/** Where the bracket that closes at `at` opened, within a short reach; -1 when it did not. */
function openOf(text: string, at: number): number {
  for (let i = at - 1; i >= 0 && i > at - 140; i--) if (openers[text[i] as string] === text[at]) return i;
  return -1;
}

/** Where the bracket opened at `from` closes, brackets of its kind inside it counted; -1 when it does not. */
function closeOf(text: string, from: number, closer: string): number {
  const opener = text[from];
  let depth = 0;
  const last = Math.min(text.length, from + longest);
  for (let i = from; i < last; i++) {
    if (text[i] === opener) depth++;
    else if (text[i] === closer && --depth === 0) return i;
  }
  return -1;
}

/** Bodies that a clause opens with as doers: 市财政每月…, 区政府每年…报告. */
export function doersIn(clause: string): string[] {
  const head = clause.slice(0, 24);
  if (!/[委局厅会办联团党]|政府|财政|部门/.test(head)) return [];
  return [...new Set([...head.matchAll(bodyForm)].map(match => match[0]))];
}

/** Bodies that a sentence says act: 由市委、市政府授予. */
export function agentsIn(sentence: string): string[] {
  const by = /由([^,。;]{2,40}?)(?:授予|负责|牵头|组织|承担|统筹|实施|评选)/.exec(sentence)?.[1] ?? '';
  return [...new Set([...by.matchAll(bodyForm)].map(match => match[0]))];
}
