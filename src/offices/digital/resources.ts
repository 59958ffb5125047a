import { ok, problems, refuse } from '#kernel/problem.ts';
import { organisationsOf } from '#offices/roster/index.ts';
import {
  adding,
  code,
  correcting,
  count,
  date,
  defineRegister,
  defineVerb,
  defineView,
  file,
  insert,
  list,
  note,
  optional,
  period,
  ref,
  rows,
  stepping,
  text,
} from '#register/index.ts';
import { FILES, KEEPS, resourceKinds, resourcePoints, SEES, USES_A_POINT } from './codes.ts';
import type { ResourceView } from './types.ts';

const says = problems('digitalResource', {
  notOwn: { zh: '只能上报本校的资源。', en: 'You offer resources of your own school.' },
  nowhere: { zh: '请上传文件或填写网址，二者至少有一项。', en: 'Give a file or an address.' },
});

/** A resource that a school shares: what it is, for whom, where it lies. It counts once the office has put it into the library. */
export const resource = defineRegister({
  name: 'digitalResource',
  label: '数字资源',
  scope: 'bureau',
  key: ['title', 'organisation'],
  title: ['title'],
  columns: ['title', 'resourceKind', 'subject', 'forWhom', 'organisation', 'offeredOn'],
  fields: {
    title: text('资源名称', { longest: 120 }),
    resourceKind: code('资源类型', resourceKinds),
    subject: text('适用学科', { longest: 20 }),
    forWhom: text('适用学段年级', { longest: 40 }),
    organisation: ref('organisation', '提供学校'),
    address: optional(text('网址', { longest: 300 })),
    files: list('资源文件', file('资源文件'), { most: 10 }),
    about: optional(note('资源简介', { longest: 1000 })),
    offeredOn: date('上报日期'),
  },
  rules: [],
  workflow: {
    offered: { shareResource: { to: 'shared', by: KEEPS }, declineResource: { to: 'declined', by: KEEPS } },
    shared: { retireResource: { to: 'retired', by: KEEPS } },
    declined: {},
    retired: {},
  },
  states: { offered: '待入库', shared: '已入库', declined: '未入库', retired: '已下架' },
  readBy: SEES,
});

const { offeredOn: _, ...asked } = resource.fields;

const offerResource = defineVerb({
  name: 'digital.offerResource',
  label: '上报资源',
  by: FILES,
  on: { register: 'digitalResource' },
  input: asked,
  async run(desk, input) {
    if (desk.actor.organisation !== input.organisation) return refuse(says.notOwn({}, 'organisation'));
    if (input.address === null && input.files.length === 0) return refuse(says.nowhere({}, 'files'));
    const added = await insert(desk, resource, { ...input, offeredOn: desk.today });
    return added.ok ? ok({ row: added.value.id, version: added.value.version }) : added;
  },
});

/** How often a school used a resource in a month, as the platform counts it. */
export const resourceUse = defineRegister({
  name: 'resourceUse',
  label: '资源使用记录',
  scope: 'bureau',
  key: ['resource', 'organisation', 'month'],
  title: ['resource', 'organisation', 'month'],
  fields: {
    resource: ref('digitalResource', '数字资源'),
    organisation: ref('organisation', '使用学校'),
    month: period('应用月份'),
    uses: count('使用次数', { most: 1_000_000, unit: '次' }),
  },
  rules: [],
  workflow: {},
  readBy: SEES,
  importBy: KEEPS,
});

export const resourceVerbs = [
  offerResource,
  stepping(resource, { name: 'digital.shareResource', label: '入库共享', step: 'shareResource' }),
  stepping(resource, { name: 'digital.declineResource', label: '不予入库', step: 'declineResource', why: true }),
  stepping(resource, { name: 'digital.retireResource', label: '下架资源', step: 'retireResource', why: true }),
  adding(resourceUse, { name: 'digital.addResourceUse', label: '登记资源使用', by: KEEPS }),
  correcting(resourceUse, { name: 'digital.correctResourceUse', label: '更正资源使用', by: KEEPS, fields: ['uses'] }),
];

const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);

export const sharing = defineView({
  name: 'digital.sharing',
  label: '资源共建共享',
  by: SEES,
  input: {},
  async run(desk) {
    const schools = (await organisationsOf(desk)).filter(one => one.state === 'open' && one.kind === 'school');
    const library = (await rows(desk, resource)).filter(one => one.state === 'shared');
    const ownerOf = new Map(library.map(one => [one.id, one.organisation]));
    const used = (await rows(desk, resourceUse)).filter(one => ownerOf.has(one.resource));
    const lines = schools.map(({ id, name }) => {
      const own = library.filter(one => one.organisation === id);
      const byOthers = sum(used.filter(one => ownerOf.get(one.resource) === id && one.organisation !== id).map(one => one.uses));
      return {
        organisation: id,
        name,
        shared: own.length,
        usedByOthers: byOthers,
        uses: sum(used.filter(one => one.organisation === id).map(one => one.uses)),
        points: sum(own.map(one => resourcePoints[one.resourceKind])) + Math.floor(byOthers / USES_A_POINT),
      };
    });
    const kinds = Object.entries(resourceKinds).map(([kind, label]) => ({
      kind,
      label,
      count: library.filter(one => one.resourceKind === kind).length,
    }));
    return ok<ResourceView>({
      kinds,
      lines: lines.toSorted((a, b) => b.points - a.points),
      waiting: (await rows(desk, resource, { where: { state: 'offered' } })).length,
    });
  },
  sheet: ({ lines }) =>
    ok({
      title: '资源共建共享',
      headings: ['学校', '入库资源', '被他校使用', '本校使用', '积分'],
      rows: lines.map(one => [one.name, one.shared, one.usedByOthers, one.uses, one.points]),
    }),
});
