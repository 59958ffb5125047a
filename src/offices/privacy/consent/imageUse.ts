import { adding, date, defineRegister, optional, ref, text } from '#register/index.ts';
import { CLERK, OFFICER } from '../codes.ts';

const stop = { stopUse: { to: 'stopped', by: [...CLERK, ...OFFICER] } };

/** Where pupils' portraits and works are shown: nothing is shown of a child under fourteen whose guardian has not agreed, and it comes down when they take it back. */
export const imageUse = defineRegister({
  name: 'imageUse',
  label: '学生肖像和作品使用',
  scope: 'organisation',
  organisation: 'pupil.organisation',
  homeroom: 'pupil.homeroom',
  key: [],
  title: ['occasion', 'pupil'],
  columns: ['pupil', 'occasion', 'shownIn', 'shownFrom', 'shownUntil'],
  fields: {
    pupil: ref('pupil', '学生'),
    occasion: text('活动或作品', { longest: 80 }),
    shownIn: text('使用场合', { longest: 80 }),
    shownFrom: date('使用起'),
    shownUntil: optional(date('使用止')),
  },
  rules: [],
  workflow: { inUse: stop, stopped: {} },
  states: { inUse: '使用中', stopped: '已停用' },
  readBy: CLERK,
  readAllBy: [...OFFICER, 'auditor'],
  person: 'pupil',
  consent: 'publicity',
  basis: '《民法典》第一千零一十九条；《个人信息保护法》第二十九条、第三十一条；《未成年人保护法》第七十二条',
  purpose: '宣传和展示学校活动',
  retention: '停用后一年，期满清理；学生离开后随学籍抹除',
});

export const addImageUse = adding(imageUse, { name: 'privacy.addImageUse', label: '登记肖像和作品使用', by: CLERK });
