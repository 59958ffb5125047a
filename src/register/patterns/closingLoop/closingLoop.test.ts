import { closingLoopContract } from '../../../../test/contracts/patterns/closingLoop.ts';
import { houseLoop, houses, loopSaid, parts } from '../../../../test/contracts/patterns/madeUp.ts';

closingLoopContract({ office: houses, loop: houseLoop, said: loopSaid, parts, made: true });
