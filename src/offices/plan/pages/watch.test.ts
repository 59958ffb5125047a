import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlanSummary } from '../types.ts';
import { chiefPlan } from './watch.ts';

const plan = (id: string, state: PlanSummary['state'], fromYear: number, toYear: number, issuedOn: string | null) =>
  ({ id, state, fromYear, toYear, issuedOn }) as PlanSummary;

const before = plan('before', 'adopted', 2021, 2025, '2022-11-30');
const running = plan('running', 'adopted', 2026, 2030, '2026-03-18');
const special = plan('special', 'adopted', 2027, 2029, '2027-06-01');
const closed = plan('closed', 'closed', 2026, 2030, '2026-03-18');
const draft = plan('draft', 'draft', 2031, 2035, null);

test('the plan in force today is watched, the one issued last if there are two', () => {
  assert.equal(chiefPlan([draft, before, running], '2028-01-10')?.id, 'running');
  assert.equal(chiefPlan([draft, before, running, special], '2028-01-10')?.id, 'special');
});

test('between two plans the one that ended last is watched, closed or not, and a draft only where nothing is adopted', () => {
  assert.equal(chiefPlan([draft, before, running], '2031-05-01')?.id, 'running');
  assert.equal(chiefPlan([draft, before, closed], '2031-05-01')?.id, 'closed');
  assert.equal(chiefPlan([draft], '2028-01-10')?.id, 'draft');
  assert.equal(chiefPlan([], '2028-01-10'), null);
});
