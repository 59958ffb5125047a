import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import type { RowOf } from '../../register.ts';
import { type Change, insertAll, rows, updateAll } from '../../rows.ts';
import type { Desk, ReadingDesk } from '../../verb.ts';
import { type Round, roundOf, roundsBetween } from '../recurringDuty/cycles.ts';
import type { EntitlementDeclaration } from './declaration.ts';
import { ruleOf, type Verdict } from './judging.ts';
import { type EntitlementRegisters, type Programme, type Right, type RightFields, UNDECIDED } from './registers.ts';

const says = problems('entitlement', {
  noSuchPeriod: {
    zh: '“{programme}”没有“{period}”这一期，或还没有开始。现在的期次是“{now}”。',
    en: '“{programme}” has no period “{period}” that has begun; the present one is “{now}”.',
  },
  rosterClosed: { zh: '“{programme}”{period}的名册已定，不能再改。', en: 'The roster of “{programme}” for {period} is closed.' },
});

/** The period of a programme that has begun by today. */
export function periodOf(desk: ReadingDesk, said: EntitlementDeclaration, programme: Programme, period: string): Result<Round> {
  const last = programme.endsOn !== null && programme.endsOn < desk.today ? programme.endsOn : desk.today;
  const round = roundsBetween(said.cycle, programme.startsOn, last).find(one => one.period === period);
  const now = roundOf(said.cycle, last).period;
  return round === undefined ? refuse(says.noSuchPeriod({ programme: programme.name, period, now }, 'period')) : ok(round);
}

/** Refuses changes to what a closed roster holds. */
export async function rosterOpen(
  desk: ReadingDesk,
  { roster }: EntitlementRegisters,
  programme: Programme,
  period: string,
): Promise<Result<null>> {
  const closed = await rows(desk, roster, { where: { programme: programme.id, period } });
  return closed.length > 0 ? refuse(says.rosterClosed({ programme: programme.name, period })) : ok(null);
}

/** What came of the finding: how many are entitled, unclear, not entitled, no longer so. */
export interface Found {
  readonly found: number;
  readonly unclear: number;
  readonly not: number;
  readonly lapsed: number;
}

interface Judged {
  readonly person: string;
  readonly organisation: string;
  readonly verdict: Verdict;
}

const valuesOf = (programme: string, period: string, { person, organisation, verdict }: Judged): RowOf<RightFields> => ({
  programme,
  period,
  person,
  organisation,
  due: verdict.yuan,
  because: verdict.because,
  missing: verdict.missing.length === 0 ? null : verdict.missing.join('、'),
  origin: 'rule',
  proofs: [],
  reviewedOn: null,
  reviewedBy: null,
  lastReason: null,
});

/** Whether a line that nobody decided says what the rule says now. */
const isSame = (one: Right, state: string, { due, missing, organisation }: RowOf<RightFields>) =>
  one.state === state && one.due === due && one.missing === missing && one.organisation === organisation;

/**
 * Runs the rule over all candidates of a period: who is entitled, or may be and lacks a fact, has a line; lines nobody decided follow the
 * rule as the facts change; what was confirmed or rejected stands.
 */
export async function findEntitled(
  desk: Desk,
  said: EntitlementDeclaration,
  registers: EntitlementRegisters,
  programme: Programme,
  round: Round,
): Promise<Result<Found>> {
  const rule = ruleOf(said, programme);
  if (!rule.ok) return rule;
  const candidates = await said.candidates(desk, round);
  const judged = candidates.map(({ person, organisation, facts }): Judged => ({ person, organisation, verdict: rule.value(facts) }));
  const lines = judged.filter(one => one.verdict.isEntitled !== false);
  const stateOf = ({ verdict }: Judged) => (verdict.isEntitled === null ? 'unclear' : 'found');
  const before = new Map(
    (await rows(desk, registers.right, { where: { programme: programme.id, period: round.period } })).map(one => [one.person, one]),
  );
  for (const state of ['found', 'unclear'] as const) {
    const fresh = lines.filter(one => stateOf(one) === state && !before.has(one.person));
    const added = await insertAll(
      desk,
      registers.right,
      fresh.map(one => valuesOf(programme.id, round.period, one)),
      state,
    );
    if (!added.ok) return added;
  }
  const now = new Map(lines.map(one => [one.person, one]));
  const undecided = [...before.values()].filter(one => (UNDECIDED as readonly string[]).includes(one.state) && one.origin === 'rule');
  const changes = undecided.flatMap((row): readonly Change<RightFields>[] => {
    const line = now.get(row.person);
    if (line === undefined) return row.state === 'lapsed' ? [] : [{ row, changes: { lastReason: '事实变化，不再符合' }, state: 'lapsed' }];
    const values = { ...valuesOf(programme.id, round.period, line), proofs: row.proofs };
    return isSame(row, stateOf(line), values) ? [] : [{ row, changes: values, state: stateOf(line) }];
  });
  const changed = await updateAll(desk, registers.right, changes);
  if (!changed.ok) return changed;
  const count = (state: string) => lines.filter(one => stateOf(one) === state).length;
  const lapsed = changes.filter(one => one.state === 'lapsed').length;
  return ok({ found: count('found'), unclear: count('unclear'), not: judged.length - lines.length, lapsed });
}
