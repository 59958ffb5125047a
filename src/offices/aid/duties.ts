import { countRows, type Duty, may, type ReadingDesk } from '#register/index.ts';
import { KEEPS, PAYS } from './codes.ts';
import { correction } from './corrections.ts';
import { hardship } from './hardship.ts';
import { aidByRule } from './patterns.ts';

/** The address of the rows of a register in a state. */
const waiting = (register: string, state: string) => `/ledger/${register}?where=${encodeURIComponent(JSON.stringify({ state }))}`;

const waits = (path: string, count: number, zh: readonly [string, string], en: readonly [string, string]): readonly Duty[] =>
  count === 0
    ? []
    : [
        {
          due: null,
          title: zh[0],
          titleEnglish: en[0],
          detail: `${count}人${zh[1]}`,
          detailEnglish: `${count} ${en[1]}`,
          path,
          action: '去办理',
          actionEnglish: 'Go on',
        },
      ];

/** What aid asks of a person today: families to recognise, corrections to approve and to settle, rights to review, rosters to pay. */
export async function duties(desk: ReadingDesk): Promise<readonly Duty[]> {
  const keeps = may(desk.actor, KEEPS);
  const pays = may(desk.actor, PAYS);
  return [
    ...(keeps
      ? waits(
          waiting('hardship', 'waitsAidOffice'),
          await countRows(desk, hardship, { state: 'waitsAidOffice' }),
          ['认定家庭经济困难学生', '待认定'],
          ['Recognise families in difficulty', 'to recognise'],
        )
      : []),
    ...(keeps
      ? waits(
          waiting('aidCorrection', 'foundCorrection'),
          await countRows(desk, correction, { state: 'foundCorrection' }),
          ['核定资助补差', '待核定'],
          ['Approve corrections of aid', 'to approve'],
        )
      : []),
    ...(pays
      ? waits(
          waiting('aidCorrection', 'approvedCorrection'),
          await countRows(desk, correction, { state: 'approvedCorrection' }),
          ['结清资助补差', '待结清'],
          ['Settle corrections of aid', 'to settle'],
        )
      : []),
    ...(await aidByRule.duties(desk)),
  ];
}
