import { addDays, type Day } from '#kernel/day.ts';
import { ok } from '#kernel/problem.ts';
import { optional } from '../../field.ts';
import { ref } from '../../fields/choice.ts';
import { date } from '../../fields/time.ts';
import { rows } from '../../rows.ts';
import { defineView, type ReadingDesk } from '../../verb.ts';
import { openBodies } from '../bodies.ts';
import { rolesOf } from '../deeds.ts';
import { roundOf } from '../recurringDuty/cycles.ts';
import type { NetworkDeclaration } from './declaration.ts';
import { type Effect, effectOn } from './effect.ts';
import { type NetworkRegisters, runsOn } from './registers.ts';

/** A network on a day: its lead and its members. */
export interface NetworkLine {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly lead: string | null;
  readonly members: readonly { readonly organisation: string; readonly name: string; readonly from: Day; readonly until: Day | null }[];
}

/** Activities of a network by term, `2027-2028-1`; a term without any is zero. */
export interface ActivityLine {
  readonly name: string;
  readonly terms: readonly { readonly term: string; readonly activities: number; readonly attendance: number | null }[];
}

/** The effect on each member of a network. */
export interface EffectLine extends Effect {
  readonly network: string;
  readonly organisation: string;
  readonly label: string;
}

const namesOf = async (desk: ReadingDesk) => new Map((await openBodies(desk)).map(one => [one.id, one.name]));

async function networksOn(
  desk: ReadingDesk,
  said: NetworkDeclaration,
  { network, member }: NetworkRegisters,
  day: Day,
): Promise<readonly NetworkLine[]> {
  const names = await namesOf(desk);
  const terms = Map.groupBy(
    (await rows(desk, member)).filter(one => runsOn(one, day)),
    one => one.network,
  );
  return (await rows(desk, network))
    .filter(one => one.startsOn <= day && (one.endsOn === null || day <= one.endsOn))
    .map(({ id, name, kind }) => {
      const own = terms.get(id) ?? [];
      const lead = own.find(one => one.memberRole === 'lead');
      const members = own.map(({ organisation, from, until }) => ({ organisation, name: names.get(organisation) ?? '', from, until }));
      return { id, name, kind: said.kinds[kind] ?? kind, lead: lead === undefined ? null : (names.get(lead.organisation) ?? ''), members };
    });
}

/** Every term from the first activity's to the one of today. */
async function activitiesByTerm(desk: ReadingDesk, { network, activity }: NetworkRegisters): Promise<readonly ActivityLine[]> {
  const held = await rows(desk, activity);
  const first = held.map(one => one.heldOn).toSorted()[0] ?? desk.today;
  const terms: string[] = [];
  for (let round = roundOf('term', first); round.from <= desk.today; round = roundOf('term', addDays(round.to, 1)))
    terms.push(round.period);
  return (await rows(desk, network)).map(({ id, name }) => {
    const own = Map.groupBy(
      held.filter(one => one.network === id),
      one => roundOf('term', one.heldOn).period,
    );
    const lines = terms.map(term => {
      const known = (own.get(term) ?? []).flatMap(one => (one.attendance === null ? [] : [one.attendance]));
      return {
        term,
        activities: own.get(term)?.length ?? 0,
        attendance: known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0),
      };
    });
    return { name, terms: lines };
  });
}

async function effects(
  desk: ReadingDesk,
  said: NetworkDeclaration,
  { network, member, figure }: NetworkRegisters,
  only: string | null,
): Promise<readonly EffectLine[]> {
  const names = await namesOf(desk);
  const networks = new Map((await rows(desk, network, { where: only === null ? {} : { id: only } })).map(one => [one.id, one.name]));
  const figures = await rows(desk, figure);
  const terms = (await rows(desk, member)).filter(one => networks.has(one.network));
  const first = [...Map.groupBy(terms, one => `${one.network} ${one.organisation}`).values()].map(own => ({
    ...own.toSorted((a, b) => a.from.localeCompare(b.from))[0]!,
    until: own.some(one => one.until === null)
      ? null
      : (own
          .map(one => one.until ?? '')
          .toSorted()
          .at(-1) ?? null),
  }));
  return first.flatMap(term =>
    Object.entries(said.measures).map(([measure, label]) => ({
      ...effectOn(term, measure, figures),
      network: networks.get(term.network) ?? '',
      organisation: names.get(term.organisation) ?? '',
      label,
    })),
  );
}

/** The views: members on a day, activities by term, effect before and after; each as a workbook too. */
export const networkViews = (said: NetworkDeclaration, registers: NetworkRegisters) => {
  const by = rolesOf(said.keeps, said.acts, said.reads);
  return [
    defineView({
      name: `${said.office}.networksOn`,
      label: '联合体成员',
      by,
      input: { day: optional(date('查询日期')) },
      run: async (desk, { day }) => ok(await networksOn(desk, said, registers, day ?? desk.today)),
      sheet: lines =>
        ok({
          title: '联合体成员',
          headings: ['联合体名称', '类型', '牵头单位', '成员单位', '加入日期'],
          rows: lines.flatMap(one => one.members.map(own => [one.name, one.kind, one.lead, own.name, own.from])),
        }),
    }),
    defineView({
      name: `${said.office}.activitiesByTerm`,
      label: '各学期活动',
      by,
      input: {},
      run: async desk => ok(await activitiesByTerm(desk, registers)),
      sheet: lines =>
        ok({
          title: '各学期活动',
          headings: ['联合体名称', '学期', '活动次数', '参加人次'],
          rows: lines.flatMap(one => one.terms.map(own => [one.name, own.term, own.activities, own.attendance])),
        }),
    }),
    defineView({
      name: `${said.office}.networkEffect`,
      label: '成效对比',
      by,
      input: { network: optional(ref(said.network.name, said.network.label)) },
      run: async (desk, { network }) => ok(await effects(desk, said, registers, network)),
      sheet: lines =>
        ok({
          title: '成效对比',
          headings: ['联合体名称', '单位', '成效指标', '加入前', '年份', '加入后', '年份', '变化'],
          rows: lines.map(one => [
            one.network,
            one.organisation,
            one.label,
            one.before?.value ?? null,
            one.before?.year ?? null,
            one.after?.value ?? null,
            one.after?.year ?? null,
            one.change,
          ]),
        }),
    }),
  ] as const;
};
