import { useState } from 'react';
import { t } from '#web/kit/language.ts';

/** A one-time password, shown this once and never again. */
export function OneTimePassword({
  name,
  password,
  close,
}: {
  readonly name: string;
  readonly password: string;
  readonly close: () => void;
}) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(password);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <div className="one-time" role="status">
      <h2>{t('{name}的一次性口令，只显示这一次', { name })}</h2>
      <div className="row">
        <code>{password}</code>
        <button type="button" className="btn s" onClick={() => void copy()}>
          {copied ? t('已复制') : t('复制')}
        </button>
        <button type="button" className="btn s" onClick={close}>
          {t('我记下了，收起来')}
        </button>
      </div>
      <p className="note">{t('请当面或打电话告诉本人。第一次登录必须换掉，24小时后作废。')}</p>
    </div>
  );
}
