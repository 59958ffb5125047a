import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from '../../test/house.ts';
import type { Running } from '../running.ts';

const MEGABYTE = 1 << 20;
/** Milliseconds between two questions how far it is, as often as the page asks. */
const ASKED = 500;

/** What an import took: seconds from the upload's last byte, and the server's memory. */
export interface Walked {
  readonly read: number;
  readonly check: number;
  readonly save: number;
  /** From the upload's last byte until the last row could be read, without the time in which nothing was asked of the server. */
  readonly all: number;
  readonly idleMegabytes: number | null;
  readonly peakMegabytes: number | null;
}

interface Sent {
  readonly id: string;
  /** When the last byte had left. */
  readonly lastByte: number;
}

/** Uploads a workbook; tells when its last byte had left. */
function send(browser: Browser, bytes: Uint8Array): Promise<Sent> {
  const boundary = 'yuheng-bench';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="wide.xlsx"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  let lastByte = 0;
  return new Promise((resolve, reject) => {
    const asked = request(
      `${browser.address}/api/registers/wideLedger/imports`,
      {
        method: 'POST',
        headers: {
          cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          'x-yuheng-csrf': browser.csrf,
          'content-type': `multipart/form-data; boundary=${boundary}`,
          'content-length': body.length,
        },
      },
      answer => {
        let told = '';
        answer.on('data', piece => {
          told += piece;
        });
        answer.on('end', () =>
          answer.statusCode === 200
            ? resolve({ id: (JSON.parse(told) as { import: string }).import, lastByte })
            : reject(new Error(`upload: ${answer.statusCode} ${told}`)),
        );
      },
    );
    asked.on('error', reject);
    // All but the last byte first: what remains to be sent then is nothing that takes time.
    asked.write(body.subarray(0, -1), () => {
      asked.end(body.subarray(-1), () => {
        lastByte = performance.now();
      });
    });
  });
}

interface Told {
  readonly isRunning: boolean;
  readonly state: string;
  readonly outcome: { readonly added: number; readonly wrong: number; readonly readMilliseconds: number } | null;
  readonly problems: readonly { readonly message: string }[];
}

/** Waits until the import is in a state; throws what it refuses. */
async function until(browser: Browser, id: string, state: string): Promise<Told> {
  for (;;) {
    const told = (await browser.get(`/api/imports/${id}`)).body as unknown as Told;
    if (!told.isRunning && told.problems.length > 0) throw new Error(told.problems.map(problem => problem.message).join(' '));
    if (!told.isRunning && told.state === state) return told;
    await pause(ASKED);
  }
}

/** Watches the server's resident memory while work is done; the highest in megabytes, null where the system does not tell. */
async function watching<T>(house: Running, work: () => Promise<T>): Promise<{ readonly value: T; readonly peak: number | null }> {
  let most: number | null = null;
  const look = () => {
    const now = house.memory()?.now;
    if (now !== undefined) most = Math.max(most ?? 0, now);
  };
  const clock = setInterval(look, 50);
  try {
    const value = await work();
    look();
    return { value, peak: most === null ? null : Math.round(most / MEGABYTE) };
  } finally {
    clearInterval(clock);
  }
}

/** Brings a workbook as a person does: upload, dry run, save all, and looks until the rows are there. */
export async function walk(house: Running, browser: Browser, bytes: Uint8Array, rows: number): Promise<Walked> {
  const idle = house.memory()?.now;
  const { value, peak } = await watching(house, async () => {
    const { id, lastByte } = await send(browser, bytes);
    const { outcome } = await until(browser, id, 'checked');
    const checked = performance.now();
    if (outcome?.added !== rows || outcome.wrong !== 0) throw new Error(`the check found ${JSON.stringify(outcome)}`);
    const asked = await browser.ask('POST', `/api/imports/${id}/save`, { which: 'all' });
    if (asked.status !== 200) throw new Error(`saving: ${asked.status} ${JSON.stringify(asked.body)}`);
    await until(browser, id, 'saved');
    const where = encodeURIComponent(JSON.stringify({ number: `N${rows + 1}` }));
    const list = await browser.get(`/api/registers/wideLedger/rows?where=${where}`);
    if ((list.body.rows as unknown[] | undefined)?.length !== 1) throw new Error('the last row cannot be read');
    const read = outcome.readMilliseconds / 1000;
    const all = (performance.now() - lastByte) / 1000;
    return { read, check: (checked - lastByte) / 1000 - read, save: (performance.now() - checked) / 1000, all };
  });
  return { ...value, idleMegabytes: idle === undefined ? null : Math.round(idle / MEGABYTE), peakMegabytes: peak };
}
