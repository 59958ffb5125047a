import { officesWith } from '#app';
import { defineOffice, defineRegister, type Office, type Register, ref, shapeOf, text } from '#register/index.ts';
import { draftMigration, type Store, type StoredRow, type Transaction } from '#store/index.ts';
import { migrationsIn } from '#store/migrate.ts';
import { drills, drillsMigration } from '../county/drills.ts';
import { purchase, purchases } from '../county/sixty.ts';
import { openHouse, type TestHouse } from '../house.ts';
import { laws, type Person, type Row } from './law.ts';
import { type Places, people as peopleOf } from './people.ts';

/** A made-up register whose rows are each about one account: for roles over one's own record. */
const logbook = defineRegister({
  name: 'logbook',
  label: '记录',
  scope: 'organisation',
  key: [],
  fields: { organisation: ref('organisation', '单位'), account: ref('account', '账号'), what: text('意见') },
  rules: [],
  workflow: {},
  readBy: ['filer'],
  readAllBy: ['planner'],
});
const logbooks = defineOffice({
  name: 'logbooks',
  label: '记录',
  basis: [],
  serves: [],
  roles: [],
  registers: [logbook],
  verbs: [],
  views: [],
});

const now = () => new Date('2027-12-31T02:00:00Z');

/** The offices of the product and two made-up ones. */
export const offices: readonly Office[] = [...officesWith(now), drills, purchases, logbooks];

type Values = Readonly<Record<string, unknown>>;
const registers = new Map(offices.flatMap(office => office.registers as readonly Register[]).map(one => [one.name, one]));
export const registerOf = (name: string): Register => registers.get(name)!;

const at = <T>(list: readonly T[], place: number): T => list[place % list.length]!;

/** Consents and portraits of every tenth pupil, and a request of a parent. */
async function enterConsents(transaction: Transaction): Promise<void> {
  const words = { purpose: 'publicity', heading: '肖像使用同意书', textEdition: 9, wording: '同意展示', stops: '停止展示' };
  const wording = await transaction.insert(shapeOf(registerOf('consentText')), { ...words, validFrom: '2027-08-01' }, 'inUse');
  const pupils = await transaction.rows(shapeOf(registerOf('pupil')), { limit: 400 });
  for (const pupil of pupils.filter((_, place) => place % 10 === 0).map(one => one.id)) {
    const said = { guardianName: '欧阳守信', relation: 'mother', consentWay: 'signedPaper', scan: null, givenOn: '2027-09-01' };
    const kept = { consentText: wording.id, purpose: 'publicity', recordedBy: '登记人', withdrawnOn: null, withdrawnBecause: null };
    await transaction.insert(shapeOf(registerOf('guardianConsent')), { pupil, ...said, ...kept }, 'given');
    const shown = { occasion: '运动会', shownIn: '橱窗', shownFrom: '2027-09-10', shownUntil: null };
    await transaction.insert(shapeOf(registerOf('imageUse')), { pupil, ...shown }, 'inUse');
  }
  const asked = {
    requestKind: 'erase',
    pupil: pupils[0]!.id,
    staff: null,
    account: null,
    requesterName: '欧阳守信',
    requester: 'guardian',
  };
  const open = {
    identityCheck: null,
    checkedOn: null,
    checkedBy: null,
    answerFile: null,
    answer: null,
    answeredOn: null,
    answeredBy: null,
  };
  const dated = { wish: '请抹除', receivedOn: '2027-12-01', dueOn: '2027-12-16' };
  await transaction.insert(shapeOf(registerOf('personRequest')), { ...asked, ...dated, ...open }, 'received');
  await enterOversight(transaction, pupils[1]!.id);
}

/** What the privacy office keeps of its own work: a row of each ledger. */
async function enterOversight(transaction: Transaction, pupil: string): Promise<void> {
  const keep = (name: string, values: Values, state: string) => transaction.insert(shapeOf(registerOf(name)), values, state);
  const day = '2027-11-01';
  const of = { pupil, staff: null, account: null };
  await keep('legalHold', { ...of, caseName: '争议一', holdBasis: '诉讼未了', heldFrom: day, heldUntil: null }, 'held');
  const batch = { batchName: '第一批', ledger: 'pupil', erasureWay: 'destroyKey', listedOn: day, proposedBy: null, proposedOn: null };
  const undecided = { approvedBy: null, approvedOn: null, opinion: null, carriedOutOn: null, erasedCount: null, heldCount: null };
  const { id } = await keep('erasureBatch', { ...batch, ...undecided }, 'listed');
  await keep('erasureItem', { erasureBatch: id, rowId: pupil, fellDueOn: day, outcome: null, carriedOutOn: null }, 'listed');
  const rule = {
    ledger: 'pupil',
    afterStates: ['graduated'],
    keepMonths: 60,
    erasureWay: 'destroyKey',
    ruleBasis: '办法',
    confirmedOn: day,
  };
  await keep('retentionRule', rule, 'current');
  const weighed = {
    processing: '学籍',
    ledgers: ['pupil'],
    causes: [],
    lawfulness: '合法',
    risks: [],
    conclusion: 'mayGoOn',
    assessedOn: day,
  };
  const decided = { assessedBy: '某人', nextReview: '2028-11-01', approvedBy: null, approvedOn: null };
  await keep('impactAssessment', { ...weighed, ...decided }, 'drafted');
  await keep('chainCheck', { checkedOn: day, isWhole: true, chainEntries: 5, chainHash: 'a1' }, 'current');
  const restored = { restoredTo: '备机', restoredRows: 1, restoredFiles: 1, neededMinutes: 9, isChainWhole: true, findings: null };
  const backup = { rehearsalKind: 'drill', backupName: '一', backupOn: day, rehearsedOn: day, rehearsedBy: '某人' };
  await keep('restoreRehearsal', { ...backup, ...restored }, 'current');
}

