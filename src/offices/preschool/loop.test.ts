import { closingLoopContract } from '../../../test/contracts/patterns/closingLoop.ts';
import { drift, driftSaid } from './drift/loop.ts';
import { preschool } from './index.ts';

closingLoopContract({
  office: preschool,
  loop: drift,
  said: driftSaid,
  parts: { keeps: ['preschoolOffice', 'leader'], answers: ['filer'] },
  made: false,
});
