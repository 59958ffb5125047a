import { ok, problems, refuse } from '#kernel/problem.ts';
import { count, defineVerb, fetchRow, insert, insertAll, ref, rows, stepping } from '#register/index.ts';
import { KEEPS } from '../codes.ts';
import { stageFacts } from '../stageFacts.ts';
import type { PassOutcome } from './outcome.ts';
import { passScenario, settingFields } from './scenario.ts';
import { passTask, taskVerbs } from './task.ts';
import { placesOf, summaryOf } from './words.ts';

const says = problems('pass', {
  noRedirection: { zh: '划出和划入的应是两所学校，请核对。', en: 'Pupils go from one school to another.' },
  noList: { zh: '这个方案没有可以采用的任务清单。', en: 'This scenario has no work list to adopt.' },
  notVerified: { zh: '这份清单复算没有通过，不能采用：{why}', en: 'The list did not pass when it was counted again: {why}' },
  adopted: { zh: '这个方案已经采用过。', en: 'This scenario was adopted before.' },
});

/** Asks for the cheapest way to pass; the search runs by itself and can be watched. */
export const startPass = defineVerb({
  name: 'indicators.startPass',
  label: '测算最省的达标办法',
  by: KEEPS,
  input: settingFields,
  async run(desk, input) {
    if ((input.redirections ?? []).some(one => one.from === one.to)) return refuse(says.noRedirection({}, 'redirections'));
    const added = await insert(desk, passScenario, { ...input, outcome: null });
    return added.ok ? ok({ row: added.value.id, version: added.value.version }) : added;
  },
});

export const stopPass = stepping(passScenario, { name: 'indicators.stopPass', label: '停止测算', step: 'stopPass' });
export const dropPass = stepping(passScenario, { name: 'indicators.dropPass', label: '作废方案', step: 'dropPass' });

/** Makes drafts of a scenario's work list, for the personnel section and the project office to settle; only of one that passed when counted again. */
export const adoptPass = defineVerb({
  name: 'indicators.adoptPass',
  label: '采用方案生成任务',
  by: KEEPS,
  on: { register: 'passScenario', row: 'row', step: 'dropPass' },
  input: { row: ref('passScenario', '测算方案'), version: count('版次') },
  async run(desk, { row }) {
    const found = await fetchRow(desk, passScenario, row);
    if (!found.ok) return found;
    const outcome = found.value.outcome === null ? null : (JSON.parse(found.value.outcome) as PassOutcome);
    if (outcome === null || found.value.state !== 'passFound' || outcome.work.length === 0) return refuse(says.noList());
    if (outcome.verified?.passes !== true || outcome.verified.broken.length > 0)
      return refuse(says.notVerified({ why: outcome.verified?.broken.join('；') ?? '' }));
    if ((await rows(desk, passTask, { where: { scenario: row }, limit: 1 })).length > 0) return refuse(says.adopted());
    const places = placesOf(outcome, await rows(desk, stageFacts, { where: { year: found.value.year } }));
    const tasks = outcome.work.map(line => {
      const { to, from } = places(line);
      return {
        scenario: row,
        year: line.year,
        kind: line.kind,
        stage: to.stage,
        organisation: to.organisation,
        sentFrom: from?.organisation ?? null,
        summary: summaryOf(line).slice(0, 200),
        count: line.kind === 'purchase' ? Math.round(line.amount) : line.count,
        costYuan: Math.round(line.cost),
      };
    });
    const kept = await insertAll(desk, passTask, tasks);
    return kept.ok ? ok({ tasks: kept.value.length }) : kept;
  },
});

export const passVerbs = [startPass, stopPass, dropPass, adoptPass, ...taskVerbs];
