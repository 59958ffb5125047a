import { t } from '../kit/language.ts';
import { useEntrance } from '../kit/session.ts';
import { Brand } from './brand.tsx';
import { FactorForm } from './factorForm.tsx';
import { LanguageSwitch } from './languageSwitch.tsx';

/** Where a role requires a second factor, nothing opens before it is set up. */
export default function FirstFactor() {
  const { signOut, again } = useEntrance();
  return (
    <main className="gate">
      <Brand large />
      <p className="gate-line">{t('您的角色须用动态验证码，先设置好再进来')}</p>
      <FactorForm done={() => void again()} />
      <div className="row">
        <LanguageSwitch />
        <button type="button" className="btn t" onClick={() => void signOut()}>
          {t('退出登录')}
        </button>
      </div>
    </main>
  );
}
