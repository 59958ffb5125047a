import { ok, type Result } from '#kernel/problem.ts';
import type { Errand } from '../../errand.ts';
import type { Duty } from '../../office.ts';
import type { Fields } from '../../register.ts';
import { rows, updateAll } from '../../rows.ts';
import type { Desk, ReadingDesk, Verb, View } from '../../verb.ts';
import { type LoopDeclaration, nameIn } from './declaration.ts';
import { loopDeeds, raiseAt } from './deeds.ts';
import { loopDuties } from './duties.ts';
import { levelOf } from './late.ts';
import { type Issue, type LoopRegisters, loopRegisters } from './registers.ts';
import { type LoopSum, sumsView } from './sums.ts';

export type { Level, LoopDeclaration } from './declaration.ts';
export { daysLate } from './late.ts';
export type { Issue, LoopRegisters, Measure } from './registers.ts';
export { type LoopSum, sumOf } from './sums.ts';

/** A closing loop (问题–责任–期限–佐证–复核–销号), ready to be listed in an office. */
export interface ClosingLoop extends LoopRegisters {
  readonly verbs: readonly Verb<Fields, Readonly<Record<string, unknown>>>[];
  readonly views: readonly View<Record<never, never>, readonly LoopSum[]>[];
  /** Writes the level that lateness has led to onto the issues, every hour. */
  readonly escalation: Errand;
  duties(desk: ReadingDesk): Promise<readonly Duty[]>;
  /** Enters an issue from a deed of the office's own. */
  raise(desk: Desk, input: Readonly<Record<string, unknown>>): Promise<Result<Issue>>;
}

/** Writes down every level that is reached and not written yet; gives how many were. */
export async function escalate(desk: Desk, said: LoopDeclaration, { issue }: LoopRegisters): Promise<Result<number>> {
  const late = await rows(desk, issue, { where: { state: ['rectify', 'returned'] } });
  const changes = late.flatMap(row => {
    const level = levelOf(said.levels, row, desk.today)?.name ?? null;
    return level === null || level === row.level ? [] : [{ row, changes: { level, levelOn: desk.today } }];
  });
  const done = await updateAll(desk, issue, changes);
  return done.ok ? ok(changes.length) : done;
}

const escalationOf = (said: LoopDeclaration, registers: LoopRegisters): Errand => ({
  name: nameIn(said, 'escalate'),
  everySeconds: 3600,
  async run(books) {
    const isDue = await books.read(async desk =>
      (await rows(desk, registers.issue, { where: { state: ['rectify', 'returned'] } })).some(
        row => (levelOf(said.levels, row, desk.today)?.name ?? row.level) !== row.level,
      ),
    );
    if (isDue) await books.write(nameIn(said, 'escalate'), desk => escalate(desk, said, registers));
  },
});

/** Makes a loop of its declaration. */
export function closingLoop(said: LoopDeclaration): ClosingLoop {
  const registers = loopRegisters(said);
  return {
    ...registers,
    verbs: loopDeeds(said, registers),
    views: [sumsView(said, registers)],
    escalation: escalationOf(said, registers),
    duties: desk => loopDuties(desk, said, registers),
    raise: (desk, input) => raiseAt(desk, said, registers, input),
  };
}
