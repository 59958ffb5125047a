import { Link } from '@tanstack/react-router';
import { t, zh } from '#web/kit/language.ts';
import { holds, useSession } from '#web/kit/session.ts';
import { Pending } from '#web/kit/states.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useView } from '#web/kit/useView.ts';
import type { Alarm, AlarmKind } from '../alarms.ts';
import { FactorRule } from './factorRule.tsx';
import { ServiceTokens } from './serviceTokens.tsx';
import './accounts.css';

const WORDS: Readonly<Record<AlarmKind, string>> = {
  refusedOfOne: zh('账号“{about}”两天内登录被拒{n}次'),
  refusedFromOne: zh('地址 {about} 两天内登录被拒{n}次'),
  unknownNames: zh('两天内有人用不存在的用户名试登录{n}次'),
  readInClear: zh('{about}两天内查看原文{n}条'),
  exports: zh('{about}两天内导出{n}次'),
};

/** What is out of the common today and yesterday. */
function Alarms() {
  const view = useView<readonly Alarm[]>('accounts.alarms', {});
  return (
    <section>
      <h2>{t('安全提醒')}</h2>
      {view.value === undefined ? (
        <Pending view={view} rows={2} />
      ) : view.value.length === 0 ? (
        <p className="jade">{t('今天和昨天没有异常。')}</p>
      ) : (
        <ul className="alarms">
          {view.value.map(one => (
            <li key={one.kind + (one.account ?? one.about ?? '')}>
              <b className="cinn">{t(WORDS[one.kind], { about: one.about ?? '', n: one.times })}</b>{' '}
              {one.kind === 'refusedOfOne' ? (
                <Link className="note" to="/accounts">
                  {t('去停用或重设口令')}
                </Link>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What the security administrator sets and watches: alarms, the second factor, service tokens, grants, deputies, exports. */
export default function SecurityPage() {
  const { account } = useSession();
  useTitle(t('账号安全'));
  const sets = holds(account, 'security');
  return (
    <>
      <div className="ph">
        <h1>{t('账号安全')}</h1>
        <div className="r">
          <Link className="btn" to="/ledger/$register" params={{ register: 'roleGrant' }}>
            {t('授权')}
          </Link>
          <Link className="btn" to="/ledger/$register" params={{ register: 'delegation' }}>
            {t('休假代理')}
          </Link>
          <Link className="btn" to="/accounts/exports">
            {t('导出申请')}
          </Link>
        </div>
      </div>
      <div className="page security">
        <Alarms />
        {sets ? <FactorRule /> : null}
        <ServiceTokens mayChange={sets} />
      </div>
    </>
  );
}
