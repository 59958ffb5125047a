import type { Commitment, Finding, OutlineItem, PlanReading } from '#engines/planText/index.ts';

const kinds: Readonly<Record<Commitment['kind'], string>> = {
  baseline: '现状',
  target: '目标',
  project: '项目',
  budget: '投入',
  'standing-amount': '标准',
  rule: '要求',
};

const widthOf = (text: string) => [...text].reduce((sum, char) => sum + (char > '\u2e7f' || /[“”‘’—…·①-⑳]/.test(char) ? 2 : 1), 0);
const padded = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - widthOf(text)));
const cut = (text: string, length: number) => {
  const bare = text.replace(/\s+/g, '');
  return bare.length > length ? `${bare.slice(0, length - 1)}…` : bare;
};

const isIn = ({ start }: { readonly start: number }, item: OutlineItem) => start >= item.start && start < item.end;

function outlineLines({ outline, commitments }: PlanReading): readonly string[] {
  return outline
    .filter(({ level }) => level <= 3)
    .map(item => {
      const inside = commitments.filter(commitment => isIn(commitment, item));
      const promises = inside.filter(({ kind }) => kind !== 'baseline').length;
      const label = `${'  '.repeat(item.level)}${item.number}${cut(item.title, 26)}`;
      return inside.length === 0 ? label : `${padded(label, 66)} 承诺 ${promises}  现状 ${inside.length - promises}`;
    });
}

function dueOf({ deadline, year, period, recurrence }: Commitment): string {
  const often = { day: '每天', week: '每周', month: '每月', semester: '每学期', year: '每年', '2year': '每两年', '3year': '每三年' };
  if (recurrence !== undefined) return often[recurrence];
  return deadline === undefined ? (year === undefined ? (period ?? '') : `${year}年`) : `到${deadline}年`;
}

function promiseLines({ commitments }: PlanReading): readonly string[] {
  return commitments
    .filter(({ kind }) => kind !== 'baseline')
    .map((commitment, i) => {
      const bodies = (commitment.responsible ?? []).join('、');
      return `${String(i + 1).padStart(4)}  ${kinds[commitment.kind]}  ${padded(dueOf(commitment), 12)} ${cut(commitment.quote, 60)}${bodies === '' ? '' : `  〔${bodies}〕`}`;
    });
}

const findingLines = (text: string, findings: readonly Finding[]): readonly string[] =>
  findings.flatMap(({ title, sentence, places }, i) => [
    `${String(i + 1).padStart(4)}  ${title.zh} · ${title.en}`,
    `      ${sentence.zh}`,
    ...places.slice(0, 3).map(({ start, end }) => `      [${start}–${end}] ${cut(text.slice(start, end), 50)}`),
    ...(places.length > 3 ? [`      …… 共${places.length}处`] : []),
  ]);

/** A reading for the eye: the outline with what is in each part, the promises, the check-up. */
export function printedPlan(reading: PlanReading, findings: readonly Finding[]): string {
  const promises = reading.commitments.filter(({ kind }) => kind !== 'baseline').length;
  return [
    `目录 Outline（${reading.outline.length}）`,
    ...outlineLines(reading),
    '',
    `承诺 Promises（${promises}；现状 baselines ${reading.commitments.length - promises}）`,
    ...promiseLines(reading),
    '',
    `规划体检 Check-up（${findings.length}）`,
    ...findingLines(reading.text, findings),
  ].join('\n');
}
