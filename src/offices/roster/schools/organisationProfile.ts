import { adding, code, correcting, date, defineRegister, flag, optional, ref, text } from '#register/index.ts';
import { isDivisionCode, schoolCodeKind, urbanRuralCodes } from '#standards/codes/index.ts';
import { codeBeginnings, type SchoolKind, schoolKinds } from '../codes.ts';

const by = ['administrator', 'planner', 'enrolment'];

/** What an organisation is beyond its name: kind of school, codes, class of place, ethnic township. */
export const organisationProfile = defineRegister({
  name: 'organisationProfile',
  label: '单位概况',
  scope: 'bureau',
  key: ['organisation'],
  title: ['organisation'],
  fields: {
    organisation: ref('organisation', '单位'),
    schoolKind: optional(code('办学类型', schoolKinds)),
    schoolCode: optional(text('学校标识码', { longest: 10 })),
    divisionCode: optional(text('区划代码', { longest: 12 })),
    urbanRural: optional(code('城乡分类', urbanRuralCodes)),
    isEthnicTownship: flag('民族乡'),
    isBoardingSchool: flag('寄宿制'),
    isPrivate: flag('民办'),
    foundedOn: optional(date('建校日期')),
  },
  rules: [
    {
      code: 'schoolCodeShape',
      says: '学校标识码应为10位：类别码、省级区划码和六位顺序码，请核对。',
      english: 'A school code has 10 digits: kind, province and six more.',
      holds: row => row.schoolCode === null || schoolCodeKind(row.schoolCode) !== null,
    },
    {
      code: 'schoolCodeFitsKind',
      says: '学校标识码的前两位与办学类型不符，请核对。',
      english: 'The first two digits of the school code do not fit the kind of school.',
      holds: ({ schoolCode, schoolKind }) =>
        schoolCode === null || schoolKind === null || schoolCode.startsWith(codeBeginnings[schoolKind as SchoolKind]),
    },
    {
      code: 'divisionCodeShape',
      says: '区划代码应为6位、9位或12位数字，请核对。',
      english: 'A division code has 6, 9 or 12 digits.',
      holds: row => row.divisionCode === null || isDivisionCode(row.divisionCode),
    },
  ],
  workflow: {},
  readBy: 'signedIn',
});

export const profileVerbs = [
  adding(organisationProfile, { name: 'roster.addOrganisationProfile', label: '登记单位概况', by }),
  correcting(organisationProfile, { name: 'roster.correctOrganisationProfile', label: '更正单位概况', by }),
];
