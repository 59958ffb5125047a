import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { PGlite } from '@electric-sql/pglite';
import { offices } from '#app';
import { type Field, type Fields, glossary, shapeOf } from '#register/index.ts';
import { baseColumns, columnsOfTable } from '#store/table.ts';
import { declaredProblems, namesIn, sources } from './drift/declared.ts';
import { allProblems, listedCodes } from './drift/errors.ts';
import { missingAmong, namedIn } from './drift/named.ts';

const registers = offices.flatMap(office => office.registers);
const snake = (key: string) => key.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
const repeated = (values: readonly string[]) => [...new Set(values.filter((value, place) => values.indexOf(value) !== place))];

// Codes

test('docs/errors.md lists every code that is declared, and no other', () => {
  const declared = new Set(allProblems().map(problem => problem.code));
  const listed = listedCodes();
  assert.deepEqual([...declared].filter(code => !listed.includes(code)).sort(), [], 'declared and not listed: node test/drift/errors.ts');
  assert.deepEqual(
    listed.filter(code => !declared.has(code)),
    [],
    'listed and not declared: node test/drift/errors.ts',
  );
});

test('no two declarations share a code, and each speaks both languages', () => {
  assert.deepEqual(repeated(allProblems().map(problem => problem.code)), []);
  for (const { code, zh, en } of allProblems()) {
    assert.match(zh, /[\u4e00-\u9fff]/, code);
    assert.match(en, /[A-Za-z]{3}/, code);
  }
});

test('a message asks in both languages for the same values', () => {
  const valuesOf = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!.replace(/English$/, '')))];
  for (const { code, zh, en } of declaredProblems())
    assert.deepEqual(
      valuesOf(en).filter(name => !valuesOf(zh).includes(name)),
      [],
      `${code}: English asks for a value that Chinese does not`,
    );
});

// Tables

const STORE_TABLES = ['audit', 'audit_head', 'county', 'file', 'master_key', 'migration', 'person_key'];
interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
}

const migrated = async (): Promise<PGlite> => {
  const folder = join(import.meta.dirname, '..', 'src/store/migrations');
  const database = await PGlite.create();
  for (const file of readdirSync(folder)
    .filter(name => name.endsWith('.sql'))
    .sort())
    await database.exec(readFileSync(join(folder, file), 'utf8'));
  return database;
};

const TYPES: Readonly<Record<string, string>> = { 'timestamp with time zone': 'timestamptz', bigint: 'integer' };

test('the tables of the migrations are the tables of the declarations', { timeout: 120_000 }, async () => {
  const database = await migrated();
  const { rows: found } = await database.query<Column>(
    `select table_name as table, column_name as name, data_type as type, is_nullable = 'YES' as nullable
     from information_schema.columns where table_schema = 'public' order by 1, ordinal_position`,
  );
  const { rows: indexes } = await database.query<{ table: string; definition: string }>(
    `select tablename as table, indexdef as definition from pg_indexes where schemaname = 'public'`,
  );
  const { rows: keys } = await database.query<{ table: string; definition: string }>(
    `select conrelid::regclass::text as table, pg_get_constraintdef(oid) as definition from pg_constraint where contype in ('f', 'p')`,
  );
  await database.close();

  const tables = [...new Set(found.map(column => column.table))].filter(table => !STORE_TABLES.includes(table));
  assert.deepEqual(tables.sort(), registers.map(register => snake(register.name)).sort());
  for (const register of registers) {
    const shape = shapeOf<Fields>(register);
    const table = snake(register.name);
    const own = found.filter(column => column.table === table);
    const expected = columnsOfTable(shape).map(({ name, type, nullable }) => `${name} ${type}${nullable ? '' : ' not null'}`);
    const actual = own.map(({ name, type, nullable }) => `${name} ${TYPES[type] ?? type}${nullable ? '' : ' not null'}`);
    assert.deepEqual(actual.sort(), expected.sort(), table);
    const constraints = keys.filter(key => key.table === table).map(key => key.definition);
    assert.ok(constraints.includes('PRIMARY KEY (county, id)'), `${table}: the primary key is (county, id)`);
    for (const [name, column] of Object.entries(shape.columns))
      if (column.references !== undefined)
        assert.ok(
          constraints.some(key =>
            key.startsWith(`FOREIGN KEY (county, ${snake(name)}) REFERENCES ${snake(column.references!)}(county, id)`),
          ),
          `${table}.${snake(name)} refers to ${column.references} within the county`,
        );
    for (const set of shape.unique) {
      const columns = set.map(key =>
        columnsOfTable(shape).some(column => column.key === `${key}Digest`) ? `${snake(key)}_digest` : snake(key),
      );
      const unique = indexes
        .filter(index => index.table === table && index.definition.startsWith('CREATE UNIQUE INDEX'))
        .map(index => index.definition);
      assert.ok(
        unique.some(definition => definition.includes(`(county, ${columns.join(', ')})`) && /removed_at IS NULL/.test(definition)),
        `${table}: unique (county, ${columns.join(', ')}) where removed_at is null; there is: ${unique.join('; ')}`,
      );
    }
  }
});

