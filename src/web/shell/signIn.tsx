import { type FormEvent, useState } from 'react';
import { asFailure, type Failure } from '../kit/api.ts';
import { Complaint } from '../kit/complaint.tsx';
import { Choice, Line } from '../kit/fields.tsx';
import { dayInSentence } from '../kit/figure.ts';
import { t } from '../kit/language.ts';
import { type Session, useEntrance } from '../kit/session.ts';
import { useTitle } from '../kit/useTitle.ts';
import { Brand, ExampleTag } from './brand.tsx';
import { LanguageSwitch } from './languageSwitch.tsx';

/** The form by which a person comes in. */
export function SignIn({ session }: { readonly session: Session }) {
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [factor, setFactor] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const counties = session.counties ?? [];
  const [code, setCode] = useState(session.county.code);
  const county = counties.find(one => one.code === code) ?? session.county;
  const { signIn } = useEntrance();
  useTitle(null);
  const enter = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    try {
      await signIn(username.trim(), password, code, factor);
    } catch (thrown) {
      const met = asFailure(thrown);
      if (met.problems.some(problem => problem.code === 'accounts.codeNeeded')) setFactor('');
      setFailure(met);
      setBusy(false);
    }
  };
  return (
    <main className="gate">
      <Brand large />
      <p className="gate-line">{t('让规划写下的每一句承诺，有人管，有数查，能证明。')}</p>
      <form onSubmit={event => void enter(event)}>
        {counties.length > 1 ? (
          <Choice
            name="county"
            label={t('单位')}
            value={code}
            change={setCode}
            choices={counties.map(one => ({ key: one.code, label: one.bureau }))}
          />
        ) : (
          <div className="gate-where">
            {county.bureau} {county.isExample ? <ExampleTag /> : null}
          </div>
        )}
        <Line name="username" label={t('用户名')} value={username} change={setUsername} autoComplete="username" autoFocus />
        <Line name="password" label={t('口令')} type="password" value={password} change={setPassword} autoComplete="current-password" />
        {factor === null ? null : (
          <Line name="code" label={t('验证码')} value={factor} change={setFactor} autoComplete="one-time-code" autoFocus numeric />
        )}
        <Complaint failure={failure} />
        <button type="submit" className="btn p" disabled={busy || username.trim() === '' || password === ''}>
          {t('登录')}
        </button>
      </form>
      {session.provider ? (
        <p>
          <a href={`/api/session/provider?county=${code}`}>{t('用{name}登录', { name: session.provider })}</a>
        </p>
      ) : null}
      <p className="note">
        {county.isExample ? `${t('示例县的人、事、数都是虚构的，日期按{day}算。', { day: dayInSentence(session.county.today) })} ` : ''}
        {t('忘了口令，请系统管理员重设。')}
      </p>
      <LanguageSwitch />
    </main>
  );
}
