import type { DemonstrationDesk } from '#register/index.ts';
import { adoptAmendment } from '../amend/adoptAmendment.ts';
import { amendPromise } from '../amend/amendPromise.ts';
import { openAmendment } from '../amend/openAmendment.ts';
import type { Pairs } from './keep.ts';

/** What the amendment of the second year changes: the promise's measure, its new value, why. */
const changes: readonly (readonly [measure: string, value: number, why: string])[] = [
  ['新增学位', 3100, '新城片区人口流入快于预测，学位按新数配置'],
  ['改扩建乡镇中心幼儿园', 5, '增列东山镇中心幼儿园'],
];

/** The plan is amended once, in its second year, by a document of its own: two promises are raised. `file` is the document's hash. */
export async function amendOnce(planner: DemonstrationDesk, plan: string, pairs: Pairs, file: string): Promise<void> {
  const day = '2027-09-10';
  const begun = await planner.perform(openAmendment, { plan, reason: '学位与学前资源年度调整' }, day);
  const { amendment } = begun;
  for (const [measure, value, why] of changes) {
    const promise = pairs.find(([line]) => line.measure === measure)?.[1].id;
    if (promise === undefined) throw new Error(`the demonstration has no promise of ${measure}`);
    await planner.perform(amendPromise, { amendment, promise, value, why }, day);
  }
  const document = { issuer: '玉泉市人民政府', documentNumber: '玉泉政发〔2027〕19号', issuedOn: '2027-09-18', file };
  await planner.perform(adoptAmendment, { amendment, version: 1, ...document }, '2027-09-20');
}
