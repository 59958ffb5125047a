import type { Commitment } from '../reading.ts';
import { type Finding, finding } from './finding.ts';
import { calledIn, isPromising, quoted, type Survey } from './survey.ts';

/** A duty that opens with schools or bodies (市直学校每年…) binds those it names. */
const bound =
  /^[^,，每必须应要不至]{0,14}(学校|幼儿园|小学|初中|中学|高校|学区|机构|部门|单位|乡镇|街道|局|政府)(要|应|须|必须|不得|每|至少|按|原则上|均)/;
const bindsItself = ({ kind, quote }: Commitment) => kind === 'rule' && bound.test(quote);

const isOwned = (promise: Commitment) => (promise.responsible?.length ?? 0) > 0 || bindsItself(promise);

interface Group {
  readonly bare: readonly Commitment[];
  readonly all: number;
}

function ownerless(text: string, where: string, { bare, all }: Group): Finding {
  const count = bare.length === all ? `${all}项承诺${all > 1 ? '都' : ''}` : `${all}项承诺中有${bare.length}项`;
  const english =
    bare.length === all ? `none of ${all} promises names a responsible body` : `${bare.length} of ${all} promises name no responsible body`;
  return finding(
    text,
    'promiseWithoutOwner',
    {
      zh: `${where === '' ? '全文' : quoted(where)}的${count}没有写由谁负责，落实和考核时找不到人。建议逐项注明牵头单位和配合单位，或附任务分工表。`,
      en: `${where === '' ? 'The plan' : quoted(where)}: ${english}. Name who leads and who supports, in the text or in a table of tasks.`,
    },
    bare,
    bare,
  );
}

const mostChapters = 3;

/** Promises that name nobody responsible: one finding a chapter, one for the plan where more than three chapters are so. */
export function promisesWithoutOwner({ text, promises, pathAt, roleAt }: Survey): readonly Finding[] {
  const counted = promises.filter(({ start }) => isPromising(roleAt(start)));
  const chapters = [...Map.groupBy(counted, ({ start }) => calledIn(pathAt(start)[0]))].map(([chapter, all]): readonly [string, Group] => [
    chapter,
    { bare: all.filter(promise => !isOwned(promise)), all: all.length },
  ]);
  const lacking = chapters.filter(([, { bare }]) => bare.length > 0);
  if (lacking.length <= mostChapters) return lacking.map(([chapter, group]) => ownerless(text, chapter, group));
  return [ownerless(text, '', { bare: counted.filter(promise => !isOwned(promise)), all: counted.length })];
}
