import { ok } from '#kernel/problem.ts';
import { defineView, type ReadingDesk, rows } from '#register/index.ts';
import { type OrganisationKind, organisation } from './organisation.ts';

/** An organisation as lists show it. */
export interface OrganisationLine {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly shortName: string | null;
  readonly code: string | null;
  readonly kind: OrganisationKind;
  readonly parent: string | null;
  readonly parentName: string | null;
  readonly state: string;
}

/** All organisations of the county, in the order they were entered; closed ones too. */
export async function organisationsOf(desk: ReadingDesk): Promise<readonly OrganisationLine[]> {
  const all = await rows(desk, organisation);
  const nameOf = new Map(all.map(one => [one.id, one.name]));
  return all.map(one => ({
    id: one.id,
    version: one.version,
    name: one.name,
    shortName: one.shortName,
    code: one.code,
    kind: one.kind,
    parent: one.parent,
    parentName: one.parent === null ? null : (nameOf.get(one.parent) ?? null),
    state: one.state,
  }));
}

export const organisations = defineView({
  name: 'roster.organisations',
  label: '单位名录',
  by: 'signedIn',
  input: {},
  run: async desk => ok(await organisationsOf(desk)),
});
