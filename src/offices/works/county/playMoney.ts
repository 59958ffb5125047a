import { ok } from '#kernel/problem.ts';
import { rows } from '#register/index.ts';
import { addFund } from '../money/addFund.ts';
import { addNeed } from '../needs/addNeed.ts';
import { coverNeed } from '../needs/coverNeed.ts';
import { need } from '../needs/need.ts';
import { needs } from './needs.ts';
import type { Play } from './play.ts';
import { projects } from './projects.ts';
import { together } from './together.ts';

const AS_OF = '2027-12-31';
const yuan = (wan: number) => wan * 10_000;

/** The money as the books of the year's end have it. */
export async function playMoney({ keeper, projects: ids }: Play): Promise<void> {
  const inputs = projects.flatMap(one =>
    one.money.map(({ source, document, issued, arrived, wan: [planned, came, spent], addition, advance }) => ({
      project: ids.get(one.name),
      source,
      documentNumber: document,
      issuedOn: issued,
      plannedYuan: yuan(planned),
      arrivedYuan: yuan(came),
      arrivedOn: arrived ?? null,
      spentYuan: yuan(spent),
      asOf: AS_OF,
      additionBecause: addition ?? null,
      advanceBecause: advance ?? null,
    })),
  );
  await together(keeper, addFund, inputs, AS_OF);
}

/** What schools lack, and which projects make it good. */
export async function playNeeds({ keeper, organisations, projects: ids }: Play): Promise<void> {
  const entered = needs.map(({ organisation, covers: _covers, ...lacking }) => ({
    ...lacking,
    organisation: organisations.get(organisation),
    foundOn: '2026-03-15',
  }));
  await together(keeper, addNeed, entered, '2026-04-03');
  const held = await keeper.deed('works.look', '2026-04-03', async desk => ok(await rows(desk, need)));
  const covers = needs.flatMap(one => {
    const row = held.find(other => other.what === one.what && other.organisation === organisations.get(one.organisation));
    return one.covers.map(([name, amount]) => ({ need: row?.id, project: ids.get(name), amount }));
  });
  await together(keeper, coverNeed, covers, '2026-04-03');
}