/** Rows of the registers that the demonstration's roster leaves empty, of many organisations and in many states. */
async function enterRows(store: Store, county: string, bodies: readonly string[]): Promise<void> {
  const done = await store.deed({ county, actor: 'system', deed: 'oracle.rows' }, async transaction => {
    const put = async (name: string, count: number, values: (place: number) => Values, states: readonly string[]) => {
      const made: StoredRow[] = [];
      for (let place = 0; place < count; place++)
        made.push(
          await transaction.insert(shapeOf(registerOf(name)), { organisation: at(bodies, place), ...values(place) }, at(states, place)),
        );
      return made;
    };
    const without = ({ organisation: _, ...values }: Values) => values;
    const bare = async (name: string, count: number, values: (place: number) => Values, states: readonly string[]) => {
      const made: StoredRow[] = [];
      for (let place = 0; place < count; place++)
        made.push(await transaction.insert(shapeOf(registerOf(name)), without(values(place)), at(states, place)));
      return made;
    };
    await put('purchase', 40, place => ({ name: `第${place}项`, kind: 'school', budget: '1.00', day: null }), [
      'draft',
      'adopted',
      'draft',
    ]);
    await put(
      'hazard',
      32,
      place => ({
        subject: `第${place}处隐患`,
        detail: null,
        grade: 'general',
        foundOn: '2027-12-01',
        deadline: '2028-02-01',
        firstDeadline: '2028-02-01',
        responsible: null,
        rounds: 0,
        reopened: 0,
        level: null,
        levelOn: null,
        closedOn: null,
        lastReason: null,
        hazardKind: Object.keys(registerOf('hazard').fields.hazardKind!.codes!)[0],
        spot: '楼梯间',
        filing: null,
      }),
      ['rectify', 'reported', 'returned', 'closedOut'],
    );
    await put(
      'defenceGate',
      16,
      place => ({ projectName: `第${place}期`, gate: 'design', isIncluded: true, reviewedOn: '2027-11-01', opinion: '同意' }),
      ['current'],
    );
    const [inspector] = await bare(
      'inspector',
      1,
      () => ({
        inspectorName: '甘问道',
        account: null,
        engagement: 'fullTime',
        specialty: '小学',
        letterNumber: null,
        termFrom: '2027-01-01',
        termTo: '2029-12-31',
      }),
      ['serving'],
    );
    await put(
      'visit',
      24,
      place => ({
        inspector: inspector!.id,
        visitKind: Object.keys(registerOf('visit').fields.visitKind!.codes!)[0],
        theme: `第${place}次督导`,
        plannedOn: '2028-01-05',
        heldOn: null,
        summary: null,
        photos: [],
        calledOffBecause: null,
      }),
      ['planned', 'held', 'planned', 'calledOff'],
    );
    const [meeting] = await bare(
      'meeting',
      1,
      () => ({
        title: '联席会议',
        date: '2027-11-01',
        chair: '主持人',
        attending: [bodies[0]],
        agenda: '议题',
        decision: null,
        minutes: null,
      }),
      ['held'],
    );
    const tasks = await put(
      'meetingTask',
      24,
      place => ({ meeting: meeting!.id, task: `第${place}件`, due: '2028-02-01', promise: null }),
      ['open', 'answered', 'done'],
    );
    await bare(
      'receipt',
      24,
      place => ({
        meetingTask: tasks[place]!.id,
        report: '已办',
        evidence: [],
        filedBy: 'system',
        filedOn: '2028-01-02',
        decidedBy: null,
        decidedOn: null,
        why: null,
      }),
      ['filed'],
    );
    const drillRows = await bare(
      'drill',
      24,
      place => ({
        school: at(bodies, place),
        name: `第${place}次演练`,
        kind: 'fire',
        heldOn: '2027-11-09',
        people: 100,
        cost: null,
        minutes: null,
        isNight: false,
        term: null,
        year: null,
        place: null,
        leader: `欧阳文${place}`,
        leaderNumber: null,
        phone: '13800001111',
        photos: [],
        plan: null,
        steps: [],
        helpers: [],
        note: null,
      }),
      ['planned', 'held', 'settled'],
    );
    await bare('remark', 24, place => ({ drill: drillRows[place]!.id, what: `第${place}条意见`, due: null }), ['current']);
    await enterConsents(transaction);
    return { ok: true, value: null };
  });
  if (!done.ok) throw new Error('the rows of the oracle were refused');
}

