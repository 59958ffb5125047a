import { useLocation } from '@tanstack/react-router';
import { either, t, zh } from '../kit/language.ts';
import { type OfficeLedgers, useLedgers } from '../kit/ledgers.ts';
import type { MenuEntry } from '../kit/page.ts';
import { holds, useSession } from '../kit/session.ts';
import { officeMenu, officesWithPages } from './offices.ts';

const HOME: MenuEntry = { label: zh('今日'), path: '/', order: 0 };
const LEDGERS: MenuEntry = { label: zh('台账'), path: '/ledger', order: 95 };
/** Where offices without pages of their own stand in the menu. */
const DRAWN = 60;
/** What the order of a person's own office is divided by, so that it comes before all others. */
const OWN = 1000;

/** An entry as it is shown: its label in the language of the screen, and whether one is there. */
export interface ShownEntry extends MenuEntry {
  readonly on: boolean;
}

const isAt = (entry: MenuEntry, path: string, all: readonly MenuEntry[]): boolean => {
  if (entry.also?.test(path)) return true;
  if (all.some(other => other !== entry && other.also?.test(path))) return false;
  if (
    all.some(
      other => other !== entry && other.path.startsWith(`${entry.path}/`) && (path === other.path || path.startsWith(`${other.path}/`)),
    )
  )
    return false;
  return entry.path === '/' ? path === '/' : path === entry.path || path.startsWith(`${entry.path}/`);
};

const drawnEntry = (office: OfficeLedgers): MenuEntry => ({
  label: either(office.label, capital(office.english ?? office.label)),
  path: `/ledger/${office.registers[0]!.name}`,
  order: DRAWN,
  also: new RegExp(`^/ledger/(${office.registers.map(register => register.name).join('|')})(/|$)`),
});
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** The menu of this person: home, what the offices put there, then the offices whose screens are all drawn from declarations. */
export function useMenu(): readonly ShownEntry[] {
  const { account } = useSession();
  const path = useLocation({ select: location => location.pathname });
  const ledgers = useLedgers().value ?? [];
  const listed = new Set(ledgers.flatMap(office => office.registers.map(register => register.name)));
  const mayOpen = (entry: MenuEntry) => {
    const [, register] = /^\/ledger\/([^/?]+)/.exec(entry.path) ?? [];
    return (register === undefined || listed.has(register)) && (entry.roles === undefined || holds(account, ...entry.roles));
  };
  const isOwn = ({ own }: MenuEntry) => own !== undefined && account.roles.some(role => own.includes(role));
  const first = (entry: MenuEntry): MenuEntry => (isOwn(entry) ? { ...entry, order: entry.order / OWN, icon: entry.icon ?? 'own' } : entry);
  const named = officeMenu.filter(mayOpen).map(entry => first({ ...entry, label: t(entry.label) }));
  const drawn = ledgers.filter(office => !officesWithPages.has(office.name)).map(drawnEntry);
  const whole = ledgers.length === 0 ? [] : [{ ...LEDGERS, label: t(LEDGERS.label) }];
  const entries = [{ ...HOME, label: t(HOME.label) }, ...[...named, ...drawn, ...whole].sort((a, b) => a.order - b.order)];
  return entries.map(entry => ({ ...entry, on: isAt(entry, path, entries) }));
}
