import { compare, toDecimal } from '#kernel/decimal.ts';
import { ok, type Problem, problems, type Result, refuse } from '#kernel/problem.ts';
import type { BalancedQuality } from '#standards/balancedQuality/types.ts';
import type { InclusivePreschool } from '#standards/inclusivePreschool/types.ts';
import type { RulePack, SchoolRule } from '#standards/schoolRules/types.ts';
import { checkRules } from './rules.ts';

/** A county's own standard as a file holds it: changes to a national one, or further rules. */
export type LocalStandard =
  | { readonly kind: 'balancedQuality'; readonly standard: BalancedQuality }
  | { readonly kind: 'inclusivePreschool'; readonly standard: InclusivePreschool }
  | { readonly kind: 'rules'; readonly standard: RulePack };

/** The national standards that a local one is laid over, and the names of the figures that rules may read. */
export interface Bases {
  readonly balancedQuality: BalancedQuality;
  readonly inclusivePreschool: InclusivePreschool;
  readonly labels: readonly string[];
}

const says = problems('standard.file', {
  notJson: { zh: '不是 JSON 文件：{why}。', en: 'This is not JSON: {why}.' },
  wrongKind: {
    zh: '“kind”应为 balancedQuality、inclusivePreschool 或 rules，现为 {value}。',
    en: '“kind” must be balancedQuality, inclusivePreschool or rules; it is {value}.',
  },
  blank: { zh: '{at} 没有填。请写上{wanted}。', en: '{at} is missing: {wanted}.' },
  notNumber: { zh: '{at} 应为不小于零的数，现为 {value}。', en: '{at} must be a number not below zero; it is {value}.' },
  unknown: { zh: '{at} 不是标准里的项目。可以改的有：{known}。', en: '{at} is no part of the standard. Known: {known}.' },
  laxer: {
    zh: '{at} 为 {value}，比国家标准 {national} 宽。地方标准只能更严，请核对。',
    en: '{at} is {value}, laxer than the national {national}. A local standard can only be stricter.',
  },
  wrongWord: { zh: '{at} 应为 {wanted} 之一，现为 {value}。', en: '{at} must be one of {wanted}; it is {value}.' },
});

type Values = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);
const shown = (value: unknown) => String(JSON.stringify(value) ?? '—').slice(0, 40);

/** Collects what is wrong while values are laid over those of the nation. */
class Layer {
  readonly found: Problem[] = [];

  /** The value at a place, a number that is no laxer than the nation's; the nation's where it is left out. */
  figure(at: string, value: unknown, national: string, stricter: 'higher' | 'lower'): string {
    if (value === undefined) return national;
    const read = typeof value === 'number' || typeof value === 'string' ? toDecimal(value) : null;
    if (read === null || read.units < 0) {
      this.found.push(says.notNumber({ at, value: shown(value) }, at));
      return national;
    }
    const order = compare(read, toDecimal(national)!);
    if (stricter === 'higher' ? order < 0 : order > 0) this.found.push(says.laxer({ at, value: String(value), national }, at));
    return String(value);
  }

  /** The record at a place with no other keys than those known; an empty one where it is left out. */
  record(at: string, value: unknown, known: readonly string[]): Values {
    if (value === undefined) return {};
    if (!isRecord(value)) {
      this.found.push(says.blank({ at, wanted: '{…}' }, at));
      return {};
    }
    for (const key of Object.keys(value))
      if (!known.includes(key)) this.found.push(says.unknown({ at: at === '' ? key : `${at}.${key}`, known: known.join('、') }, at));
    return value;
  }

  text(at: string, value: unknown, wanted: string): string {
    if (typeof value === 'string' && value.trim() !== '') return value;
    this.found.push(says.blank({ at, wanted }, at));
    return '';
  }
}

const HEAD = ['kind', 'title', 'document', 'year', 'changes', 'rules', 'name'];

/** Reads a county's own standard from JSON and lays it over the nation's; everything that is wrong is told with its place. */
export function readLocalStandard(text: string, bases: Bases): Result<LocalStandard> {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch (error) {
    return refuse(says.notJson({ why: error instanceof Error ? error.message : String(error) }));
  }
  const layer = new Layer();
  const file = layer.record('', root, HEAD);
  const kind = file.kind;
  if (kind !== 'balancedQuality' && kind !== 'inclusivePreschool' && kind !== 'rules')
    return refuse(says.wrongKind({ value: shown(kind) }, 'kind'));
  const head = {
    title: layer.text('title', file.title, '文件标题 · the title of the document'),
    document: layer.text('document', file.document, '文号 · its number'),
    year: typeof file.year === 'number' ? file.year : Number.NaN,
  };
  if (!Number.isInteger(head.year)) layer.found.push(says.notNumber({ at: 'year', value: shown(file.year) }, 'year'));
  const read: LocalStandard =
    kind === 'balancedQuality'
      ? { kind, standard: { ...overBalanced(layer, file.changes, bases.balancedQuality), ...head } }
      : kind === 'inclusivePreschool'
        ? { kind, standard: { ...overPreschool(layer, file.changes, bases.inclusivePreschool), ...head } }
        : { kind, standard: { ...head, kind, name: `local/${head.year}`, rules: rulesOf(layer, file.rules, bases.labels) } };
  return layer.found.length > 0 ? refuse(...layer.found) : ok(read);
}

const STAGES = ['primary', 'junior'] as const;

