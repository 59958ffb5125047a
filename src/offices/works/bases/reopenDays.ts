import { ok } from '#kernel/problem.ts';
import { count, defineVerb, fetchRow, ref, remove } from '#register/index.ts';
import { KEEPS } from '../codes.ts';
import { baseClosure } from './baseClosure.ts';

/** The base takes classes on those days after all. */
export const reopenDays = defineVerb({
  name: 'works.reopenDays',
  label: '取消停用日',
  by: KEEPS,
  input: { baseClosure: ref('baseClosure', '基地停用日'), version: count('版次') },
  on: { register: 'baseClosure', row: 'baseClosure' },
  async run(desk, { baseClosure: id, version }) {
    const found = await fetchRow(desk, baseClosure, id);
    if (!found.ok) return found;
    const done = await remove(desk, baseClosure, id, version);
    return done.ok ? ok({ removed: id }) : done;
  },
});
