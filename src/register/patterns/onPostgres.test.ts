import { after, before, describe } from 'node:test';
import { applicationContract } from '../../../test/contracts/patterns/application.ts';
import { campaignContract } from '../../../test/contracts/patterns/campaign.ts';
import { caseFileContract } from '../../../test/contracts/patterns/caseFile.ts';
import { closingLoopContract } from '../../../test/contracts/patterns/closingLoop.ts';
import { completionContract } from '../../../test/contracts/patterns/completionMatrix.ts';
import { drawContract } from '../../../test/contracts/patterns/draw.ts';
import { entitlementContract } from '../../../test/contracts/patterns/entitlement.ts';
import { dutySaid, houseLoop, parts as houseParts, houses, loopSaid, rounds } from '../../../test/contracts/patterns/madeUp.ts';
import { networkContract } from '../../../test/contracts/patterns/network.ts';
import {
  choirOffice,
  choirSaid,
  coatOffice,
  coatSaid,
  dreamOffice,
  dreamSaid,
  lendingOffice,
  lendingSaid,
  roomOffice,
  roomSaid,
  seatOffice,
  seatSaid,
  tidyOffice,
  tidySaid,
  wellOffice,
  wellSaid,
} from '../../../test/contracts/patterns/offices.ts';
import { recurringDutyContract } from '../../../test/contracts/patterns/recurringDuty.ts';
import { yearlyContract } from '../../../test/contracts/patterns/yearlyCheck.ts';
import { books } from '../../../test/county/bureau.ts';
import { embeddedPrograms, type Server, startServer } from '../../../test/county/servers.ts';

const parts = { keeps: ['master'], answers: ['filer'] };
const both = { keeps: ['master', 'chief'], answers: ['filer'] };

/** The suites of the ten patterns, each once more, with its books on PostgreSQL. */
const SUITES: Readonly<Record<string, () => void>> = {
  application: () => applicationContract({ office: roomOffice, said: roomSaid, parts: both, more: { purpose: '家长会' }, made: true }),
  campaign: () => campaignContract({ office: tidyOffice, said: tidySaid, parts, made: true }),
  caseFile: () => caseFileContract({ office: dreamOffice, said: dreamSaid, made: true }),
  closingLoop: () => closingLoopContract({ office: houses, loop: houseLoop, said: loopSaid, parts: houseParts, made: true }),
  completionMatrix: () => completionContract({ office: wellOffice, said: wellSaid, parts: both, made: true }),
  draw: () => drawContract({ office: seatOffice, said: seatSaid, made: true }),
  entitlement: () =>
    entitlementContract({
      office: coatOffice,
      said: coatSaid,
      parts,
      rule: { condition: '户籍在本县 and 是否寄宿', standard: 'if 是否寄宿 then 120.15 else 0', wrong: '困难 and 是否寄宿' },
      async persons(its) {
        const entitled = await its.addPupil('钱多多', its.school, { householdPlace: '990101', boarding: 'boarder' });
        const unclear = await its.addPupil('孙小小', its.school, { boarding: 'boarder' });
        const not = await its.addPupil('李力力', its.school, { householdPlace: '990101' });
        return { entitled, unclear, not };
      },
      yuan: 120.15,
      period: '2027-2028-1',
      ahead: '2027-2028-2',
      made: true,
    }),
  network: () => networkContract({ office: choirOffice, said: choirSaid, parts, made: true }),
  recurringDuty: () => recurringDutyContract({ office: rounds, said: dutySaid, parts: houseParts, made: true }),
  yearlyCheck: () =>
    yearlyContract({
      office: lendingOffice,
      said: lendingSaid,
      parts,
      years: { 2025: { lent: 300, readers: 100 }, 2026: { lent: 290, readers: 100 }, 2027: { lent: 291, readers: 100 } },
      breaks: { item: 'lent', value: 289, rule: 'trend' },
      made: true,
    }),
};

const programs = embeddedPrograms();
const skip = 'missing' in programs ? programs.missing : false;
let server: Server | null = null;
before(async () => {
  server = 'folder' in programs ? await startServer(programs) : null;
});
after(async () => {
  books.databaseUrl = null;
  await server?.stop();
});

for (const [name, suite] of Object.entries(SUITES))
  describe(`${name} on PostgreSQL`, { skip }, () => {
    before(async () => {
      books.databaseUrl = await server!.newDatabase();
    });
    suite();
  });
