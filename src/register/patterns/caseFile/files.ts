import { addDays } from '#kernel/day.ts';
import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import type { TableShape } from '#store/index.ts';
import { code } from '../../fields/choice.ts';
import { note } from '../../fields/text.ts';
import type { Fields, RowOf } from '../../register.ts';
import { countRows, insert, rows, updateAll } from '../../rows.ts';
import { type Desk, defineVerb, type ReadingDesk } from '../../verb.ts';
import { notOwn } from '../bodies.ts';
import { type Deed, rolesOf, told } from '../deeds.ts';
import { fileDeed } from './access.ts';
import type { CaseDeclaration } from './declaration.ts';
import { type CaseRegisters, type FileFields, keepers, levelsOf } from './registers.ts';

const says = problems('caseFile', {
  notTheirs: { zh: '只能为本单位的人建档。', en: 'A file is opened for persons of your own organisation alone.' },
  openBefore: { zh: '这个人在本单位已有一份档案。', en: 'There is a file of this person at your organisation already.' },
  keeperElsewhere: { zh: '知情责任人应是本单位的账号。', en: 'A keeper has an account at this organisation.' },
  stillKept: { zh: '保存期到{until}，期满后才能清除。', en: 'It is kept until {until}; it can be cleared after that.' },
});

/** The tables of other offices as the pattern reads them: it stands below the offices and knows them by their names alone. */
const byOrganisation = (name: string): TableShape => ({ name, columns: { organisation: { type: 'uuid', nullable: true } }, unique: [] });

/** Refuses keepers who have no account at the organisation. */
export async function areOfHouse(desk: ReadingDesk, ids: readonly string[], organisation: string): Promise<Result<null>> {
  for (const id of ids) {
    const account = await desk.store.row<{ organisation: string | null }>(byOrganisation('account'), id);
    if (account?.organisation !== organisation) return refuse(says.keeperElsewhere({}, 'keepers'));
  }
  return ok(null);
}

/** By when a case of a level is looked after again. */
export const dueAfter = ({ levels }: CaseDeclaration, level: unknown, day: string): string | null => {
  const its = levels[String(level)];
  return its === undefined ? null : addDays(day, its.days);
};

const content = (label: string) => note(label, { longest: 8000 });

const opening = (said: CaseDeclaration, { file }: CaseRegisters): Deed =>
  defineVerb({
    name: `${said.office}.openFile`,
    label: '建立档案',
    by: rolesOf(said.keeps, said.leads),
    on: { register: said.file.name },
    input: {
      organisation: file.fields.organisation,
      person: file.fields.person,
      level: code('关注等级', levelsOf(said)),
      origin: content('建档缘由'),
      plan: file.fields.plan,
      ...said.more,
    } as Fields,
    async run(desk, input) {
      const barred = notOwn(desk.actor, input.organisation, []);
      if (barred !== null) return barred;
      const organisation = String(input.organisation);
      const person = await desk.store.row<{ organisation: string | null }>(byOrganisation(said.person.of), String(input.person));
      if (person?.organisation !== organisation) return refuse(says.notTheirs({}, 'person'));
      const before = await rows(desk, file, { where: { organisation, person: person.id, state: ['open', 'closed'] } });
      if (before.length > 0) return refuse(says.openBefore({}, 'person'));
      // Numbers run within the organisation: one that ran through the county would tell how many files there are.
      const number = `${desk.today.slice(0, 4)}-${String((await countRows(desk, file, { organisation })) + 1).padStart(4, '0')}`;
      const blank = { closedOn: null, closingNote: null, keptUntil: null };
      const days = { openedOn: desk.today, nextDueOn: dueAfter(said, input.level, desk.today) };
      return told(
        await insert(desk, file, { ...input, ...blank, ...days, number, keepers: [desk.actor.id] } as unknown as RowOf<FileFields>),
      );
    },
  });

const yearsAfter = (day: string, years: number) => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`.replace('-02-29', '-03-01');

/** Empties what is sealed of a file and of all that was written into it; the bare days and numbers stay. */
async function clear(
  desk: Desk,
  said: CaseDeclaration,
  { entry, referral }: CaseRegisters,
  file: string,
): Promise<Result<Partial<RowOf<FileFields>>>> {
  const entries = await rows(desk, entry, { where: { file } });
  const gone = await updateAll(
    desk,
    entry,
    entries.map(row => ({ row, changes: { content: null }, state: 'cleared' })),
  );
  if (!gone.ok) return gone;
  const referrals = await rows(desk, referral, { where: { file } });
  const changes = { institution: null, grounds: null, answer: null };
  const away = await updateAll(
    desk,
    referral,
    referrals.map(row => ({ row, changes, state: 'cleared' })),
  );
  if (!away.ok) return away;
  const own = Object.fromEntries(Object.keys(said.more ?? {}).map(name => [name, null]));
  return ok({ ...own, level: null, origin: null, plan: null, closingNote: null, nextDueOn: null });
}

/** The deeds upon a file as a whole; what is sealed is never given as a reason, since reasons stand in the audit in clear. */
export function fileDeeds(said: CaseDeclaration, registers: CaseRegisters): readonly Deed[] {
  const both = rolesOf(said.keeps, said.leads);
  const deed = (name: string, label: string, by: readonly string[], input: Fields = {}) => ({
    name: `${said.office}.${name}`,
    label,
    by,
    step: name,
    input,
  });
  return [
    opening(said, registers),
    fileDeed(
      said,
      registers,
      deed('changePlan', '调整等级和方案', both, { level: code('关注等级', levelsOf(said)), plan: content('工作方案') }),
      async (desk, _, given) =>
        ok({ level: String(given.level), plan: String(given.plan), nextDueOn: dueAfter(said, given.level, desk.today) }),
    ),
    fileDeed(said, registers, deed('nameKeepers', '指定知情责任人', said.leads, { keepers: keepers() }), async (desk, row, given) => {
      const named = given.keepers as readonly string[];
      const house = await areOfHouse(desk, named, row.organisation);
      return house.ok ? ok({ keepers: named }) : house;
    }),
    fileDeed(said, registers, deed('closeFile', '结案', both, { closingNote: content('结案说明') }), async (desk, _, given) =>
      ok({
        closingNote: String(given.closingNote),
        closedOn: desk.today,
        nextDueOn: null,
        keptUntil: yearsAfter(desk.today, said.keptYears),
      }),
    ),
    fileDeed(
      said,
      registers,
      deed('reopenFile', '重新跟进', said.leads, { level: code('关注等级', levelsOf(said)) }),
      async (desk, _, given) =>
        ok({ level: String(given.level), closedOn: null, keptUntil: null, nextDueOn: dueAfter(said, given.level, desk.today) }),
    ),
    fileDeed(said, registers, deed('clearFile', '到期清除', said.leads), async (desk, row) => {
      const until = row.keptUntil ?? '';
      return desk.today <= until ? refuse(says.stillKept({ until })) : clear(desk, said, registers, row.id);
    }),
  ];
}
