import type { PassSolution, PassVerdict, Want, Work } from '#engines/balance/index.ts';
import { round, toNumber } from '#kernel/decimal.ts';
import type { StageKey } from '../codes.ts';

/** One school's stage before and after the work list: L-code -> value. */
export interface PartChange {
  readonly id: string;
  readonly name: string;
  readonly stage: StageKey;
  readonly pupils: readonly [before: number, after: number];
  readonly before: Readonly<Record<string, number | null>>;
  readonly after: Readonly<Record<string, number | null>>;
  readonly passed: readonly [before: boolean | null, after: boolean | null];
}

/** What came of a search, as it is kept with the scenario: counted again from the work list, not taken from the search. */
export interface PassOutcome {
  readonly cost: number | null;
  readonly bound: number | null;
  readonly gap: number | null;
  readonly isProved: boolean;
  readonly isImpossible: boolean;
  readonly alternative: string | null;
  readonly seconds: number;
  readonly wants: readonly Want[];
  readonly alternatives: readonly {
    readonly name: string | null;
    readonly cost: number | null;
    readonly bound: number | null;
    readonly isImpossible: boolean;
  }[];
  readonly work: readonly Work[];
  readonly byYear: PassVerdict['byYear'];
  /** Whether the list, carried out on paper, passes and keeps all limits; null where there is no list. */
  readonly verified: { readonly passes: boolean | null; readonly broken: readonly string[] } | null;
  readonly parts: readonly PartChange[];
  readonly spreads: readonly {
    readonly stage: StageKey;
    readonly code: string;
    readonly before: number | null;
    readonly after: number | null;
    readonly limit: number;
  }[];
  readonly assumptions: readonly string[];
  /** Why nothing could be reckoned. */
  readonly problems: readonly { readonly message: string; readonly english: string }[];
}

const shown = (value: Parameters<typeof round>[0] | null) => (value === null ? null : toNumber(round(value, 3)));
const partsOf = ({ verdict }: PassVerdict) => verdict.stages.flatMap(stage => stage.parts);
const valuesOf = (part: ReturnType<typeof partsOf>[number] | undefined) =>
  Object.fromEntries((part?.marks ?? []).map(mark => [mark.code, shown(mark.value)]));

/** Lays a solution out: `now` is the county as it stands, `then` the county after the list, both counted by `verifyPass`. */
export function outcomeOf(
  solution: PassSolution,
  now: PassVerdict,
  then: PassVerdict | null,
  { seconds, assumptions }: { readonly seconds: number; readonly assumptions: readonly string[] },
): PassOutcome {
  const { best, bound, gap, isProved, isImpossible, wants, scenarios } = solution;
  const later = new Map((then === null ? [] : partsOf(then)).map(part => [part.id, part]));
  const afterSpread = new Map(
    (then?.verdict.stages ?? []).flatMap(({ stage, spreads }) => spreads.map(one => [`${stage} ${one.code}`, one.coefficient] as const)),
  );
  return {
    ...{ cost: best?.cost ?? null, bound, gap, isProved, isImpossible, wants, seconds, assumptions },
    alternative: best?.alternative ?? null,
    alternatives: scenarios.map(one => ({
      name: one.alternative,
      cost: one.pass?.cost ?? null,
      bound: one.bound,
      isImpossible: one.isImpossible,
    })),
    work: best?.work ?? [],
    byYear: then?.byYear ?? [],
    verified: then === null ? null : { passes: then.verdict.passes, broken: then.broken },
    parts: partsOf(now).map(part => ({
      id: part.id,
      name: part.name,
      stage: part.stage,
      pupils: [part.pupils, later.get(part.id)?.pupils ?? part.pupils] as const,
      before: valuesOf(part),
      after: then === null ? {} : valuesOf(later.get(part.id)),
      passed: [part.passes, later.get(part.id)?.passes ?? null] as const,
    })),
    spreads: now.verdict.stages.flatMap(({ stage, spreads }) =>
      spreads.map(one => ({
        stage,
        code: one.code,
        before: shown(one.coefficient),
        after: shown(afterSpread.get(`${stage} ${one.code}`) ?? null),
        limit: toNumber(one.limit),
      })),
    ),
    problems: [],
  };
}

/** What is kept where nothing could be reckoned. */
export const noOutcome = (problems: PassOutcome['problems']): PassOutcome => ({
  ...{ cost: null, bound: null, gap: null, isProved: false, isImpossible: false, alternative: null, seconds: 0, wants: [] },
  ...{ alternatives: [], work: [], byYear: [], verified: null, parts: [], spreads: [], assumptions: [], problems },
});
