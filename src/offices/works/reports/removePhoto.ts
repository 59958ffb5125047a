import { ok } from '#kernel/problem.ts';
import { count, defineVerb, fetchRow, note, ref, remove } from '#register/index.ts';
import { KEEPS } from '../codes.ts';
import { projectPhoto } from './projectPhoto.ts';

/** Takes a photograph down, with the reason: one that shows a person, or another site. */
export const removePhoto = defineVerb({
  name: 'works.removePhoto',
  label: '撤下照片',
  by: KEEPS,
  input: { projectPhoto: ref('projectPhoto', '项目照片'), version: count('版次'), why: note('事由', { longest: 500 }) },
  on: { register: 'projectPhoto', row: 'projectPhoto' },
  async run(desk, { projectPhoto: id, version }) {
    const found = await fetchRow(desk, projectPhoto, id);
    if (!found.ok) return found;
    const done = await remove(desk, projectPhoto, id, version);
    return done.ok ? ok({ removed: id }) : done;
  },
});