// Words

const terms = glossary();
const keys = new Set(terms.map(term => term.key));
const labels = new Map(terms.flatMap(term => [term.zh, ...term.aka].map(zh => [zh, term.en] as const)));

function* fieldsOf(fields: Fields): Generator<readonly [name: string, field: Field<unknown>]> {
  for (const [name, field] of Object.entries(fields)) {
    yield [name, field];
    if (field.parts) yield* fieldsOf(field.parts);
    if (field.item?.parts) yield* fieldsOf(field.item.parts);
  }
}

const fieldSets: readonly Fields[] = offices.flatMap(office => [
  ...office.registers.map(register => register.fields as Fields),
  ...office.verbs.map(verb => verb.input as Fields),
  ...office.views.map(view => view.input as Fields),
]);
const allFields = fieldSets.flatMap(fields => [...fieldsOf(fields)]);

test('every register, field, verb and view is a key of the glossary', () => {
  const used = [
    ...registers.map(register => register.name),
    ...allFields.map(([name]) => name),
    ...offices.flatMap(office => [office.name, ...[...office.verbs, ...office.views].map(deed => deed.name.split('.')[1]!)]),
    ...offices.flatMap(office => office.roles.map(role => role.name)),
    ...allFields.flatMap(([, field]) => Object.keys(field.codes ?? {})),
    ...registers.flatMap(register => Object.keys(register.workflow)),
  ];
  const missing = [...new Set(used)].filter(key => !keys.has(key) && !Object.hasOwn(baseColumns, key) && /^[a-z]\w*$/i.test(key));
  assert.deepEqual(missing.sort(), []);
});

test('every Chinese label has its English in the glossary', () => {
  const used = [
    ...registers.map(register => register.label),
    ...allFields.map(([, field]) => field.label),
    ...allFields.flatMap(([, field]) => Object.values(field.codes ?? {})),
    ...offices.flatMap(office => [office.label, ...[...office.verbs, ...office.views].map(deed => deed.label)]),
    ...offices.flatMap(office => office.roles.map(role => role.label)),
  ];
  assert.deepEqual([...new Set(used)].filter(label => !labels.has(label)).sort(), []);
});

test('the glossary has one key for a term, one term for a key, and English for each', () => {
  assert.deepEqual(repeated(terms.map(term => term.key)), [], 'keys given twice');
  assert.deepEqual(repeated(terms.flatMap(term => [term.zh, ...term.aka])), [], 'Chinese terms with two keys');
  assert.deepEqual(
    terms.filter(term => term.en === '' || term.zh === '' || !/^[a-z]\w*$/i.test(term.key)).map(term => term.key),
    [],
  );
  assert.deepEqual(
    terms.filter(term => /[\u4e00-\u9fff]/.test(term.en)).map(term => term.key),
    [],
    'Chinese in the English column',
  );
});

test('no identifier is spelt in pinyin', () => {
  const pinyin =
    /^(xue(xiao|sheng|qi|duan|ke|ji|wei|qu)|jiao(shi|yu|yan|xue|cai)|ban(ji|zhuren)|gui(hua)|zhi(biao|du|cheng|cheng|ban)|mu(biao)|ren(wu|yuan)|dan(wei)|ji(hua|gou|chu|zhun)|nian(ji|du|jian)|you(er|eryuan)|xiao(xue|zhang)|chu(zhong)|gao(zhong)|zi(zhu|jin)|kao(shi|he)|cheng(ji|nuo)|ju(zhang)|ke(shi|cheng|biao)|dui(bi)|wan(cheng)|jin(du)|shen(he|pi)|shang(bao)|tai(zhang)|xian(ji|qu)|xiang(mu|zhen)|ming(cheng|dan)|bian(zhi|hao)|shu(liang|ju)|ri(qi)|lei(bie|xing)|zhuang(tai)|bei(zhu)|shuo(ming))/;
  const found = [...sources()].flatMap(file =>
    [...namesIn(file)].flatMap(name =>
      name
        .split(/(?=[A-Z])|_/)
        .filter(word => pinyin.test(word.toLowerCase()) && word.length > 5)
        .map(word => `${file}: ${word}`),
    ),
  );
  assert.deepEqual(found, []);
});

// What documents claim

test('every file and every test that docs/security.md names is there, and its tables name tests', () => {
  const named = namedIn('docs/security.md');
  assert.deepEqual(missingAmong(named), []);
  assert.ok(named.filter(name => /\.test\.ts$/.test(name)).length >= 30);
});

test('a file that is not there is found out', () => {
  assert.deepEqual(missingAmong(['privacy.test.ts', 'register/consent.ts', 'no/such/file.ts', 'register/', 'nowhere/']), [
    'no/such/file.ts',
    'nowhere/',
  ]);
});
