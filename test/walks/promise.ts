import { ok } from '#kernel/problem.ts';
import { peopleOf } from '#offices/accounts/index.ts';
import { planOffice } from '#offices/plan/index.ts';
import type { PromiseView, ReaderView } from '#offices/plan/types.ts';
import { roster } from '#offices/roster/index.ts';
import { type RawInput, readRow } from '#register/index.ts';
import { atOffice, granted, person } from '../county/people.ts';
import { openTestStore, testCounty } from '../county/store.ts';

/** One hop of the walk: where the datum is, what happened to it, and its real value there. */
export interface Hop {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly value: unknown;
}

const sentence = '到2030年，学前三年毛入园率达到96%以上。';
const text = `示例县“十五五”教育发展规划（2026—2030年）\n一、目标\n2025年，学前三年毛入园率为91%。\n${sentence}\n`;
const planner = person(1, '贺文澜', ['planner']);

/** Walks one promise from the plan's sentence to its status, in a county of its own on the last day of 2027. */
export async function walkOfAPromise(): Promise<readonly Hop[]> {
  const store = await openTestStore({ now: () => new Date('2027-12-31T02:00:00Z') });
  const hops: Hop[] = [];
  const hop = (name: string, zh: string, en: string, value: unknown) => hops.push({ name, zh, en, value });
  const plans = atOffice(store, testCounty.code, planOffice(peopleOf));
  const names = atOffice(store, testCounty.code, roster);
  hop('sentence', '规划原文的一句', 'a sentence of the plan', sentence);

  const { plan } = granted(
    await plans.does<{ plan: string }>(planner, 'paste', { title: '示例县“十五五”教育发展规划（2026—2030年）', text }),
  );
  const reader = granted(await plans.sees<ReaderView>(planner, 'reader', { plan }));
  const mark = reader.promises.find(one => one.value === 96)!;
  const { quote, measure, comparator, value, unit, deadline } = mark;
  hop('promise', '读成一项承诺，与原句相连', 'read as a promise that points at its sentence', {
    quote,
    measure,
    comparator,
    value,
    unit,
    deadline,
  });

  const { organisation } = granted(
    await names.does<{ organisation: string }>(planner, 'addOrganisation', { name: '学前科', kind: 'section' }),
  );
  const filer = person(2, '安晓禾', ['filer'], organisation);
  granted(await plans.does(planner, 'acceptPromises', { promises: [mark.id] }));
  granted(await plans.does(planner, 'assign', { promises: [mark.id], lead: organisation, support: [] }));
  const bytes = new TextEncoder().encode('关于印发规划的通知');
  const file = await plans.at(planner, 'files.keep', async desk =>
    ok((await desk.store.keepFile(bytes, { name: '通知.txt', mediaType: 'text/plain' })).hash),
  );
  const document = { plan, issuer: '示例县人民政府', documentNumber: '示政发〔2026〕1号', issuedOn: '2026-01-10', file };
  granted(await plans.does(planner, 'adopt', document));
  hop('adopted', '采纳、落实责任、登记印发文件', 'accepted, assigned, adopted with its document', {
    responsible: '学前科',
    document: document.documentNumber,
  });

  const typed: RawInput = { promise: mark.id, year: '2027年', value: '９３．５', evidence: [file], note: null, taskStatus: null };
  const verb = planOffice(peopleOf).verbs.find(one => one.name === 'plan.fileActual')!;
  hop('readRow', '填报员键入的单元格，读成有类型的一行', 'the typed cells, read into a row', {
    typed,
    row: granted(readRow(verb.input, typed)),
  });

  const filed = granted(await plans.does<{ actual: string; version: number }>(filer, 'fileActual', typed));
  granted(await plans.does(planner, 'acceptActual', { actual: filed.actual, version: filed.version }));
  const events = await store.read({ county: testCounty.code, actor: planner.id }, reading =>
    reading.events({ row: filed.actual, table: 'actual' }),
  );
  const told = events.map(event => ({ sequence: event.sequence, day: event.day, deed: event.deed, hash: `${event.hash.slice(0, 12)}…` }));
  hop('save', '一次办理存一行，同时留下相连的办理记录', 'saved in one transaction, with chained audit events', told.toReversed());

  const view = granted(await plans.sees<PromiseView>(planner, 'promise', { promise: mark.id }));
  const { judgement } = view;
  hop(
    'judge',
    '按规则判定，每一步可复算',
    'judged by rule, each step can be done again by hand',
    judgement.because.map(step => `${step.label}：${step.formula} = ${step.value}`),
  );
  hop('print', '状态和理由', 'the status and its reason', {
    status: judgement.status,
    reason: judgement.reason,
    english: judgement.reasonEnglish,
  });
  await store.close();
  return hops;
}