function overBalanced(layer: Layer, changes: unknown, base: BalancedQuality): BalancedQuality {
  const given = layer.record('changes', changes, ['allocation', 'school', 'spread', 'leastPupilsOfTeachingPoint', 'recognition']);
  const allocation = layer.record(
    'changes.allocation',
    given.allocation,
    base.allocation.map(one => one.code),
  );
  const school = layer.record('changes.school', given.school, ['met', 'floor']);
  const spread = layer.record('changes.spread', given.spread, STAGES);
  const least = base.leastPupilsOfTeachingPoint;
  return {
    ...base,
    allocation: base.allocation.map(indicator => {
      const at = `changes.allocation.${indicator.code}`;
      const own = layer.record(at, allocation[indicator.code], STAGES);
      const min = Object.fromEntries(
        STAGES.map(stage => [stage, layer.figure(`${at}.${stage}`, own[stage], indicator.min[stage], 'higher')]),
      );
      return { ...indicator, min: min as Record<(typeof STAGES)[number], string> };
    }),
    school: {
      ...base.school,
      value: {
        met: Math.min(
          base.allocation.length,
          Number(layer.figure('changes.school.met', school.met, String(base.school.value.met), 'higher')),
        ),
        floor: layer.figure('changes.school.floor', school.floor, base.school.value.floor, 'higher'),
      },
    },
    spread: {
      ...base.spread,
      value: Object.fromEntries(
        STAGES.map(stage => [stage, layer.figure(`changes.spread.${stage}`, spread[stage], base.spread.value[stage], 'lower')]),
      ) as Record<(typeof STAGES)[number], string>,
    },
    // A province sets where small teaching points begin to be judged: neither way is stricter.
    leastPupilsOfTeachingPoint: {
      ...least,
      value: Number(layer.figure('changes.leastPupilsOfTeachingPoint', given.leastPupilsOfTeachingPoint, String(least.value), 'higher')),
    },
    recognition: {
      ...base.recognition,
      value: layer.figure('changes.recognition', given.recognition, base.recognition.value, 'higher'),
    },
  };
}

function overPreschool(layer: Layer, changes: unknown, base: InclusivePreschool): InclusivePreschool {
  const given = layer.record('changes', changes, ['rates', 'classSize', 'childrenPerTeacher', 'certified', 'recognition']);
  const rates = layer.record(
    'changes.rates',
    given.rates,
    base.rates.map(one => one.code),
  );
  const sizes = layer.record('changes.classSize', given.classSize, ['small', 'middle', 'large', 'mixed', 'minShare']);
  const over = (name: 'certified' | 'recognition' | 'childrenPerTeacher', stricter: 'higher' | 'lower') => ({
    ...base[name],
    value: layer.figure(`changes.${name}`, given[name], base[name].value, stricter),
  });
  const kinds = ['small', 'middle', 'large', 'mixed'] as const;
  const most = Object.fromEntries(
    kinds.map(kind => [kind, Number(layer.figure(`changes.classSize.${kind}`, sizes[kind], String(base.classSize.most[kind]), 'lower'))]),
  ) as Record<(typeof kinds)[number], number>;
  return {
    ...base,
    rates: base.rates.map(one => ({ ...one, min: layer.figure(`changes.rates.${one.code}`, rates[one.code], one.min, 'higher') })),
    classSize: {
      ...base.classSize,
      most,
      minShare: layer.figure('changes.classSize.minShare', sizes.minShare, base.classSize.minShare, 'higher'),
    },
    childrenPerTeacher: over('childrenPerTeacher', 'lower'),
    certified: over('certified', 'higher'),
    recognition: over('recognition', 'higher'),
  };
}

const RULE = ['code', 'name', 'english', 'about', 'when', 'value', 'operator', 'limit', 'unit', 'source', 'v'];

function rulesOf(layer: Layer, given: unknown, labels: readonly string[]): readonly SchoolRule[] {
  if (!Array.isArray(given) || given.length === 0) {
    layer.found.push(says.blank({ at: 'rules', wanted: '规则 · [{ code, name, value, operator, limit … }]' }, 'rules'));
    return [];
  }
  const rules = given.map((one: unknown, place): SchoolRule => {
    const at = `rules[${place}]`;
    const own = layer.record(at, one, RULE);
    const word = (key: string, words: readonly string[], usual: string) => {
      const value = own[key] ?? usual;
      if (!words.includes(String(value)))
        layer.found.push(says.wrongWord({ at: `${at}.${key}`, wanted: words.join('、'), value: shown(value) }, at));
      return String(value);
    };
    const optionalText = (key: string) => (typeof own[key] === 'string' ? own[key] : '');
    return {
      code: layer.text(`${at}.code`, own.code, '规则代号 · a code'),
      name: layer.text(`${at}.name`, own.name, '规则名称 · a name'),
      english: optionalText('english'),
      about: word('about', ['stage', 'county'], 'stage') as SchoolRule['about'],
      when: typeof own.when === 'string' ? own.when : null,
      value: layer.text(`${at}.value`, own.value, '公式 · a formula'),
      operator: word('operator', ['<=', '>='], '') as SchoolRule['operator'],
      limit: layer.figure(`${at}.limit`, own.limit ?? null, '0', 'higher'),
      unit: optionalText('unit'),
      source: layer.text(`${at}.source`, own.source, '出处条款 · its clause'),
      v: word('v', ['two', 'one', 'memory', 'seed'], 'one') as SchoolRule['v'],
    };
  });
  if (layer.found.length === 0) layer.found.push(...checkRules({ rules }, labels));
  return rules;
}
