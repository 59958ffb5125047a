import { ok } from '#kernel/problem.ts';
import { defineView, may, ref } from '#register/index.ts';
import { titleSaid } from '../standing/said.ts';
import { standingOf } from '../standing/standingOf.ts';
import type { PlanState } from '../types.ts';
import { cascadeOf, type LinkRow } from './cascade.ts';
import { subPlan } from './chosenSubPlan.ts';
import { kindsOf } from './shown.ts';
import type { LinksView } from './types.ts';

/** What the plan of a school or department takes up of the county's: links proposed, confirmed and refused, to be decided on. */
export const links = defineView({
  name: 'plan.links',
  label: '承接关系一览',
  by: 'signedIn',
  input: { plan: ref('plan', '规划') },
  async run(desk, { plan: id }) {
    const its = await subPlan(desk, id);
    if (!its.ok) return its;
    const { parent, title, organisation } = its.value;
    const [standing, cascade] = [await standingOf(desk, parent), await cascadeOf(desk, parent)];
    if (!standing.ok) return standing;
    if (!cascade.ok) return cascade;
    const both = { standing: standing.value, cascade: cascade.value };
    const numberOf = (mark: string) => both.standing.numbers.get(mark) ?? 0;
    const linksOf = Map.groupBy(both.cascade.links.get(id) ?? [], link => link.promise);
    const shownLink = (link: LinkRow) => {
      const row = both.standing.promises.find(one => one.id === link.countyPromise);
      const county = row && { id: row.id, number: numberOf(row.mark), title: titleSaid(row), quote: row.quote };
      const state = link.state as 'proposed' | 'confirmed' | 'rejected';
      return county === undefined
        ? []
        : [{ id: link.id, version: link.version, state, likeness: link.likeness, county, contradictions: kindsOf(both, link) }];
    };
    const isTheirs = desk.actor.organisation === organisation && may(desk.actor, ['filer']);
    const view: LinksView = {
      plan: { id, title, parent, organisation: both.standing.names.get(organisation) ?? '', state: its.value.state as PlanState },
      mayDecide: may(desk.actor, ['planner']) || isTheirs,
      promises: (both.cascade.promises.get(id) ?? [])
        .filter(row => row.state === 'accepted')
        .map(row => ({ id: row.id, title: titleSaid(row), quote: row.quote, links: (linksOf.get(row.id) ?? []).flatMap(shownLink) })),
      county: both.standing.inSight
        .filter(row => row.state === 'accepted')
        .map(row => ({ id: row.id, number: numberOf(row.mark), title: titleSaid(row) }))
        .toSorted((a, b) => a.number - b.number),
    };
    return ok(view);
  },
});
