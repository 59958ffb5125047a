import type { Day } from '#kernel/day.ts';
import { ok } from '#kernel/problem.ts';
import { homeroom, organisationsOf, pupil } from '#offices/roster/index.ts';
import { defineView, isUnder14, masked, optional, type ReadingDesk, ref, rows, type SuppressedTable, suppress } from '#register/index.ts';
import type { TableShape } from '#store/index.ts';
import { CLERK, OFFICER, READS } from '../codes.ts';
import { type House, purposesOf } from '../house.ts';
import type { ConsentLine, ConsentView, LackingLine } from '../types.ts';
import { consentText } from './consentText.ts';
import { guardianConsent } from './guardianConsent.ts';

/** What of pupils is needed to count them, without opening anything that is sealed. */
const slim: TableShape = {
  name: 'pupil',
  columns: {
    organisation: { type: 'uuid', nullable: false },
    homeroom: { type: 'uuid', nullable: true },
    birthMonth: { type: 'text', nullable: false },
  },
  unique: [],
};
interface Young {
  readonly id: string;
  readonly organisation: string;
  readonly homeroom: string | null;
  readonly birthMonth: string;
}

/** The enrolled pupils under fourteen, of one school or of all. Birthdays are opened only in the one month in which the month does not tell. */
export async function youngPupils(desk: ReadingDesk, organisation: string | null): Promise<readonly Young[]> {
  const edge = `${Number(desk.today.slice(0, 4)) - 14}${desk.today.slice(4, 7)}`;
  const found = await desk.store.rows<Young>(slim, {
    where: { state: ['enrolled', 'suspended'], ...(organisation === null ? {} : { organisation }) },
    matching: [{ column: 'birthMonth', from: edge }],
  });
  const unsure = found.filter(one => one.birthMonth === edge).map(one => one.id);
  const opened = unsure.length === 0 ? [] : await rows(desk, pupil, { where: { id: unsure } });
  const grown = new Set(opened.filter(one => !isUnder14(one.birthday as Day, desk.today)).map(one => one.id));
  return found.filter(one => !grown.has(one.id));
}

