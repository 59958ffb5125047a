import { applicationContract } from '../../../test/contracts/patterns/application.ts';
import { campaignContract } from '../../../test/contracts/patterns/campaign.ts';
import { completionContract } from '../../../test/contracts/patterns/completionMatrix.ts';
import { recurringDutyContract } from '../../../test/contracts/patterns/recurringDuty.ts';
import { party } from './index.ts';
import { dutySaid, honourSaid, standardSaid, venueSaid } from './patterns.ts';

const parts = { keeps: ['partyOffice'], answers: ['filer'] };
const met = { metOn: '2028-01-08', expected: 20, present: 18, agenda: '学习文件' };
const lecture = { matter: 'lectureEvent', title: '家长讲座', provider: '市妇联', summary: '家庭教育' };

recurringDutyContract({ office: party, said: dutySaid, parts, more: met, made: false });
completionContract({ office: party, said: standardSaid, parts, made: false });
campaignContract({ office: party, said: honourSaid, parts, made: false });
applicationContract({
  office: party,
  said: venueSaid,
  parts: { keeps: ['partyOffice', 'leader'], answers: ['filer'] },
  more: lecture,
  made: false,
});
