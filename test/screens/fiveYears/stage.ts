import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { PromiseRow } from '#offices/plan/rowTypes.ts';
import type { ReaderView } from '../../../src/offices/plan/types.ts';
import { DESK, PHONE, type Visitor, viewOf } from '../visitor.ts';
import type { FiveYears } from './county.ts';
import type { Username, windows } from './people.ts';
import { paper } from './plans.ts';

/** What the five years hand on from one chapter to the next. */
export interface Stage {
  readonly house: FiveYears;
  readonly at: ReturnType<typeof windows>['at'];
  /** Organisation name -> id. */
  readonly ids: ReadonlyMap<string, string>;
  /** The county's plan, the school's under it, and the county's next one. */
  plan: string;
  subPlan: string;
  next: string;
  /** The snapshot of the mid-term evaluation, and its report as it was printed then. */
  midTerm: string;
  midTermReport: Buffer;
  /** What each filer's body leads. */
  readonly led: Map<Username, readonly PromiseRow[]>;
}

export const button = ({ page }: Visitor, name: string | RegExp) => page.getByRole('button', { name, exact: true });
export const link = ({ page }: Visitor, name: string) => page.getByRole('link', { name, exact: true });
/** Waits until the words stand on the page. */
export const shows = ({ page }: Visitor, words: string) => page.getByText(words).first().waitFor();
/** The id in the address of the page. */
export const idIn = ({ page }: Visitor): string => /[0-9a-f-]{36}/.exec(new URL(page.url()).pathname)?.[0] ?? '';
export const readerOf = (who: Visitor, plan: string) => viewOf<ReaderView>(who, 'plan.reader', { plan });

/** Fills the dialog of an issued document and records it. */
export async function issue(
  who: Visitor,
  document: { readonly number: string; readonly on: string; readonly file: string },
): Promise<void> {
  const { page } = who;
  const name = `${document.file}.txt`;
  await page.fill('dialog input[name=issuer]', '清河市人民政府');
  await page.fill('dialog input[name=documentNumber]', document.number);
  await page.fill('dialog .ant-picker input', document.on);
  await page.keyboard.press('Enter');
  await page.setInputFiles('dialog input[type=file]', paper(name, `${document.number} ${document.file}`));
  await page.locator('dialog', { hasText: name }).waitFor();
  await who.picture(`years-document-${document.on}`);
  await page.locator('dialog button[type=submit]').click();
  await page.locator('dialog').waitFor({ state: 'detached' });
}

/** Chooses one entry in a list that is searched. */
export async function pick({ page }: Visitor, label: string, words: string): Promise<void> {
  const box = page.locator('dialog .fld', { has: page.locator('label', { hasText: label }) }).first();
  await box.locator('.ant-select').click();
  await page.keyboard.type(words);
  await page.locator('.ant-select-item-option', { hasText: words }).first().click();
}

/** Prints one form of the open report and gives its bytes. */
export async function printed(who: Visitor, name: string): Promise<Buffer> {
  const [file] = await Promise.all([who.page.waitForEvent('download'), button(who, name).click()]);
  return readFileSync(await file.path());
}

/** Looks at the open page on a phone, where nothing may be wider than the window, and in English on a desk. */
export async function alsoSeen(who: Visitor, name: string): Promise<void> {
  const { page } = who;
  await page.setViewportSize(PHONE);
  await who.picture(`${name}-phone`);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth), false, `${name} on a phone`);
  await page.setViewportSize(DESK);
  await page.evaluate(() => localStorage.setItem('yuheng.language', 'en'));
  await page.reload();
  await page.waitForLoadState('networkidle');
  await who.picture(`${name}-en`);
  await page.evaluate(() => localStorage.setItem('yuheng.language', 'zh'));
  await page.reload();
  await page.waitForLoadState('networkidle');
}
