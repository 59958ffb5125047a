import { type FormEvent, useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { Line, Note } from '#web/kit/fields.tsx';
import { t } from '#web/kit/language.ts';
import { holds, useSession } from '#web/kit/session.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import type { AccountLine } from '../list.ts';
import { RoleBoxes } from './roleBoxes.tsx';

type Deed = 'roles' | 'lock' | 'link' | 'factor' | 'sessions';

interface ActionsProps {
  readonly account: AccountLine;
  readonly given: (name: string, password: string) => void;
}

/** Who this person is at the sign-in provider of the city or the province. */
function LinkForm({ account, done }: { readonly account: AccountLine; readonly done: () => void }) {
  const [subject, setSubject] = useState('');
  const verb = useVerb('accounts.linkProvider');
  const run = async (given: string | null) => {
    const answer = await verb.run({ account: account.id, subject: given });
    if (answer.ok) done();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(subject.trim());
  };
  return (
    <form className="account-form" onSubmit={submit}>
      <Line
        name="subject"
        label={t('统一身份标识')}
        value={subject}
        change={setSubject}
        failure={verb.failure}
        note={t('本人用统一身份登录一次，页面上会给出这个标识。')}
      />
      <Complaint failure={verb.failure} fields={['subject']} />
      <div className="row">
        <button type="submit" className="btn s p" disabled={verb.running || subject.trim() === ''}>
          {t('关联')}
        </button>
        <button type="button" className="btn s" disabled={verb.running} onClick={() => void run(null)}>
          {t('解除关联')}
        </button>
      </div>
    </form>
  );
}

/** A deed on an account that asks for nothing, or for a reason alone. */
function Sure({
  account,
  verb: name,
  word,
  needsWhy,
  done,
}: {
  readonly account: AccountLine;
  readonly verb: string;
  readonly word: string;
  readonly needsWhy: boolean;
  readonly done: () => void;
}) {
  const [why, setWhy] = useState('');
  const verb = useVerb(name);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await verb.run({ account: account.id, ...(needsWhy ? { why: why.trim() } : {}) });
    if (answer.ok) done();
  };
  return (
    <form className="account-form" onSubmit={event => void submit(event)}>
      {needsWhy ? <Note name="why" label={t('事由')} value={why} change={setWhy} failure={verb.failure} rows={1} /> : null}
      <Complaint failure={verb.failure} fields={['why']} />
      <button type="submit" className="btn s p" disabled={verb.running || (needsWhy && why.trim() === '')}>
        {word}
      </button>
    </form>
  );
}

/** The roles of an account and the end of their term. */
function RolesForm({ account, done }: { readonly account: AccountLine; readonly done: () => void }) {
  const [roles, setRoles] = useState(account.roles);
  const [term, setTerm] = useState(account.termUntil ?? '');
  const verb = useVerb('accounts.setRoles');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await verb.run({ account: account.id, version: account.version, roles, termUntil: term === '' ? null : term });
    if (answer.ok) done();
  };
  return (
    <form className="account-form" onSubmit={event => void submit(event)}>
      <RoleBoxes chosen={roles} change={setRoles} failure={verb.failure} />
      <Line name="termUntil" label={t('任期至')} type="date" value={term} change={setTerm} failure={verb.failure} optional />
      <Complaint failure={verb.failure} fields={['roles', 'termUntil']} />
      <button type="submit" className="btn s p" disabled={verb.running || roles.length === 0}>
        {t('就给这些角色')}
      </button>
    </form>
  );
}

/** Locks an account or opens it again, with the reason. */
function LockForm({ account, word, done }: { readonly account: AccountLine; readonly word: string; readonly done: () => void }) {
  const [why, setWhy] = useState('');
  const verb = useVerb(account.state === 'locked' ? 'accounts.unlock' : 'accounts.lock');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await verb.run({ account: account.id, version: account.version, why: why.trim() });
    if (answer.ok) done();
  };
  return (
    <form className="account-form" onSubmit={event => void submit(event)}>
      <Note name="why" label={t('事由')} value={why} change={setWhy} failure={verb.failure} rows={2} />
      <Complaint failure={verb.failure} fields={['why']} />
      <button type="submit" className="btn s p" disabled={verb.running || why.trim() === ''}>
        {word}
      </button>
    </form>
  );
}

/** What an administrator can do with one account: password, roles and term, lock, sessions, second factor, provider. */
export function AccountActions({ account, given }: ActionsProps) {
  const { account: me } = useSession();
  const [grants, administers] = [holds(me, 'security'), holds(me, 'administrator')];
  const [deed, setDeed] = useState<Deed | null>(null);
  const reset = useVerb<{ readonly oneTimePassword: string }>('accounts.resetPassword');
  const isLocked = account.state === 'locked';
  const lockWord = isLocked ? t('恢复账号') : t('停用账号');
  const newPassword = async () => {
    const answer = await reset.run({ account: account.id });
    if (answer.ok) given(account.name, answer.value.oneTimePassword);
  };
  const done = () => setDeed(null);
  const offered: readonly { readonly deed: Deed; readonly word: string; readonly open: boolean }[] = [
    { deed: 'roles', word: t('改角色'), open: grants },
    { deed: 'lock', word: lockWord, open: !isLocked || grants },
    { deed: 'sessions', word: t('全部退出'), open: true },
    { deed: 'factor', word: t('清除验证码'), open: grants },
    { deed: 'link', word: t('统一身份'), open: true },
  ];
  return (
    <div>
      <div className="row account-acts">
        {administers ? (
          <button type="button" className="as-link" disabled={reset.running} onClick={() => void newPassword()}>
            {t('重设口令')}
          </button>
        ) : null}
        {offered
          .filter(one => one.open)
          .map(one => (
            <button key={one.deed} type="button" className="as-link" onClick={() => setDeed(deed === one.deed ? null : one.deed)}>
              {one.word}
            </button>
          ))}
      </div>
      {deed === 'roles' ? <RolesForm account={account} done={done} /> : null}
      {deed === 'lock' ? <LockForm account={account} word={lockWord} done={done} /> : null}
      {deed === 'sessions' ? (
        <Sure account={account} verb="accounts.endSessions" word={t('结束此人的全部登录')} needsWhy={false} done={done} />
      ) : null}
      {deed === 'factor' ? (
        <Sure account={account} verb="accounts.resetFactor" word={t('清除此人的动态验证码')} needsWhy done={done} />
      ) : null}
      {deed === 'link' ? <LinkForm account={account} done={done} /> : null}
      <Complaint failure={reset.failure} />
    </div>
  );
}
