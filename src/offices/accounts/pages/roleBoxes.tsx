import { useQuery } from '@tanstack/react-query';
import { type Failure, request } from '#web/kit/api.ts';
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

interface Declared {
  readonly name: string;
  readonly label: string;
  readonly english: string | null;
}

/** The roles that the offices of this house declare, those with a word of what they may first. */
function useRoles(): readonly { readonly name: string; readonly label: string; readonly may: string }[] {
  const told = useQuery({ queryKey: ['describe'], queryFn: () => request<{ readonly roles: readonly Declared[] }>('/describe') });
  const known = ROLES.map(role => ({ name: role.name, label: t(role.label), may: t(role.may) }));
  const others = (told.data?.roles ?? []).filter(role => !ROLES.some(one => one.name === role.name));
  return [...known, ...others.map(role => ({ name: role.name, label: either(role.label, role.english ?? role.name), may: '' }))];
}

/** What roles are called here. */
export function useRoleLabel(): (name: string) => string {
  const roles = useRoles();
  return name => roles.find(role => role.name === name)?.label ?? name;
}

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
  const roles = useRoles();
  const wrong = (failure?.problems ?? []).filter(problem => boxOf(problem.at) === 'roles');
  const toggle = (name: string) => change(chosen.includes(name) ? chosen.filter(role => role !== name) : [...chosen, name]);
  return (
    <fieldset className="fld tall" aria-label={t('角色')}>
      <span className="lb">{t('角色')}</span>
      <div>
        {roles.map(role => (
          <label key={role.name} className="role">
            <input type="checkbox" checked={chosen.includes(role.name)} onChange={() => toggle(role.name)} />
            <span>
              {role.label} <span className="note">{role.may}</span>
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
