import { closingLoopContract } from '../../../test/contracts/patterns/closingLoop.ts';
import { party } from './index.ts';
import { decisionSaid, decisions } from './patterns.ts';

closingLoopContract({
  office: party,
  loop: decisions,
  said: decisionSaid,
  parts: { keeps: ['partyOffice', 'leader'], answers: ['filer'] },
  more: { decidedAt: 'officeParty' },
  made: false,
});
