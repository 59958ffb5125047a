import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { asFailure, deed, type Failure } from '../kit/api.ts';
import { Complaint } from '../kit/complaint.tsx';
import { Line } from '../kit/fields.tsx';
import { t } from '../kit/language.ts';
import { QrPicture } from '../kit/qrPicture.tsx';
import { useVerb } from '../kit/useVerb.ts';

interface Begun {
  readonly secret: string;
  readonly otpauth: string;
}

/** Sets up the second factor: the secret into an authenticator, a first code back, then the recovery codes, shown once. */
export function FactorForm({ done }: { readonly done: () => void }) {
  const begin = useVerb<Begun>('accounts.beginFactor');
  const queries = useQueryClient();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const [begun, setBegun] = useState<Begun | null>(null);
  const [code, setCode] = useState('');
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const start = async () => {
    const answer = await begin.run({});
    if (answer.ok) setBegun(answer.value);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    try {
      // Nothing is read anew before the recovery codes were copied: the page that demands the second factor would give way at once.
      setCodes((await deed<{ readonly recoveryCodes: readonly string[] }>('accounts.confirmFactor', { code })).recoveryCodes);
    } catch (thrown) {
      setFailure(asFailure(thrown));
    } finally {
      setBusy(false);
    }
  };
  const finish = () => {
    void queries.invalidateQueries();
    done();
  };
  if (codes !== null)
    return (
      <div className="factor">
        <p>{t('恢复码只显示这一次，手机丢了时用，每个用一次。请抄下来收好。')}</p>
        <ol className="factor-codes">
          {codes.map(one => (
            <li key={one}>
              <code>{one}</code>
            </li>
          ))}
        </ol>
        <button type="button" className="btn p" onClick={finish}>
          {t('我抄好了')}
        </button>
      </div>
    );
  if (begun === null)
    return (
      <div className="factor">
        <p className="note">{t('手机上装一个身份验证器（如国密版或通用的 TOTP 程序），扫码或输密钥，每半分钟给一个码。')}</p>
        <Complaint failure={begin.failure} />
        <button type="button" className="btn p" disabled={begin.running} onClick={() => void start()}>
          {t('开始设置')}
        </button>
      </div>
    );
  return (
    <form className="factor" onSubmit={event => void submit(event)}>
      <p>{t('用验证器扫这个码：')}</p>
      <QrPicture text={begun.otpauth} label={t('动态验证码的密钥')} />
      <p>
        {t('扫不了就输密钥')} <code>{begun.secret.match(/.{4}/g)?.join(' ')}</code>
      </p>
      <p>
        <a href={begun.otpauth}>{t('这台设备上有验证器就点这里')}</a>
      </p>
      <Line name="code" label={t('验证码')} value={code} change={setCode} failure={failure} autoComplete="one-time-code" numeric />
      <Complaint failure={failure} fields={['code']} />
      <button type="submit" className="btn p" disabled={busy || code.trim().length < 6}>
        {t('就用它')}
      </button>
    </form>
  );
}
