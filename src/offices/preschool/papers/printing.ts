import { add, toDecimal, toNumber, zero } from '#kernel/decimal.ts';
import { refuse } from '#kernel/problem.ts';
import { organisationsOf } from '#offices/roster/index.ts';
import { dayInWords, defineVerb, fetchRow, ref, rows, year } from '#register/index.ts';
import { KEEPS } from '../codes.ts';
import { grading } from '../grading/patterns.ts';
import { subsidy } from '../inclusive/subsidy.ts';
import { supportRate } from '../inclusive/supportRate.ts';
import { toldMissing } from '../reach/rates.ts';
import { coverageIn } from '../reach/view.ts';
import { says } from '../refusals.ts';
import { issue, paragraph } from './paper.ts';

const on = { register: 'preschoolPaper' };

/** The notice of the titles that a round gave (命名通知). */
const printTitles = defineVerb({
  name: 'preschool.printTitles',
  label: '出命名通知',
  by: KEEPS,
  on,
  input: { gradingRound: ref('gradingRound', '幼儿园评级') },
  async run(desk, { gradingRound }) {
    const its = await fetchRow(desk, grading.campaign, gradingRound);
    if (!its.ok) return its;
    if (its.value.state !== 'concluded') return refuse(says.notConcluded({}, 'gradingRound'));
    const names = new Map((await organisationsOf(desk)).map(one => [one.id, one.name]));
    const titled = (await rows(desk, grading.entry, { where: { campaign: gradingRound } })).filter(one => one.titleFrom !== null);
    if (titled.length === 0) return refuse(says.nothingToPrint());
    const { name, year: of, shownOn, shownUntil } = its.value;
    const lines = titled.toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0));
    return issue(desk, {
      paperKind: 'titlesNotice',
      year: of,
      title: `关于公布${of}年${name}结果的通知`,
      addressee: '各乡镇，各幼儿园，各有关学校',
      blocks: [
        paragraph(
          `经自评申报、初审、专家评审，并于${dayInWords(shownOn ?? '')}至${dayInWords(shownUntil ?? '')}公示，现将${name}结果公布如下。`,
        ),
        {
          kind: 'table',
          caption: `${of}年${name}结果`,
          columns: [
            { label: '序号', share: 1, numeric: true },
            { label: '单位', share: 4 },
            { label: '等次', share: 2 },
            { label: '得分', share: 1.5, numeric: true },
            { label: '有效期止', share: 2 },
          ],
          rows: lines.map((one, place) => [
            String(place + 1),
            names.get(one.organisation) ?? '',
            one.level ?? '',
            one.score?.toFixed(2) ?? '',
            one.titleUntil ?? '',
          ]),
        },
        paragraph('命名期满前须复核；期间发生安全责任事故、违规收费等情形的，撤销命名。'),
      ],
    });
  },
});

/** The subsidies of a year that are confirmed or paid, with each sum in words (补助核定表). */
const printSubsidies = defineVerb({
  name: 'preschool.printSubsidies',
  label: '出补助核定表',
  by: KEEPS,
  on,
  input: { year: year('补助年度') },
  async run(desk, { year: of }) {
    const names = new Map((await organisationsOf(desk)).map(one => [one.id, one.name]));
    const rates = new Map((await rows(desk, supportRate)).map(one => [one.id, one]));
    const lines = await rows(desk, subsidy, { where: { year: of, state: ['confirmed', 'paid'] } });
    if (lines.length === 0) return refuse(says.nothingToPrint());
    const total = toNumber(lines.reduce((so, one) => add(so, toDecimal(one.yuan) ?? zero), zero));
    const sources = [...new Set(lines.map(one => rates.get(one.rate)?.source ?? ''))];
    return issue(desk, {
      paperKind: 'subsidyPaper',
      year: of,
      title: `${of}年普惠性民办幼儿园补助核定表`,
      blocks: [
        paragraph(`${of}年共核定补助${lines.length}项，合计${total.toFixed(2)}元。`),
        {
          kind: 'table',
          caption: `${of}年普惠性民办幼儿园补助`,
          columns: [
            { label: '幼儿园', share: 3 },
            { label: '项目', share: 2.5 },
            { label: '算法', share: 4 },
            { label: '金额（元）', share: 2, numeric: true },
          ],
          rows: [
            ...lines.map(one => [names.get(one.organisation) ?? '', rates.get(one.rate)?.name ?? '', one.because, one.yuan.toFixed(2)]),
            ['合计', '', '', total.toFixed(2)],
          ],
        },
        paragraph(`标准来源：${sources.join('；')}。`),
      ],
    });
  },
});

/** How a school year stands by the standard of 普及普惠. */
const printCoverage = defineVerb({
  name: 'preschool.printCoverage',
  label: '出普及普惠情况报告',
  by: KEEPS,
  on,
  input: { year: year('学年（起始年）') },
  async run(desk, { year: of }) {
    const { rates, population, source } = await coverageIn(desk, of);
    const shown = (value: number | null, isMost: boolean) =>
      value === null ? '缺' : isMost ? value.toFixed(2) : `${(value * 100).toFixed(2)}%`;
    return issue(desk, {
      paperKind: 'coverageReport',
      year: of,
      title: `${of}–${of + 1}学年学前教育普及普惠情况报告`,
      blocks: [
        paragraph(
          `按《县域学前教育普及普惠督导评估办法》（教督〔2020〕1号）口径，${of}–${of + 1}学年情况如下。3–5周岁适龄人口${population ?? '未登记'}${source === null ? '' : `（${source}）`}。`,
        ),
        {
          kind: 'table',
          caption: '普及普惠指标',
          columns: [
            { label: '指标', share: 3 },
            { label: '数值', share: 1.5, numeric: true },
            { label: '标准', share: 1.5, numeric: true },
            { label: '结论', share: 1.5 },
            { label: '还缺', share: 3 },
          ],
          rows: rates.map(one => [
            one.name,
            shown(one.value, one.isMost),
            shown(one.standard, one.isMost),
            one.isMet === null ? '不能判断' : one.isMet ? '达到' : '未达到',
            toldMissing(one.missing),
          ]),
          note: '缺的数不当作零；有缺项的指标不作结论。',
        },
      ],
    });
  },
});

export const paperDeeds = [printTitles, printSubsidies, printCoverage];
