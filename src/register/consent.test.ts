import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ok } from '#kernel/problem.ts';
import type { Store, TableShape } from '#store/index.ts';
import { atOffice, codesOf, granted } from '../../test/county/people.ts';
import { openTestStore, testCounty } from '../../test/county/store.ts';
import { isUnder14 } from './consent.ts';
import { type Desk, date, defineOffice, defineRegister, insert, insertAll, optional, ref, system, text, update } from './index.ts';
import { Judge } from './sheet/judge.ts';

/** A ledger that asks for consent, over a table of the house. */
const shown = defineRegister({
  name: 'imageUse',
  label: '作品展示',
  scope: 'bureau',
  key: [],
  fields: {
    pupil: ref('pupil', '学生'),
    occasion: text('活动'),
    shownIn: text('场合'),
    shownFrom: date('起'),
    shownUntil: optional(date('止')),
  },
  rules: [],
  workflow: { inUse: {} },
  person: 'pupil',
  consent: 'publicity',
  basis: '监护人同意',
  purpose: '展示',
  retention: '一年',
});
const clear = { type: 'text', nullable: true } as const;
const sealed = { type: 'text', nullable: false, sensitive: true } as const;
const pupils: TableShape = {
  name: 'pupil',
  columns: {
    name: sealed,
    sex: clear,
    birthday: { ...sealed, type: 'date' },
    birthMonth: clear,
    organisation: { type: 'uuid', nullable: false },
    boarding: clear,
    admittedOn: { type: 'date', nullable: false },
  },
  unique: [],
  person: 'id',
};
const texts = ['purpose', 'heading', 'wording', 'stops'];
const forms: TableShape = {
  name: 'consentText',
  columns: {
    ...Object.fromEntries(texts.map(name => [name, clear])),
    textEdition: { type: 'integer', nullable: false },
    validFrom: { type: 'date', nullable: false },
  },
  unique: [],
};
const consents: TableShape = {
  name: 'guardianConsent',
  columns: {
    pupil: { type: 'uuid', nullable: false },
    consentText: { type: 'uuid', nullable: false },
    guardianName: sealed,
    givenOn: { type: 'date', nullable: false },
    ...Object.fromEntries(['purpose', 'relation', 'consentWay', 'recordedBy'].map(name => [name, clear])),
  },
  unique: [],
  person: 'pupil',
};

let store: Store;
const ids: Record<'young' | 'agreed' | 'old', string> = { young: '', agreed: '', old: '' };
const house = defineOffice({ name: 'show', label: '展示', basis: [], serves: [], roles: [], registers: [shown], verbs: [], views: [] });
const at = <T>(work: (desk: Desk) => Promise<T>) =>
  atOffice(store, testCounty.code, house).at(system, 'show.do', async desk => ok(await work(desk)));
const use = (pupil: string) => ({ pupil, occasion: '运动会', shownIn: '橱窗', shownFrom: '2028-01-01', shownUntil: null });

before(async () => {
  store = await openTestStore({ now: () => new Date('2028-01-10T02:00:00Z') });
  await at(async desk => {
    const school = { name: 'organisation', columns: { name: clear, kind: clear }, unique: [] };
    const { id: organisation } = await desk.store.insert(school, { name: '石门小学', kind: 'school' });
    for (const [name, birthday] of [
      ['young', '2018-05-01'],
      ['agreed', '2018-05-01'],
      ['old', '2014-01-09'],
    ] as const) {
      const row = {
        name,
        sex: 'male',
        birthday,
        birthMonth: birthday.slice(0, 7),
        organisation,
        boarding: 'dayPupil',
        admittedOn: '2024-09-01',
      };
      ids[name] = (await desk.store.insert(pupils, row)).id;
    }
    const said = Object.fromEntries(texts.map(name => [name, '文本']));
    const form = await desk.store.insert(forms, { ...said, textEdition: 1, validFrom: '2027-09-01' });
    const given = { pupil: ids.agreed, consentText: form.id, purpose: 'publicity', relation: 'mother', consentWay: 'onTheSpot' };
    await desk.store.insert(consents, { ...given, guardianName: '甲家长', recordedBy: 'x', givenOn: '2027-09-06' }, 'given');
  });
});
after(() => store.close());

test('a child is under fourteen up to and on the fourteenth birthday', () => {
  assert.deepEqual(
    ['2028-01-09', '2028-01-10', '2028-01-11'].map(day => isUnder14('2014-01-10', day)),
    [true, true, false],
  );
});

test('rows about a child without a consent in force are refused, one by one and many at once; with one, or of age, they are saved', async () => {
  assert.deepEqual(codesOf(await at(desk => insert(desk, shown, use(ids.young)))), ['consent.lacking']);
  assert.deepEqual(codesOf(await at(desk => insertAll(desk, shown, [use(ids.agreed), use(ids.young)]))), ['consent.lacking']);
  granted(await at(desk => insertAll(desk, shown, [use(ids.agreed), use(ids.old)])));
});

test('a row is not turned to a child without consent, while any other correction of it needs none', async () => {
  const row = granted(await at(desk => insert(desk, shown, use(ids.old))));
  assert.deepEqual(codesOf(await at(desk => update(desk, shown, row.id, 1, { pupil: ids.young }))), ['consent.lacking']);
  granted(await at(desk => update(desk, shown, row.id, 1, { shownUntil: '2028-01-09' })));
});

test('a workbook’s row about a child without consent is marked, the others are taken', async () => {
  const names = Object.keys(shown.fields);
  const ledgers = { offices: [house], namesOf: async () => new Map<string, string>() };
  const file = { names, placeOf: (name: string) => names.indexOf(name) };
  const judge = new Judge(ledgers, shown as never, file, { digests: null, isEmpty: true });
  const lines = [ids.young, ids.agreed].map((id, place) => ({ line: place + 2, values: use(id), marks: [], cells: [] }));
  const judged = await at(desk => judge.judge(desk, lines as never));
  assert.deepEqual(
    judged.map(one => one.kind),
    ['wrong', 'new'],
  );
  assert.match(JSON.stringify(judged[0]), /consent\.lacking/);
});

test('a ledger that asks for consent must say who its rows are about', () => {
  const { person: _, ...nobody } = shown;
  assert.throws(() => defineRegister(nobody), /person/);
});
