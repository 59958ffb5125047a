import { type Fields, fetchRow, rows, type Verb } from '#register/index.ts';
import { type Stage, stages } from '../codes.ts';
import { beginBuilding } from '../library/beginBuilding.ts';
import { completeWork } from '../library/completeWork.ts';
import { finishMilestone } from '../library/finishMilestone.ts';
import { inspectWork } from '../library/inspectWork.ts';
import { project } from '../library/project.ts';
import { projectMilestone } from '../library/projectMilestone.ts';
import { putToUse } from '../library/putToUse.ts';
import { recordDelay } from '../library/recordDelay.ts';
import { startWork } from '../library/startWork.ts';
import { acceptReport } from '../reports/acceptReport.ts';
import { addPhoto } from '../reports/addPhoto.ts';
import { reportProgress } from '../reports/reportProgress.ts';
import { picture, type Scene } from './picture.ts';
import type { Play } from './play.ts';
import { type Played, projects } from './projects.ts';
import { type Input, keepFiles, together } from './together.ts';

// biome-ignore lint/suspicious/noExplicitAny: verbs of different answers stand side by side
const steps: readonly (readonly [Stage, Verb<Fields, any, undefined>, paper: string])[] = [
  ['started', startWork, '施工许可证'],
  ['building', beginBuilding, '监理进场记录'],
  ['completed', completeWork, '完工报告'],
  ['inspected', inspectWork, '竣工验收意见书'],
  ['inUse', putToUse, '投用通知'],
];

const versionOf =
  (id: string | undefined, input: Readonly<Record<string, unknown>>): Input =>
  async desk => {
    const found = await fetchRow(desk, project, id ?? '');
    return { project: id, version: found.ok ? found.value.version : 0, ...input };
  };

const asText = (name: string, text: string) => ({ name, mediaType: 'text/plain', bytes: new TextEncoder().encode(text) });
const before = { '2026-06-30': '2026-01-01', '2026-12-31': '2026-06-30', '2027-06-30': '2026-12-31', '2027-12-31': '2027-06-30' } as const;

/** The stages and milestones of a half-year, entered on its last day as the project office does. */
export async function playCourse({ keeper, projects: ids }: Play, days: readonly (keyof typeof before)[]): Promise<void> {
  for (const day of days) {
    const isNow = (event: string | undefined): event is string => event !== undefined && event > before[day] && event <= day;
    for (const [stage, verb, paper] of steps) {
      const moved = projects.filter(one => isNow(one.stages?.[stage]));
      const texts = moved.map(one =>
        asText(`${one.name}·${paper}.txt`, `${one.name} ${stages[stage]} ${one.stages?.[stage]}（示例文件）\n`),
      );
      const papers = await keepFiles(keeper, texts, day);
      const inputs = moved.map((one, place) => versionOf(ids.get(one.name), { day: one.stages?.[stage], file: papers[place] }));
      await together(keeper, verb, inputs, day);
    }
    const done = projects.flatMap(one => one.milestones.filter(([, , , on]) => isNow(on)).map(point => [one, point] as const));
    const inputs = done.map(
      ([one, [name, , , doneOn]]): Input =>
        async desk => {
          const [point] = await rows(desk, projectMilestone, { where: { project: ids.get(one.name), name } });
          return { projectMilestone: point?.id, version: point?.version, doneOn };
        },
    );
    await together(keeper, finishMilestone, inputs, day);
    await playDelays({ keeper, projects: ids }, day);
  }
}

/** The delays that were recorded on or before a day and are not yet in the books. */
export async function playDelays({ keeper, projects: ids }: Pick<Play, 'keeper' | 'projects'>, until: string): Promise<void> {
  const known = await keeper.deed('works.look', until, async desk => ({ ok: true, value: await rows(desk, project) }));
  const isNew = (one: Played) =>
    one.delay !== undefined && one.delay.on <= until && known.find(row => row.name === one.name)?.expectedFinish === null;
  for (const one of projects.filter(isNew)) {
    const { on, cause, measure, finish } = one.delay as NonNullable<Played['delay']>;
    const input = { delayCause: cause, measure, newFinish: finish };
    await together(keeper, recordDelay, [versionOf(ids.get(one.name), input)], on);
  }
}

const asPicture = (name: string, scene: Scene) => ({ name, mediaType: 'image/png', bytes: picture(scene) });

/** Progress as the project office entered it, photographs, and what the school of the sports field reported itself. */
export async function playProgress(play: Play): Promise<void> {
  const { keeper, projects: ids } = play;
  const told = projects.flatMap(one => (one.progress ?? []).map(report => [one, report] as const));
  for (const [day, own] of [...Map.groupBy(told, ([, [on]]) => on)].toSorted(([a], [b]) => a.localeCompare(b))) {
    const drawn = own.flatMap(([one, [, , , scene]]) => (scene === null ? [] : [[one.name, scene] as const]));
    const hashes = await keepFiles(
      keeper,
      drawn.map(([name, scene]) => asPicture(`${name} ${day}（示例）.png`, scene)),
      day,
    );
    const hashOf = new Map(drawn.map(([name], place) => [name, hashes[place]]));
    const inputs = own.map(([one, [, percent, note]]) => ({
      project: ids.get(one.name),
      percent,
      note,
      photos: hashOf.has(one.name) ? [{ file: hashOf.get(one.name), takenOn: day, note }] : [],
    }));
    await together(keeper, reportProgress, inputs, day);
  }
  for (const one of projects) {
    if (one.photo === undefined) continue;
    const [takenOn, scene, note] = one.photo;
    const [file] = await keepFiles(keeper, [asPicture(`${one.name} ${takenOn}（示例）.png`, scene)], takenOn);
    await together(keeper, addPhoto, [{ project: ids.get(one.name), file, takenOn, note }], '2027-12-31');
  }
  await playSchool(play);
}

/** The school reports twice: the first report was accepted, the second waits. */
async function playSchool({ keeper, open, people, organisations, projects: ids }: Play): Promise<void> {
  const school = people.find(person => person.organisation === organisations.get('石门中心小学'));
  const its = ids.get('石门中心小学运动场改造项目');
  if (school === undefined) return;
  const desk = open(school);
  const report = async (percent: number, note: string, share: number, day: string) => {
    const [file] = await keepFiles(desk, [asPicture(`运动场 ${day}（示例）.png`, { field: share })], day);
    const [done] = await together(desk, reportProgress, [{ project: its, percent, note, photos: [{ file, takenOn: day, note }] }], day);
    return done;
  };
  const first = await report(82, '正在铺装面层', 0.7, '2027-12-30');
  await together(keeper, acceptReport, [{ projectReport: first?.report, version: first?.version }], '2028-01-03');
  await report(88, '面层铺装过半，跑道划线待气温回升', 0.85, '2028-01-07');
}
