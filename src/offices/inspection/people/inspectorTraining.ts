import { amount, date, defineRegister, ref, text } from '#register/index.ts';
import { READS } from '../codes.ts';

/** A course that an inspector took part in, with its hours. */
export const inspectorTraining = defineRegister({
  name: 'inspectorTraining',
  label: '督学培训',
  scope: 'bureau',
  key: ['inspector', 'trainedOn', 'course'],
  title: ['course', 'trainedOn'],
  fields: {
    inspector: ref('inspector', '责任督学'),
    course: text('培训内容', { longest: 80 }),
    trainedOn: date('培训日期'),
    hours: amount('培训学时', { least: 0.5, most: 500, unit: '学时' }),
  },
  rules: [],
  workflow: {},
  readBy: READS,
});
