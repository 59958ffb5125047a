import {
  adding,
  amount,
  code,
  count,
  date,
  defineOffice,
  defineRegister,
  flag,
  money,
  note,
  optional,
  period,
  phone,
  type Register,
  ref,
  sensitive,
  text,
  year,
} from '#register/index.ts';

/** What the rows of the long ledger are about. */
export const course = defineRegister({
  name: 'benchCourse',
  label: '课程',
  scope: 'bureau',
  key: ['name'],
  title: ['name'],
  fields: { name: text('名称', { longest: 40 }), hours: count('学时') },
  rules: [],
  workflow: {},
  readBy: ['planner', 'filer'],
});

export const place = defineRegister({
  name: 'benchPlace',
  label: '地点',
  scope: 'bureau',
  key: ['name'],
  title: ['name'],
  fields: { name: text('名称', { longest: 40 }), seats: count('座位') },
  rules: [],
  workflow: {},
  readBy: ['planner', 'filer'],
});

/** A ledger of twenty fields and three references, declared as any other: its indexes and its search come from this alone. */
export const enrolment = defineRegister({
  name: 'benchEntry',
  label: '研修登记',
  scope: 'organisation',
  key: ['number'],
  title: ['name'],
  columns: ['name', 'organisation', 'course', 'kind', 'day', 'seats', 'fee', 'score'],
  fields: {
    number: text('编号', { longest: 20 }),
    name: text('姓名', { longest: 40 }),
    organisation: ref('organisation', '单位'),
    course: ref('benchCourse', '课程'),
    place: ref('benchPlace', '地点'),
    kind: code('类别', { rare: '专项', common: '通识', subject: '学科', management: '管理', safety: '安全', digital: '数字' }),
    level: code('层次', { county: '县级', city: '市级', province: '省级' }),
    day: date('日期'),
    endsOn: optional(date('结束日期')),
    year: year('年度'),
    term: optional(period('学期')),
    seats: count('人数'),
    hours: count('课时'),
    fee: money('费用'),
    score: optional(amount('得分')),
    isOnline: flag('线上'),
    contact: optional(sensitive('identity', phone('联系电话'))),
    remark: optional(note('说明')),
    outcome: optional(text('结果')),
    teacher: text('主讲人', { longest: 40 }),
  },
  rules: [],
  workflow: { draft: { submit: { to: 'open', by: ['filer'] } }, open: { close: { to: 'closed', by: ['planner'] } }, closed: {} },
  readBy: ['filer'],
  readAllBy: ['planner'],
  basis: '试验',
  purpose: '试验',
  retention: '试验后删除',
  // Whose key seals the telephone numbers: two hundred keys are enough here.
  person: 'place',
});

export const registers = [course, place, enrolment] as unknown as readonly Register[];

export const office = defineOffice({
  name: 'benchOffice',
  label: '研修登记',
  basis: [],
  serves: [],
  roles: [],
  registers,
  verbs: [adding(enrolment, { name: 'benchOffice.add', label: '登记', by: ['filer'] })],
  views: [],
});
