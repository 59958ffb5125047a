import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { either, t } from '../kit/language.ts';
import { type Account, useEntrance, useSession } from '../kit/session.ts';
import { useTitle } from '../kit/useTitle.ts';
import { LanguageSwitch } from './languageSwitch.tsx';
import { useMenu } from './menu.ts';
import { PasswordForm } from './passwordForm.tsx';
import { Safety } from './safety.tsx';

/** What one's roles are called on the screen, the first first. */
export const roleNames = ({ roleWords }: Account): readonly string[] => roleWords.map(word => either(word.label, word.english));

/** One's own page: who one is here, language, password, the rest of the menu on a phone, the way out. */
export function Me() {
  const { account, county, version } = useSession();
  const { signOut } = useEntrance();
  useTitle(t('我的'));
  const [changed, setChanged] = useState(false);
  const rest = useMenu().filter(entry => entry.icon === undefined && entry.path !== '/');
  return (
    <>
      <div className="ph">
        <h1>{account.name}</h1>
        <span className="meta">{[account.organisation?.name ?? county.bureau, ...roleNames(account)].join(' · ')}</span>
      </div>
      <div className="page me">
        {rest.length === 0 ? null : (
          <nav className="me-menu" aria-label={t('其他页')}>
            {rest.map(entry => (
              <Link key={entry.path} to={entry.path}>
                {entry.label}
              </Link>
            ))}
          </nav>
        )}
        <section>
          <h2>{t('语言')}</h2>
          <div className="row">
            {t('现在是中文')} <LanguageSwitch />
          </div>
        </section>
        <Safety />
        <section>
          <h2>{t('口令')}</h2>
          <PasswordForm oldLabel={t('现在的口令')} done={() => setChanged(true)} />
          {changed ? <p className="jade">{t('口令已换。')}</p> : null}
        </section>
        <section className="row">
          <button type="button" className="btn" onClick={() => void signOut()}>
            {t('退出登录')}
          </button>
          <span className="note">
            {t('玉衡')} {version}
          </span>
        </section>
      </div>
    </>
  );
}
