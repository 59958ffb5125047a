import { ok, type Result } from '#kernel/problem.ts';
import { accounts } from '#offices/accounts/index.ts';
import { ledgerOffice } from '#offices/ledger/index.ts';
import { organisation, roster } from '#offices/roster/index.ts';
import {
  type Actor,
  type Checked,
  checkSheet,
  columnLetters,
  type Desk,
  type Ledgers,
  type Office,
  type Progress,
  type ReadBooks,
  type ReadingDesk,
  type Register,
  rows,
  SAVING,
  saveSheet,
  shapeOf,
  sheetImport,
} from '#register/index.ts';
import { openStore, type Store } from '#store/index.ts';
import { type Migration, migrationsIn } from '#store/migrate.ts';
import { device, devices, devicesMigration } from './devices.ts';
import { addOrganisation, person } from './people.ts';
import { testCounty } from './store.ts';

/** The migrations under the made-up devices. */
export const deviceMigrations = () => [...migrationsIn(), { name: '9999-devices', sql: devicesMigration(), digest: 'devices' }];

/** The made-up house of devices. */
export const deviceOffices = (): readonly Office[] => {
  const offices: readonly Office[] = [roster, accounts([], () => new Date('2027-12-31T02:00:00Z')), ledgerOffice(() => offices), devices];
  return offices;
};

/** Books with two sections, a filer of each and a planner; the ways to check and save a workbook as one of them. Close its store. */
export async function openDeviceBooks(
  where: { readonly databaseUrl: string } | { readonly inMemory: true } | { readonly dataDirectory: string } = { inMemory: true },
  more: { readonly migrations: readonly Migration[]; readonly offices: readonly Office[] } = { migrations: [], offices: [] },
) {
  const store: Store = await openStore({
    ...where,
    now: () => new Date('2028-02-10T02:00:00Z'),
    migrations: [...deviceMigrations(), ...more.migrations],
  });
  const county = testCounty.code;
  if ((await store.counties()).length === 0) await store.addCounty(testCounty);
  const known = await store.read({ county, actor: 'test' }, reading => reading.rows<{ name: string }>(shapeOf(organisation)));
  const section = async (name: string) => known.find(one => one.name === name)?.id ?? (await addOrganisation(store, county, name));
  const basic = await section('基教科');
  const safety = await section('安全科');
  const [filer, other, planner] = [
    person(1, '甲', ['filer'], basic),
    person(2, '乙', ['filer'], safety),
    person(3, '丙', ['planner'], basic),
  ] as const;
  const ledgers: Ledgers = { offices: [...deviceOffices(), ...more.offices], namesOf: async () => new Map() };
  const reading =
    (actor: Actor): ReadBooks =>
    work =>
      store.read({ county, actor: actor.id }, books => work({ store: books, actor, today: books.today }));
  const at = <T>(actor: Actor, deed: string, why: string, work: (desk: Desk) => Promise<Result<T>>) =>
    store.deed({ county, actor: actor.id, deed, why }, books => work({ store: books, actor, today: books.today }));
  const check = (actor: Actor, bytes: Uint8Array, fileName = '设备.xlsx', register: Register = device as unknown as Register) =>
    checkSheet({ bytes, fileName, register, ledgers, actor, read: reading(actor) });
  const save = (
    actor: Actor,
    checked: Checked,
    which: 'all' | 'accepted' = 'all',
    register: Register = device as unknown as Register,
    onProgress: (progress: Progress) => void = () => undefined,
  ) =>
    at(actor, 'ledger.bringSheet', '', async desk => {
      const brought = {
        importedBy: actor.id,
        register: register.name,
        fileName: '设备.xlsx',
        contentHash: 'hash',
        sheetName: checked.outcome.sheet,
        sheetColumns: JSON.stringify(columnLetters(checked)),
        importOutcome: '',
      };
      return ok((await desk.store.insert(shapeOf(sheetImport), brought)).id);
    }).then(brought =>
      brought.ok
        ? at(actor, SAVING, `设备.xlsx ${brought.value}`, desk =>
            saveSheet(desk, checked, { register, ledgers, sheetImport: brought.value, which, onProgress }),
          )
        : brought,
    );
  const all = (register: Register = device as unknown as Register) => reading(planner)((desk: ReadingDesk) => rows(desk, register));
  return { store, county, basic, safety, filer, other, planner, ledgers, reading, at, check, save, all };
}

export type DeviceBooks = Awaited<ReturnType<typeof openDeviceBooks>>;

/** A workbook's bytes from its rows. */
export async function bookOf(...rowsOf: readonly (readonly unknown[])[]): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('设备');
  for (const row of rowsOf) sheet.addRow([...row]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
