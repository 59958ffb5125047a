import { entitlementContract } from '../../../test/contracts/patterns/entitlement.ts';
import { aid } from './index.ts';
import { aidSaid } from './patterns.ts';

entitlementContract({
  office: aid,
  said: aidSaid,
  parts: { keeps: ['aidOffice'], answers: ['schoolClerk'] },
  rule: { condition: '寄宿 and 户籍在本省', standard: '200', wrong: '寄宿了 = true' },
  persons: async its => {
    const admit = (name: string, householdPlace: string | null, boarding: string) =>
      its.addPupil(name, its.school, { householdPlace, boarding });
    return {
      entitled: await admit('沙小棠', '990101', 'boarder'),
      unclear: await admit('米小禾', null, 'boarder'),
      not: await admit('林小溪', '990101', 'dayPupil'),
    };
  },
  yuan: 200,
  period: '2027-2028-1',
  ahead: '2027-2028-2',
  made: false,
});
