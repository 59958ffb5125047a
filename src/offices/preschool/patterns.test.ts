import { applicationContract } from '../../../test/contracts/patterns/application.ts';
import { campaignContract } from '../../../test/contracts/patterns/campaign.ts';
import { networkContract } from '../../../test/contracts/patterns/network.ts';
import { gradingSaid, pairSaid } from './grading/patterns.ts';
import { recognitionSaid } from './inclusive/recognition.ts';
import { preschool } from './index.ts';

const parts = { keeps: ['preschoolOffice'], answers: ['filer'] };
const deciders = { keeps: ['preschoolOffice', 'leader'], answers: ['filer'] };
const asked = { places: 180, classes: 6, monthlyFee: 480 };

campaignContract({ office: preschool, said: gradingSaid, parts, made: false });
networkContract({ office: preschool, said: pairSaid, parts, made: false });
applicationContract({ office: preschool, said: recognitionSaid, parts: deciders, more: asked, made: false });