/** The consents of these pupils by purpose and state: `publicity/given` -> pupils. */
async function consentsOf(desk: ReadingDesk, young: readonly Young[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const table: TableShape = {
    name: guardianConsent.name,
    columns: { pupil: { type: 'uuid', nullable: false }, purpose: { type: 'text', nullable: false } },
    unique: [],
  };
  const known = new Set(young.map(one => one.id));
  const found = new Map<string, Set<string>>();
  for (const one of await desk.store.rows<{ pupil: string; purpose: string }>(table)) {
    const word = `${one.purpose}/${one.state}`;
    if (known.has(one.pupil)) found.set(word, (found.get(word) ?? new Set()).add(one.pupil));
  }
  return found;
}

type Consents = Awaited<ReturnType<typeof consentsOf>>;
const has = (consents: Consents, purpose: string, state: string, id: string) => consents.get(`${purpose}/${state}`)?.has(id) === true;

/** How many of them have no consent in force to a purpose that some register asks for. */
export async function countLacking(desk: ReadingDesk, house: House, organisation: string | null): Promise<number> {
  const purposes = [...purposesOf(house).keys()];
  const young = purposes.length === 0 ? [] : await youngPupils(desk, organisation);
  const consents = await consentsOf(desk, young);
  return young.filter(one => purposes.some(purpose => !has(consents, purpose, 'given', one.id))).length;
}

function linesOf(young: readonly Young[], consents: Consents, purposes: readonly string[], names: ReadonlyMap<string, string>) {
  const schools = [...new Set(young.map(one => one.organisation))].sort((a, b) => (a < b ? -1 : 1));
  return purposes.flatMap(purpose =>
    schools.map((organisation): ConsentLine => {
      const own = young.filter(one => one.organisation === organisation);
      const given = own.filter(one => has(consents, purpose, 'given', one.id)).length;
      const withdrawn = own.filter(one => !has(consents, purpose, 'given', one.id) && has(consents, purpose, 'withdrawn', one.id)).length;
      const name = names.get(organisation) ?? '';
      return { organisation, name, purpose, under14: own.length, given, withdrawn, lacking: own.length - given - withdrawn };
    }),
  );
}

/** The same lines with small counts held back, and the sums of a school too where they would tell them. */
export function suppressedLines(lines: readonly ConsentLine[]): readonly ConsentLine[] {
  const of = (purpose: string) => lines.filter(one => one.purpose === purpose);
  return [...new Set(lines.map(one => one.purpose))].flatMap(purpose => {
    const shown: SuppressedTable = suppress({ cells: of(purpose).map(one => [one.given ?? 0, one.withdrawn ?? 0, one.lacking ?? 0]) });
    return of(purpose).map((one, place) => {
      const [given, withdrawn, lacking] = shown.cells[place]! as [number | null, number | null, number | null];
      return { ...one, under14: shown.rowSums[place] ?? null, given, withdrawn, lacking };
    });
  });
}

async function namedLacking(desk: ReadingDesk, young: readonly Young[], consents: Consents, purposes: readonly string[]) {
  const wanted = purposes.flatMap(purpose => young.filter(one => !has(consents, purpose, 'given', one.id)).map(one => ({ one, purpose })));
  const ids = [...new Set(wanted.map(({ one }) => one.id))];
  const opened = ids.length === 0 ? [] : await rows(desk, pupil, { where: { id: ids } });
  const names = new Map(opened.map(one => [one.id, String(masked(pupil.fields.name, one.name) ?? '')]));
  const rooms = new Map((await rows(desk, homeroom)).map(one => [one.id, one.name]));
  return wanted.map(
    ({ one, purpose }): LackingLine => ({
      pupil: one.id,
      name: names.get(one.id) ?? '',
      homeroom: one.homeroom === null ? null : (rooms.get(one.homeroom) ?? null),
      purpose,
      wasWithdrawn: has(consents, purpose, 'withdrawn', one.id),
    }),
  );
}

/**
 * Who lacks a consent that a register asks for: a school sees its own pupils by name (masked), the officer every school's; the leader and the
 * auditor see counts, small ones held back.
 */
export const consents = (house: House) =>
  defineView({
    name: 'privacy.consents',
    label: '监护人同意情况',
    by: [...CLERK, ...READS],
    input: { organisation: optional(ref('organisation', '学校')) },
    async run(desk, { organisation }) {
      const seesAll = desk.actor.roles.some(role => OFFICER.includes(role) || role === 'system');
      const isClerk = desk.actor.roles.some(role => CLERK.includes(role));
      const school = seesAll ? organisation : isClerk ? desk.actor.organisation : null;
      const asked = purposesOf(house);
      const purposes = [...asked.keys()];
      const young = await youngPupils(desk, school);
      const known = await consentsOf(desk, young);
      const texts = await rows(desk, consentText, { where: { state: 'inUse' } });
      const names = new Map((await organisationsOf(desk)).map(one => [one.id, one.name]));
      const isSuppressed = !seesAll && !isClerk;
      const lines = linesOf(young, known, purposes, names);
      const view: ConsentView = {
        purposes: purposes.map(purpose => ({
          purpose,
          heading: texts.find(one => one.purpose === purpose)?.heading ?? null,
          registers: asked.get(purpose)!.map(register => register.label),
        })),
        lines: isSuppressed ? suppressedLines(lines) : lines,
        lacking: school === null ? null : await namedLacking(desk, young, known, purposes),
        isSuppressed,
      };
      return ok(view);
    },
    sheet: view =>
      ok({
        title: '监护人同意情况',
        headings: ['学校', '用途', '不满14周岁', '同意有效', '已撤回', '尚无同意'],
        rows: view.lines.map(one => [
          one.name,
          view.purposes.find(known => known.purpose === one.purpose)?.heading ?? one.purpose,
          one.under14 ?? '＊',
          one.given ?? '＊',
          one.withdrawn ?? '＊',
          one.lacking ?? '＊',
        ]),
      }),
  });
