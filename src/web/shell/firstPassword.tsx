import { t } from '../kit/language.ts';
import { useEntrance } from '../kit/session.ts';
import { Brand } from './brand.tsx';
import { LanguageSwitch } from './languageSwitch.tsx';
import { PasswordForm } from './passwordForm.tsx';

/** A one-time password opens nothing but this form. */
export function FirstPassword() {
  const { signOut } = useEntrance();
  return (
    <main className="gate">
      <Brand large />
      <p className="gate-line">{t('先换掉一次性口令')}</p>
      <p className="note">{t('它只为第一次登录而设，24小时后作废。换好就进来。')}</p>
      <PasswordForm oldLabel={t('一次性口令')} />
      <div className="row">
        <LanguageSwitch />
        <button type="button" className="btn t" onClick={() => void signOut()}>
          {t('退出登录')}
        </button>
      </div>
    </main>
  );
}
