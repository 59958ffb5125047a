import { type Facts, Judging, type Line, type Period, type Rules, readRules } from '#engines/entitlement/index.ts';
import type { Candidate, EntitlementRule } from '#register/index.ts';
import { nationalAid } from '#standards/aid/national.ts';
import { termOf } from './codes.ts';
import { facts as fields } from './facts.ts';

function read(): Rules {
  const rules = readRules(nationalAid);
  if (rules.ok) return rules.value;
  throw new Error(rules.problems.map(one => `${one.at ?? ''} ${one.message}`).join('; '));
}

/** The national programmes, read once. */
export const rules: Rules = read();

const judgings = new Map<string, Judging>();
const periods = new Map<string, Period>();
const judged = new WeakMap<Candidate['facts'], readonly Line[]>();

function periodAt(day: string): Period {
  const term = termOf(day);
  const known = periods.get(term.period);
  if (known !== undefined) return known;
  const period: Period = { ...term, cycle: 'term' };
  periods.set(term.period, period);
  return period;
}

/** What all national programmes come to for the facts of one person: a line each. */
export function linesOf(given: Candidate['facts']): readonly Line[] {
  const known = judged.get(given);
  if (known !== undefined) return known;
  const place = String(given.place);
  const judging = judgings.get(place) ?? new Judging(rules, place);
  judgings.set(place, judging);
  const named: Facts = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [field.label, (given[name] ?? null) as Facts[string]]),
  );
  const lines = judging.of({ id: '', spells: [{ from: '0001-01-01', to: null, facts: named }] }, periodAt(String(given.countedOn))) ?? [];
  judged.set(given, lines);
  return lines;
}

const shown = (value: Facts[string]): string =>
  value === null || value === undefined
    ? '未知'
    : typeof value === 'boolean'
      ? value
        ? '是'
        : '否'
      : Array.isArray(value)
        ? value.join('、') || '无'
        : String(value);

const nameOf = (id: string): string => nationalAid.programmes.find(one => one.id === id)?.name ?? id;

/** Facts that lie sealed: a screen says that something is there, not what. */
const SEALED = new Set(['困难类别', '助学金档次']);
const hinted = (value: Facts[string]): string =>
  value === null || value === undefined ? '未知' : Array.isArray(value) ? (value.length === 0 ? '无' : `有${value.length}类`) : '已填';

/** Why a line came out as it did, in words; with `isOpen`, sealed facts too, for what is kept sealed itself. */
export function reasonWords({ outcome, reasons, yieldsTo, version }: Line, isOpen = false): string {
  if (version === null) return '该项目在这一学期、这一地区没有执行标准';
  const marks = { true: '符合', false: '不符合', null: '无法判断' } as const;
  const each = reasons.map(
    one =>
      `${marks[`${one.holds}`]}：${one.say}（${one.facts.map(([name, value]) => `${name} ${!isOpen && SEALED.has(name) ? hinted(value) : shown(value)}`).join('，')}）`,
  );
  const ends = outcome === 'yields' && yieldsTo !== null ? [`已享受“${nameOf(yieldsTo)}”，不重复享受`] : [];
  return [...each, ...ends, `依据：${version.source}（${version.from}起）`].join('；');
}

/** The national programmes as rules that a programme of the county may name. */
export const functions: Readonly<Record<string, EntitlementRule>> = Object.fromEntries(
  nationalAid.programmes.map(({ id, name }): readonly [string, EntitlementRule] => {
    const lineOf = (given: Candidate['facts']) => linesOf(given).find(line => line.programme === id);
    return [
      id,
      {
        label: name,
        holds: given => {
          const line = lineOf(given);
          return line?.outcome === 'entitled' ? true : line?.outcome === 'unknown' ? null : false;
        },
        yuan: given => {
          const cents = lineOf(given)?.cents ?? null;
          return cents === null ? null : cents / 100;
        },
        told: given => {
          const line = lineOf(given);
          return line === undefined
            ? { because: '', missing: [] }
            : { because: `以${given.countedOn}的情况认定：${reasonWords(line, true)}`, missing: line.missing };
        },
      },
    ];
  }),
);
