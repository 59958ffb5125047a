import { campaignContract } from '../../../test/contracts/patterns/campaign.ts';
import { networkContract } from '../../../test/contracts/patterns/network.ts';
import { networks } from './index.ts';
import { networkSaid, qualitySaid } from './patterns.ts';

const parts = { keeps: ['networkOffice'], answers: ['filer'] };

networkContract({ office: networks, said: networkSaid, parts, made: false });
campaignContract({ office: networks, said: qualitySaid, parts, made: false });
