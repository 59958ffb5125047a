import { t, zh } from '#web/kit/language.ts';
import type { OrganisationKind } from '../organisation.ts';

const KINDS: Readonly<Record<OrganisationKind, string>> = {
  bureau: zh('教育局'),
  section: zh('科室'),
  department: zh('部门'),
  township: zh('乡镇'),
  schoolDistrictGroup: zh('大学区'),
  school: zh('学校'),
  campus: zh('校区'),
  kindergarten: zh('幼儿园'),
  institution: zh('事业单位'),
};

export const kindWord = (kind: OrganisationKind): string => t(KINDS[kind]);
export const kindChoices = () => Object.entries(KINDS).map(([key, label]) => ({ key, label: t(label) }));
