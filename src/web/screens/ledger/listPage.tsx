import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { request } from '../../kit/api.ts';
import { figure } from '../../kit/figure.ts';
import { t } from '../../kit/language.ts';
import { Nothing, Pending } from '../../kit/states.tsx';
import { Tabs } from '../../kit/tabs.tsx';
import { useTitle } from '../../kit/useTitle.ts';
import { useAsked } from './asked.ts';
import { DeedForm } from './deedForm.tsx';
import { ExportButton } from './exporting.tsx';
import { Filters } from './filters.tsx';
import { Pages } from './pages.ts';
import { queryOf, useLedger, useRows, type Wish } from './read.ts';
import { RevealBar, useRevealed } from './reveal.tsx';
import { RowTable } from './rowTable.tsx';
import type { DeedShape, LedgerShape, Listed, Row } from './types.ts';
import { called } from './words.ts';
import './ledger.css';

const SIZE = 50;
const NONE: readonly Row[] = [];
const MOST_CHOSEN = 500;

/** What the list shows, as it stands in the page's address, and the way to wish for something else. */
function useWish(name: string): readonly [Wish, (wish: Wish) => void] {
  const wish = useSearch({ strict: false }) as Wish;
  const navigate = useNavigate();
  const set = (next: Wish) => void navigate({ to: '/ledger/$register', params: { register: name }, search: next as never, replace: true });
  return [wish, set];
}

/** The other registers of the office, to change over to. */
function Beside({ ledger }: { readonly ledger: LedgerShape }) {
  if (ledger.beside.length < 2) return null;
  return (
    <nav className="lg-beside no-print" aria-label={called(ledger.office)}>
      {ledger.beside.map(other => (
        <Link
          key={other.name}
          to="/ledger/$register"
          params={{ register: other.name }}
          aria-current={other.name === ledger.name ? 'page' : undefined}
        >
          {called(other)}
        </Link>
      ))}
    </nav>
  );
}

/** Tabs by state, with how many rows stand in each. */
function StateTabs({
  ledger,
  listed,
  wish,
  set,
}: {
  readonly ledger: LedgerShape;
  readonly listed: Listed;
  readonly wish: Wish;
  readonly set: (wish: Wish) => void;
}) {
  if (ledger.states.length < 2) return null;
  const { state, ...others } = wish.where ?? {};
  const all = Object.values(listed.states).reduce((sum, count) => sum + count, 0);
  // A list too long to count has tabs without numbers.
  const counted = (count: number) => (all === 0 && listed.total > 0 ? {} : { count });
  const tabs = [
    { key: '', label: t('全部'), ...counted(all) },
    ...ledger.states.map(one => ({ key: one.name, label: called(one), ...counted(listed.states[one.name] ?? 0) })),
  ];
  return (
    <Tabs
      id="ledger"
      tabs={tabs}
      chosen={typeof state === 'string' ? state : ''}
      choose={key => set({ ...wish, where: key === '' ? others : { ...others, state: key } })}
    />
  );
}

/** How many rows there are, and the way through them. */
function Foot({
  listed,
  from,
  back,
  on,
}: {
  readonly listed: Listed;
  readonly from: number;
  readonly back: (() => void) | null;
  readonly on: (() => void) | null;
}) {
  const total = listed.isExact ? String(listed.total) : t('约{n}', { n: figure(listed.total) });
  return (
    <div className="lg-foot">
      <span className="mute">
        {t('共{total}条', { total })}
        {listed.rows.length > 0 && (back !== null || on !== null)
          ? ` · ${t('显示第{from}–{to}条', { from: from + 1, to: from + listed.rows.length })}`
          : ''}
      </span>
      {back === null && on === null ? null : (
        <span className="row push no-print">
          <button type="button" className="btn t" disabled={back === null} onClick={() => back?.()}>
            {t('上一页')}
          </button>
          <button type="button" className="btn t" disabled={on === null} onClick={() => on?.()}>
            {t('下一页')}
          </button>
        </span>
      )}
    </div>
  );
}

/** Where one has turned to: the words for the pages before, the last of them for this one. */
function usePages(key: string) {
  const [turned, setTurned] = useState<{ readonly key: string; readonly after: readonly string[] }>({ key, after: [] });
  const after = turned.key === key ? turned.after : [];
  return {
    after: after.at(-1) ?? null,
    from: after.length * SIZE,
    back: after.length === 0 ? null : () => setTurned({ key, after: after.slice(0, -1) }),
    to: (next: string) => setTurned({ key, after: [...after, next] }),
  };
}

const without = ({ removed: _, ...others }: Wish): Wish => others;

