import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Commitment } from '#engines/planText/index.ts';
import { baselinesOf } from './baselines.ts';

const commitment = (kind: Commitment['kind'], start: number, end: number, measure = '毛入园率'): Commitment => ({
  id: `${kind}${start}-${end}`,
  kind,
  quote: '',
  start,
  end,
  section: [],
  subject: '',
  measure,
  comparator: '>=',
  valueText: '90%',
  value: 90,
  unit: '%',
  scope: '全县',
  timeInherited: false,
  responsible: null,
});

/** The same choice made the long way: all facts that are alike, looked through for every promise. */
function theLongWay(of: Commitment, all: readonly Commitment[]): Commitment | null {
  const near = all.filter(c => c.kind === 'baseline' && c.measure === of.measure);
  const inClause = near.find(c => c.start < of.end && of.start < c.end);
  return inClause ?? near.toSorted((a, b) => Math.abs(a.start - of.start) - Math.abs(b.start - of.start))[0] ?? null;
}

const place = fc.record({
  isFact: fc.boolean(),
  start: fc.nat(60),
  length: fc.integer({ min: 1, max: 12 }),
  measure: fc.constantFrom('毛入园率', '巩固率'),
});

test('the baseline is the one in the same clause, else the nearest of its kind, for any places in the text', () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 25 }), places => {
      const all = places
        .map(({ isFact, start, length, measure }) => commitment(isFact ? 'baseline' : 'target', start, start + length, measure))
        .toSorted((a, b) => a.start - b.start);
      const baselineFor = baselinesOf(all);
      for (const one of all.filter(c => c.kind === 'target')) assert.equal(baselineFor(one), theLongWay(one, all));
    }),
    { numRuns: 300 },
  );
});

test('a fact of another indicator is no baseline, nor is any for a thing that is new', () => {
  const all = [commitment('baseline', 0, 5, '巩固率'), commitment('target', 6, 12)];
  assert.equal(baselinesOf(all)(all[1]!), null);
  const made: Commitment = { ...commitment('target', 6, 12, '巩固率'), comparator: 'new' };
  assert.equal(baselinesOf(all)(made), null);
});

test('forty thousand promises and facts of one indicator are matched in a moment', () => {
  const all = Array.from({ length: 40_000 }, (_, i) => commitment(i % 2 === 0 ? 'baseline' : 'target', i * 10, i * 10 + 9));
  const baselineFor = baselinesOf(all);
  const began = performance.now();
  const found = all.filter(one => baselineFor(one) !== null).length;
  assert.equal(found, 20_000);
  // The long way looks at 400 million pairs and takes many seconds.
  assert.ok(performance.now() - began < 2000);
});
