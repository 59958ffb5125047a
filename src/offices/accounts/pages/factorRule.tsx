import { useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { t } from '#web/kit/language.ts';
import { Pending } from '#web/kit/states.tsx';
import { useVerb } from '#web/kit/useVerb.ts';
import { useView } from '#web/kit/useView.ts';
import { RoleBoxes, useRoleLabel } from './roleBoxes.tsx';

interface Own {
  readonly requiredFor: readonly string[];
}

/** The roles whose holders must have a second factor. */
export function FactorRule() {
  const view = useView<Own>('accounts.ownFactor', {});
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const verb = useVerb('accounts.requireFactor');
  const roleLabel = useRoleLabel();
  const required = view.value?.requiredFor ?? [];
  const save = async () => {
    const answer = await verb.run({ roles: chosen });
    if (answer.ok) setChosen(null);
  };
  return (
    <section>
      <h2>{t('须用动态验证码的角色')}</h2>
      {view.value === undefined ? (
        <Pending view={view} rows={2} />
      ) : chosen === null ? (
        <p className="row">
          <span>
            {required.length === 0 ? t('还没有规定。建议至少规定三员和能看学生原文的角色。') : required.map(roleLabel).join('、')}
          </span>
          <button type="button" className="btn s" onClick={() => setChosen(required)}>
            {t('修改')}
          </button>
        </p>
      ) : (
        <>
          <RoleBoxes chosen={chosen} change={setChosen} failure={verb.failure} />
          <Complaint failure={verb.failure} fields={['roles']} />
          <div className="row">
            <button type="button" className="btn p" disabled={verb.running} onClick={() => void save()}>
              {t('就这样规定')}
            </button>
            <button type="button" className="btn t" onClick={() => setChosen(null)}>
              {t('不改了')}
            </button>
          </div>
          <p className="note">{t('持有这些角色的人下次进来要先设置动态验证码，设好才能做别的事。')}</p>
        </>
      )}
    </section>
  );
}
