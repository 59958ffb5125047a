import { may } from '../../roles.ts';
import type { ReadingDesk } from '../../verb.ts';
import { openBodies } from '../bodies.ts';
import { rolesOf } from '../deeds.ts';
import type { YearlyDeclaration } from './declaration.ts';
import type { YearFigures } from './judging.ts';
import type { YearFigure } from './registers.ts';

/** Whose figures there are: the county's (id null), or those of each organisation of the kinds. */
export interface Owner {
  readonly id: string | null;
  readonly name: string;
}

/** All whose figures are asked for. */
export async function ownersOf(desk: ReadingDesk, { per }: YearlyDeclaration): Promise<readonly Owner[]> {
  if (per === 'county') return [{ id: null, name: '全县' }];
  return (await openBodies(desk)).filter(body => per.kinds.includes(body.kind)).map(({ id, name }) => ({ id, name }));
}

/** Those of them whom this person sees. */
export async function ownersSeen(desk: ReadingDesk, said: YearlyDeclaration): Promise<readonly Owner[]> {
  const all = said.per === 'county' || may(desk.actor, rolesOf(said.concludes, said.reads));
  return (await ownersOf(desk, said)).filter(owner => all || owner.id === desk.actor.organisation);
}

/** Figures by owner and year. */
export function figuresBy(figures: readonly YearFigure[]): (owner: string | null, year: number) => YearFigures {
  const known = new Map<string, Record<string, number>>();
  for (const { organisation, year, item, value } of figures as readonly (YearFigure & { readonly organisation?: string })[]) {
    const key = `${organisation ?? ''} ${year}`;
    known.set(key, { ...known.get(key), [item]: value });
  }
  return (owner, year) => known.get(`${owner ?? ''} ${year}`) ?? {};
}