function LedgerList({ ledger }: { readonly ledger: LedgerShape }) {
  const [wish, set] = useWish(ledger.name);
  const pages = usePages(ledger.name + queryOf(wish));
  const view = useRows(ledger.name, wish, pages.after, SIZE);
  const [pressed, setOpen] = useState<DeedShape | null>(null);
  const asked = useAsked();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  useTitle(called(ledger));
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was chosen belongs to what was shown
  useEffect(() => setChosen(new Set()), [ledger.name, queryOf(wish)]);
  const adding = ledger.deeds.filter(deed => deed.row === null && deed.rows === null);
  const open = pressed ?? adding.find(deed => deed.name === asked.deed) ?? null;
  const close = () => {
    setOpen(null);
    asked.done();
  };
  const together = ledger.deeds.filter(deed => deed.rows !== null);
  const listed = view.value;
  const revealed = useRevealed(ledger.name, listed?.rows ?? NONE);
  const chooseAll = async () => {
    const all = await request<Listed>(`/registers/${ledger.name}/rows?${queryOf(wish, { size: String(MOST_CHOSEN) })}`);
    setChosen(new Set(all.rows.map(row => row.id)));
  };
  const mayRestore = ledger.deeds.some(deed => deed.onRemoved);
  const isNarrowed = wish.removed === true || Object.keys(wish.where ?? {}).length > 0 || (wish.search ?? '') !== '';
  return (
    <>
      <div className="ph">
        <h1>{called(ledger)}</h1>
        <span className="meta">{called(ledger.office)}</span>
        <div className="r no-print">
          <ExportButton ledger={ledger} wish={wish} total={listed?.total ?? null} />
          {ledger.mayImport ? (
            <Link className="btn" to="/ledger/$register/import" params={{ register: ledger.name }}>
              {t('导入工作簿')}
            </Link>
          ) : null}
          {adding.map((deed, place) => (
            <button key={deed.name} type="button" className={place === 0 ? 'btn p' : 'btn'} onClick={() => setOpen(deed)}>
              {called(deed)}
            </button>
          ))}
        </div>
      </div>
      <div className="page lg">
        <Beside ledger={ledger} />
        <Filters key={ledger.name} ledger={ledger} wish={wish} set={set} titles={listed?.titles ?? {}} />
        {mayRestore ? (
          <label className="lg-removed no-print">
            <input
              type="checkbox"
              checked={wish.removed === true}
              onChange={event => set(event.target.checked ? { ...wish, removed: true } : without(wish))}
            />{' '}
            {t('看已删除的')}
          </label>
        ) : null}
        {listed === undefined ? (
          <Pending view={view} rows={12} />
        ) : (
          <>
            <StateTabs ledger={ledger} listed={listed} wish={wish} set={set} />
            {chosen.size > 0 ? (
              <div className="lg-chosen row no-print">
                {t('选了{n}条', { n: chosen.size })}
                {together.map(deed => (
                  <button key={deed.name} type="button" className="btn s" onClick={() => setOpen(deed)}>
                    {called(deed)}
                  </button>
                ))}
                {listed.next !== null && chosen.size < Math.min(MOST_CHOSEN, listed.total) ? (
                  <button type="button" className="btn s t" onClick={() => void chooseAll()}>
                    {listed.total > MOST_CHOSEN || !listed.isExact
                      ? t('选前{n}条', { n: MOST_CHOSEN })
                      : t('选全部{n}条', { n: listed.total })}
                  </button>
                ) : null}
                <button type="button" className="btn s t" onClick={() => setChosen(new Set())}>
                  {t('都不选')}
                </button>
              </div>
            ) : null}
            {listed.rows.length === 0 ? (
              <EmptyList ledger={ledger} isNarrowed={isNarrowed} clear={() => set({})} />
            ) : (
              <div id="ledger-panel" className={view.renewing ? 'renewing' : ''}>
                <RevealBar ledger={ledger} revealed={revealed} />
                <RowTable
                  ledger={ledger}
                  columns={wish.columns ?? ledger.columns}
                  rows={revealed.rows}
                  titles={listed.titles}
                  order={wish.order ?? null}
                  sort={order => set({ ...wish, order })}
                  choice={together.length === 0 ? null : { chosen, choose: ids => setChosen(new Set([...ids].slice(0, MOST_CHOSEN))) }}
                />
                <Foot listed={listed} from={pages.from} back={pages.back} on={listed.next === null ? null : () => pages.to(listed.next!)} />
              </div>
            )}
          </>
        )}
      </div>
      {open === null ? null : (
        <DeedForm
          deed={open}
          fields={ledger.fields}
          suggested={asked.given}
          hidden={open.name === asked.deed ? asked.hidden : undefined}
          close={close}
          {...(open.rows === null ? {} : { settled: { [open.rows]: [...chosen] }, about: t('对选中的{n}条一起办', { n: chosen.size }) })}
          done={() => setChosen(new Set())}
        />
      )}
    </>
  );
}

function EmptyList({
  ledger,
  isNarrowed,
  clear,
}: {
  readonly ledger: LedgerShape;
  readonly isNarrowed: boolean;
  readonly clear: () => void;
}) {
  return isNarrowed ? (
    <Nothing title={t('没有符合条件的')} detail={t('换几个字，或清除筛选再看。')}>
      <button type="button" className="btn" onClick={clear}>
        {t('清除筛选')}
      </button>
    </Nothing>
  ) : (
    <Nothing title={t('“{register}”里还没有一条', { register: called(ledger) })} detail={t('登记了的会出现在这里。')} />
  );
}

/** The list of any register, drawn from its declaration. */
export default function LedgerListPage() {
  const { register } = useParams({ strict: false }) as { readonly register: string };
  const ledger = useLedger(register);
  useTitle(ledger.value === undefined ? null : called(ledger.value));
  if (ledger.value === undefined)
    return (
      <div className="page">
        <Pending view={ledger} rows={12} />
      </div>
    );
  return (
    <Pages value={ledger.value.pages}>
      <LedgerList key={register} ledger={ledger.value} />
    </Pages>
  );
}
