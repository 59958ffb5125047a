import { ok } from '#kernel/problem.ts';
import { organisationsOf } from '#offices/roster/index.ts';
import {
  type Block,
  type Desk,
  date,
  dayInWords,
  defineRegister,
  defineVerb,
  file,
  insert,
  type Paper,
  writePaper,
  year,
} from '#register/index.ts';
import type { BalanceBoard, StageBoard } from './balance.ts';
import { KEEPS, READS, stageWords } from './codes.ts';
import type { ItemLine } from './itemLines.ts';
import { type StandardBoard, standardBoardOf } from './views.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const paragraph = (text: string, source?: string): Block => ({
  kind: 'paragraph',
  runs: [{ text }, ...(source === undefined ? [] : [{ text: source, source: true }])],
});
const heading = (text: string, level: 1 | 2 = 1): Block => ({ kind: 'heading', level, text });
const said = (passes: boolean | null) => (passes === null ? '未定' : passes ? '达标' : '未达标');
const shown = (value: number | null, places = 2) => (value === null ? '缺' : value >= 100 ? value.toFixed(0) : value.toFixed(places));
const numerals = ['一', '二', '三', '四', '五', '六', '七', '八'];

/** The seven indicators of a stage: every school, and the spread. */
function stageBlocks(stage: StageBoard, board: BalanceBoard, place: number): readonly Block[] {
  const word = stageWords[stage.stage];
  const failing = stage.parts.filter(part => part.passes === false);
  const marks = { met: '', floor: '△', below: '✕', missing: '缺' } as const;
  const over = stage.spreads.filter(one => one.passes === false);
  return [
    heading(`（${numerals[place]}）${word}`, 2),
    paragraph(
      `${word}${stage.parts.length}所参加评估，${stage.parts.length - failing.length - stage.parts.filter(part => part.passes === null).length}所达标${failing.length === 0 ? '' : `，${failing.length}所未达标：${failing.map(part => part.name).join('、')}`}。`,
      `（${board.year}年学校分学段年度数据）`,
    ),
    {
      kind: 'table',
      caption: `${word}资源配置七项指标`,
      columns: [
        { label: '学校', share: 3.4 },
        { label: '学生', share: 1.2, numeric: true },
        ...board.indicators.map(one => ({ label: one.code, share: 1.5, numeric: true })),
        { label: '结论', share: 1.5 },
      ],
      rows: [
        ...stage.parts.map(part => [
          part.name,
          String(part.pupils),
          ...part.marks.map(mark => `${shown(mark.value)}${marks[mark.state]}`),
          said(part.passes),
        ]),
        ['门槛', '', ...(stage.parts[0]?.marks ?? []).map(mark => String(mark.min)), ''],
        ['差异系数', '', ...stage.spreads.map(one => shown(one.coefficient, 3)), `≤${stage.spreads[0]?.limit ?? ''}`],
      ],
      note: `${board.indicators.map(one => `${one.code} ${one.name}`).join('；')}。△达到门槛的85%，✕未达到，缺为没有报来。`,
    },
    paragraph(
      over.length === 0
        ? `${word}七项指标的校际差异系数均未超过${stage.spreads[0]?.limit ?? ''}。`
        : `${word}有${over.length}项指标的校际差异系数超过${over[0]!.limit}：${over.map(one => `${one.code}为${shown(one.coefficient, 3)}`).join('，')}。`,
      '（按在校生数加权）',
    ),
  ];
}

function itemBlocks(title: string, letter: string, items: readonly ItemLine[]): readonly Block[] {
  const own = items.filter(one => one.item.startsWith(letter));
  const [met, open] = [own.filter(one => one.isMet === true).length, own.filter(one => one.isMet === null).length];
  return [
    heading(title),
    paragraph(`共${own.length}项，达到${met}项，未达到${own.length - met - open}项，待认定${open}项。`),
    {
      kind: 'table',
      caption: title.replace(/^.、/, ''),
      columns: [
        { label: '项目', share: 6 },
        { label: '结论', share: 1.3 },
        { label: '依据', share: 1.6 },
        { label: '情况', share: 3 },
      ],
      rows: own.map(one => [
        one.text,
        one.isMet === null ? '待认定' : one.isMet ? '达到' : '未达到',
        one.by === 'figures' ? '学校数据' : one.by === 'evidence' ? '佐证认定' : '',
        [one.figure === null ? '' : String(one.figure), one.remark ?? '', one.failing.length > 0 ? `未做到：${one.failing.join('、')}` : '']
          .filter(word => word !== '')
          .join('；'),
      ]),
    },
  ];
}

