import { campaignContract } from '../../../../test/contracts/patterns/campaign.ts';
import { tidyOffice, tidySaid } from '../../../../test/contracts/patterns/offices.ts';

campaignContract({ office: tidyOffice, said: tidySaid, parts: { keeps: ['master'], answers: ['filer'] }, made: true });
