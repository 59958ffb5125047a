import { closingLoopContract } from '../../../test/contracts/patterns/closingLoop.ts';
import { networks } from './index.ts';
import { gapSaid, weakPoints } from './patterns.ts';

closingLoopContract({
  office: networks,
  loop: weakPoints,
  said: gapSaid,
  parts: { keeps: ['networkOffice', 'leader'], answers: ['filer'] },
  more: { gapArea: 'staffGap' },
  made: false,
});
