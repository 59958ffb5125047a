import { figuresOver, planIndicator } from '#engines/aggregate/index.ts';
import { decimalText } from '#kernel/decimal.ts';
import { ok, refuse } from '#kernel/problem.ts';
import { organisationsOf } from '#offices/roster/index.ts';
import { code, defineView, flag, type Ledgers, may, note, optional, type ReadingDesk, ref, rows, text, year } from '#register/index.ts';
import type { StoredRow } from '#store/index.ts';
import { groupings, KEEPS, READS, SEES } from './codes.ts';
import { loadRows, rowsFor, yearOf } from './compute.ts';
import { planNamed, plansOf } from './definitions.ts';
import { figuresFrom, type GroupFigure, groupOf, type Member, membersOf, type SchoolFigure, schoolFigures } from './figures.ts';
import { indicator } from './indicator.ts';
import { type IndicatorValue, indicatorValue } from './indicatorValue.ts';
import { promiseBinding } from './promiseBinding.ts';
import { proofOf } from './proof.ts';
import { says } from './refusals.ts';
import { shownFigure, shownIndicator } from './shown.ts';
import { ledgers, sources } from './sources.ts';
import type { Promises } from './tellPromises.ts';
import { trendOf } from './trend.ts';
import type { FormulaWords, IndicatorList, IndicatorView, ShownGroup, ShownSchool, Tried } from './types.ts';

const indicatorName = text('指标代号', { longest: 60 });
const seesAll = (desk: ReadingDesk) => may(desk.actor, READS) || desk.actor.roles.includes('system');

/** Every indicator with what the county came to this year. */
export const list = defineView({
  name: 'indicators.list',
  label: '指标目录',
  by: SEES,
  input: { year: optional(year('年份')) },
  async run(desk, asked) {
    const of = asked.year ?? yearOf(desk);
    const members = await membersOf(desk);
    const held = (await rows(desk, indicatorValue, { where: { year: of } })) as readonly StoredRow<IndicatorValue>[];
    const by = Map.groupBy(held, row => row.indicatorName);
    const bound = Map.groupBy(await rows(desk, promiseBinding, { where: { state: 'bound' } }), one => one.indicatorName);
    const lines = (await plansOf(desk)).map(plan => {
      const { name } = plan.definition;
      const { whole, soFar, ...counts } = groupOf(plan, figuresFrom(plan, members, by.get(name) ?? []));
      const told = (value: GroupFigure['whole']['value']) => (value === null ? null : decimalText(value));
      return {
        ...shownIndicator(plan),
        whole: told(whole.value),
        soFar: told(soFar.value),
        ...counts,
        promises: bound.get(name)?.length ?? 0,
      };
    });
    const view: IndicatorList = { year: of, lines, mayKeep: may(desk.actor, KEEPS) };
    return ok(view);
  },
});

const groupShown = (
  plan: Parameters<typeof groupOf>[0],
  group: ShownGroup['group'],
  name: string,
  figures: readonly SchoolFigure[],
): ShownGroup => {
  const { whole, soFar, members, complete } = groupOf(plan, figures);
  return { group, name, members, complete, whole: shownFigure(whole), soFar: shownFigure(soFar) };
};

const DIMENSIONS = ['schoolKind', 'urbanRural'] as const;

/** The county, then its schools by kind and by class of place; groups without a name are left out. */
function groupsOf(plan: Parameters<typeof groupOf>[0], figures: readonly SchoolFigure[]): readonly ShownGroup[] {
  const by = (group: ShownGroup['group'], of: (member: Member) => string | null) =>
    [...Map.groupBy(figures, one => of(one.member))].flatMap(([name, own]) => (name === null ? [] : [groupShown(plan, group, name, own)]));
  return [
    groupShown(plan, 'county', '', figures),
    ...DIMENSIONS.flatMap(key => by(key, member => member[key])),
    ...by('parent', member => member.parent),
  ];
}

const schoolShown = (plan: Parameters<typeof groupOf>[0], { member, kept, parts, missing }: SchoolFigure): ShownSchool => ({
  id: member.id,
  name: member.name,
  ...shownFigure(plan.figure(parts)),
  missing,
  asOf: kept?.asOf ?? null,
});

