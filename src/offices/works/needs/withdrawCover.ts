import { ok } from '#kernel/problem.ts';
import { count, defineVerb, fetchRow, note, ref, remove } from '#register/index.ts';
import { KEEPS } from '../codes.ts';
import { needCover } from './needCover.ts';

/** A project no longer makes a shortfall good, with the reason. */
export const withdrawCover = defineVerb({
  name: 'works.withdrawCover',
  label: '取消对应',
  by: KEEPS,
  input: { needCover: ref('needCover', '缺口对应项目'), version: count('版次'), why: note('事由', { longest: 500 }) },
  on: { register: 'needCover', row: 'needCover' },
  async run(desk, { needCover: id, version }) {
    const found = await fetchRow(desk, needCover, id);
    if (!found.ok) return found;
    const done = await remove(desk, needCover, id, version);
    return done.ok ? ok({ removed: id }) : done;
  },
});
