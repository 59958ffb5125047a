import { code, date, defineRegister, list, note, optional, ref, text } from '#register/index.ts';
import { organisationKinds } from '../organisation.ts';
import type { HappeningKind } from '../timeline/happening.ts';

const happenings: Readonly<Record<HappeningKind, string>> = {
  opened: '设立',
  renamed: '更名',
  reparented: '隶属调整',
  reclassified: '类别调整',
  closed: '撤销',
  split: '分设',
  merged: '合并',
};

/** The log of organisations: what happened on which day, and on which day it was written down or taken back. Rows are only ever added. */
export const organisationEvent = defineRegister({
  name: 'organisationEvent',
  label: '单位沿革',
  scope: 'bureau',
  key: [],
  title: ['organisation', 'happening', 'day'],
  columns: ['day', 'organisation', 'happening', 'name', 'parent', 'recordedOn', 'withdrawnOn'],
  fields: {
    organisation: ref('organisation', '单位'),
    happening: code('变更事项', happenings),
    day: date('生效日期'),
    recordedOn: date('登记日期'),
    withdrawnOn: optional(date('撤回日期')),
    name: optional(text('单位名称', { longest: 60 })),
    kind: optional(code('单位类别', organisationKinds)),
    parent: optional(ref('organisation', '上级单位')),
    heirs: list('承接单位', ref('organisation', '单位')),
    act: text('办理批次', { longest: 40 }),
    why: optional(note('事由', { longest: 500 })),
  },
  rules: [],
  workflow: {
    recorded: {
      withdrawOrganisationEvent: { to: 'withdrawn', by: ['administrator', 'planner'] },
      moveMembers: { to: 'recorded', by: ['administrator', 'planner'] },
    },
    withdrawn: {},
  },
  states: { recorded: '有效', withdrawn: '已撤回' },
  readBy: 'signedIn',
});