/** One indicator: the county and its groups, every school with what it lacks, the years, the promises that rest on it. */
export const indicatorView = (promises: Promises) =>
  defineView({
    name: 'indicators.indicator',
    label: '指标详情',
    by: SEES,
    input: { indicator: indicatorName, year: optional(year('年份')) },
    async run(desk, asked) {
      const found = await planNamed(desk, asked.indicator);
      if (!found.ok) return found;
      const plan = found.value;
      const of = asked.year ?? yearOf(desk);
      const members = await membersOf(desk);
      const names = new Map(members.map(one => [one.id, one.name]));
      const figures = await schoolFigures(desk, plan, members, of);
      const trend = await trendOf(desk, plan);
      const own = plan.definition.name;
      const row = shownIndicator(plan).isOwn ? (await rows(desk, indicator, { where: { id: own } }))[0] : undefined;
      const bound = await rows(desk, promiseBinding, { where: { state: 'bound' } });
      const known = await promises.namesOf(desk);
      const said = new Map(known.map(one => [one.id, one.name]));
      const parents = await parentNames(desk);
      const view: IndicatorView = {
        indicator: shownIndicator(plan),
        row: row === undefined ? null : { id: row.id, version: row.version, grouping: row.grouping },
        year: of,
        years: [...new Set([...trend.map(one => one.year), yearOf(desk)])].toSorted((a, b) => b - a),
        groups: groupsOf(plan, figures).map(one => (one.group === 'parent' ? { ...one, name: parents.get(one.name) ?? one.name } : one)),
        schools: figures.filter(one => seesAll(desk) || one.member.id === desk.actor.organisation).map(one => schoolShown(plan, one)),
        trend,
        bindings: bound
          .filter(one => one.indicatorName === own)
          .map(one => ({
            id: one.id,
            version: one.version,
            promise: one.promise,
            name: said.get(one.promise) ?? '',
            school: one.school === null ? null : (names.get(one.school) ?? ''),
            whenIncomplete: one.whenIncomplete,
          })),
        promises: known
          .filter(one => !bound.some(other => other.promise === one.id))
          .map(({ id, name, organisation }) => ({
            id,
            name,
            organisation: organisation === null ? null : (parents.get(organisation) ?? ''),
          })),
        mayKeep: may(desk.actor, KEEPS),
      };
      return ok(view);
    },
    sheet: view =>
      ok({
        title: `${view.indicator.label} ${view.year}`,
        headings: ['单位', '数值', '分子', '分母', '缺少的数据'],
        rows: [
          ...view.groups.map(one => [
            one.name || '全县',
            one.whole.value ?? `暂计${one.soFar.value ?? '—'}`,
            one.soFar.numerator,
            one.soFar.denominator,
            `${one.complete}/${one.members}`,
          ]),
          ...view.schools.map(one => [one.name, one.value, one.numerator, one.denominator, one.missing.join('、')]),
        ],
      }),
  });

async function parentNames(desk: ReadingDesk): Promise<ReadonlyMap<string, string>> {
  return new Map((await organisationsOf(desk)).map(one => [one.id, one.name]));
}

/** A figure down to its rows, and up to the promises that rest on it; as a file it is checked by `yuheng proof check`. */
export const proof = (promises: Promises, ledgersOf: () => Ledgers) =>
  defineView({
    name: 'indicators.proof',
    label: '指标证明',
    by: SEES,
    input: {
      indicator: indicatorName,
      year: optional(year('年份')),
      school: optional(ref('organisation', '学校')),
      withCells: optional(flag('连同出处')),
    },
    async run(desk, asked) {
      const plan = await planNamed(desk, asked.indicator);
      if (!plan.ok) return plan;
      return proofOf(desk, ledgersOf(), promises, plan.value, {
        year: asked.year ?? yearOf(desk),
        school: asked.school,
        withCells: asked.withCells ?? false,
      });
    },
    wholeInput: { withCells: true },
    written: made => ({
      name: `${made.indicator.label}-${made.year}.proof.json`,
      mediaType: 'application/json',
      text: `${JSON.stringify(made, null, 1)}\n`,
    }),
  });

/** What is wrong with a formula as it is being written, or what it gives for a school today. Nothing is kept. */
export const tryFormula = defineView({
  name: 'indicators.tryFormula',
  label: '试算公式',
  by: KEEPS,
  input: {
    formula: note('指标公式', { longest: 4000 }),
    grouping: optional(code('汇总方式', groupings)),
    school: optional(ref('organisation', '学校')),
  },
  async run(desk, { formula, grouping, school }) {
    const definition = {
      name: 'new',
      label: '',
      unit: '',
      direction: 'neither',
      formula,
      grain: 'school',
      source: '',
      note: null,
      grouping: grouping ?? 'ratioOfSums',
    } as const;
    const plan = planIndicator(definition, sources);
    if (!plan.ok) {
      const told = plan.problems.map(({ message, english = '', at = null }) => ({ message, english, at }));
      const tried: Tried = { problems: told, unit: null, parts: [], figure: null, missing: [] };
      return ok(tried);
    }
    const parts = (values: readonly (string | null)[] | null) =>
      plan.value.parts.map((part, i) => ({ text: part.text, value: values?.[i] ?? null }));
    if (school === null) return ok<Tried>({ problems: [], unit: plan.value.unit, parts: parts(null), figure: null, missing: [] });
    const loaded = await loadRows(desk, [school], yearOf(desk));
    const measured = figuresOver([plan.value], rowsFor(loaded, school)).get('new');
    if (measured === undefined) return refuse(says.noSuchIndicator({ name: 'new' }));
    const values = measured.parts.map(part => (part === null ? null : decimalText(part)));
    return ok<Tried>({
      problems: [],
      unit: plan.value.unit,
      parts: parts(values),
      figure: shownFigure(measured),
      missing: measured.missing,
    });
  },
});

const MOST_VALUES = 20;

/** The names that a formula may use, with the words of their codes, and schools to try it on. */
export const words = defineView({
  name: 'indicators.words',
  label: '公式可用的名称',
  by: KEEPS,
  input: {},
  async run(desk) {
    const view: FormulaWords = {
      registers: ledgers.map(({ source, columns, register }) => ({
        name: source.name,
        unit: source.unit,
        isSingle: source.isSingle,
        fields: Object.entries(source.fields).map(([label, field]) => {
          const codes = register.fields[columns[label] ?? '']?.codes;
          return {
            label,
            kind: field.kind,
            unit: field.unit ?? null,
            values: field.kind === 'string' && codes !== undefined ? Object.values(codes).slice(0, MOST_VALUES) : [],
          };
        }),
      })),
      schools: (await membersOf(desk)).map(({ id, name }) => ({ id, name })),
    };
    return ok(view);
  },
});
