import { ok } from '#kernel/problem.ts';
import { date, defineVerb, file, note, optional, ref } from '#register/index.ts';
import { ownProject } from '../chosen.ts';
import { REPORTS } from '../codes.ts';
import { hang } from './photographs.ts';

/** Adds one photograph to a project at any stage, without a figure. */
export const addPhoto = defineVerb({
  name: 'works.addPhoto',
  label: '上传照片',
  by: REPORTS,
  input: {
    project: ref('project', '项目'),
    file: file('照片'),
    takenOn: date('拍摄日期'),
    note: optional(note('说明', { longest: 300 })),
  },
  on: { register: 'project', row: 'project' },
  async run(desk, { project: id, ...shot }) {
    const found = await ownProject(desk, id);
    if (!found.ok) return found;
    const hung = await hang(desk, found.value, [shot], null);
    return hung.ok ? ok({ photos: hung.value }) : hung;
  },
});
