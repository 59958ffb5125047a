import { ok, problems, refuse } from '#kernel/problem.ts';
import { defineVerb, defineView, fetchRow, insert, noSuchRow, ref, remove, rows, update } from '#register/index.ts';
import { savedView } from './savedView.ts';

const says = problems('ledger', {
  badWish: { zh: '这个视图存不下来，请刷新页面后再试。', en: 'This view cannot be kept; reload the page and try again.' },
  tooManyViews: { zh: '一本台账最多存{most}个视图，请先删去不用的。', en: 'A register takes {most} views; remove one first.' },
});

const MOST = 30;
const { register, name, wish } = savedView.fields;

const isObject = (text: string): boolean => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
};

/** Keeps a list as it stands under a name; the same name again takes the place of the former. */
export const saveView = defineVerb({
  name: 'ledger.saveView',
  label: '存为视图',
  by: 'signedIn',
  input: { register, name, wish },
  async run(desk, input) {
    if (!isObject(input.wish)) return refuse(says.badWish());
    const own = await rows(desk, savedView, { where: { owner: desk.actor.id, register: input.register } });
    const before = own.find(one => one.name === input.name);
    if (before === undefined && own.length >= MOST) return refuse(says.tooManyViews({ most: MOST }));
    const kept = before
      ? await update(desk, savedView, before.id, before.version, { wish: input.wish })
      : await insert(desk, savedView, { ...input, owner: desk.actor.id });
    return kept.ok ? ok({ view: kept.value.id }) : kept;
  },
});

/** Forgets a view of one's own. */
export const forgetView = defineVerb({
  name: 'ledger.forgetView',
  label: '删去视图',
  by: 'signedIn',
  input: { view: ref('savedView', '视图') },
  async run(desk, { view }) {
    const found = await fetchRow(desk, savedView, view);
    if (!found.ok) return found;
    return found.value.owner === desk.actor.id ? remove(desk, savedView, view, found.value.version) : noSuchRow(savedView);
  },
});

/** One's own views of a register. */
export const views = defineView({
  name: 'ledger.views',
  label: '我的视图',
  by: 'signedIn',
  input: { register },
  async run(desk, input) {
    const own = await rows(desk, savedView, { where: { owner: desk.actor.id, register: input.register }, orderBy: [['name', 'asc']] });
    return ok(own.map(one => ({ id: one.id, name: one.name, wish: JSON.parse(one.wish) as unknown })));
  },
});
