import { ok } from '#kernel/problem.ts';
import { countRows, defineView, english, may, rows } from '#register/index.ts';
import { personRequest } from './asking/personRequest.ts';
import { withoutAssessment } from './assessing/standing.ts';
import { OFFICER, READS } from './codes.ts';
import { type House, personalRegisters } from './house.ts';
import { erasureBatch } from './keeping/erasureBatch.ts';
import { retentionRule } from './keeping/retentionRule.ts';
import { chainCheck } from './reporting/chainCheck.ts';
import { rehearsalDue } from './reporting/restoreRehearsal.ts';
import type { OverviewView } from './types.ts';

/** How many registers whose rows are persons have no term set. */
export const personsWithoutTerm = (house: House, set: ReadonlySet<string>): number =>
  personalRegisters(house).filter(({ register }) => register.person === 'id' && !set.has(register.name)).length;

/** What waits and what falls short, at a glance. */
export const overview = (house: House) =>
  defineView({
    name: 'privacy.overview',
    label: '个人信息保护概况',
    by: READS,
    input: {},
    async run(desk) {
      const open = { state: ['received', 'checked'] };
      const waiting = await rows(desk, personRequest, { where: open, orderBy: [['dueOn', 'asc']] });
      const isOfficer = may(desk.actor, OFFICER);
      const [check] = await rows(desk, chainCheck, { orderBy: [['checkedOn', 'desc']], limit: 1 });
      const states = ['listed', 'proposed', 'approved', 'carriedOut'];
      const batches: Record<string, number> = {};
      for (const state of states) batches[state] = await countRows(desk, erasureBatch, { state });
      const view: OverviewView = {
        today: desk.today,
        requests: {
          open: waiting.length,
          late: waiting.filter(one => one.dueOn < desk.today).length,
          list: isOfficer
            ? waiting.map(({ id, requestKind, state, receivedOn, dueOn }) => ({ id, kind: requestKind, state, receivedOn, dueOn }))
            : [],
        },
        assessmentsMissing: (await withoutAssessment(desk, house)).map(({ register }) => ({
          register: register.name,
          label: register.label,
          english: english(register.label),
        })),
        termsMissing: personsWithoutTerm(house, new Set((await rows(desk, retentionRule)).map(one => one.ledger))),
        batches,
        rehearsal: await rehearsalDue(desk),
        chain: check === undefined ? null : { on: check.checkedOn, isWhole: check.isWhole, entries: check.chainEntries },
      };
      return ok(view);
    },
  });
