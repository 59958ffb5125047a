import type { Commitment } from './reading.ts';

/** How many earlier promises of the same make a promise is compared with; it keeps the work linear. */
const reach = 60;

const deeds =
  /新建改扩建|新建|改扩建|扩建|建设|建成|打造|创建|增创|达到|通过|完成|实现|推进|确保|保障|力争|始终|全面|基本|重点|任务|建成投用/g;
const tails = /(?:发展|规模|县|验收|评估|标准|督导|认定|覆盖|数|工作|项目|建成|县级)+/g;
const places = /全[市县区省州旗]|新市区|老市区|民族乡|乡镇|街道|城区|\(|\)|“|”|、|的|我[市县区]|本[市县区]/g;

/** The words by which two promises are known for the same: without deeds, places and signs. */
function core(commitment: Commitment): string {
  const { kind, value, comparator, quote, measure, subject } = commitment;
  const named =
    value === null || comparator === 'rank'
      ? quote
      : kind === 'standing-amount'
        ? `${subject}${quote.replace(/[\d.]+|每[年月]|标准|补助|按照|元/g, '')}`
        : measure;
  return named
    .replace(/\s+/g, '')
    .replace(/(?:到|至|在)?20\d\d年(?:底|前)?[,，]?/g, '')
    .replace(/普职/g, '普通高中中等职业')
    .replace(deeds, '')
    .replace(places, '')
    .replace(tails, '');
}

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) pairs.add(text.slice(i, i + 2));
  return pairs;
}

/** The share of the smaller set that lies in the larger. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  if (few.size === 0) return 0;
  let common = 0;
  for (const pair of few) if (many.has(pair)) common++;
  return common / few.size;
}

interface Known {
  readonly at: number;
  readonly core: string;
  readonly pairs: ReadonlySet<string>;
  readonly commitment: Commitment;
}

/** Promises that can only be the same where this agrees: what they say, not how. */
function makeOf({ kind, comparator, value, unit }: Commitment): string {
  const number = value === null ? comparator : typeof value === 'object' ? `${value.min}-${value.max}` : String(value);
  const group = kind === 'standing-amount' ? 'amount' : kind === 'rule' ? 'rule' : kind === 'budget' ? 'budget' : 'state';
  return `${group}|${number}|${unit ?? ''}`;
}

const placeKin = (a: string, b: string) =>
  a === b || a.includes(b) || b.includes(a) || /^全/.test(a) || /^全/.test(b) || (/乡/.test(a) && /乡/.test(b));

function isSame(a: Known, b: Known): boolean {
  const [one, two] = [a.commitment, b.commitment];
  if (two.start - one.end < 2 || !placeKin(one.scope, two.scope)) return false;
  if (a.core === b.core && a.core.length >= 2) return true;
  const alike = shared(a.pairs, b.pairs);
  if (one.value === null || one.comparator === 'rank') {
    const sameHead = a.core.slice(-2) === b.core.slice(-2) || one.comparator === '≈';
    return (one.kind === two.kind || one.comparator !== 'status') && sameHead && alike >= 0.6 && Math.min(a.pairs.size, b.pairs.size) >= 3;
  }
  const most = Math.max(a.pairs.size, b.pairs.size);
  return alike >= 0.6 && (alike * Math.min(a.pairs.size, b.pairs.size)) / most >= 0.4 && Math.min(a.core.length, b.core.length) >= 3;
}

/**
 * Gives one `restates` code to promises that say the same again: alike in words, equal in value, compatible in scope.
 * Facts are never linked. A “两个只增不减” is linked with the two it stands for.
 */
export function linkRestatements(commitments: readonly Commitment[]): Commitment[] {
  const root = commitments.map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (root[at] !== at) at = root[at] = root[root[at] as number] as number;
    return at;
  };
  const makes = new Map<string, Known[]>();
  commitments.forEach((commitment, at) => {
    if (commitment.kind === 'baseline') return;
    const words = core(commitment);
    const known: Known = { at, core: words, pairs: pairsOf(words), commitment };
    const make = makeOf(commitment);
    const earlier = makes.get(make) ?? [];
    for (const other of earlier.slice(-reach)) if (isSame(other, known)) root[find(at)] = find(other.at);
    makes.set(make, [...earlier.slice(-reach), known]);
  });
  linkTwoOnlyUp(commitments, (a, b) => {
    root[find(b)] = find(a);
  });
  const sizes = new Map<number, number>();
  for (let i = 0; i < root.length; i++) sizes.set(find(i), (sizes.get(find(i)) ?? 0) + 1);
  return commitments.map((commitment, i) =>
    (sizes.get(find(i)) ?? 0) > 1 ? { ...commitment, restates: `R-${(commitments[find(i)] as Commitment).id}` } : commitment,
  );
}

/** “两个只增不减” is said in short of the two spending promises that other sentences say in full. */
function linkTwoOnlyUp(commitments: readonly Commitment[], link: (a: number, b: number) => void): void {
  const ups = commitments.flatMap((commitment, i) =>
    commitment.comparator === 'not-decrease' && commitment.kind !== 'baseline' ? [i] : [],
  );
  const short = ups.find(i => /[两二]个只增不减/.test((commitments[i] as Commitment).quote));
  if (short !== undefined) for (const i of ups) if (i !== short) link(short, i);
}
