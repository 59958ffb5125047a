import { accounts } from '#offices/accounts/index.ts';
import { ledgerOffice } from '#offices/ledger/index.ts';
import { roster } from '#offices/roster/index.ts';
import { type Office, perform, shapeOf } from '#register/index.ts';
import { draftMigration } from '#store/index.ts';
import { migrationsIn } from '#store/migrate.ts';
import { drills, drillsMigration } from '../county/drills.ts';
import { person } from '../county/people.ts';
import { purchase, purchases } from '../county/sixty.ts';
import { openHouse, type TestHouse } from '../house.ts';

/** A one-pixel picture. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A house with the made-up offices of drills and purchases; drills: two of 基教科 (where `basic` works), one of 安全科 (`safety`). */
export interface DrillHouse extends TestHouse {
  readonly schools: readonly [string, string];
  /** The ids of the drills. */
  readonly drills: readonly [string, string, string];
}

const rolesHere = ['planner', 'leader', 'filer'].map(name => ({ name, label: name }));

/** Opens the house and enters what it begins with. */
export async function openDrillHouse(): Promise<DrillHouse> {
  const offices: readonly Office[] = [
    roster,
    accounts(rolesHere, () => new Date('2027-12-31T02:00:00Z')),
    ledgerOffice(() => offices),
    drills,
    purchases,
  ];
  const standing = migrationsIn().filter(({ name }) => /^(0001|0010|0037|0038|0042|0043|0048)-|^0049-accounts|^0056-own-files/.test(name));
  const house = await openHouse({
    offices,
    migrations: [...standing, { name: '9999-drills', sql: drillsMigration() + draftMigration(shapeOf(purchase)), digest: 'drills' }],
  });
  const planner = await house.signedIn('planner');
  const listed = (await planner.view('roster.organisations')).body.value as readonly { id: string; name: string }[];
  const idOf = (name: string) => listed.find(one => one.name === name)?.id ?? '';
  const schools = [idOf('基教科'), idOf('安全科')] as const;
  const enters = person(9, '贺文澜', ['planner']);
  const add = drills.verbs.find(verb => verb.name === 'drills.addDrill')!;
  const enter = async (school: string, name: string, kind: string, people: number) => {
    const input = {
      school,
      name,
      kind,
      heldOn: '2027-11-09',
      people,
      isNight: '否',
      cost: '1,200.50',
      leader: '欧阳文澜',
      phone: '13800001111',
      leaderNumber: '11010519491231002X',
      steps: [
        { minute: 0, what: '拉响警报' },
        { minute: 3, what: '操场集合' },
      ],
      helpers: [schools[1]],
      photos: [],
      note: '第一次由学生自己带队。',
    };
    const added = await perform(house.store, house.county, enters, add, input);
    if (!added.ok) throw new Error(added.problems.map(problem => problem.message).join('\n'));
    return (added.value as { readonly drill: string }).drill;
  };
  const made = [
    await enter(schools[0], '秋季消防演练', 'fire', 320),
    await enter(schools[0], '宿舍夜间疏散', 'evacuation', 96),
    await enter(schools[1], '全校地震演练', 'earthquake', 540),
  ] as const;
  return Object.assign(house, { schools, drills: made });
}
