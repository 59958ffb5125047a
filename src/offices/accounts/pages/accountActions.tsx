import { type FormEvent, useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { Note } from '#web/kit/fields.tsx';
import { t } from '#web/kit/language.ts';
import { holds, useSession } from '#web/kit/session.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import type { AccountLine } from '../list.ts';
import { RoleBoxes } from './roleBoxes.tsx';

type Deed = 'roles' | 'lock';

interface ActionsProps {
  readonly account: AccountLine;
  readonly given: (name: string, password: string) => void;
}

/** What an administrator can do with one account: new password, other roles, lock or open again. */
export function AccountActions({ account, given }: ActionsProps) {
  const { account: me } = useSession();
  const grants = holds(me, 'security');
  const [deed, setDeed] = useState<Deed | null>(null);
  const [roles, setRoles] = useState(account.roles);
  const [why, setWhy] = useState('');
  const reset = useVerb<{ readonly oneTimePassword: string }>('accounts.resetPassword');
  const setting = useVerb('accounts.setRoles');
  const isLocked = account.state === 'locked';
  const locking = useVerb(isLocked ? 'accounts.unlock' : 'accounts.lock');
  const failure = reset.failure ?? setting.failure ?? locking.failure;
  const newPassword = async () => {
    const answer = await reset.run({ account: account.id });
    if (answer.ok) given(account.name, answer.value.oneTimePassword);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const common = { account: account.id, version: account.version };
    const answer =
      deed === 'roles'
        ? await setting.run({ ...common, roles, termUntil: account.termUntil })
        : await locking.run({ ...common, why: why.trim() });
    if (answer.ok) setDeed(null);
  };
  const lockWord = isLocked ? t('恢复账号') : t('停用账号');
  return (
    <div>
      <div className="row account-acts">
        {grants ? (
          <button type="button" className="as-link" onClick={() => setDeed(deed === 'roles' ? null : 'roles')}>
            {t('改角色')}
          </button>
        ) : null}
        {holds(me, 'administrator') ? (
          <button type="button" className="as-link" disabled={reset.running} onClick={() => void newPassword()}>
            {t('重设口令')}
          </button>
        ) : null}
        {isLocked && !grants ? null : (
          <button type="button" className="as-link" onClick={() => setDeed(deed === 'lock' ? null : 'lock')}>
            {lockWord}
          </button>
        )}
      </div>
      {deed === null ? null : (
        <form className="account-form" onSubmit={event => void submit(event)}>
          {deed === 'roles' ? (
            <RoleBoxes chosen={roles} change={setRoles} failure={setting.failure} />
          ) : (
            <Note name="why" label={t('事由')} value={why} change={setWhy} failure={locking.failure} rows={2} />
          )}
          <button type="submit" className="btn s p" disabled={deed === 'roles' ? roles.length === 0 : why.trim() === ''}>
            {deed === 'roles' ? t('就给这些角色') : lockWord}
          </button>
        </form>
      )}
      <Complaint failure={failure} fields={['roles', 'why']} />
    </div>
  );
}
