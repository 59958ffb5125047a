import { type Day, schoolYearOf } from '#kernel/day.ts';
import { ok } from '#kernel/problem.ts';
import { optional } from '../../field.ts';
import { ref } from '../../fields/choice.ts';
import { year } from '../../fields/time.ts';
import { may } from '../../roles.ts';
import { rows } from '../../rows.ts';
import { defineView, type ReadingDesk } from '../../verb.ts';
import { openBodies } from '../bodies.ts';
import type { Cycle } from './cycles.ts';
import type { DutyDeclaration } from './declaration.ts';
import type { DutyRegisters } from './registers.ts';
import { type Occurrence, occurrencesOf, type Standing } from './rounds.ts';

/** A cell of the matrix: how one round stands for one organisation. */
export interface Cell {
  readonly period: string;
  readonly standing: Standing;
  readonly dueOn: Day;
  readonly lateDays: number;
  /** The row of what was filed; null where there is none. */
  readonly filing: string | null;
}

/** A duty in a school year, named by its first calendar year: organisations by rounds. */
export interface MatrixView {
  readonly year: number;
  readonly duties: readonly { readonly id: string; readonly name: string; readonly cycle: Cycle; readonly topic: string }[];
  readonly duty: string | null;
  readonly periods: readonly string[];
  readonly rows: readonly { readonly organisation: string; readonly name: string; readonly cells: readonly Cell[] }[];
  readonly counts: Readonly<Record<Standing, number>>;
}

/** A round that was not filed by its day. */
export interface MissingLine {
  readonly organisation: string;
  readonly duty: string;
  readonly period: string;
  readonly dueOn: Day;
  readonly lateDays: number;
  readonly standing: Standing;
}

/** Every round that has begun, of the organisations whose filings this person sees. */
export async function occurrencesFor(
  desk: ReadingDesk,
  said: DutyDeclaration,
  { duty, filing }: DutyRegisters,
): Promise<readonly Occurrence[]> {
  const all = may(desk.actor, [...said.reads, ...said.sets]);
  const bodies = (await openBodies(desk)).filter(body => all || body.id === desk.actor.organisation);
  const filings = all ? await rows(desk, filing) : await rows(desk, filing, { where: { organisation: desk.actor.organisation } });
  return occurrencesOf(await rows(desk, duty), bodies, filings, desk.today);
}

/** True for a round of which some day falls in the school year. */
const inYear = (one: Occurrence, of: number) => schoolYearOf(one.from) <= of && schoolYearOf(one.to) >= of;

const countsOf = (found: readonly Occurrence[]): Readonly<Record<Standing, number>> => {
  const counts = { open: 0, filed: 0, late: 0, returned: 0, missing: 0, exempt: 0 };
  for (const { standing } of found) counts[standing] += 1;
  return counts;
};

/** The matrix of a duty in a year. */
async function matrixOf(
  desk: ReadingDesk,
  said: DutyDeclaration,
  registers: DutyRegisters,
  asked: { readonly duty: string | null; readonly year: number | null },
): Promise<MatrixView> {
  const of = asked.year ?? schoolYearOf(desk.today);
  const duties = await rows(desk, registers.duty);
  const chosen = duties.find(one => one.id === asked.duty) ?? duties[0];
  const found = (await occurrencesFor(desk, said, registers)).filter(one => one.duty.id === chosen?.id && inYear(one, of));
  const names = new Map((await openBodies(desk)).map(one => [one.id, one.name]));
  const cellOf = ({ period, standing, dueOn, lateDays, filing }: Occurrence): Cell => ({
    period,
    standing,
    dueOn,
    lateDays,
    filing: filing?.id ?? null,
  });
  return {
    year: of,
    duties: duties.map(({ id, name, cycle, topic }) => ({ id, name, cycle, topic: said.topics[topic] ?? topic })),
    duty: chosen?.id ?? null,
    periods: [...new Set(found.map(one => one.period))],
    rows: [...Map.groupBy(found, one => one.organisation)].map(([organisation, own]) => ({
      organisation,
      name: names.get(organisation) ?? '',
      cells: own.map(cellOf),
    })),
    counts: countsOf(found),
  };
}

/** The views: the matrix of organisations by rounds, and the list of what is missing. */
export const dutyViews = (said: DutyDeclaration, registers: DutyRegisters) => {
  const by = [...new Set([...said.sets, ...said.reads, ...said.files])];
  return [
    defineView({
      name: `${said.office}.dutyMatrix`,
      label: '任务完成矩阵',
      by,
      input: { duty: optional(ref(said.duty.name, said.duty.label)), year: optional(year('年份')) },
      run: async (desk, asked) => ok(await matrixOf(desk, said, registers, asked)),
    }),
    defineView({
      name: `${said.office}.missingFilings`,
      label: '未报清单',
      by,
      input: {},
      async run(desk) {
        const names = new Map((await openBodies(desk)).map(one => [one.id, one.name]));
        const found = (await occurrencesFor(desk, said, registers)).filter(
          one => one.standing === 'missing' || (one.standing === 'returned' && one.lateDays > 0),
        );
        const lines = found.map(({ organisation, duty, period, dueOn, lateDays, standing }): MissingLine => {
          return { organisation: names.get(organisation) ?? '', duty: duty.name, period, dueOn, lateDays, standing };
        });
        return ok(lines.toSorted((a, b) => b.lateDays - a.lateDays || a.organisation.localeCompare(b.organisation)));
      },
      sheet: lines =>
        ok({
          title: '未报清单',
          headings: ['单位', '任务', '期次', '应报日期', '逾期天数', '情形'],
          rows: lines.map(one => [
            one.organisation,
            one.duty,
            one.period,
            one.dueOn,
            one.lateDays,
            one.standing === 'returned' ? '退回未重报' : '未报',
          ]),
        }),
    }),
  ] as const;
};
