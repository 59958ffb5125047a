import type { StoredRow } from '#store/index.ts';
import { optional } from '../../field.ts';
import { code, ref } from '../../fields/choice.ts';
import { list } from '../../fields/composite.ts';
import { count } from '../../fields/number.ts';
import { file } from '../../fields/place.ts';
import { note, text } from '../../fields/text.ts';
import { date } from '../../fields/time.ts';
import { defineRegister, type Fields, type Register, type RowOf } from '../../register.ts';
import { cycles } from './cycles.ts';
import type { DutyDeclaration } from './declaration.ts';

/** What is asked when a duty is set. */
export const dutyFields = ({ kinds, topics }: Pick<DutyDeclaration, 'kinds' | 'topics'>) => ({
  name: text('任务名称', { longest: 80 }),
  topic: code('任务类别', topics),
  cycle: code('任务周期', cycles),
  kinds: list('适用单位类别', code('适用单位类别', kinds), { least: 1 }),
  only: optional(list('仅限单位', ref('organisation', '单位'), { most: 200 })),
  startsOn: date('起始日'),
  endsOn: optional(date('截止日')),
  graceDays: count('宽限天数', { most: 60, unit: '天' }),
  leastProofs: count('最少佐证份数', { most: 20, unit: '份' }),
  restMonths: optional(list('不安排的月份', count('月份', { least: 1, most: 12 }), { most: 11 })),
  requirement: optional(note('任务要求', { longest: 1000 })),
});

const filingFields = (said: DutyDeclaration) => ({
  duty: ref(said.duty.name, said.duty.label),
  organisation: ref('organisation', '报送单位'),
  period: text('任务期次', { longest: 12 }),
  dueOn: date('应报日期'),
  filedOn: optional(date('报送日期')),
  filedBy: optional(text('报送人', { longest: 60 })),
  lateDays: optional(count('迟报天数', { unit: '天' })),
  proofs: list('佐证材料', file('佐证'), { most: 20 }),
  note: optional(note('情况说明', { longest: 2000 })),
  exemptBecause: optional(note('免报事由', { longest: 500 })),
  returnedBecause: optional(note('退回事由', { longest: 500 })),
});

export type DutyFields = ReturnType<typeof dutyFields>;
export type FilingFields = ReturnType<typeof filingFields>;
export type DutyRow = StoredRow<RowOf<DutyFields>>;
export type Filing = StoredRow<RowOf<FilingFields>>;

/** The two registers of recurring duties, the second referring to the first. */
export interface DutyRegisters {
  readonly duty: Register<DutyFields>;
  readonly filing: Register<FilingFields>;
}

/** Declares the registers. A round has no row until it is filed or exempted; a filing is never removed. */
export function dutyRegisters(said: DutyDeclaration): DutyRegisters {
  const readers = [...new Set([...said.sets, ...said.reads, ...said.files])];
  const duty = defineRegister<Fields>({
    ...said.duty,
    scope: 'bureau',
    key: ['name'],
    title: ['name'],
    columns: ['name', 'topic', 'cycle', 'kinds', 'startsOn', 'endsOn', 'graceDays', 'leastProofs'],
    fields: dutyFields(said),
    rules: [
      {
        code: 'inOrder',
        says: '截止日不得早于起始日。',
        english: 'The last day cannot be before the first.',
        holds: row => row.endsOn === null || String(row.endsOn) >= String(row.startsOn),
      },
    ],
    workflow: { inForce: { endDuty: { to: 'ended', by: said.sets } }, ended: {} },
    states: { inForce: '执行中', ended: '已停止' },
    readBy: readers,
  });
  const filing = defineRegister<Fields>({
    ...said.filing,
    scope: 'organisation',
    key: ['duty', 'organisation', 'period'],
    title: ['duty', 'period'],
    columns: ['duty', 'organisation', 'period', 'dueOn', 'filedOn', 'lateDays'],
    fields: { ...filingFields(said), ...said.more },
    rules: [],
    workflow: {
      filed: { sendBackFiling: { to: 'returned', by: said.sets } },
      returned: { fileAgain: { to: 'filed', by: said.files } },
      exempt: {},
    },
    states: { filed: '已报送', returned: '已退回', exempt: '免报' },
    readBy: readers,
    readAllBy: [...new Set([...said.sets, ...said.reads])],
  });
  return { duty: duty as unknown as Register<DutyFields>, filing: filing as unknown as Register<FilingFields> };
}
