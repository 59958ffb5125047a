import { useState } from 'react';
import { t } from '#web/kit/language.ts';
import { holds, useSession } from '#web/kit/session.ts';
import { Pending } from '#web/kit/states.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useView } from '#web/kit/useView.ts';
import type { AccountLine } from '../list.ts';
import { AccountActions } from './accountActions.tsx';
import { AccountForm } from './accountForm.tsx';
import { OneTimePassword } from './oneTime.tsx';
import { useRoleLabel } from './roleBoxes.tsx';
import './accounts.css';

const stateOf = (account: AccountLine) =>
  account.state === 'locked' ? t('已停用') : account.mustChangePassword ? t('等本人换口令') : t('在用');

/** The people who may come in, and what each may do. */
export default function AccountsPage() {
  const { account: me } = useSession();
  const accounts = useView<readonly AccountLine[]>('accounts.list', {});
  const [adding, setAdding] = useState(false);
  const [given, setGiven] = useState<{ readonly name: string; readonly password: string } | null>(null);
  useTitle(t('账号'));
  const roleLabel = useRoleLabel();
  const mayAdd = holds(me, 'administrator');
  const mayChange = mayAdd || holds(me, 'security');
  const give = (name: string, password: string) => {
    setAdding(false);
    setGiven({ name, password });
    window.scrollTo({ top: 0 });
  };
  return (
    <>
      <div className="ph">
        <h1>{t('账号')}</h1>
        <span className="meta">{accounts.value === undefined ? '' : t('{n}人', { n: accounts.value.length })}</span>
        {mayAdd ? (
          <div className="r">
            <button type="button" className={adding ? 'btn' : 'btn p'} onClick={() => setAdding(!adding)}>
              {t('开设账号')}
            </button>
          </div>
        ) : null}
      </div>
      <div className="page">
        {given === null ? null : <OneTimePassword {...given} close={() => setGiven(null)} />}
        {adding ? <AccountForm added={give} close={() => setAdding(false)} /> : null}
        {accounts.value === undefined ? (
          <Pending view={accounts} />
        ) : (
          <div className="scroll-x">
            <table className="tl people">
              <thead>
                <tr>
                  <th scope="col">{t('姓名')}</th>
                  <th scope="col">{t('用户名')}</th>
                  <th scope="col">{t('所属单位')}</th>
                  <th scope="col">{t('角色')}</th>
                  <th scope="col">{t('状态')}</th>
                  <th scope="col">
                    <span className="hidden">{t('可做的事')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {accounts.value.map(account => (
                  <tr key={account.id}>
                    <th scope="row">
                      <b>{account.name}</b>
                    </th>
                    <td>{account.username}</td>
                    <td>{account.organisation?.name ?? <span className="mute">{t('无')}</span>}</td>
                    <td className="wrap">{account.roles.map(roleLabel).join('、')}</td>
                    <td>
                      {account.state === 'locked' || account.mustChangePassword ? (
                        <span className="amber">{stateOf(account)}</span>
                      ) : (
                        stateOf(account)
                      )}
                    </td>
                    <td className="wrap">{mayChange ? <AccountActions account={account} given={give} /> : null}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </div>
    </>
  );
}
