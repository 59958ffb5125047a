import type { Draft } from './draft.ts';

const short = /^[^,。;]{1,10}?\d/;
/** A deed and its count, the thing left out: 2024年实施18个. */
const deedOnly =
  /^(?:20\d\d年)?(?:再|又)?(?:实施|新建|建成|完成|改造|启动|新增)?(?:20\d\d年)?(?:实施|新建|建成|完成|改造|启动)\d+[个所项]$/;
/** Whose, and how the value binds, and no more: 初中不超过90分钟. */
const bound =
  /^(?:小学|初中|高中|幼儿园|中学|农村|城区|[\u4e00-\u9fff]{0,4}(?:校长|园长|教师|教研员|主任|组长|学生|干部))(?:不超过|不少于|不低于|至少)\d/;
/** A part of the place and its share: 城东镇350个. */
const placed = /^(?:其中)?[\u4e00-\u9fff]{1,5}(?:区|县|市|镇|乡|街道)\d[\d.]*[个所名]$/;
const verbs = /达到|提高|不低|不少|至少|新建|建设|建成|培养|实施|投入|完成|控制|占|其中|共|每|为|由/;

/**
 * A clause that leaves out what the one before it said (小学生每天睡眠10小时, 初中生9小时; 小学年生均650元, 初中850元)
 * takes over its indicator, its rate and its kind.
 */
export function elided(draft: Draft, before: Draft | null): Draft {
  if (before === null || before.value === null || draft.value === null || before.unit === null || draft.unit === null) return draft;
  if (before.kind === 'project' && deedOnly.test(draft.words) && before.unit === draft.unit)
    return { ...draft, kind: 'project', measure: before.measure };
  if (placed.test(draft.words) && draft.unit !== null && before.unit.endsWith(draft.unit) && before.kind !== 'baseline')
    return { ...draft, kind: before.kind, measure: before.measure };
  if (before.kind === 'rule' && before.unit === '%' && draft.unit === '%' && draft.kind === 'target' && /^其中/.test(draft.words))
    return { ...draft, kind: 'rule' };
  if (before.kind !== 'rule' && before.kind !== 'standing-amount') return draft;
  if (bound.test(draft.words) && before.kind === 'rule' && (before.unit === draft.unit || before.unit.startsWith(`${draft.unit}/`))) {
    const { recurrence } = before.when;
    return { ...draft, kind: 'rule', unit: before.unit, when: recurrence === undefined ? draft.when : { recurrence } };
  }
  if (/^其中/.test(draft.words) && before.unit.startsWith(`${draft.unit}/`) && before.when.recurrence !== undefined)
    return { ...draft, kind: before.kind, unit: before.unit, when: { ...draft.when, recurrence: before.when.recurrence } };
  if (!short.test(draft.words) || verbs.test(draft.words) || draft.unit.includes('/') || !before.unit.startsWith(`${draft.unit}/`))
    return draft;
  const whose = /^[^\d,]+/.exec(draft.words)?.[0] ?? null;
  const { recurrence } = before.when;
  return {
    ...draft,
    kind: before.kind,
    unit: before.unit,
    comparator: draft.comparator === '=' ? before.comparator : draft.comparator,
    measure: before.measure,
    scopeHint: whose ?? draft.scopeHint,
    when: recurrence === undefined ? before.when : { ...draft.when, recurrence },
  };
}
