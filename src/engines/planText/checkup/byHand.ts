import { type Checked, type Commitment, type Finding, readPlan } from '../index.ts';

type Given = Partial<Commitment> & Pick<Commitment, 'quote'>;

/** A reading by hand: the promises and facts named, found in the text one after the other. */
export function reading(text: string, ...given: readonly Given[]): Checked {
  let from = 0;
  const commitments = given.map((one, i): Commitment => {
    const start = text.indexOf(one.quote, from);
    if (start < 0) throw new Error(`the text does not hold ${one.quote}`);
    from = start;
    const value = typeof one.value === 'number' ? { valueText: String(one.value) } : {};
    const fresh = {
      kind: 'target',
      section: [],
      subject: '',
      measure: '',
      comparator: '>=',
      valueText: null,
      value: null,
      unit: null,
      scope: '全县',
    } as const;
    return {
      ...fresh,
      ...value,
      id: `c${i}`,
      start,
      end: start + one.quote.length,
      timeInherited: false,
      responsible: ['县教育局'],
      ...one,
    };
  });
  return { text, outline: readPlan(text).outline, commitments };
}
/** The first line of every plan made by hand. */
export const title = '青禾县“十五五”教育发展规划\n';
/** What the findings are about, in their order. */
export const codes = (findings: readonly Finding[]) => findings.map(({ code }) => code);
/** The findings of one code. */
export const only = (findings: readonly Finding[], code: string) => findings.filter(finding => finding.code === code);
/** The words of a text that a finding points at. */
export const wordsAt = (text: string, finding: Finding | undefined) => finding?.places.map(({ start, end }) => text.slice(start, end));
