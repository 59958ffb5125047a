import { defineRegister, geo, optional, ref } from '#register/index.ts';
import { KEEPS } from '../codes.ts';

/** In which zone a school lies, and where it stands on the map, if that is known. A school lies in one zone. */
export const zoneSchool = defineRegister({
  name: 'zoneSchool',
  label: '责任区学校',
  scope: 'bureau',
  key: ['organisation'],
  title: ['organisation'],
  fields: {
    organisation: ref('organisation', '学校'),
    zone: ref('inspectionZone', '督学责任区'),
    schoolPosition: optional(geo('学校位置')),
  },
  rules: [],
  workflow: {},
  readBy: 'signedIn',
  importBy: KEEPS,
});
