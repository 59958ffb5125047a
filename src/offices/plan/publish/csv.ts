import type { PublicPlan, PublicPromise } from './publicPlan.ts';
import { type Language, percent, standsAs } from './words.ts';

const headings: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    '序号',
    '章',
    '事项',
    '承诺原句',
    '目标',
    '期限',
    '起点年',
    '起点值',
    '计量单位',
    '最近一年',
    '已做到',
    '历年',
    '状态',
    '完成',
    '牵头单位',
    '配合单位',
  ],
  en: [
    'Number',
    'Chapter',
    'Promise',
    'Sentence',
    'Target',
    'By',
    'Baseline year',
    'Baseline',
    'Unit',
    'Latest year',
    'Reached',
    'By year',
    'Status',
    'Done',
    'Lead',
    'Supporting',
  ],
};

/** A cell that no spreadsheet takes for a formula: text that begins like one gets an apostrophe. */
function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

const line = (chapter: string, one: PublicPromise, language: Language): readonly (string | number | null)[] => [
  one.number,
  chapter,
  one.title,
  one.sentence,
  one.target[language],
  one.by,
  one.baseline?.year ?? null,
  one.baseline?.value ?? null,
  one.unit,
  one.reached?.year ?? null,
  one.reached?.[language] ?? null,
  one.years.map(({ year, value, state }) => `${year}: ${value ?? state ?? ''}`).join('; '),
  standsAs(one, language),
  one.progress === null ? null : percent(Math.min(Math.max(one.progress, 0), 1)),
  one.lead,
  one.support.join('、'),
];

/** A frozen plan as CSV (UTF-8 with its mark, as Excel and WPS want it), a promise a line. */
export const publicCsv = (shown: PublicPlan, language: Language): string =>
  `\ufeff${[headings[language], ...shown.chapters.flatMap(({ title, promises }) => promises.map(one => line(title, one, language)))]
    .map(cells => cells.map(cell).join(','))
    .join('\r\n')}\r\n`;
