import { ok } from '#kernel/problem.ts';
import { defineVerb, fetchRow, insert } from '#register/index.ts';
import { inFuture, missingFile, unless } from '../chosen.ts';
import { KEEPS } from '../codes.ts';
import { project } from '../library/project.ts';
import { projectFund } from './projectFund.ts';

/** Enters an allocation of money, with the document that gave it. */
export const addFund = defineVerb({
  name: 'works.addFund',
  label: '登记资金',
  by: KEEPS,
  input: projectFund.fields,
  on: { register: 'project', row: 'project' },
  async run(desk, input) {
    const found = await fetchRow(desk, project, input.project);
    if (!found.ok) return found;
    const fits = unless([...inFuture(desk, '数据截至', input.asOf, 'asOf'), ...(await missingFile(desk, '下达文件', input.file))]);
    if (!fits.ok) return fits;
    const added = await insert(desk, projectFund, input);
    return added.ok ? ok({ fund: added.value.id, version: added.value.version }) : added;
  },
});
