import { completionContract } from '../../../test/contracts/patterns/completionMatrix.ts';
import { networkContract } from '../../../test/contracts/patterns/network.ts';
import { recurringDutyContract } from '../../../test/contracts/patterns/recurringDuty.ts';
import { digital } from './index.ts';
import { dutySaid, linkSaid, links, makerSaid } from './patterns.ts';

const parts = { keeps: ['digitalOffice'], answers: ['filer'] };
const more = { devicesChecked: 40, devicesBroken: 0 };

completionContract({ office: digital, said: makerSaid, parts, made: false });
// The suite of networks asks that nothing else waits: the matrix would.
networkContract({ office: { ...digital, duties: links.duties }, said: linkSaid, parts, made: false });
recurringDutyContract({ office: digital, said: dutySaid, parts, more, made: false });
