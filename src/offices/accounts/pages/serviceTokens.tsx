import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { request } from '#web/kit/api.ts';
import { Complaint } from '#web/kit/complaint.tsx';
import { Choice, Line, Note } from '#web/kit/fields.tsx';
import { t } from '#web/kit/language.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import { useView } from '#web/kit/useView.ts';
import { RoleBoxes, useRoleLabel } from './roleBoxes.tsx';

interface Token {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly until: string;
}
interface Body {
  readonly id: string;
  readonly name: string;
  readonly state: string;
}

/** The form that makes a token; the token goes to `made`, this once. */
function TokenForm({ made, close }: { readonly made: (token: string) => void; readonly close: () => void }) {
  const bodies = useView<readonly Body[]>('roster.organisations', {});
  const [name, setName] = useState('');
  const [organisation, setOrganisation] = useState('');
  const [roles, setRoles] = useState<readonly string[]>([]);
  const [until, setUntil] = useState('');
  const verb = useVerb<{ readonly token: string }>('accounts.addToken');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await verb.run({ name: name.trim(), organisation: organisation === '' ? null : organisation, roles, until });
    if (answer.ok) made(answer.value.token);
  };
  const open = (bodies.value ?? []).filter(body => body.state !== 'closed').map(body => ({ key: body.id, label: body.name }));
  return (
    <form className="account-form" onSubmit={event => void submit(event)}>
      <Line
        name="name"
        label={t('用途')}
        value={name}
        change={setName}
        failure={verb.failure}
        note={t('哪个系统用它，如“市数据平台取数”')}
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
      <RoleBoxes chosen={roles} change={setRoles} failure={verb.failure} />
      <Line name="until" label={t('有效期至')} type="date" value={until} change={setUntil} failure={verb.failure} />
      <Complaint failure={verb.failure} fields={['name', 'organisation', 'roles', 'until']} />
      <div className="row">
        <button type="submit" className="btn p" disabled={verb.running || name.trim() === '' || roles.length === 0 || until === ''}>
          {t('发令牌')}
        </button>
        <button type="button" className="btn t" onClick={close}>
          {t('不发了')}
        </button>
      </div>
    </form>
  );
}

/** Takes a token back, with the reason. */
function Revoke({ token }: { readonly token: Token }) {
  const [open, setOpen] = useState(false);
  const [why, setWhy] = useState('');
  const verb = useVerb('accounts.revokeToken');
  if (!open)
    return (
      <button type="button" className="as-link" onClick={() => setOpen(true)}>
        {t('吊销')}
      </button>
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void verb.run({ serviceToken: token.id, version: token.version, why: why.trim() });
  };
  return (
    <form onSubmit={submit}>
      <Note name="why" label={t('事由')} value={why} change={setWhy} failure={verb.failure} rows={1} />
      <button type="submit" className="btn s p" disabled={verb.running || why.trim() === ''}>
        {t('吊销')}
      </button>
      <Complaint failure={verb.failure} fields={['why']} />
    </form>
  );
}

/** The keys that other programs use: what for, with which roles, until when. */
export function ServiceTokens({ mayChange }: { readonly mayChange: boolean }) {
  const query = useQuery<{ readonly rows: readonly Token[] }>({
    queryKey: ['rows', 'serviceToken', 'all'],
    queryFn: () => request<{ readonly rows: readonly Token[] }>('/registers/serviceToken/rows?size=200&order=-createdAt'),
  });
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  const roleLabel = useRoleLabel();
  const tokens = query.data?.rows ?? [];
  return (
    <section>
      <h2>{t('服务令牌')}</h2>
      <p className="note">{t('给别的系统用的钥匙，随请求头 Authorization: Bearer 送来。只显示一次，丢了就吊销另发。')}</p>
      {made === null ? null : (
        <div className="one-time" role="status">
          <h2>{t('新的服务令牌，只显示这一次')}</h2>
          <code className="token">{made}</code>
          <div className="row">
            <button type="button" className="btn s" onClick={() => setMade(null)}>
              {t('我记下了，收起来')}
            </button>
          </div>
        </div>
      )}
      {adding ? (
        <TokenForm
          made={token => {
            setMade(token);
            setAdding(false);
          }}
          close={() => setAdding(false)}
        />
      ) : mayChange ? (
        <button type="button" className="btn s" onClick={() => setAdding(true)}>
          {t('发服务令牌')}
        </button>
      ) : null}
      {tokens.length === 0 ? (
        <p className="mute">{t('还没有发过令牌。')}</p>
      ) : (
        <div className="scroll-x">
          <table className="tl people">
            <thead>
              <tr>
                <th scope="col">{t('用途')}</th>
                <th scope="col">{t('角色')}</th>
                <th scope="col">{t('有效期至')}</th>
                <th scope="col">{t('状态')}</th>
                <th scope="col">
                  <span className="hidden">{t('可做的事')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {tokens.map(token => (
                <tr key={token.id}>
                  <th scope="row">{token.name}</th>
                  <td className="wrap">{token.roles.map(roleLabel).join('、')}</td>
                  <td>{token.until}</td>
                  <td>{token.state === 'current' ? t('在用') : t('已吊销')}</td>
                  <td className="wrap">{mayChange && token.state === 'current' ? <Revoke token={token} /> : null}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
