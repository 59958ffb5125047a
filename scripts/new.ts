// npm run new office NAME · npm run new register OFFICE.NAME: writes a working skeleton that says what to fill in.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const snake = (key: string) => key.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
const isKey = (name: string) => /^[a-z][a-zA-Z]*$/.test(name);

const registerFile = (name: string) => `import { date, defineRegister, note, optional, ref, type RowOf, text } from '#register/index.ts';

/** What one row is, in a sentence. */
export const ${name} = defineRegister({
  name: '${name}',
  label: '${name}',
  scope: 'bureau',
  key: ['name'],
  title: ['name'],
  fields: {
    name: text('名称'),
    organisation: optional(ref('organisation', '单位')),
    date: date('日期'),
    note: optional(note('备注')),
  },
  rules: [],
  workflow: {},
  readBy: ['administrator'],
});

export type ${name[0]!.toUpperCase()}${name.slice(1)} = RowOf<typeof ${name}.fields>;
`;

const capital = (name: string) => `${name[0]!.toUpperCase()}${name.slice(1)}`;

/** A deed on the generated screens of the register: `adding` stands on its list, `correcting` on every row. */
const verbFile = (office: string, name: string, kind: 'adding' | 'correcting') => {
  const verb = `${kind === 'adding' ? 'add' : 'correct'}${capital(name)}`;
  return `import { ${kind} } from '#register/index.ts';
import { ${name} } from './${name}.ts';

export const ${verb} = ${kind}(${name}, { name: '${office}.${verb}', label: '${verb}', by: ['administrator'] });
`;
};

const testFile = (name: string) => `import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRecord } from '#register/index.ts';
import { ${name} } from './${name}.ts';

test('a row is read as a clerk writes it, and all its problems are told at once', () => {
  const read = readRecord(${name}, { 名称: '一', 日期: '2027年9月1日' });
  assert.deepEqual(read, { ok: true, value: { name: '一', organisation: null, date: '2027-09-01', note: null } });
  const refused = readRecord(${name}, { 日期: '明天' });
  assert.deepEqual(refused.ok ? [] : refused.problems.map(problem => problem.code), ['field.blank', 'field.notADay']);
});
`;

const migrationFile = (name: string) => `create table ${snake(name)} (
  county text not null,
  id uuid not null,
  version integer not null,
  state text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  removed_at timestamptz,
  name text not null,
  organisation uuid,
  date date not null,
  note text,
  primary key (county, id),
  foreign key (county, organisation) references organisation (county, id)
);
create unique index ${snake(name)}_name on ${snake(name)} (county, name) where removed_at is null;
create index ${snake(name)}_date_list on ${snake(name)} (county, date, id, state) where removed_at is null;
`;

const officeFile = (office: string) => `import { defineOffice } from '#register/index.ts';
import { add${capital(office)} } from './add${capital(office)}.ts';
import { correct${capital(office)} } from './correct${capital(office)}.ts';
import { ${office} } from './${office}.ts';

/** Whom this office serves, in a sentence. */
export const ${office}Office = defineOffice({
  name: '${office}',
  label: '${office}',
  basis: [],
  serves: [],
  roles: [],
  registers: [${office}],
  verbs: [add${capital(office)}, correct${capital(office)}],
  views: [],
});
`;

const readme = (office: string) => `# ${office}
Whom it serves, under which sentences of the plan, what it gives others, one worked example.
`;

/** The number of the next migration, after those in the folder. */
function nextNumber(folder: string): string {
  const last = existsSync(folder) ? Math.max(0, ...readdirSync(folder).map(file => Number.parseInt(file, 10) || 0)) : 0;
  return String(last + 1).padStart(4, '0');
}

/** The files of a new office or register, by their path below `src`; `migrations` is the folder that numbers are taken from. */
export function skeleton(kind: 'office' | 'register', office: string, name: string, migrations: string): Readonly<Record<string, string>> {
  const folder = `offices/${office}`;
  return {
    [`${folder}/${name}.ts`]: registerFile(name),
    [`${folder}/add${capital(name)}.ts`]: verbFile(office, name, 'adding'),
    [`${folder}/correct${capital(name)}.ts`]: verbFile(office, name, 'correcting'),
    [`${folder}/${name}.test.ts`]: testFile(name),
    [`store/migrations/${nextNumber(migrations)}-${snake(name).replaceAll('_', '-')}.sql`]: migrationFile(name),
    ...(kind === 'office' ? { [`${folder}/index.ts`]: officeFile(office), [`${folder}/README.md`]: readme(office) } : {}),
  };
}

function write(kind: string | undefined, words: string | undefined): number {
  const [office = '', name = office] = (words ?? '').split('.');
  const isKnown = (kind === 'office' && name === office) || (kind === 'register' && words?.includes('.'));
  if (!isKnown || !isKey(office) || !isKey(name)) {
    console.error('用法 Usage: npm run new office NAME · npm run new register OFFICE.NAME（英文键，小写字母开头 camelCase keys）');
    return 2;
  }
  const files = skeleton(kind as 'office' | 'register', office, name, join(root, 'src/store/migrations'));
  const there = Object.keys(files).filter(path => existsSync(join(root, 'src', path)));
  if (there.length > 0) {
    console.error(`已有同名文件，未写入 Already there: ${there.join(', ')}`);
    return 1;
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, 'src', path)), { recursive: true });
    writeFileSync(join(root, 'src', path), text);
    console.log(`src/${path}`);
  }
  const next = kind === 'office' ? `把 ${office}Office 写进 src/app.ts` : `把 ${name} 写进 src/offices/${office}/index.ts`;
  console.error(
    `接下来：${next}，网页不用写（/ledger/${name}），在 src/kernel/glossary.csv 里补上词条，再运行 npm run check。Next: list it (its pages are drawn at /ledger/${name}), add its words to the glossary, run npm run check.`,
  );
  return 0;
}

if (process.argv[1] === import.meta.filename) process.exitCode = write(process.argv[2], process.argv[3]);
