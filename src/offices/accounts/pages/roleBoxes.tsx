import type { Failure } from '#web/kit/api.ts';
import { boxOf } from '#web/kit/complaint.tsx';
import { either, t, zh } from '#web/kit/language.ts';

const ROLES: readonly { readonly name: string; readonly label: string; readonly may: string }[] = [
  { name: 'planner', label: zh('规划科'), may: zh('放进、审核、采用规划，定里程碑，审实际值') },
  { name: 'filer', label: zh('责任单位填报员'), may: zh('报送本单位承诺的实际值和佐证') },
  { name: 'works', label: zh('项目办'), may: zh('管基建项目、资金、缺口和劳动基地，审形象进度') },
  { name: 'leader', label: zh('局领导'), may: zh('看全部规划和监测') },
  { name: 'administrator', label: zh('系统管理员'), may: zh('开账号、管单位，不给角色') },
  { name: 'security', label: zh('安全管理员'), may: zh('给角色和范围，解锁，批导出，发令牌') },
  { name: 'auditor', label: zh('审计管理员'), may: zh('看审计，不改任何数') },
];

/** What a role is called here. */
export const roleLabel = (name: string): string => t(ROLES.find(role => role.name === name)?.label ?? name);

/** The roles of an account, each with what it may do. */
export function RoleBoxes({
  chosen,
  change,
  failure,
}: {
  readonly chosen: readonly string[];
  readonly change: (roles: readonly string[]) => void;
  readonly failure: Failure | null;
}) {
  const wrong = (failure?.problems ?? []).filter(problem => boxOf(problem.at) === 'roles');
  const toggle = (name: string) => change(chosen.includes(name) ? chosen.filter(role => role !== name) : [...chosen, name]);
  return (
    <fieldset className="fld tall" aria-label={t('角色')}>
      <span className="lb">{t('角色')}</span>
      <div>
        {ROLES.map(role => (
          <label key={role.name} className="role">
            <input type="checkbox" checked={chosen.includes(role.name)} onChange={() => toggle(role.name)} />
            <span>
              {t(role.label)} <span className="note">{t(role.may)}</span>
            </span>
          </label>
        ))}
        {wrong.map(problem => (
          <div key={problem.code} className="bad-word">
            {either(problem.message, problem.english)}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