/** The self-evaluation report of a county by the standard, from what stands in its books on a day. */
export function standardReport(
  { board, items, passes }: StandardBoard,
  signing: Pick<Paper, 'signer' | 'date'> & { readonly isExample: boolean; readonly bureau: string },
): Paper {
  const { bureau, ...signed } = signing;
  const lacking = board.stages.flatMap(stage =>
    stage.parts.flatMap(part =>
      part.marks
        .filter(mark => mark.state === 'below' || mark.state === 'floor')
        .map(mark => [part.name, stageWords[stage.stage], mark.code, shown(mark.value), String(mark.min), shown(mark.lacks, 1)]),
    ),
  );
  return {
    title: `${board.year}年县域义务教育优质均衡发展自评报告`,
    ...signed,
    blocks: [
      paragraph(
        `依据《${board.standard.title}》（${board.standard.document}），${bureau}对${board.year}年县域义务教育优质均衡发展状况进行了自评。自评结论：${passes === null ? '尚有项目未定' : passes ? '达到标准' : '尚未达到标准'}。`,
      ),
      heading('一、资源配置'),
      ...board.stages.flatMap((stage, place) => stageBlocks(stage, board, place)),
      ...(board.owed.length === 0
        ? []
        : [
            paragraph(
              `以下学校还有数据没有报来：${board.owed.map(one => `${one.name}（${one.stage === null ? '整年' : one.figures.join('、')}）`).join('；')}。`,
            ),
          ]),
      ...itemBlocks('二、政府保障程度', 'G', items),
      ...itemBlocks('三、教育质量', 'Q', items),
      ...itemBlocks('四、社会认可度', 'R', items),
      ...itemBlocks('五、否决事项', 'V', items),
      heading('六、差距'),
      ...(lacking.length === 0
        ? [paragraph('七项指标没有低于门槛的学校。')]
        : [
            {
              kind: 'table' as const,
              caption: '低于门槛的指标和还差的总量',
              columns: [
                { label: '学校', share: 3 },
                { label: '学段', share: 1 },
                { label: '指标', share: 1 },
                { label: '现为', share: 1.4, numeric: true },
                { label: '门槛', share: 1.4, numeric: true },
                { label: '还差总量', share: 1.6, numeric: true },
              ],
              rows: lacking,
            },
          ]),
    ],
    colophon: `数据取自本系统“学校分学段年度数据”“教职工”“办学条件”“标准逐项认定”各台账，截至${dayInWords(signed.date)}`,
  };
}

/** A self-evaluation report as it was written on a day. */
export const standardReportFile = defineRegister({
  name: 'standardReport',
  label: '优质均衡自评报告',
  scope: 'bureau',
  key: [],
  title: ['year', 'writtenOn'],
  fields: { year: year('统计年度'), writtenOn: date('撰写日期'), file: file('报告文件') },
  rules: [],
  workflow: {},
  readBy: READS,
});

/** Writes the report from what stands in the books today, and keeps it. */
export const writeStandardReport = defineVerb({
  name: 'indicators.writeStandardReport',
  label: '撰写优质均衡自评报告',
  by: KEEPS,
  input: { year: year('统计年度') },
  async run(desk: Desk, { year: of }) {
    const bureau = (await organisationsOf(desk)).find(one => one.kind === 'bureau')?.name ?? '';
    // Invented counties have division codes that begin with 99.
    const signing = { signer: bureau, bureau, date: desk.today, isExample: desk.store.county.startsWith('99') };
    const paper = standardReport(await standardBoardOf(desk, of), signing);
    const name = `${paper.title}.docx`;
    const { hash } = await desk.store.keepFile(await writePaper(paper), { name, mediaType: DOCX });
    const kept = await insert(desk, standardReportFile, { year: of, writtenOn: desk.today, file: hash });
    return kept.ok ? ok({ hash, name }) : kept;
  },
});
