import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { offices } from '#app';
import { problems } from '#kernel/problem.ts';
import { look, system } from '#register/index.ts';
import { openStore, type Store } from '#store/index.ts';
import { type Out, refused } from './out.ts';
import { storePlace } from './place.ts';

const says = problems('planExport', {
  whichPlan: {
    zh: '有{count}份规划：{titles}。请用 --plan 写明是哪一份（名称中的几个字，或编号）。',
    en: 'There are {count} plans: {titles}. Say which with --plan (words of its title, or its id).',
  },
  noSuchPlan: { zh: '没有“{words}”这份规划。', en: 'There is no plan “{words}”.' },
  noSuchCounty: { zh: '没有“{code}”这个县。', en: 'There is no county “{code}”.' },
});

interface Wanted {
  readonly county: string | undefined;
  readonly plan: string | undefined;
  readonly out: string | undefined;
}

const viewNamed = (name: string) => {
  const found = offices.flatMap(office => office.views).find(view => view.name === name);
  if (found === undefined) throw new Error(`no office gives ${name}`);
  return found;
};

async function exported(store: Store, { county, plan, out: file }: Wanted, out: Out): Promise<number> {
  const counties = await store.counties();
  const code = county ?? counties[0]?.code ?? '';
  if (!counties.some(one => one.code === code)) return refused(out, [says.noSuchCounty({ code })]);
  const listed = await look(store, code, system, viewNamed('plan.list'), {});
  if (!listed.ok) return refused(out, listed.problems);
  const plans = listed.value as readonly { readonly id: string; readonly title: string; readonly state: string }[];
  const inForce = plans.filter(one => one.state === 'adopted' || one.state === 'closed');
  const meant = plan === undefined ? inForce : plans.filter(one => one.id === plan || one.title.includes(plan));
  if (meant.length === 0) return refused(out, [says.noSuchPlan({ words: plan ?? '' })]);
  if (meant.length > 1) return refused(out, [says.whichPlan({ count: meant.length, titles: meant.map(one => one.title).join('、') })]);
  const written = await look(store, code, system, viewNamed('plan.stratml'), { plan: meant[0]!.id });
  if (!written.ok) return refused(out, written.problems);
  const { xml } = written.value as { readonly xml: string };
  if (file === undefined) process.stdout.write(xml);
  else writeFileSync(file, xml);
  if (file !== undefined) out.message(`已导出到 ${file}`, `Written to ${file}`);
  return 0;
}

/** `yuheng plan export --stratml`: an adopted plan as StratML Part 2, to a file or to stdout; null for words that are no such command. */
export async function planExport(args: readonly string[], out: Out): Promise<number | null> {
  const options = {
    stratml: { type: 'boolean' },
    plan: { type: 'string' },
    out: { type: 'string' },
    data: { type: 'string' },
    county: { type: 'string' },
  } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false });
  if (positionals.length !== 1 || positionals[0] !== 'export' || values.stratml !== true) return null;
  const word = (value: unknown) => (typeof value === 'string' ? value : undefined);
  const store = await openStore({ ...storePlace(word(values.data)), mustExist: true });
  try {
    return await exported(store, { county: word(values.county), plan: word(values.plan), out: word(values.out) }, out);
  } finally {
    await store.close();
  }
}
