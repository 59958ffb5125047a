import { adding, correcting } from '#register/index.ts';
import { KEEPS } from '../codes.ts';
import { inspectionZone } from './inspectionZone.ts';
import { zoneSchool } from './zoneSchool.ts';

/** The deeds about zones and the schools in them. */
export const zoneDeeds = [
  adding(inspectionZone, { name: 'inspection.addZone', label: '登记责任区', by: KEEPS }),
  correcting(inspectionZone, { name: 'inspection.correctZone', label: '更正责任区', by: KEEPS }),
  adding(zoneSchool, { name: 'inspection.placeSchool', label: '划入责任区', by: KEEPS }),
  correcting(zoneSchool, { name: 'inspection.moveSchool', label: '调整责任区', by: KEEPS, fields: ['zone', 'schoolPosition'] }),
];
