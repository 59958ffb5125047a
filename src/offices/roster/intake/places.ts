import { type ReadingDesk, rows } from '#register/index.ts';
import { organisation } from '../organisation.ts';
import { organisationProfile } from '../schools/organisationProfile.ts';
import { plainWord } from './target.ts';

/** The open organisations by all the words that name them, for columns of schools. */
export interface Places {
  readonly byWord: ReadonlyMap<string, string>;
  readonly nameOf: ReadonlyMap<string, string>;
}

/** Names, short names, codes and school codes of what stands open; a word that two share names neither. */
export async function placesOf(desk: ReadingDesk): Promise<Places> {
  const open = await rows(desk, organisation, { where: { state: 'open' } });
  const codes = new Map((await rows(desk, organisationProfile)).map(one => [one.organisation, one.schoolCode]));
  const byWord = new Map<string, string | null>();
  for (const one of open)
    for (const said of new Set([one.name, one.shortName, one.code, codes.get(one.id) ?? null])) {
      if (said === null || said === '') continue;
      const word = plainWord(said);
      byWord.set(word, byWord.has(word) && byWord.get(word) !== one.id ? null : one.id);
    }
  return {
    byWord: new Map([...byWord].flatMap(([word, id]) => (id === null ? [] : [[word, id] as const]))),
    nameOf: new Map(open.map(one => [one.id, one.name])),
  };
}
