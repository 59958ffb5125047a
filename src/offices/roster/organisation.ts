import { code, defineRegister, optional, type RowOf, ref, text } from '#register/index.ts';

/** What an organisation is, seen from the bureau. */
export const organisationKinds = {
  bureau: '教育局',
  section: '科室',
  department: '部门',
  township: '乡镇',
  schoolDistrictGroup: '大学区',
  school: '学校',
  campus: '校区',
  kindergarten: '幼儿园',
  institution: '事业单位',
} as const;

export type OrganisationKind = keyof typeof organisationKinds;

/** Every body that can act or answer: the bureau, its sections, departments of the county, townships, schools. */
export const organisation = defineRegister({
  name: 'organisation',
  label: '单位',
  scope: 'bureau',
  key: ['name'],
  fields: {
    name: text('单位名称', { longest: 60 }),
    shortName: optional(text('简称', { longest: 20 })),
    code: optional(text('单位代码', { longest: 30 })),
    kind: code('单位类别', organisationKinds),
    parent: optional(ref('organisation', '上级单位')),
  },
  rules: [],
  workflow: {
    open: {
      renameOrganisation: { to: 'open', by: ['administrator', 'planner'] },
      reparentOrganisation: { to: 'open', by: ['administrator', 'planner'] },
      reclassifyOrganisation: { to: 'open', by: ['administrator', 'planner'] },
      splitOrganisation: { to: 'open', by: ['administrator', 'planner'] },
      closeOrganisation: { to: 'closed', by: ['administrator', 'planner'] },
    },
    closed: {},
  },
  readBy: 'signedIn',
});

export type Organisation = RowOf<typeof organisation.fields>;
