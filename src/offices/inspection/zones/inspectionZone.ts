import { count, defineRegister, note, optional, text } from '#register/index.ts';

/** A zone of responsibility (督学责任区): schools that one or several inspectors answer for together. */
export const inspectionZone = defineRegister({
  name: 'inspectionZone',
  label: '督学责任区',
  scope: 'bureau',
  key: ['zoneName'],
  title: ['zoneName'],
  fields: {
    zoneName: text('责任区名称', { longest: 40 }),
    place: count('序号', { least: 1, most: 500 }),
    zoneNote: optional(note('责任区说明', { longest: 500 })),
  },
  rules: [],
  workflow: {},
  readBy: 'signedIn',
});
