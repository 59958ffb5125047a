import { code, date, defineRegister, optional, type RowOf, ref, text } from '#register/index.ts';
import { KEEPS } from '../codes.ts';

/** An inspector (督学): appointed for a term, full-time or part-time. Name and schools are hung out at the school gate, so they are open to all who sign in. */
export const inspector = defineRegister({
  name: 'inspector',
  label: '责任督学',
  scope: 'bureau',
  key: ['inspectorName'],
  title: ['inspectorName'],
  fields: {
    inspectorName: text('督学姓名', { longest: 40 }),
    account: optional(ref('account', '登录账号')),
    engagement: code('专兼职', { fullTime: '专职', partTime: '兼职' }),
    specialty: text('专长领域', { longest: 60 }),
    letterNumber: optional(text('聘书编号', { longest: 40 })),
    termFrom: date('聘期起'),
    termTo: date('聘期止'),
  },
  rules: [
    {
      code: 'termInOrder',
      at: 'termTo',
      says: '聘期止不得早于聘期起。',
      english: 'A term cannot end before it begins.',
      holds: row => row.termFrom <= row.termTo,
    },
  ],
  workflow: { serving: { endInspector: { to: 'dismissed', by: KEEPS } }, dismissed: {} },
  states: { serving: '在聘', dismissed: '已解聘' },
  readBy: 'signedIn',
  importBy: KEEPS,
  importFills: { account: () => null },
});
export type Inspector = RowOf<typeof inspector.fields>;
