import type { Clause } from './clause.ts';
import { coverageOf } from './coverage.ts';
import type { Draft } from './draft.ts';
import { ruleOf } from './duties.ts';
import { objectName } from './measures.ts';
import type { Unnumbered } from './promise.ts';
import { rankOf } from './ranks.ts';
import type { Kind } from './reading.ts';
import { bearerOf, dutyScope, ownScope, rankScope, schoolIn } from './scopes.ts';
import { directionsOf, floorOf, noneOf } from './states.ts';
import { buildingOf, mottoOf, namesIn, titleOf } from './status.ts';
import { systemOf } from './systems.ts';

const trigger =
  /全|均|都|每|配齐|覆盖|前列|前茅|一流|领先|领跑|位列|位居|行列|平均水平|第[一二三四五六七八九十\d]+[名位]|名列|排名|首位|第一|第二|第三|前三|前五|前十|只增|逐年|持续|不断提高|稳步|提高|建|成立|设立|组|创|通过|接受|达|完成|获|评|命名|认定|荣|启动|推进|实施|搬迁|改造|年度|中期|总结评估|不得|严禁|禁止|必须|不低于|相当|标准|消除|普及|办好|一校|现代化|三个增长|打造|示范|出台|制定|为零|在零|公务员|争创|应.尽|一乡|一镇|迁入|开学|开园|不布置|不留|不组织|不安排|不举行|不招收|不占用|连续|为全|备案|提交|上报|消除|校校|园园|村村|扫除|全额|达标|一村|一县|无一|清零|晋升|配备|建园|圈|并入|交付|报送|调度|竣工|投入使用|投用|开工/;

/** The promises of a clause without numbers: rank, floor, direction, everyone, duty, building, title, system. */
export function unnumberedDrafts(clause: Clause): Draft[] {
  if (clause.role === 'preamble' || !trigger.test(clause.text)) return [];
  const body = clause.text.slice(0, 200).replace(/《[^《》]*》/g, title => `《${'某'.repeat(title.length - 2)}》`);
  return promisesOf(body, clause).map(promise => draftOf(clause, promise));
}

function promisesOf(text: string, clause: Clause): readonly Unnumbered[] {
  const { isPast, role } = clause;
  const state: Kind = isPast ? 'baseline' : 'target';
  const none = noneOf(text);
  if (none !== null && role !== 'creed') return [{ ...none, kind: isPast ? 'baseline' : 'target' }];
  const motto = mottoOf(text);
  if (motto !== null) return [motto];
  const directions = role === 'creed' || role === 'problems' ? [] : directionsOf(text, isPast);
  if (directions.length > 0) return directions;
  const rank = rankOf(text);
  if (rank !== null && role !== 'creed' && (role !== 'problems' || !/差距|距离|还|仍|尚|不够|期盼|期待|要求/.test(text)))
    return [{ kind: state, comparator: 'rank', ...rank, measure: rank.measure || clause.before || text }];
  const floor = floorOf(text, clause.before);
  if (floor !== null) return [{ ...floor, kind: isPast ? 'baseline' : floor.kind }];
  if (role === 'creed' || role === 'problems') return [];
  const duty = ruleOf(clause, text);
  if (duty !== null) return [duty];
  const covered = coverageOf(text, clause);
  if (covered !== null)
    return [
      {
        kind: /^每(?:餐|节|次|天|班)|全[部额](?:用于|拨付|返还)/.test(text) && !isPast ? 'rule' : state,
        comparator: 'all',
        measure: covered,
      },
    ];
  const title = titleOf(text);
  if (title !== null) return [{ kind: isPast ? 'baseline' : title.kind, comparator: 'status', measure: title.measure }];
  const built = buildingOf(
    text.replace(/^\d{1,2}月底?前,?/, ''),
    isPast,
    (clause.time.when.deadline ?? clause.time.when.year) !== undefined,
  );
  if (built !== null)
    return namesIn(built.measure).map(measure => ({ kind: isPast ? 'baseline' : built.kind, comparator: 'status', measure }));
  const system = systemOf(text, clause);
  return system === null ? [] : [{ kind: state, comparator: 'status', measure: system }];
}

function draftOf(clause: Clause, promise: Unnumbered): Draft {
  const { recurrence } = clause.time.when;
  const rhythm = recurrence === undefined || (promise.comparator === 'status' && promise.kind !== 'rule') ? {} : { recurrence };
  const isDated =
    promise.kind === 'rule' &&
    clause.when.deadline !== undefined &&
    !/[到至]20|底|末|前/.test(clause.paragraph.slice(clause.from, clause.end));
  const own = isDated
    ? { year: clause.when.deadline as number }
    : promise.kind === 'rule' && recurrence !== undefined && clause.time.when.deadline === undefined
      ? {}
      : clause.when;
  return {
    ...spanOf(clause, promise.measure),
    kind: promise.kind,
    comparator: promise.comparator,
    valueText: promise.valueText ?? null,
    value: promise.value ?? null,
    unit: promise.unit ?? null,
    scale: 1,
    measure: promise.comparator === 'rank' ? promise.measure : objectName(promise.measure) || promise.measure,
    words: clause.text,
    theme: clause.theme,
    scopeHint: scopeOf(clause, promise),
    when: { ...own, ...rhythm },
    timeInherited: false,
    responsible: clause.doers,
  };
}

/** The clause, or in a list of names the member itself. */
function spanOf(clause: Clause, measure: string): { start: number; end: number } {
  const at = clause.text.indexOf(measure);
  const isMember =
    at >= 0 && (clause.text[at - 1] === '、' || clause.text[at + measure.length] === '、') && /楼|馆|场|堂|舍|室$/.test(measure);
  return isMember ? { start: clause.start + at, end: clause.start + at + measure.length } : { start: clause.from, end: clause.end };
}

function scopeOf(clause: Clause, { comparator, kind, measure }: Unnumbered): string | null {
  if (comparator === 'rank') return rankScope(clause.text);
  const school =
    comparator === 'status' && kind !== 'rule'
      ? /创建|晋升|获评|升格/.test(clause.text)
        ? schoolIn(clause.text)
        : (schoolIn(measure) ?? schoolIn(clause.text))
      : null;
  const own = school ?? ownScope(clause.text) ?? (kind === 'rule' ? clause.scope : null) ?? bearerOf(measure);
  return own ?? (kind === 'rule' && comparator !== 'not-decrease' ? dutyScope(clause.text) : null);
}
