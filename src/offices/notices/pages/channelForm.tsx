import { type FormEvent, useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { Choice, Line } from '#web/kit/fields.tsx';
import { t } from '#web/kit/language.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import { kindChoices, securityChoices } from './words.ts';

const BLANK = { name: '', address: '', port: '465', login: '', sender: '', secret: '', signingKey: '' };

/** Opens a way out: a mail server, or the robot of a group by the address that the group gave. */
export function ChannelForm({ close }: { readonly close: () => void }) {
  const [kind, setKind] = useState('mail');
  const [security, setSecurity] = useState('tls');
  const [typed, setTyped] = useState(BLANK);
  const verb = useVerb('notices.addChannel');
  const isMail = kind === 'mail';
  const box = (
    name: keyof typeof BLANK,
    label: string,
    more: { readonly optional?: boolean; readonly note?: string; readonly type?: 'password' } = {},
  ) => (
    <Line
      name={name}
      label={label}
      value={typed[name]}
      change={value => setTyped({ ...typed, [name]: value })}
      failure={verb.failure}
      {...more}
    />
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { name, address, port, login, sender, secret, signingKey } = typed;
    const mail = { port, security, login, sender, secret };
    const answer = await verb.run({ name, kind, address, ...(isMail ? mail : kind === 'dingTalk' ? { signingKey } : {}) });
    if (answer.ok) close();
  };
  return (
    <form className="notices-form" onSubmit={event => void submit(event)} autoComplete="off">
      <h2>{t('增加渠道')}</h2>
      <Choice name="kind" label={t('渠道类别')} value={kind} change={setKind} choices={kindChoices()} failure={verb.failure} />
      {box('name', t('渠道名称'))}
      {isMail
        ? box('address', t('邮件服务器'), { note: 'smtp.example.cn' })
        : box('address', t('机器人地址'), { note: t('在群里复制完整地址，密钥存进来以后不再显示') })}
      {isMail ? (
        <>
          {box('port', t('端口'))}
          <Choice
            name="security"
            label={t('加密方式')}
            value={security}
            change={setSecurity}
            choices={securityChoices()}
            failure={verb.failure}
          />
          {box('sender', t('发件地址'))}
          {box('login', t('登录名'), { optional: true })}
          {box('secret', t('口令'), { optional: true, type: 'password' })}
        </>
      ) : null}
      {kind === 'dingTalk' ? box('signingKey', t('加签密钥'), { optional: true, type: 'password' }) : null}
      <Complaint failure={verb.failure} fields={['kind', 'security', ...Object.keys(BLANK)]} />
      <div className="row">
        <button type="submit" className="btn p" disabled={verb.running || typed.name.trim() === '' || typed.address.trim() === ''}>
          {t('存下渠道')}
        </button>
        <button type="button" className="btn t" onClick={close}>
          {t('不加了')}
        </button>
      </div>
    </form>
  );
}
