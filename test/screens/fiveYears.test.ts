import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { adopt, assign } from './fiveYears/adopting.ts';
import { amend } from './fiveYears/amending.ts';
import { submitAgainAndAccept, submitAndSendBack } from './fiveYears/cascading.ts';
import { type FiveYears, openFiveYears } from './fiveYears/county.ts';
import { evaluateAndClose, succeed } from './fiveYears/ending.ts';
import { fileAndSendBack, fileOfSchool, fileRest, openMail, remindAfterAndAccept, remindBefore } from './fiveYears/filing.ts';
import { settle, windows } from './fiveYears/people.ts';
import type { Stage } from './fiveYears/stage.ts';
import { firstSnapshot, midTerm, publishAndWithdraw } from './fiveYears/telling.ts';
import { type Visitor, visit } from './visitor.ts';

let house: FiveYears;
let browser: Browser;
let seen: ReturnType<typeof windows>;
let stage: Stage;
let stranger: Visitor;

const leavePictures = async (error: unknown) => {
  process.stderr.write(`${JSON.stringify(house.log)}\n`);
  await seen.pictures();
  throw error;
};

/** The years follow one another: where one chapter fails, it leaves the log and pictures of every window, and those after it fail with it at once. */
let story: Promise<void> = Promise.resolve();
const chapter = (name: string, work: () => Promise<void>) => {
  void test(name, () => {
    story = story.then(() => work().catch(leavePictures));
    return story;
  });
};

before(async () => {
  [house, browser] = await Promise.all([openFiveYears('2026-01-12'), openBrowser()]);
  seen = windows(house, browser);
  stage = {
    house,
    at: seen.at,
    ids: await settle(house),
    plan: '',
    subPlan: '',
    next: '',
    midTerm: '',
    midTermReport: Buffer.alloc(0),
    led: new Map(),
  };
  stranger = await visit(browser, house.address);
});
after(async () => {
  await browser?.close();
  await house?.close();
});

chapter('2026: the plan is put in, reviewed and adopted by its document', () => adopt(stage));
chapter('its chapters are given to their bodies, with milestones', () => assign(stage));
chapter('a school submits its plan, and it is sent back because it asks less than the county', () => submitAndSendBack(stage));
chapter('the school submits it again, its links are confirmed and it is accepted', () => submitAgainAndAccept(stage));
chapter('the administrator opens a way out by mail, and a filer enters her mailbox', () => openMail(stage));
chapter('2027: a week before the filing day a reminder stands in the product and goes out by mail', () => remindBefore(stage));
chapter('the year is filed with evidence, and one figure is sent back', () => fileAndSendBack(stage));
chapter('after the day there is another reminder; the figure is filed again on a phone and accepted', () => remindAfterAndAccept(stage));
chapter('a head files a figure of the school’s own plan', () => fileOfSchool(stage));
chapter('the yearly snapshot becomes a report', () => firstSnapshot(stage));
chapter('the plan is amended by a document, and the difference is read', () => amend(stage));
chapter('2028: the second year is filed, and the mid-term report is made in three forms', async () => {
  house.moveTo('2028-01-10');
  await fileRest(stage, 2027);
  await midTerm(stage);
});
chapter('the state of the plan is published after two reviews, read by a stranger, and withdrawn', () =>
  publishAndWithdraw(stage, stranger),
);
chapter('2029 and 2030: two more years are filed and accepted', async () => {
  house.moveTo('2029-01-10');
  await fileRest(stage, 2028);
  house.moveTo('2030-01-10');
  await fileRest(stage, 2029);
});
chapter('2031: the last year is filed, the final evaluation made and the plan closed', async () => {
  house.moveTo('2031-01-10');
  await fileRest(stage, 2030);
  await evaluateAndClose(stage);
});
chapter('the next plan takes up the former: baselines from accepted figures, each promise with its ancestor', () => succeed(stage));

test('no page complained and nothing failed on the way', () => {
  assert.deepEqual(seen.complaints(), []);
  assert.deepEqual(
    house.log.filter(line => /fault/i.test(JSON.stringify(line))),
    [],
  );
});
