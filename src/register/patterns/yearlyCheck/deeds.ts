import { ok, problems, refuse } from '#kernel/problem.ts';
import { amount } from '../../fields/number.ts';
import { note, text } from '../../fields/text.ts';
import { year } from '../../fields/time.ts';
import type { Fields, RowOf } from '../../register.ts';
import { insert, insertAll, rows } from '../../rows.ts';
import { defineVerb } from '../../verb.ts';
import { bodyFor, filesKept } from '../bodies.ts';
import { type Deed, proofs, rolesOf, rowDeed, told, type Values, why } from '../deeds.ts';
import type { YearlyDeclaration } from './declaration.ts';
import { judgeYear, type ReadRule } from './judging.ts';
import type { FigureFields, VerdictFields, YearlyRegisters } from './registers.ts';
import { figuresBy, ownersOf } from './series.ts';

const says = problems('yearly', {
  ownFigure: { zh: '不能复核自己填报的数据，请由同事复核。', en: 'Nobody confirms a figure of their own; a colleague does.' },
  yearAhead: { zh: '{year}年还没有结束，不能核查。', en: '{year} is not over; it cannot be concluded yet.' },
  unconfirmed: { zh: '还有{count}个数据没有复核。', en: '{count} figures are not confirmed yet.' },
  concludedAlready: { zh: '{year}年已经核查过。', en: '{year} was concluded before.' },
});

const entering = (said: YearlyDeclaration, { figure }: YearlyRegisters): readonly Deed[] => {
  const isCounty = said.per === 'county';
  const { enteredBy: _, confirmedBy: __, confirmedOn: ___, ...asked } = figure.fields;
  return [
    defineVerb({
      name: `${said.office}.enterYearFigure`,
      label: '填报年度数据',
      by: said.enters,
      on: { register: said.figure.name },
      input: asked as Fields,
      async run(desk, input) {
        const body = isCounty ? null : await bodyFor(desk, String(input.organisation), []);
        if (body !== null && !body.ok) return body;
        const kept = await filesKept(desk, '数据佐证', input.proofs as readonly string[], 'proofs');
        if (!kept.ok) return kept;
        const blank = { enteredBy: desk.actor.id, confirmedBy: null, confirmedOn: null };
        return told(await insert(desk, figure, { ...input, ...blank } as unknown as RowOf<FigureFields>));
      },
    }),
    rowDeed(
      figure,
      {
        name: `${said.office}.correctFigure`,
        label: '更正年度数据',
        by: said.enters,
        step: 'correctFigure',
        ...(isCounty ? {} : { ownUnless: [] }),
        input: { value: amount('数值'), source: text('数据来源', { longest: 200 }), proofs: proofs('数据佐证'), why },
      },
      async (desk, _row, { value, source, proofs: files }) => {
        const kept = await filesKept(desk, '数据佐证', files as readonly string[], 'proofs');
        if (!kept.ok) return kept;
        const by = { enteredBy: desk.actor.id, confirmedBy: null, confirmedOn: null };
        return ok({ value: Number(value), source: String(source), proofs: files as readonly string[], ...by });
      },
    ),
    rowDeed(
      figure,
      { name: `${said.office}.confirmFigure`, label: '复核年度数据', by: said.concludes, step: 'confirmFigure' },
      async (desk, row) =>
        row.enteredBy === desk.actor.id ? refuse(says.ownFigure()) : ok({ confirmedBy: desk.actor.id, confirmedOn: desk.today }),
    ),
  ];
};

/** Writes down what every rule says of a year; figures that are not there leave a verdict that says so. */
const concluding = (said: YearlyDeclaration, registers: YearlyRegisters, rules: readonly ReadRule[]): Deed =>
  defineVerb({
    name: `${said.office}.concludeYear`,
    label: '年度核查',
    by: said.concludes,
    on: { register: said.verdict.name },
    input: { year: year('年份') } as Fields,
    async run(desk, input) {
      const of = Number(input.year);
      if (String(of) >= desk.today.slice(0, 4)) return refuse(says.yearAhead({ year: of }, 'year'));
      if ((await rows(desk, registers.verdict, { where: { year: of }, limit: 1 })).length > 0)
        return refuse(says.concludedAlready({ year: of }, 'year'));
      const open = await rows(desk, registers.figure, { where: { state: 'entered', year: [of, of - 1] } });
      if (open.length > 0) return refuse(says.unconfirmed({ count: open.length }));
      const figures = figuresBy(await rows(desk, registers.figure));
      const lines = (await ownersOf(desk, said)).flatMap(owner =>
        rules.flatMap(rule => {
          const found = judgeYear(rule, of, asked => figures(owner.id, asked));
          if (found === null) return [];
          const { verdict, because, missing } = found;
          const by = { concludedOn: desk.today, concludedBy: desk.actor.id, explanation: null };
          return [
            { ...(owner.id === null ? {} : { organisation: owner.id }), rule: rule.name, year: of, verdict, because, missing, ...by },
          ];
        }),
      );
      const done = await insertAll(desk, registers.verdict, lines as unknown as readonly RowOf<VerdictFields>[]);
      const count = (verdict: string) => lines.filter(line => line.verdict === verdict).length;
      return done.ok ? ok<Values>({ met: count('met'), broken: count('broken'), unknown: count('unknown') }) : done;
    },
  });

/** The deeds of yearly checks, in the order in which they are met. */
export const yearlyDeeds = (said: YearlyDeclaration, registers: YearlyRegisters, rules: readonly ReadRule[]): readonly Deed[] => [
  ...entering(said, registers),
  concluding(said, registers, rules),
  rowDeed(
    registers.verdict,
    {
      name: `${said.office}.explainVerdict`,
      label: '说明原因和措施',
      by: rolesOf(said.enters, said.concludes),
      step: 'explainVerdict',
      ...(said.per === 'county' ? {} : { ownUnless: said.concludes }),
      input: { explanation: note('原因和措施', { longest: 4000 }) },
    },
    async (_, __, { explanation }) => ok({ explanation: String(explanation) }),
  ),
];
