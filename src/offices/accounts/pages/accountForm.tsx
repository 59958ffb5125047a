import { type FormEvent, useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { Choice, Line } from '#web/kit/fields.tsx';
import { t } from '#web/kit/language.ts';
import { holds, useSession } from '#web/kit/session.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import { useView } from '#web/kit/useView.ts';
import { RoleBoxes } from './roleBoxes.tsx';

interface Body {
  readonly id: string;
  readonly name: string;
  readonly state: string;
}

/** Opens an account; the one-time password goes to `added`. */
export function AccountForm({ added, close }: { readonly added: (name: string, password: string) => void; readonly close: () => void }) {
  const bodies = useView<readonly Body[]>('roster.organisations', {});
  const [name, setName] = useState('');
  const [username, setUsername] = useState('');
  const [organisation, setOrganisation] = useState('');
  const [roles, setRoles] = useState<readonly string[]>([]);
  const { account: me } = useSession();
  const grants = holds(me, 'security');
  const verb = useVerb<{ readonly oneTimePassword: string }>('accounts.add');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await verb.run({
      name: name.trim(),
      username: username.trim(),
      organisation: organisation === '' ? null : organisation,
      roles,
    });
    if (answer.ok) added(name.trim(), answer.value.oneTimePassword);
  };
  const open = (bodies.value ?? []).filter(body => body.state !== 'closed').map(body => ({ key: body.id, label: body.name }));
  return (
    <form className="account-form" onSubmit={event => void submit(event)}>
      <h2>{t('开设账号')}</h2>
      <Line name="name" label={t('姓名')} value={name} change={setName} failure={verb.failure} autoFocus />
      <Line
        name="username"
        label={t('用户名')}
        value={username}
        change={setUsername}
        failure={verb.failure}
        note={t('登录时写的名字，小写字母和数字。')}
        autoComplete="off"
      />
      <Choice
        name="organisation"
        label={t('所属单位')}
        value={organisation}
        change={setOrganisation}
        choices={open}
        blank={t('不属于哪个单位')}
        failure={verb.failure}
      />
      {grants ? <RoleBoxes chosen={roles} change={setRoles} failure={verb.failure} /> : <p className="note">{t('角色由安全管理员给。')}</p>}
      <Complaint failure={verb.failure} fields={['name', 'username', 'organisation', 'roles']} />
      <div className="row">
        <button type="submit" className="btn p" disabled={verb.running || name.trim() === '' || username.trim() === ''}>
          {t('开设，给一次性口令')}
        </button>
        <button type="button" className="btn t" onClick={close}>
          {t('不开了')}
        </button>
      </div>
    </form>
  );
}
