import { ok } from '#kernel/problem.ts';
import { optional } from '../../field.ts';
import { year } from '../../fields/time.ts';
import type { Duty } from '../../office.ts';
import { may } from '../../roles.ts';
import { rows } from '../../rows.ts';
import { defineView, type ReadingDesk } from '../../verb.ts';
import { dutyAt, rolesOf } from '../deeds.ts';
import type { YearlyDeclaration } from './declaration.ts';
import { type Judgement, judgeYear, type ReadRule, type YearlyVerdict } from './judging.ts';
import { verdictWords, type YearFigure, type YearlyRegisters } from './registers.ts';
import { figuresBy, ownersOf, ownersSeen } from './series.ts';

/** What a rule says of a year now, and what was concluded then; the two differ where a figure was corrected since. */
export interface YearCell extends Judgement {
  readonly year: number;
  readonly concluded: YearlyVerdict | null;
  readonly explanation: string | null;
}

/** A rule at one owner, year by year; a cell is null where the rule did not hold yet. */
export interface YearlyLine {
  readonly owner: string;
  readonly rule: string;
  readonly label: string;
  readonly basis: string;
  readonly cells: readonly (YearCell | null)[];
}

export interface YearlyMatrix {
  readonly years: readonly number[];
  readonly lines: readonly YearlyLine[];
}

/** The matrix of rules by years, to the last year that is over unless another is asked for. */
async function matrixOf(
  desk: ReadingDesk,
  said: YearlyDeclaration,
  registers: YearlyRegisters,
  rules: readonly ReadRule[],
  asked: { readonly from: number | null; readonly to: number | null },
): Promise<YearlyMatrix> {
  const found = await rows(desk, registers.figure);
  const to = asked.to ?? Number(desk.today.slice(0, 4)) - 1;
  const from = Math.max(asked.from ?? Math.min(to, ...found.map(one => one.year)), to - 49);
  const years = Array.from({ length: Math.max(0, to - from + 1) }, (_, place) => from + place);
  const figures = figuresBy(found);
  const keyOf = (owner: string | null, rule: string, of: number) => `${owner ?? ''} ${rule} ${of}`;
  const concluded = new Map(
    (await rows(desk, registers.verdict)).map(one => [
      keyOf((one as { organisation?: string }).organisation ?? null, one.rule, one.year),
      one,
    ]),
  );
  const cellOf = (owner: string | null, rule: ReadRule, of: number): YearCell | null => {
    const judged = judgeYear(rule, of, asked => figures(owner, asked));
    const before = concluded.get(keyOf(owner, rule.name, of));
    return judged === null ? null : { ...judged, year: of, concluded: before?.verdict ?? null, explanation: before?.explanation ?? null };
  };
  const lines = (await ownersSeen(desk, said)).flatMap(owner =>
    rules.map(rule => ({
      owner: owner.name,
      rule: rule.name,
      label: rule.label,
      basis: rule.basis,
      cells: years.map(of => cellOf(owner.id, rule, of)),
    })),
  );
  return { years, lines };
}

/** The figures of a year that nobody has entered. */
async function missingIn(desk: ReadingDesk, said: YearlyDeclaration, registers: YearlyRegisters, of: number) {
  const figures = figuresBy(await rows(desk, registers.figure, { where: { year: of } }));
  return (await ownersSeen(desk, said)).flatMap(owner =>
    Object.entries(said.items)
      .filter(([item]) => figures(owner.id, of)[item] === undefined)
      .map(([, { label }]) => ({ owner: owner.name, label, year: of })),
  );
}

/** The views: rules by years, and what nobody has entered; a workbook each. */
export const yearlyViews = (said: YearlyDeclaration, registers: YearlyRegisters, rules: readonly ReadRule[]) => {
  const by = rolesOf(said.enters, said.concludes, said.reads);
  return [
    defineView({
      name: `${said.office}.yearlyMatrix`,
      label: '年度核查表',
      by,
      input: { from: optional(year('起始年')), to: optional(year('截止年')) },
      run: async (desk, asked) => ok(await matrixOf(desk, said, registers, rules, asked)),
      sheet: ({ years, lines }) =>
        ok({
          title: '年度核查表',
          headings: ['单位', '核查规则', '依据', ...years.map(String)],
          rows: lines.map(line => [
            line.owner,
            line.label,
            line.basis,
            ...line.cells.map(cell => (cell === null ? null : `${verdictWords[cell.verdict]}：${cell.because}`)),
          ]),
        }),
    }),
    defineView({
      name: `${said.office}.missingFigures`,
      label: '未填年度数据',
      by,
      input: { year: optional(year('年份')) },
      run: async (desk, asked) => ok(await missingIn(desk, said, registers, asked.year ?? Number(desk.today.slice(0, 4)) - 1)),
      sheet: lines =>
        ok({ title: '未填年度数据', headings: ['单位', '年度数据项', '年份'], rows: lines.map(one => [one.owner, one.label, one.year]) }),
    }),
  ] as const;
};

const toConfirm = (said: YearlyDeclaration, waiting: readonly YearFigure[]): readonly Duty[] =>
  waiting.length === 0
    ? []
    : [
        dutyAt(
          said.figure,
          null,
          null,
          ['复核年度数据', 'Confirm yearly figures'],
          [`${waiting.length}个数据待复核`, `${waiting.length} figures wait`],
          ['去复核', 'Confirm'],
        ),
      ];

/** What yearly checks ask of a person today: figures of the year before, to confirm, to say why a rule was broken. */
export async function yearlyDuties(desk: ReadingDesk, said: YearlyDeclaration, registers: YearlyRegisters): Promise<readonly Duty[]> {
  const { actor, today } = desk;
  const of = Number(today.slice(0, 4)) - 1;
  const owner = said.per === 'county' ? null : actor.organisation;
  const isOwner = may(actor, said.enters) && (await ownersOf(desk, said)).some(one => one.id === owner);
  const figures = figuresBy(isOwner ? await rows(desk, registers.figure, { where: { year: of } }) : []);
  const lacking =
    isOwner && today.slice(5) >= said.askedFrom ? Object.keys(said.items).filter(item => figures(owner, of)[item] === undefined).length : 0;
  const waiting = may(actor, said.concludes) ? await rows(desk, registers.figure, { where: { state: 'entered' } }) : [];
  const broken = isOwner
    ? await rows(desk, registers.verdict, {
        where: { verdict: 'broken', explanation: null, ...(owner === null ? {} : { organisation: owner }) },
      })
    : [];
  return [
    ...(lacking === 0
      ? []
      : [
          dutyAt(
            said.figure,
            null,
            null,
            [`填报${of}年数据`, `Enter the figures of ${of}`],
            [`还有${lacking}项没有填`, `${lacking} are not entered`],
            ['去填报', 'Enter'],
          ),
        ]),
    ...toConfirm(
      said,
      waiting.filter(one => one.enteredBy !== actor.id),
    ),
    ...broken.map(one =>
      dutyAt(
        said.verdict,
        one.id,
        null,
        [`说明原因：${said.rules[one.rule]?.label ?? one.rule}（${one.year}年）`, `Say why: ${one.year}`],
        [one.because, one.because],
        ['去说明', 'Explain'],
      ),
    ),
  ];
}
