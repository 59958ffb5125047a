import { ok, type Result, refuse } from '#kernel/problem.ts';
import { adding, count, type Desk, date, defineVerb, fetchRow, file, insert, list, note, ref, step, stepping } from '#register/index.ts';
import type { StoredRow } from '#store/index.ts';
import { INSPECTS, KEEPS } from '../codes.ts';
import { serving } from '../people/deeds.ts';
import { says } from '../refusals.ts';
import { inspectionItem } from './inspectionItem.ts';
import { markAt, markFields } from './marks.ts';
import { recordVisit } from './recordVisit.ts';
import { type Visit, visit } from './visit.ts';

const addItem = adding(inspectionItem, { name: 'inspection.addItem', label: '登记督导指标', by: KEEPS });
const retireItem = stepping(inspectionItem, { name: 'inspection.retireItem', label: '停用督导指标', step: 'retireItem', why: true });

/** Plans a visit by an inspector whose term covers the day. */
const planVisit = defineVerb({
  name: 'inspection.planVisit',
  label: '安排督导',
  by: INSPECTS,
  within: ['organisation'],
  on: { register: 'visit' },
  input: {
    organisation: visit.fields.organisation,
    inspector: visit.fields.inspector,
    visitKind: visit.fields.visitKind,
    theme: visit.fields.theme,
    plannedOn: visit.fields.plannedOn,
  },
  async run(desk, input) {
    const one = await serving(desk, input.inspector, input.plannedOn);
    if (!one.ok) return one;
    const added = await insert(desk, visit, { ...input, heldOn: null, summary: null, photos: [], calledOffBecause: null });
    return added.ok ? ok({ visit: added.value.id, version: added.value.version }) : added;
  },
});

const named = { visit: ref('visit', '督导记录'), version: count('版次') };

const holdVisit = defineVerb({
  name: 'inspection.holdVisit',
  label: '登记督导情况',
  by: INSPECTS,
  within: ['visit.organisation'],
  on: { register: 'visit', row: 'visit', step: 'holdVisit' },
  input: {
    ...named,
    heldOn: date('督导日期'),
    summary: note('督导情况', { longest: 4000 }),
    photos: list('现场照片', file('现场照片'), { most: 12 }),
  },
  async run(desk, { visit: id, version, ...written }) {
    const found = await fetchRow(desk, visit, id);
    if (!found.ok) return found;
    if (written.heldOn > desk.today) return refuse(says.visitAhead({ day: written.heldOn }, 'heldOn'));
    const done = await step(desk, visit, { ...found.value, version }, 'holdVisit', written);
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});

const callOffVisit = defineVerb({
  name: 'inspection.callOffVisit',
  label: '取消督导',
  by: INSPECTS,
  within: ['visit.organisation'],
  on: { register: 'visit', row: 'visit', step: 'callOffVisit' },
  input: { ...named, why: note('事由', { longest: 300 }) },
  async run(desk, { visit: id, version, why }) {
    const found = await fetchRow(desk, visit, id);
    if (!found.ok) return found;
    const done = await step(desk, visit, { ...found.value, version }, 'callOffVisit', { calledOffBecause: why });
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});

/** A visit that was held, for deeds that write down what it found. */
async function held(desk: Desk, id: string): Promise<Result<StoredRow<Visit>>> {
  const found = await fetchRow(desk, visit, id);
  if (!found.ok || found.value.state === 'held') return found;
  return refuse(says.visitAhead({ day: found.value.plannedOn }, 'visit'));
}

/** Marks one item of a visit; what is not met becomes an issue of the closing loop in the same deed. */
const markVisit = defineVerb({
  name: 'inspection.markVisit',
  label: '登记检查结论',
  by: INSPECTS,
  within: ['visit.organisation'],
  on: { register: 'visitMark' },
  input: { visit: ref('visit', '督导记录'), ...markFields },
  async run(desk, { visit: id, ...mark }) {
    const its = await held(desk, id);
    return its.ok ? markAt(desk, its.value, mark) : its;
  },
});

/** The deeds about lists, visits and what they find. */
export const visitDeeds = [addItem, retireItem, planVisit, holdVisit, callOffVisit, markVisit, recordVisit];
