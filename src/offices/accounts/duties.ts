import { type Duty, type ReadingDesk, rows } from '#register/index.ts';
import { alarmsOf } from './alarms.ts';
import { exportRequest } from './exportRequest.ts';

/** What waits for the security administrator: exports to decide on, and what ought to be looked into. */
export async function duties(desk: ReadingDesk): Promise<readonly Duty[]> {
  if (!desk.actor.roles.includes('security')) return [];
  const waiting = (await rows(desk, exportRequest, { where: { state: 'waiting' } })).filter(one => one.account !== desk.actor.id);
  const alarms = await alarmsOf(desk);
  const exports: readonly Duty[] =
    waiting.length === 0
      ? []
      : [
          {
            due: desk.today,
            title: `${waiting.length}件导出申请待审批`,
            titleEnglish: `${waiting.length} requests to export wait for a decision`,
            detail: waiting
              .map(one => one.reason)
              .join('；')
              .slice(0, 80),
            detailEnglish: waiting
              .map(one => one.reason)
              .join('; ')
              .slice(0, 80),
            path: '/accounts/exports',
            action: '去审批',
            actionEnglish: 'Decide',
          },
        ];
  const told: readonly Duty[] =
    alarms.length === 0
      ? []
      : [
          {
            due: desk.today,
            title: `${alarms.length}条安全提醒`,
            titleEnglish: `${alarms.length} security alarms`,
            detail: '登录被拒、查看原文或导出超过平常，请核实',
            detailEnglish: 'Refused sign-ins, readings in clear or exports are out of the common',
            path: '/accounts/security',
            // One more alarm is one more thing to do: it is told of again.
            action: `核实${alarms.length}条`,
            actionEnglish: `Look into ${alarms.length}`,
          },
        ];
  return [...told, ...exports];
}
