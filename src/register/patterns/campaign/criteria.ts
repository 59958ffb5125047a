import { ok, problems, refuse } from '#kernel/problem.ts';
import { type Field, type FormLine, lined, optional } from '../../field.ts';
import { ref } from '../../fields/choice.ts';
import { may } from '../../roles.ts';
import { fetchRow } from '../../rows.ts';
import { defineView } from '../../verb.ts';
import { rolesOf } from '../deeds.ts';
import type { CampaignDeclaration } from './declaration.ts';
import type { CampaignRegisters, CampaignRow, Entry } from './registers.ts';

const says = problems('campaign', {
  whichCriteria: { zh: '请先选定评选或申报。', en: 'Choose the round or the entry first.' },
  notYourEntry: { zh: '这不是本单位的申报。', en: 'This is not an entry of your organisation.' },
});

const viewName = ({ office }: Pick<CampaignDeclaration, 'office'>): string => `${office}.criteria`;

/** Marks whose criteria the form takes from the round: nobody types the words of a criterion. */
export const criteriaLines = <T>(said: CampaignDeclaration, marks: Field<T>, from: Readonly<Record<string, string>>): Field<T> =>
  lined(marks, { view: viewName(said), from, part: 'item' });

/** What stands beside a criterion: its points, whether it vetoes, and what the organisation gave itself. */
function lineOf({ item, points, isVeto }: CampaignRow['items'][number], entry: Entry | null): FormLine {
  const own = entry?.selfMarks.find(mark => mark.item === item);
  const zh = [`满分${points}分`, ...(isVeto ? ['一票否决'] : []), ...(own === undefined ? [] : [`自评${own.points}分`]), own?.ground ?? ''];
  const en = [
    `out of ${points}`,
    ...(isVeto ? ['veto item'] : []),
    ...(own === undefined ? [] : [`self-assessed ${own.points}`]),
    own?.ground ?? '',
  ];
  const joined = (parts: readonly string[]) => parts.filter(part => part !== '').join(' · ');
  return { value: item, about: joined(zh), aboutEnglish: joined(en) };
}

/** The criteria of a round as lines of a form; with an entry, those of its round and what the organisation gave itself. */
export const criteriaView = (said: CampaignDeclaration, { campaign, entry }: CampaignRegisters) =>
  defineView({
    name: viewName(said),
    label: '评选标准',
    by: rolesOf(said.decides, said.enters, said.reviews, said.reads),
    input: { campaign: optional(ref(said.campaign.name, said.campaign.label)), entry: optional(ref(said.entry.name, said.entry.label)) },
    async run(desk, asked) {
      const its = asked.entry === null ? null : await fetchRow(desk, entry, asked.entry);
      if (its !== null && !its.ok) return its;
      const seesAll = may(desk.actor, rolesOf(said.decides, said.reviews, said.reads));
      if (its !== null && !seesAll && its.value.organisation !== desk.actor.organisation) return refuse(says.notYourEntry());
      const round = its?.value.campaign ?? asked.campaign;
      if (round === null || round === undefined) return refuse(says.whichCriteria());
      const found = await fetchRow(desk, campaign, round);
      return found.ok ? ok(found.value.items.map(one => lineOf(one, its?.value ?? null))) : found;
    },
  });
