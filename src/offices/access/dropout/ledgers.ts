import { schoolYearOf } from '#kernel/day.ts';
import { ok } from '#kernel/problem.ts';
import { organisationsOf, pupil } from '#offices/roster/index.ts';
import { defineView, masked, may, type ReadingDesk, rows, suppress } from '#register/index.ts';
import { CASES, careActions, KEEPS } from '../codes.ts';
import { LEAST_SHOWN } from '../placing/views.ts';
import type { LedgerLine, LedgersView, PendingCase } from '../types.ts';
import { type DropoutCase, dropoutCase } from './dropoutCase.ts';
import { careAction, persuasion } from './persuasion.ts';
import { nextStep } from './steps.ts';

const COLUMNS = ['suspected', 'droppedOut', 'returned', 'closed', 'overdue'] as const;

/** How many cases of a school stand in each ledger. */
function countsOf(own: readonly DropoutCase[], today: string): readonly number[] {
  const year = schoolYearOf(today);
  const of = (state: string) => own.filter(one => one.state === state);
  return [
    of('suspected').length,
    of('droppedOut').length,
    of('returned').length,
    of('closedOut').filter(one => one.closedOn !== null && schoolYearOf(one.closedOn) === year).length,
    of('droppedOut').filter(one => one.returnBy !== null && one.returnBy < today).length,
  ];
}

const lineOf = (organisation: string, name: string, counts: readonly (number | null)[]): LedgerLine => {
  const [suspected = null, droppedOut = null, returned = null, closed = null, overdue = null] = counts;
  return { organisation, name, suspected, droppedOut, returned, closed, overdue };
};

/** The cases that wait, with the rung that each is to take next and the five warm deeds done. */
async function pendingOf(
  desk: ReadingDesk,
  open: readonly DropoutCase[],
  nameOf: ReadonlyMap<string, string>,
): Promise<readonly PendingCase[]> {
  if (open.length === 0) return [];
  const ids = open.map(one => one.id);
  const taken = Map.groupBy(await rows(desk, persuasion, { where: { dropoutCase: ids } }), one => one.dropoutCase);
  const acted = Map.groupBy(await rows(desk, careAction, { where: { dropoutCase: ids } }), one => one.dropoutCase);
  const children = new Map((await rows(desk, pupil, { where: { id: open.map(one => one.pupil) } })).map(one => [one.id, one.name]));
  return open
    .map(one => {
      const kinds = (taken.get(one.id) ?? []).filter(rung => rung.heldOn >= one.awayFrom).map(rung => rung.stepKind);
      const next = one.state === 'droppedOut' && one.confirmedOn !== null ? nextStep(one.confirmedOn, kinds, desk.today) : null;
      const done = new Set((acted.get(one.id) ?? []).map(action => action.actionKind as string));
      return {
        id: one.id,
        number: one.caseNumber,
        child: String(masked(pupil.fields.name, children.get(one.pupil) ?? null) ?? ''),
        school: nameOf.get(one.organisation) ?? '',
        state: one.state,
        awayFrom: one.awayFrom,
        returnBy: one.returnBy,
        nextKind: next?.kind ?? null,
        due: next?.due ?? null,
        late: next?.late ?? 0,
        actions: Object.keys(careActions).map(kind => done.has(kind)),
      };
    })
    .toSorted((a, b) => b.late - a.late || (a.awayFrom < b.awayFrom ? -1 : 1));
}

/** The three ledgers, school by school, and what each open case waits for. A school sees its own; a leader is told numbers from ten on. */
export const ledgers = defineView({
  name: 'access.ledgers',
  label: '控辍三本台账',
  by: [...CASES, 'leader'],
  input: {},
  async run(desk) {
    const keeps = may(desk.actor, KEEPS);
    const isSuppressed = !may(desk.actor, CASES);
    const own = keeps || isSuppressed ? {} : { organisation: desk.actor.organisation };
    const cases = await rows(desk, dropoutCase, { where: own });
    const nameOf = new Map((await organisationsOf(desk)).map(one => [one.id, one.name]));
    const bodies = [...nameOf.keys()].filter(id => cases.some(one => one.organisation === id));
    const cells = bodies.map(id =>
      countsOf(
        cases.filter(one => one.organisation === id),
        desk.today,
      ),
    );
    // Those past their day are among those who are away: they are no column of the sums that hold small numbers back.
    const shown = suppress({ cells: cells.map(line => line.slice(0, 4)) }, isSuppressed ? LEAST_SHOWN : 0);
    const late = (count: number) => (isSuppressed && count > 0 && count < LEAST_SHOWN ? null : count);
    const sum = cells.reduce((all, line) => all + (line[4] ?? 0), 0);
    const lines = bodies.map((id, at) =>
      lineOf(id, nameOf.get(id) ?? '', [...(shown.cells[at] ?? []), isSuppressed ? null : (cells[at]?.[4] ?? 0)]),
    );
    const totals = bodies.length === 0 ? COLUMNS.map(() => 0) : [...shown.columnSums, late(sum)];
    const open = isSuppressed ? [] : cases.filter(one => ['suspected', 'droppedOut', 'returned'].includes(one.state));
    return ok<LedgersView>({ lines, total: lineOf('', '', totals), pending: await pendingOf(desk, open, nameOf), isSuppressed });
  },
  sheet: ({ lines, total }) =>
    ok({
      title: '控辍保学三本台账',
      headings: ['学校', '疑似辍学', '失学辍学', '劝返复学', '本学年销号', '超过返校期限'],
      rows: [...lines, { ...total, name: '合计' }].map(one => [one.name, ...COLUMNS.map(column => one[column])]),
    }),
});
