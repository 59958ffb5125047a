import {
  adding,
  code,
  count,
  date,
  defineOffice,
  defineRegister,
  feelRule,
  flag,
  list,
  money,
  note,
  optional,
  period,
  phone,
  ref,
  shapeOf,
  text,
} from '#register/index.ts';
import { draftMigration } from '#store/index.ts';

/** A made-up register that is filled from workbooks: what devices each section has. Its key is the number on the label. */
export const device = defineRegister({
  name: 'device',
  label: '设备',
  scope: 'organisation',
  key: ['number'],
  title: ['number', 'name'],
  fields: {
    number: text('编号', { longest: 20 }),
    name: text('名称', { longest: 60 }),
    organisation: ref('organisation', '单位'),
    kind: code('类别', { computer: '计算机', projector: '投影仪', other: '其他' }),
    pieces: count('数量', { unit: '台' }),
    cost: optional(money('投入')),
    boughtOn: optional(date('日期')),
    term: optional(period('学期')),
    isLent: optional(flag('是否夜间')),
    helpers: optional(list('协助单位', ref('organisation', '单位'))),
    phone: optional(phone('电话')),
    note: optional(note('说明')),
  },
  rules: [feelRule('some', '数量 > 0', '数量不得为零。', 'There must be at least one.')],
  workflow: { draft: { adopt: { to: 'adopted', by: ['planner'] } }, adopted: {} },
  readBy: ['filer'],
  readAllBy: ['planner'],
  importBy: ['filer', 'planner'],
  person: 'organisation',
  basis: '《示例办法》',
  purpose: '设备登记',
  retention: '三年',
});

/** A made-up register without a key, on which nothing but the rows themselves tell one from another. */
export const gift = defineRegister({
  name: 'gift',
  label: '捐赠',
  scope: 'bureau',
  key: [],
  title: ['what'],
  fields: { what: text('意见'), pieces: count('数量'), due: optional(date('期限')) },
  rules: [],
  workflow: {},
  readBy: ['planner'],
  importBy: ['planner'],
});

/** Their made-up office. */
export const devices = defineOffice({
  name: 'devices',
  label: '设备管理',
  basis: [],
  serves: [],
  roles: [],
  registers: [device, gift],
  verbs: [adding(device, { name: 'devices.addDevice', label: '登记设备', by: ['filer'] })],
  views: [],
});

/** The migration that the store drafts for them. */
export const devicesMigration = (): string => draftMigration(shapeOf(device)) + draftMigration(shapeOf(gift));
