import type { Clause } from './clause.ts';
import type { Place } from './place.ts';
import type { Kind } from './reading.ts';
import { bearerOf, dutyScope, ownScope, partOf } from './scopes.ts';

/** Whom the value holds for: by the member's words, else by the head of its list, the sentence, the indicator's name. */
export function scopeOf({ clause, member, value }: Place, kind: Kind, words: string, measure: string): string | null {
  const isGiven = kind === 'rule' || kind === 'standing-amount' || value.isMoney;
  const own =
    ownScope(words, kind === 'standing-amount' && value.isMoney) ??
    (member.start === clause.start ? null : ownScope(clause.text.slice(0, 60)));
  if (own !== null) return own;
  const isBuilt = kind === 'project' || kind === 'budget';
  const part = isBuilt ? (partOf(measure.replace(/^(?:新建|改扩建|新增)/, '')) ?? siteFor(clause, words)) : null;
  return part ?? (isGiven ? clause.scope : null) ?? bearerOf(measure) ?? (kind === 'rule' ? dutyScope(words) : null);
}

/** The sentence's site: a school for its own ground and cost, a part of the place for all that is built. */
function siteFor({ site }: Clause, words: string): string | null {
  const isSchool = site !== null && /(?:学校|小学|中学|高中|幼儿园|中专|学院|校区|大学)$/.test(site);
  return isSchool && !/占地|用地|建筑面积|设计|总投资|估算|概算|容纳|规模|床位|学位/.test(words) ? null : site;
}
