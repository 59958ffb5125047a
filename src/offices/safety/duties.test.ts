import { recurringDutyContract } from '../../../test/contracts/patterns/recurringDuty.ts';
import { safety } from './index.ts';
import { dutySaid } from './patterns.ts';

/** What a drill says of itself, so that the suite can file one. */
const more = { drillKind: 'fire', evacuationMinutes: 1.5, attended: 400 };
recurringDutyContract({ office: safety, said: dutySaid, parts: { keeps: ['safetyOffice'], answers: ['filer'] }, more, made: false });
