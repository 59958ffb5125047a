import { type Day, daysBetween } from '#kernel/day.ts';
import { ok } from '#kernel/problem.ts';
import { ref } from '../../fields/choice.ts';
import type { Duty } from '../../office.ts';
import { may } from '../../roles.ts';
import { rows } from '../../rows.ts';
import { SMALLEST_SHOWN, suppress } from '../../suppress.ts';
import { defineView, type ReadingDesk } from '../../verb.ts';
import { openBodies } from '../bodies.ts';
import { dutyAt, rolesOf } from '../deeds.ts';
import { knownFile, knows } from './access.ts';
import type { CaseDeclaration } from './declaration.ts';
import { soon } from './entries.ts';
import type { CaseRegisters } from './registers.ts';

/** How many files are open, by organisation and level, small counts hidden (null) and as many others as they would follow from; about whom, never. */
export interface CaseCounts {
  readonly leastTold: number;
  readonly total: number | null;
  readonly levels: readonly { readonly level: string; readonly files: number | null }[];
  readonly organisations: readonly {
    readonly organisation: string;
    readonly files: number | null;
    readonly byLevel: readonly (number | null)[];
  }[];
}

/** Who read a file, when and why. */
export interface ReadingLine {
  readonly at: Date;
  readonly reader: string;
  readonly why: string | null;
}

async function countsOf(desk: ReadingDesk, said: CaseDeclaration, { file }: CaseRegisters): Promise<CaseCounts> {
  const open = await rows(desk, file, { where: { state: ['open', 'handedOver'] } });
  const levels = Object.keys(said.levels);
  const bodies = (await openBodies(desk)).filter(body => open.some(one => one.organisation === body.id));
  const count = (organisation: string, level: string) =>
    open.filter(one => one.organisation === organisation && one.level === level).length;
  const leastTold = said.leastShown ?? SMALLEST_SHOWN;
  const shown = suppress({ cells: bodies.map(body => levels.map(level => count(body.id, level))) }, leastTold);
  return {
    leastTold,
    total: bodies.length === 0 ? 0 : shown.sum,
    levels: levels.map((level, place) => ({
      level: said.levels[level]!.label,
      files: bodies.length === 0 ? 0 : (shown.columnSums[place] ?? null),
    })),
    organisations: bodies.map((body, place) => ({
      organisation: body.name,
      files: shown.rowSums[place] ?? null,
      byLevel: shown.cells[place] ?? [],
    })),
  };
}

/** The readings of a file: those of the whole file, and those of single fields on its page. */
async function readingsOf(desk: ReadingDesk, said: CaseDeclaration, file: string): Promise<readonly ReadingLine[]> {
  const events = await desk.store.events({ table: said.file.name, row: file, limit: 500 });
  return events
    .filter(one => one.deed === 'ledger.reveal' || one.deed === `${said.office}.readFile`)
    .map(({ at, actor, why }) => ({ at, reader: actor, why }));
}

/** The views: how many, for those who are told no more; who read a file, for the leadership of its organisation. */
export const caseViews = (said: CaseDeclaration, registers: CaseRegisters) =>
  [
    defineView({
      name: `${said.office}.caseCounts`,
      label: '在册人数',
      by: said.counts,
      input: {},
      run: async desk => ok(await countsOf(desk, said, registers)),
      sheet: ({ levels, organisations, total, leastTold }) =>
        ok({
          title: `在册人数（少于${leastTold}人不显示）`,
          headings: ['单位', ...levels.map(one => one.level), '合计'],
          rows: [
            ...organisations.map(one => [one.organisation, ...one.byLevel, one.files]),
            ['合计', ...levels.map(one => one.files), total],
          ],
        }),
    }),
    defineView({
      name: `${said.office}.fileReadings`,
      label: '查阅记录',
      by: said.leads,
      input: { file: ref(said.file.name, said.file.label) },
      async run(desk, { file }) {
        const its = await knownFile(desk, said, registers, file);
        return its.ok ? ok(await readingsOf(desk, said, file)) : its;
      },
    }),
  ] as const;

const dueWords = (due: Day, today: Day): readonly [string, string] => {
  const late = daysBetween(due, today);
  return late > 0 ? [`已逾期${late}天`, `${late} days late`] : [`${due}前跟进`, `Due by ${due}`];
};

/** What case files ask of a person today: follow-ups, hand-overs to accept, files whose time is over. No name stands in any of it. */
export async function caseDuties(desk: ReadingDesk, said: CaseDeclaration, registers: CaseRegisters): Promise<readonly Duty[]> {
  const { actor, today } = desk;
  if (actor.organisation === null || !may(actor, rolesOf(said.keeps, said.leads))) return [];
  const known = (await rows(desk, registers.file, { where: { organisation: actor.organisation, state: ['open', 'closed'] } })).filter(one =>
    knows(said, actor, one),
  );
  const leads = may(actor, said.leads);
  const waiting = leads ? await rows(desk, registers.handOver, { where: { receiver: actor.organisation, state: 'waiting' } }) : [];
  return [
    ...known
      .filter(one => one.state === 'open' && one.nextDueOn !== null && one.nextDueOn <= soon(today))
      .map(one =>
        dutyAt(
          said.file,
          one.id,
          one.nextDueOn,
          [`跟进档案 ${one.number}`, `Follow up file ${one.number}`],
          dueWords(one.nextDueOn!, today),
          ['去跟进', 'Follow up'],
        ),
      ),
    ...waiting.map(one =>
      dutyAt(
        said.handOver,
        one.id,
        null,
        ['接收移交的档案', 'Accept a file'],
        [`${one.sentOn}移交`, `Handed over on ${one.sentOn}`],
        ['去接收', 'Accept'],
      ),
    ),
    ...known
      .filter(one => leads && one.state === 'closed' && (one.keptUntil ?? today) < today)
      .map(one =>
        dutyAt(
          said.file,
          one.id,
          one.keptUntil,
          [`清除档案 ${one.number}`, `Clear file ${one.number}`],
          ['保存期已满', 'It is no longer to be kept'],
          ['去清除', 'Clear'],
        ),
      ),
  ];
}
