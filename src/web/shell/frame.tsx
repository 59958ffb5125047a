import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { Suspense, useRef } from 'react';
import { dayInSentence } from '../kit/figure.ts';
import { languageNow, t } from '../kit/language.ts';
import { useSession } from '../kit/session.ts';
import { Nothing } from '../kit/states.tsx';
import { Brand, ExampleTag } from './brand.tsx';
import { Icon } from './icon.tsx';
import { LanguageSwitch } from './languageSwitch.tsx';
import { roleNames } from './me.tsx';
import { type ShownEntry, useMenu } from './menu.ts';
import { officeCorners } from './offices.ts';
import { Search } from './search.tsx';

/** Entries that stand in the bar; the rest fold up under one. */
const inBar = () => (languageNow() === 'en' ? 5 : 7);

function Entry({ entry }: { readonly entry: ShownEntry }) {
  return (
    <Link to={entry.path} className={entry.on ? 'on' : ''} aria-current={entry.on ? 'page' : undefined}>
      {entry.label}
    </Link>
  );
}

/** The entries for which the bar has no room. */
function Rest({ entries }: { readonly entries: readonly ShownEntry[] }) {
  const box = useRef<HTMLDetailsElement>(null);
  const shut = () => box.current?.removeAttribute('open');
  const here = entries.find(entry => entry.on);
  return (
    <details className="nav-rest" ref={box} onBlur={event => event.currentTarget.contains(event.relatedTarget) || shut()}>
      <summary className={here === undefined ? '' : 'on'}>
        <span title={here?.label}>{here?.label ?? t('更多')}</span>
      </summary>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a link that is followed by key clicks too */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
      <div onClick={shut}>
        {entries.map(entry => (
          <Entry key={entry.path} entry={entry} />
        ))}
      </div>
    </details>
  );
}

function TopBar() {
  const { account, county } = useSession();
  const menu = useMenu();
  const finder = menu.find(entry => entry.finds);
  return (
    <header className="top">
      <Link to="/" className="home" aria-label={t('玉衡，今日')}>
        <Brand />
      </Link>
      <div className="where">
        <span className="bureau">{county.bureau}</span>
        {county.isExample ? (
          <span title={t('示例数据，日期按{day}算', { day: dayInSentence(county.today) })}>
            <ExampleTag />
          </span>
        ) : null}
      </div>
      <nav className="nav" aria-label={t('主菜单')}>
        {menu.slice(0, inBar()).map(entry => (
          <Entry key={entry.path} entry={entry} />
        ))}
        {menu.length > inBar() ? <Rest entries={menu.slice(inBar())} /> : null}
      </nav>
      <div className="r">
        {finder === undefined ? null : <Search to={finder.path} />}
        <LanguageSwitch />
        <Suspense fallback={null}>
          {officeCorners.map((Corner, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
            <Corner key={i} />
          ))}
        </Suspense>
        <Link to="/me" className="who">
          <b>{account.name}</b> {account.organisation?.name ?? (account.roles.length > 3 ? '' : roleNames(account).join('、'))}
        </Link>
      </div>
    </header>
  );
}

/** Entries between home and “me” in the phone's row; the others are found under “me”. */
const IN_ROW = 3;

/** The first entries of the row, and the one where the person is. */
function inRow(menu: readonly ShownEntry[]): readonly ShownEntry[] {
  const own = menu.filter(entry => entry.icon !== undefined);
  const here = own.findIndex(entry => entry.on);
  return here < IN_ROW ? own.slice(0, IN_ROW) : [...own.slice(0, IN_ROW - 1), own[here]!];
}

function BottomBar() {
  const menu = useMenu();
  const path = useLocation({ select: location => location.pathname });
  const home = menu[0]!;
  return (
    <nav className="bottom no-print" aria-label={t('主菜单')}>
      <Link to="/" className={home.on ? 'on' : ''}>
        <Icon name="today" />
        {t('今日')}
      </Link>
      {inRow(menu).map(entry => (
        <Link key={entry.path} to={entry.path} className={entry.on ? 'on' : ''}>
          <Icon name={entry.icon!} />
          {entry.label}
        </Link>
      ))}
      <Link to="/me" className={path === '/me' ? 'on' : ''}>
        <Icon name="me" />
        {t('我的')}
      </Link>
    </nav>
  );
}

/** The frame of every page: the top bar, the page, and on a phone the row at the bottom. */
export function Frame() {
  return (
    <div className="frame">
      <a className="skip" href="#main">
        {t('跳到正文')}
      </a>
      <TopBar />
      <main id="main">
        <Outlet />
      </main>
      <BottomBar />
    </div>
  );
}

/** The page for an address that leads nowhere. */
export function NoSuchPage() {
  return (
    <div className="page">
      <Nothing title={t('没有这一页')} detail={t('地址可能写错了，或这一页已被移走。')}>
        <Link to="/" className="btn">
          {t('回到今日')}
        </Link>
      </Nothing>
    </div>
  );
}
