import { dutySaid, parts, rounds } from '../../../../test/contracts/patterns/madeUp.ts';
import { recurringDutyContract } from '../../../../test/contracts/patterns/recurringDuty.ts';

recurringDutyContract({ office: rounds, said: dutySaid, parts, made: true });
