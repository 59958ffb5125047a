import { ok, type Result, refuse } from '#kernel/problem.ts';
import { organisationsOf } from '#offices/roster/index.ts';
import { adding, correcting, count, type Desk, defineVerb, fetchRow, insert, note, optional, ref, step } from '#register/index.ts';
import type { StoredRow } from '#store/index.ts';
import { KEEPS } from '../codes.ts';
import { says } from '../refusals.ts';
import { zoneNameOf } from '../zones/reach.ts';
import { type Inspector, inspector } from './inspector.ts';
import { inspectorPost } from './inspectorPost.ts';
import { inspectorTraining } from './inspectorTraining.ts';

/** An inspector who serves on a day; one whose term is over or who left is refused by name. */
export async function serving(desk: Desk, id: string, day: string): Promise<Result<StoredRow<Inspector>>> {
  const found = await fetchRow(desk, inspector, id);
  if (!found.ok) return found;
  const { inspectorName: name, termTo, state } = found.value;
  if (state !== 'serving') return refuse(says.inspectorLeft({ name }, 'inspector'));
  return day > termTo ? refuse(says.termOver({ name, until: termTo }, 'inspector')) : found;
}

const addInspector = adding(inspector, { name: 'inspection.addInspector', label: '聘任督学', by: KEEPS });
const correctInspector = correcting(inspector, { name: 'inspection.correctInspector', label: '更正或续聘督学', by: KEEPS });
const addTraining = adding(inspectorTraining, { name: 'inspection.addTraining', label: '登记督学培训', by: KEEPS });

const nameOf = async (desk: Desk, id: string) => (await organisationsOf(desk)).find(one => one.id === id)?.name;

const why = note('事由', { longest: 500 });

/** Ends an appointment, with the reason; the row stays. */
const endInspector = defineVerb({
  name: 'inspection.endInspector',
  label: '解聘督学',
  by: KEEPS,
  on: { register: 'inspector', row: 'inspector', step: 'endInspector' },
  input: { inspector: ref('inspector', '责任督学'), version: count('版次'), why },
  async run(desk, { inspector: id, version }) {
    const found = await fetchRow(desk, inspector, id);
    if (!found.ok) return found;
    const done = await step(desk, inspector, { ...found.value, version }, 'endInspector', { termTo: desk.today });
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});

const { endedOn: _, zone: __, ...posted } = inspectorPost.fields;

/** Hangs out an inspector at a school; the zone is the one in which the school lies, and is named only where it lies in none. */
const postInspector = defineVerb({
  name: 'inspection.postInspector',
  label: '安排挂牌督导',
  by: KEEPS,
  on: { register: 'inspectorPost' },
  input: { ...posted, zone: optional(inspectorPost.fields.zone) },
  async run(desk, input) {
    const one = await serving(desk, input.inspector, desk.today);
    if (!one.ok) return one;
    const zone = (await zoneNameOf(desk, input.organisation)) ?? input.zone;
    if (zone === null) return refuse(says.zoneNeeded({ name: (await nameOf(desk, input.organisation)) ?? '' }, 'zone'));
    const added = await insert(desk, inspectorPost, { ...input, zone, endedOn: null });
    return added.ok ? ok({ post: added.value.id }) : added;
  },
});

const endPost = defineVerb({
  name: 'inspection.endPost',
  label: '卸任挂牌督导',
  by: KEEPS,
  on: { register: 'inspectorPost', row: 'post', step: 'endPost' },
  input: { post: ref('inspectorPost', '挂牌督导'), version: count('版次'), why },
  async run(desk, { post, version }) {
    const found = await fetchRow(desk, inspectorPost, post);
    if (!found.ok) return found;
    const done = await step(desk, inspectorPost, { ...found.value, version }, 'endPost', { endedOn: desk.today });
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});

/** The deeds about inspectors, their courses and their schools. */
export const peopleDeeds = [addInspector, correctInspector, addTraining, endInspector, postInspector, endPost];
