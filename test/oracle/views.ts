import { look, type Office, type Register, shapeOf, type View } from '#register/index.ts';
import type { Store, StoredRow } from '#store/index.ts';

/** A row of a register, and whose it is by its own word or by that of the row it refers to. */
interface Kept {
  readonly register: Register;
  readonly id: string;
  readonly owner: string | null;
}

/** Everything that registers with readers hold, as the system reads it. */
export interface Books {
  readonly byId: ReadonlyMap<string, Kept>;
  readonly rows: ReadonlyMap<string, readonly StoredRow[]>;
  /** What is masked on every screen: the text -> the field that holds it. */
  readonly sensitive: ReadonlyMap<string, string>;
}

type Values = Readonly<Record<string, unknown>>;

/** Reads every register of these offices. */
export async function readBooks(store: Store, county: string, offices: readonly Office[]): Promise<Books> {
  const registers = offices.flatMap(office => office.registers as readonly Register[]);
  const rows = new Map<string, readonly StoredRow[]>();
  await store.read({ county, actor: 'system' }, async reading => {
    for (const register of registers) rows.set(register.name, await reading.rows(shapeOf(register), { withRemoved: true }));
  });
  const byId = new Map<string, Kept>();
  for (const register of registers) {
    const [field = '', further] = (register.organisation ?? 'organisation').split('.');
    const parents = new Map((rows.get(register.fields[field]?.of ?? '') ?? []).map(one => [one.id, one as Values]));
    for (const row of (rows.get(register.name) ?? []) as readonly (StoredRow & Values)[]) {
      const said = further === undefined ? row[field] : parents.get(String(row[field]))?.[further];
      byId.set(row.id, { register, id: row.id, owner: typeof said === 'string' ? said : null });
    }
  }
  return { byId, rows, sensitive: sensitiveIn(registers, rows) };
}

/** Names, numbers and addresses of people, long enough not to be met by chance; findings about them are words that anybody may use. */
function sensitiveIn(registers: readonly Register[], rows: Books['rows']): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  // People with an account act under their names, which everybody reads.
  const actors = new Set(((rows.get('account') ?? []) as readonly Values[]).map(one => one.name));
  for (const register of registers.filter(one => one.name !== 'account'))
    for (const [name] of Object.entries(register.fields).filter(([, field]) => field.sensitive === 'identity' && field.kind !== 'code'))
      for (const row of (rows.get(register.name) ?? []) as readonly Values[]) {
        const value = row[name];
        if (typeof value === 'string' && value.length >= 2 && !actors.has(value)) found.set(value, `${register.name}.${name}`);
      }
  return found;
}

/** One who asks: a single role, at one organisation. */
export interface Asker {
  readonly role: string;
  readonly organisation: string;
}

const names = (demand: Register['readBy'], role: string): boolean => demand === 'signedIn' || (demand ?? []).includes(role);

/** True where the declaration of the row's register keeps it from such a person: the generated list would not give it. */
export function isKept({ register, owner }: Kept, { role, organisation }: Asker): boolean {
  if (names(register.readAllBy, role)) return false;
  if (!names(register.readBy, role)) return true;
  return register.scope === 'organisation' && owner !== organisation;
}

/** Values to ask a view with, field by field: rows of the asker's own organisation and of others, and an unlucky guess of the rest. */
function guesses(books: Books, asker: Asker, view: View): readonly Values[] {
  let found: readonly Values[] = [{}];
  for (const [name, field] of Object.entries(view.input)) {
    const own = (one: StoredRow) => books.byId.get(one.id)?.owner === asker.organisation || one.id === asker.organisation;
    const rows = books.rows.get(field.of ?? '') ?? [];
    const picked = [...rows.filter(own).slice(0, 1), ...rows.filter(one => !own(one)).slice(0, 2)].map(one => one.id);
    const plain: Readonly<Record<string, readonly unknown[]>> = {
      ref: picked,
      date: ['2028-01-10'],
      year: [2027],
      period: ['2028-01'],
      code: Object.keys(field.codes ?? {}).slice(0, 1),
      count: [1],
      amount: [1],
      flag: [true],
      text: ['一'],
      note: ['一'],
    };
    const values = [
      ...(field.required ? [] : [undefined]),
      ...(field.required || field.kind === 'ref' || field.kind === 'year' ? (plain[field.kind] ?? []) : []),
    ];
    found = found.flatMap(so => values.map(value => (value === undefined ? so : { ...so, [name]: value }))).slice(0, 8);
  }
  return found;
}

/** What a view gave: how often it answered, and whose rows it named that the asker's lists keep back: register -> an example. */
export interface Given {
  readonly asked: number;
  readonly answered: number;
  readonly kept: ReadonlyMap<string, string>;
  /** Fields that are masked everywhere and stood in an answer in clear. */
  readonly clear: ReadonlySet<string>;
}

/** Every text in an answer. */
function textsIn(value: unknown, found: Set<string> = new Set()): ReadonlySet<string> {
  if (typeof value === 'string') found.add(value);
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) textsIn(part, found);
  return found;
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Asks a view as one person, with every guess, and looks through the answers for ids of rows that are not theirs to see. */
export async function askView(store: Store, county: string, books: Books, view: View, asker: Asker): Promise<Given> {
  const actor = { id: '01a20a2e-0000-7000-8000-0000000000aa', name: '问事人', organisation: asker.organisation, roles: [asker.role] };
  const kept = new Map<string, string>();
  const clear = new Set<string>();
  let [asked, answered] = [0, 0];
  for (const input of guesses(books, asker, view)) {
    const given = await look(store, county, actor, view, input);
    asked += 1;
    if (!given.ok || given.value === null) continue;
    answered += 1;
    for (const text of textsIn(given.value)) {
      const field = books.sensitive.get(text);
      if (field !== undefined) clear.add(field);
    }
    const named = JSON.stringify(given.value)?.match(UUID) ?? [];
    for (const id of new Set([...named, ...Object.values(input).map(String)])) {
      const row = books.byId.get(id);
      if (row !== undefined && row.register.readBy !== undefined && isKept(row, asker))
        kept.set(row.register.name, `${id} of ${row.owner}`);
    }
  }
  return { asked, answered, kept, clear };
}
