import { closingLoopContract } from '../../../test/contracts/patterns/closingLoop.ts';
import { safety } from './index.ts';
import { loop, loopSaid } from './patterns.ts';

const more = { hazardKind: 'fireSafety', spot: '二楼东侧通道' };
closingLoopContract({
  office: safety,
  loop,
  said: loopSaid,
  parts: { keeps: ['safetyOffice', 'leader'], answers: ['filer'] },
  more,
  made: false,
});
