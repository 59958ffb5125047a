import type { Duty } from '../../office.ts';
import type { Fields } from '../../register.ts';
import { may } from '../../roles.ts';
import type { ReadingDesk, Verb, View } from '../../verb.ts';
import { periodWords } from './cycles.ts';
import type { DutyDeclaration } from './declaration.ts';
import { dutyDeeds } from './deeds.ts';
import { type DutyRegisters, dutyRegisters } from './registers.ts';
import type { Occurrence } from './rounds.ts';
import { dutyViews, occurrencesFor } from './views.ts';

export { type Cycle, cycles, roundOf, roundsBetween } from './cycles.ts';
export type { DutyDeclaration } from './declaration.ts';
export type { DutyRegisters, Filing } from './registers.ts';
export { occurrencesOf, type Standing } from './rounds.ts';
export type { Cell, MatrixView, MissingLine } from './views.ts';

/** Recurring duties with evidence, ready to be listed in an office. */
export interface RecurringDuty extends DutyRegisters {
  readonly verbs: readonly Verb<Fields, Readonly<Record<string, unknown>>>[];
  // biome-ignore lint/suspicious/noExplicitAny: a list of views of different inputs
  readonly views: readonly View<any, any>[];
  duties(desk: ReadingDesk): Promise<readonly Duty[]>;
}

/** What the form of a filing begins with, as an address carries it. */
const given = (one: Occurrence): string =>
  encodeURIComponent(JSON.stringify({ duty: one.duty.id, organisation: one.organisation, period: one.period }));

/** The boxes that the form leaves out, because other topics ask for them. */
function hidden({ more = {}, asks }: DutyDeclaration, one: Occurrence): string {
  const own = asks?.[one.duty.topic];
  const left = own === undefined ? [] : Object.keys(more).filter(name => !own.includes(name));
  return left.length === 0 ? '' : `&hidden=${encodeURIComponent(JSON.stringify(left))}`;
}

const toFile = (said: DutyDeclaration, one: Occurrence): Duty => ({
  due: one.dueOn,
  title: `${one.duty.name}：${periodWords(one.period).zh}`,
  titleEnglish: `${one.duty.name}: ${periodWords(one.period).en}`,
  detail:
    one.standing === 'returned'
      ? `退回：${one.filing?.returnedBecause ?? ''}`
      : one.lateDays > 0
        ? `已迟${one.lateDays}天`
        : '报送并附佐证',
  detailEnglish:
    one.standing === 'returned'
      ? `Sent back: ${one.filing?.returnedBecause ?? ''}`
      : one.lateDays > 0
        ? `${one.lateDays} days late`
        : 'File it with its proofs',
  path:
    one.filing === null
      ? `/ledger/${said.filing.name}?deed=${said.office}.fileDuty&given=${given(one)}${hidden(said, one)}`
      : `/ledger/${said.filing.name}/${one.filing.id}?deed=${said.office}.fileAgain`,
  action: '去报送',
  actionEnglish: 'File',
});

/** One line for who sets the duties: how many filings of a duty are missing. */
const toPress = (said: DutyDeclaration, missing: readonly Occurrence[]): readonly Duty[] =>
  [...Map.groupBy(missing, one => one.duty.id).values()].map(own => ({
    due: own.map(one => one.dueOn).toSorted()[0] ?? null,
    title: `催报：${own[0]!.duty.name}`,
    titleEnglish: `Press for: ${own[0]!.duty.name}`,
    detail: `${new Set(own.map(one => one.organisation)).size}个单位共${own.length}期未报`,
    detailEnglish: `${own.length} filings missing from ${new Set(own.map(one => one.organisation)).size} organisations`,
    path: said.path ?? `/ledger/${said.filing.name}`,
    action: '看清单',
    actionEnglish: 'See the list',
  }));

/** Makes recurring duties of their declaration. */
export function recurringDuty(said: DutyDeclaration): RecurringDuty {
  const registers = dutyRegisters(said);
  return {
    ...registers,
    verbs: dutyDeeds(said, registers),
    views: dutyViews(said, registers),
    async duties(desk) {
      const sets = may(desk.actor, said.sets);
      const files = may(desk.actor, said.files) && desk.actor.organisation !== null;
      if (!sets && !files) return [];
      const found = await occurrencesFor(desk, said, registers);
      const own = found.filter(
        one => files && one.organisation === desk.actor.organisation && ['open', 'missing', 'returned'].includes(one.standing),
      );
      const missing = sets ? found.filter(one => one.standing === 'missing') : [];
      return [...own.map(one => toFile(said, one)), ...toPress(said, missing)];
    },
  };
}
