import { groupFigure, type Measured, type Plan } from '#engines/aggregate/index.ts';
import { type Decimal, parseDecimal } from '#kernel/decimal.ts';
import { organisation, organisationProfile } from '#offices/roster/index.ts';
import { type ReadingDesk, rows } from '#register/index.ts';
import { urbanRuralGroup } from '#standards/codes/index.ts';
import type { StoredRow } from '#store/index.ts';

import { type IndicatorValue, indicatorValue } from './indicatorValue.ts';

type Kept = StoredRow<IndicatorValue>;

/** A school as figures are told of it. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly parent: string | null;
  readonly schoolKind: string | null;
  readonly urbanRural: string | null;
}

/** Whose figures there are: schools, campuses and kindergartens that are open. */
export async function membersOf(desk: ReadingDesk): Promise<readonly Member[]> {
  const all = await rows(desk, organisation, { where: { kind: ['school', 'campus', 'kindergarten'], state: 'open' } });
  const profiles = new Map((await rows(desk, organisationProfile)).map(one => [one.organisation, one]));
  return all.map(({ id, name, kind, parent }) => {
    const profile = profiles.get(id);
    return {
      id,
      name,
      kind,
      parent,
      schoolKind: profile?.schoolKind ?? null,
      urbanRural: profile?.urbanRural == null ? null : urbanRuralGroup(profile.urbanRural),
    };
  });
}

/** A kept figure with its parts as exact decimals. */
export interface SchoolFigure {
  readonly member: Member;
  readonly kept: Kept | null;
  readonly parts: readonly (Decimal | null)[];
  readonly missing: readonly string[];
}

export const partsIn = (text: string): readonly (Decimal | null)[] =>
  (JSON.parse(text) as readonly (string | null)[]).map(part => (part === null ? null : parseDecimal(part)));

/** What an indicator came to for each member in a year; one without a row lacks everything. */
export async function schoolFigures(
  desk: ReadingDesk,
  plan: Plan,
  members: readonly Member[],
  year: number,
): Promise<readonly SchoolFigure[]> {
  const held = (await rows(desk, indicatorValue, { where: { indicatorName: plan.definition.name, year } })) as readonly Kept[];
  return figuresFrom(plan, members, held);
}

const nothing = (plan: Plan): Pick<SchoolFigure, 'parts' | 'missing'> => ({
  parts: plan.parts.map(() => null),
  missing: [...new Set(plan.parts.map(part => part.source))],
});

/** The same from rows already read. */
export function figuresFrom(plan: Plan, members: readonly Member[], held: readonly Kept[]): readonly SchoolFigure[] {
  const by = new Map(held.map(row => [row.organisation, row]));
  return members.map(member => {
    const kept = by.get(member.id) ?? null;
    return kept === null ? { member, kept, ...nothing(plan) } : { member, kept, parts: partsIn(kept.parts), missing: kept.missing };
  });
}

/** A group's figure: over all its members, missing where one is, and over those that have theirs so far. */
export interface GroupFigure {
  readonly whole: Pick<Measured, 'value' | 'numerator' | 'denominator' | 'parts'>;
  readonly soFar: Pick<Measured, 'value' | 'numerator' | 'denominator' | 'parts'>;
  readonly members: number;
  readonly complete: number;
}

/** A member counts once all parts of its figure are known, be the figure itself a quotient by zero. */
const isComplete = ({ parts }: SchoolFigure) => !parts.includes(null);

export function groupOf(plan: Plan, figures: readonly SchoolFigure[]): GroupFigure {
  const complete = figures.filter(isComplete);
  const soFar = groupFigure(
    plan,
    complete.map(one => one.parts),
  );
  const isWhole = complete.length === figures.length;
  const none = { value: null, numerator: null, denominator: null, parts: plan.parts.map(() => null) };
  return { whole: isWhole ? soFar : none, soFar, members: figures.length, complete: complete.length };
}
