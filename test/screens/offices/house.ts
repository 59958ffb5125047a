import type { Browser as Window } from 'playwright-core';
import { officesWith } from '#app';
import { openHouse, PASSWORD, type TestHouse } from '../../house.ts';
import { DESK, PHONE, type Visitor, visit } from '../visitor.ts';

const PLAYED = ['roster', 'accounts', 'ledger', 'works', 'inspection', 'safety', 'party', 'aid', 'privacy'];

/** A house with the offices whose pages are walked through, with their part of the demonstration; and its people at their windows. */
export interface OfficesHouse {
  readonly house: TestHouse;
  /** A person of the demonstration, signed in; at a telephone or a desk. */
  at(username: string, device?: 'desk' | 'phone'): Promise<Visitor>;
  /** Somebody who passes by and signs in nowhere. */
  stranger(): Promise<Visitor>;
  /** Leaves a picture of every window, for the one who looks why a chapter failed. */
  pictures(): Promise<void>;
  /** Everything that the consoles complained of. */
  complaints(): readonly string[];
}

/** Opens the house; `window` is the browser in which its people sit, `played` the offices it has. */
export async function openOffices(window: Window, played: readonly string[] = PLAYED): Promise<OfficesHouse> {
  const now = () => new Date('2028-01-10T02:00:00Z');
  const house = await openHouse({ offices: officesWith(now).filter(one => played.includes(one.name)), withPlan: true });
  house.clock = now();
  const seats = new Map<string, Visitor>();
  const sit = async (username: string, device: 'desk' | 'phone') => {
    await house.signedIn(username);
    const visitor = await visit(window, house.address);
    // The home page asks for a plan, of which this house has none; what is refused is refused on purpose.
    visitor.forgive(/status of (422|409|404)/);
    const { page } = visitor;
    await page.setViewportSize(device === 'phone' ? PHONE : DESK);
    await visitor.go('/');
    await page.fill('input[name=username]', username);
    await page.fill('input[name=password]', PASSWORD);
    await page.click('button[type=submit]');
    await page.waitForSelector('.duties, .today .em');
    seats.set(username, visitor);
    return visitor;
  };
  return {
    house,
    at: async (username, device = 'desk') => seats.get(username) ?? sit(username, device),
    stranger: () => visit(window, house.address),
    pictures: async () => {
      for (const [name, { page }] of seats) await page.screenshot({ path: `test/screens/shots/offices-failed-${name}.png` });
    },
    complaints: () => [...seats].flatMap(([name, { complaints }]) => complaints.map(told => `${name}: ${told}`)),
  };
}

/** A box of the form that stands open. */
export const box = ({ page }: Visitor, label: string) => page.locator('.lg-form').getByLabel(label, { exact: true });

/** Finds a row of another register by some words and takes it. */
export async function pick(visitor: Visitor, label: string, words: string, title: string): Promise<void> {
  await box(visitor, label).fill(words);
  await visitor.page.getByRole('option', { name: title }).first().click();
}

/** Sends the open form and waits until it is shut. */
export async function send({ page }: Visitor, name: string): Promise<void> {
  await page.locator('.lg-form').getByRole('button', { name, exact: true }).click();
  await page.locator('.lg-form').waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
}

/** Whether the page is wider than its window. */
export const isTooWide = ({ page }: Visitor) => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

/**
 * A photograph as a telephone takes it: 2,400 × 1,800 pixels lying on its side (orientation 6), with an EXIF block that says where it was taken.
 * Drawn by the browser at hand; the block is put behind the first marker.
 */
export async function photograph({ page }: Visitor): Promise<Buffer> {
  const drawn = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 2400;
    canvas.height = 1800;
    const pen = canvas.getContext('2d')!;
    pen.fillStyle = '#c33';
    pen.fillRect(0, 0, 1200, 1800);
    pen.fillStyle = '#3a6';
    pen.fillRect(1200, 0, 1200, 1800);
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1]!;
  });
  const bytes = Buffer.from(drawn, 'base64');
  return Buffer.concat([bytes.subarray(0, 2), exif(), bytes.subarray(2)]);
}

/** An EXIF block: turned by 90 degrees, taken at a latitude in the north. */
function exif(): Buffer {
  const tiff = Buffer.alloc(8 + 2 + 24 + 4 + 2 + 12 + 4);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(2, 8);
  tiff.writeUInt16BE(0x0112, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(6, 18);
  tiff.writeUInt16BE(0x8825, 22);
  tiff.writeUInt16BE(4, 24);
  tiff.writeUInt32BE(1, 26);
  tiff.writeUInt32BE(38, 30);
  tiff.writeUInt16BE(1, 38);
  tiff.writeUInt16BE(1, 40);
  tiff.writeUInt16BE(2, 42);
  tiff.writeUInt32BE(2, 44);
  tiff.write('N\0', 48, 'latin1');
  const length = Buffer.alloc(2);
  length.writeUInt16BE(tiff.length + 8);
  return Buffer.concat([Buffer.from([0xff, 0xe1]), length, Buffer.from('Exif\0\0', 'latin1'), tiff]);
}
