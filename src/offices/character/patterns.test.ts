import { campaignContract } from '../../../test/contracts/patterns/campaign.ts';
import { recurringDutyContract } from '../../../test/contracts/patterns/recurringDuty.ts';
import { character } from './index.ts';
import { parentSaid, titleSaid } from './patterns.ts';

const parts = { keeps: ['moralOffice'], answers: ['filer'] };
const more = { heldOn: '2028-01-08', lesson: '陪伴与沟通', households: 400, came: 352 };

campaignContract({ office: character, said: titleSaid, parts, made: false });
recurringDutyContract({ office: character, said: parentSaid, parts, more, made: false });
