import { caseFileContract } from '../../../test/contracts/patterns/caseFile.ts';
import { closingLoopContract } from '../../../test/contracts/patterns/closingLoop.ts';
import { recurringDutyContract } from '../../../test/contracts/patterns/recurringDuty.ts';
import { access } from './index.ts';
import { careSaid, dutySaid, loop, loopSaid } from './patterns.ts';

const parts = { keeps: ['accessOffice'], answers: ['filer'] };
const report = { expectedPupils: 420, presentPupils: 419, suspectedPupils: 0, droppedPupils: 1, returnedPupils: 0, measures: '家访' };

recurringDutyContract({ office: access, said: dutySaid, parts, more: report, made: false });
closingLoopContract({ office: access, loop, said: loopSaid, parts, more: { quarterCheck: null }, made: false });
caseFileContract({ office: access, said: careSaid, made: false });