/** The county of the oracle: a house, the people in it, and every row of the registers that the law speaks of. */
export interface OracleCounty extends TestHouse {
  readonly people: readonly Person[];
  readonly rows: Readonly<Record<string, readonly Row[]>>;
}

const idIn = (values: Values, name: string): string | null => (typeof values[name] === 'string' ? values[name] : null);

/** Whose each row is, said by hand: by its own organisation or school, or by the pupil, the teacher, the task or the drill that it is about. */
const PARENT: Readonly<Record<string, readonly [field: string, of: string, whose: string]>> = {
  guardian: ['pupil', 'pupil', 'organisation'],
  guardianConsent: ['pupil', 'pupil', 'organisation'],
  imageUse: ['pupil', 'pupil', 'organisation'],
  enrolmentEvent: ['pupil', 'pupil', 'organisation'],
  staffEvent: ['staff', 'staff', 'organisation'],
  receipt: ['meetingTask', 'meetingTask', 'organisation'],
  remark: ['drill', 'drill', 'school'],
};

const readAll = (store: Store, county: string, name: string): Promise<readonly StoredRow[]> =>
  store.read({ county, actor: 'system' }, reading => reading.rows(shapeOf(registerOf(name))));

async function readRows(store: Store, county: string): Promise<Readonly<Record<string, readonly Row[]>>> {
  const found: Record<string, readonly Row[]> = {};
  for (const name of Object.keys(laws)) {
    const parent = PARENT[name];
    const parents = parent === undefined ? new Map() : new Map((await readAll(store, county, parent[1])).map(one => [one.id, one]));
    found[name] = (await readAll(store, county, name)).map(row => {
      const values = row as Values;
      const owner =
        parent === undefined
          ? (idIn(values, 'organisation') ?? idIn(values, 'school'))
          : idIn(parents.get(idIn(values, parent[0])!)!, parent[2]);
      return {
        id: row.id,
        state: row.state,
        values,
        organisation: owner,
        homeroom:
          name === 'homeroom'
            ? row.id
            : parent?.[1] === 'pupil'
              ? idIn(parents.get(idIn(values, 'pupil')!)!, 'homeroom')
              : idIn(values, 'homeroom'),
      };
    });
  }
  return found;
}

const isBelow = (bodies: readonly Values[], top: unknown, body: Values): boolean =>
  body.parent === top || bodies.some(one => one.id === body.parent && isBelow(bodies, top, one));

/** Some rows of the logbook about each person, in organisations that need not be theirs. */
async function enterLogbook(store: Store, county: string, people: readonly Person[], places: Places): Promise<void> {
  const done = await store.deed({ county, actor: 'system', deed: 'oracle.rows' }, async transaction => {
    const values = people.map((who, place) => ({ organisation: at(places.organisations, place).id, account: who.id, what: '记一笔' }));
    return { ok: true, value: await transaction.insertAll(shapeOf(logbook), values) };
  });
  if (!done.ok) throw new Error('the logbook of the oracle was refused');
}

/** Opens the county, enters rows and people, reads the rows back as the system. */
export async function openOracleCounty(count: number, seed: number): Promise<OracleCounty> {
  const limitless = ['signIn', 'read', 'write', 'reveal', 'upload', 'open', 'page'].map(name => [
    name,
    { perVisitor: 1e9, perAddress: 1e9 },
  ]);
  const madeUp = drillsMigration() + draftMigration(shapeOf(purchase)) + draftMigration(shapeOf(logbook));
  const house = await openHouse({
    offices,
    migrations: [...migrationsIn(), { name: '9999-made-up', sql: madeUp, digest: 'made-up' }],
    rates: Object.fromEntries(limitless) as never,
  });
  const { store, county } = house;
  const bodies = (await readAll(store, county, 'organisation')) as readonly Values[];
  const schools = bodies.filter(one => ['城关第一小学', '双泉小学'].includes(String(one.name)));
  const others = bodies.filter(one => !schools.includes(one)).slice(0, 8);
  await enterRows(
    store,
    county,
    [...schools, ...others].map(one => String(one.id)),
  );
  const tops = [...schools, ...schools, ...others, ...bodies.filter(one => schools.some(school => school.parent === one.id))];
  const homerooms = (await readAll(store, county, 'homeroom')) as readonly Values[];
  const places: Places = {
    organisations: tops.map(one => ({
      id: String(one.id),
      below: bodies.filter(other => isBelow(bodies, one.id, other)).map(other => String(other.id)),
    })),
    homerooms: homerooms.map(one => ({ id: String(one.id), organisation: String(one.organisation) })),
  };
  const people = await peopleOf(store, county, count, seed, places);
  await enterLogbook(store, county, people, places);
  return Object.assign(house, { people, rows: await readRows(store, county) });
}
