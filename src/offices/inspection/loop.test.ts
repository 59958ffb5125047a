import { closingLoopContract } from '../../../test/contracts/patterns/closingLoop.ts';
import { inspection } from './index.ts';
import { loop, loopSaid } from './visits/loop.ts';

const parts = { keeps: ['inspectionOffice', 'inspector', 'leader'], answers: ['filer'] };
closingLoopContract({ office: inspection, loop, said: loopSaid, parts, made: false });
