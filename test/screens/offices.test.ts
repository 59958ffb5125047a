import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { aidByRule } from './offices/aid.ts';
import { type OfficesHouse, openOffices } from './offices/house.ts';
import { evaluateAndShow, type Inspected, rectify, visitAndNotice, zones } from './offices/inspection.ts';
import { branchLife } from './offices/party.ts';
import { consentFirst, requestAndErasure } from './offices/privacy.ts';
import { fileLate, hazardAndDefences, safeCampus } from './offices/safety.ts';
import { projectOnBoard } from './offices/works.ts';

let offices: OfficesHouse;
let browser: Browser;
const told: Inspected = { issue: '' };

const chapter = (name: string, work: () => Promise<void>) =>
  void test(name, () =>
    work().catch(async (error: unknown) => {
      await offices.pictures();
      throw error;
    }),
  );

before(async () => {
  browser = await openBrowser();
  offices = await openOffices(browser);
});
after(async () => {
  await browser?.close();
  await offices?.house.close();
});

chapter('an inspector makes a visit with the phone in hand; its photograph is made small, and the notice opens as a document', () =>
  visitAndNotice(offices, told),
);
chapter('the head answers with a photograph, is sent back, answers again, and the issue is closed', () => rectify(offices, told));
chapter('a school is evaluated, and its result stands on public notice for working days, read by whoever passes by', () =>
  evaluateAndShow(offices),
);
chapter('the zones are drawn by the places of their schools, and an inspector sees the own ones first', () => zones(offices));
chapter('a school files a late drill from its home page, and the office sees what is still missing', () => fileLate(offices));
chapter('a hazard is entered, put right and closed, and a defence is confirmed on the spot', () => hazardAndDefences(offices));
chapter('a school scores itself as a safe campus, and the county’s rate rises once the office has judged it', () => safeCampus(offices));
chapter('a branch files its late theme day, and the office sees the matrix and decides what waits', () => branchLife(offices));
chapter('a project is entered, started, paid for and delayed, and stands on the board with its cause', () => projectOnBoard(offices));
chapter('aid goes by rule: a family is recognised, a correction approved, a clerk reads why, passers-by see surnames alone', () =>
  aidByRule(offices),
);
chapter('a child’s picture waits for the guardian’s consent', () => consentFirst(offices));
chapter('a request is answered with what is held, and what fell due is erased by two persons', () => requestAndErasure(offices));
test('no console complained', () => assert.deepEqual(offices.complaints(), []));
