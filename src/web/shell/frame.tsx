import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { dayInSentence } from '../kit/figure.ts';
import { t, zh } from '../kit/language.ts';
import type { MenuEntry } from '../kit/page.ts';
import { holds, useSession } from '../kit/session.ts';
import { Nothing } from '../kit/states.tsx';
import { Brand, ExampleTag } from './brand.tsx';
import { Icon } from './icon.tsx';
import { LanguageSwitch } from './languageSwitch.tsx';
import { roleWord } from './me.tsx';
import { officeMenu } from './offices.ts';
import { Search } from './search.tsx';

const HOME: MenuEntry = { label: zh('今日'), path: '/', order: 0 };

const isAt = (entry: MenuEntry, path: string, all: readonly MenuEntry[]): boolean => {
  if (entry.also?.test(path)) return true;
  if (all.some(other => other !== entry && other.also?.test(path))) return false;
  return entry.path === '/' ? path === '/' : path === entry.path || path.startsWith(`${entry.path}/`);
};

function useMenu() {
  const { account } = useSession();
  const path = useLocation({ select: location => location.pathname });
  const entries = [HOME, ...officeMenu.filter(entry => entry.roles === undefined || holds(account, ...entry.roles))];
  return entries.map(entry => ({ ...entry, on: isAt(entry, path, entries) }));
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
        {menu.map(entry => (
          <Link key={entry.path} to={entry.path} className={entry.on ? 'on' : ''} aria-current={entry.on ? 'page' : undefined}>
            {t(entry.label)}
          </Link>
        ))}
      </nav>
      <div className="r">
        {finder === undefined ? null : <Search to={finder.path} />}
        <LanguageSwitch />
        <Link to="/me" className="who">
          <b>{account.name}</b> {account.organisation?.name ?? account.roles.slice(0, 1).map(roleWord).join('')}
        </Link>
      </div>
    </header>
  );
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
      {menu
        .filter(entry => entry.icon !== undefined)
        .map(entry => (
          <Link key={entry.path} to={entry.path} className={entry.on ? 'on' : ''}>
            <Icon name={entry.icon!} />
            {t(entry.label)}
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
