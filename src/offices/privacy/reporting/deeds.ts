import { ok, refuse } from '#kernel/problem.ts';
import { type Block, count, date, defineVerb, fetchRow, insert, type Paper, ref, rows, step, text, update, year } from '#register/index.ts';
import { OFFICER, READS } from '../codes.ts';
import type { House } from '../house.ts';
import { keptPaper, paragraph, signed } from '../paper.ts';
import { processingLines, processingPaper } from '../processing/processing.ts';
import { says } from '../refusals.ts';
import type { YearView } from '../types.ts';
import { complianceReport } from './complianceReport.ts';
import { yearOf } from './year.ts';

const numerals = '一二三四五六七八九十';
const heading = (place: number, text: string): Block => ({ kind: 'heading', level: 1, text: `${numerals[place] ?? place + 1}、${text}` });

const partBlocks = (part: YearView['parts'][number], place: number): readonly Block[] => [
  heading(place + 1, part.label),
  {
    kind: 'table',
    caption: part.label,
    columns: [
      { label: '项目', share: 4 },
      { label: '数量', share: 1, numeric: true },
    ],
    rows: part.lines.map(one => [one.label, String(one.value)]),
  },
];

/** The report itself; what it says of a missing walk of the chain it says plainly. */
const reportPaper = (view: YearView, ledgers: number, minors: number, signing: Awaited<ReturnType<typeof signed>>): Paper => ({
  title: `${view.year}年度未成年人个人信息保护合规审计报告`,
  ...signing,
  blocks: [
    heading(0, '总体情况'),
    paragraph(
      `依据《未成年人网络保护条例》第三十七条，对本局在本系统中处理未成年人个人信息遵守法律、行政法规的情况进行了审计。本系统有含个人信息的台账${ledgers}个，其中涉及未成年人的${minors}个；全年审计事件${view.events}条。`,
    ),
    paragraph(
      view.chain === null
        ? '审计链尚未核验。'
        : `审计链于${view.chain.checkedOn}核验，${view.chain.isWhole ? `共${view.chain.entries}条，完整无断裂` : `在第${view.chain.entries}条断裂，应立即查明`}。`,
    ),
    ...view.parts.flatMap(partBlocks),
    heading(view.parts.length + 1, '存在的问题和整改'),
    paragraph('（由个人信息保护负责人填写。）'),
  ],
  colophon: `审计链末端 ${view.head}`,
});

/** Writes the report of a year that is over; written again until it is filed. */
export const writeReport = (house: House) =>
  defineVerb({
    name: 'privacy.writeReport',
    label: '生成年度合规审计报告',
    by: OFFICER,
    on: { register: 'complianceReport' },
    input: { year: year('年度') },
    async run(desk, { year: wanted }) {
      if (String(wanted) >= desk.today.slice(0, 4)) return refuse(says.yearNotOver({ year: wanted }, '年度'));
      const [before] = await rows(desk, complianceReport, { where: { year: wanted } });
      if (before?.state === 'filed') return refuse(says.reportThere({ year: wanted }, '年度'));
      const lines = await processingLines(desk, house);
      const view = await yearOf(desk, wanted);
      const name = `${wanted}年度个人信息保护合规审计报告`;
      const paper = reportPaper(view, lines.length, lines.filter(one => one.isOfMinors).length, await signed(desk));
      const file = await keptPaper(desk, name, paper);
      const values = { year: wanted, file, writtenOn: desk.today, writtenBy: desk.actor.id, filedOn: null, filedTo: null };
      const done =
        before === undefined
          ? await insert(desk, complianceReport, values)
          : await update(desk, complianceReport, before.id, before.version, values);
      return done.ok ? ok({ complianceReport: done.value.id, file, name: `${name}.docx` }) : done;
    },
  });

/** Writes down when and to whom a report was handed in. */
export const fileReport = defineVerb({
  name: 'privacy.fileReport',
  label: '登记报告报送',
  by: OFFICER,
  on: { register: 'complianceReport', row: 'complianceReport', step: 'fileReport' },
  input: {
    complianceReport: ref('complianceReport', '年度合规审计报告'),
    version: count('版次'),
    filedOn: date('报送日期'),
    filedTo: text('报送单位', { longest: 120 }),
  },
  async run(desk, { complianceReport: id, version, filedOn, filedTo }) {
    const found = await fetchRow(desk, complianceReport, id);
    if (!found.ok) return found;
    if (filedOn > desk.today) return refuse(says.dayAhead({ label: '报送日期', today: desk.today }, '报送日期'));
    const done = await step(desk, complianceReport, { ...found.value, version }, 'fileReport', { filedOn, filedTo });
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});

/** The list of processing as a document. */
export const printProcessing = (house: House) =>
  defineVerb({
    name: 'privacy.printProcessing',
    label: '打印处理活动清单',
    by: READS,
    input: {},
    async run(desk) {
      const name = `个人信息处理活动清单 ${desk.today}`;
      const paper = processingPaper(await processingLines(desk, house), await signed(desk));
      return ok({ file: await keptPaper(desk, name, paper), name: `${name}.docx` });
    },
  });
