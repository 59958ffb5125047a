import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '#web/kit/language.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { Tabs } from '#web/kit/tabs.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useView } from '#web/kit/useView.ts';
import type { DifferenceView, VersionsView } from '../amend/types.ts';
import { DifferenceLine } from './amendLine.tsx';
import { TextDifference } from './amendText.tsx';
import { issuedWord } from './amendWords.ts';
import './amend.css';

type Shown = 'all' | 'change' | 'add' | 'end' | 'text';

function Documents({ view }: { readonly view: DifferenceView }) {
  return (
    <ol className="versions plain">
      {view.amendments.map(one => (
        <li key={one.number}>
          <b>{t('第{n}版', { n: one.number })}</b> {issuedWord(one)}
          {one.reason === null ? '' : ` · ${t('事由：{why}', { why: one.reason })}`}
        </li>
      ))}
    </ol>
  );
}

/** Two versions of a plan side by side: by promise or by the whole text, filtered, and as a workbook. */
export default function DifferencePage() {
  const { plan } = useParams({ strict: false }) as { plan: string };
  const asked = useSearch({ strict: false }) as { from?: number; to?: number };
  const step = {
    ...(asked.from === undefined ? {} : { from: Number(asked.from) }),
    ...(asked.to === undefined ? {} : { to: Number(asked.to) }),
  };
  const input = { plan, ...step };
  const view = useView<DifferenceView>('plan.difference', input, { keep: true });
  const versions = useView<VersionsView>('plan.versions', { plan });
  const navigate = useNavigate();
  const [shown, setShown] = useState<Shown>('all');
  const [search, setSearch] = useState('');
  useTitle(t('版本对照'));
  if (view.value === undefined)
    return (
      <div className="page">
        <Pending view={view} rows={8} />
      </div>
    );
  const { lines, counts, from, to } = view.value;
  const wanted = lines.filter(
    one =>
      (shown === 'all' || one.act === shown) &&
      [one.title, one.before, one.after, one.lead, one.place, String(one.number ?? '')].some(said => (said ?? '').includes(search.trim())),
  );
  const numbers = (versions.value?.versions ?? []).map(one => one.number).toSorted((a, b) => a - b);
  const go = (next: { from: number; to: number }) =>
    void navigate({ to: '/plan/$plan/difference', params: { plan } as never, search: next as never });
  const choose = (label: string, value: number, change: (n: number) => void) => (
    <select className="in" aria-label={label} value={value} onChange={event => change(Number(event.target.value))}>
      {numbers.map(n => (
        <option key={n} value={n}>
          {t('第{n}版', { n })}
        </option>
      ))}
    </select>
  );
  const tabs = (['all', 'change', 'add', 'end', 'text'] as const).map(key => ({
    key,
    label: { all: t('全部改动'), change: t('改动'), add: t('新增'), end: t('终止'), text: t('全文') }[key],
    ...(key === 'text' ? {} : { count: key === 'all' ? lines.length : counts[key] }),
  }));
  return (
    <>
      <div className="ph">
        <h1>{t('版本对照')}</h1>
        <span className="meta">
          <Link to="/plan/$plan/versions" params={{ plan } as never}>
            {view.value.plan.title}
          </Link>
        </span>
        <div className="r">
          {choose(t('原版本'), from.number, n => go({ from: n, to: to.number }))} →{' '}
          {choose(t('新版本'), to.number, n => go({ from: from.number, to: n }))}
          <a
            className="btn"
            href={`/api/exports/plan.difference.xlsx?input=${encodeURIComponent(JSON.stringify({ plan, from: from.number, to: to.number }))}`}
            download
          >
            {t('导出')}
          </a>
        </div>
      </div>
      <div className="page amend">
        <Documents view={view.value} />
        <div className="df-tools">
          <Tabs id="df" tabs={tabs} chosen={shown} choose={setShown} />
          {shown === 'text' ? null : (
            <input
              className="in"
              type="search"
              placeholder={t('查找承诺、文字、单位')}
              aria-label={t('查找承诺、文字、单位')}
              value={search}
              onChange={event => setSearch(event.target.value)}
            />
          )}
        </div>
        <div id="df-panel" role="tabpanel">
          {shown === 'text' ? (
            <TextDifference input={{ plan, from: from.number, to: to.number }} />
          ) : wanted.length === 0 ? (
            <Nothing title={t('没有这样的改动')} />
          ) : (
            <ul className="dfs">
              {wanted.map(line => (
                <DifferenceLine key={line.id} line={line} />
              ))}
            </ul>
          )}
        </div>
      </div>
    </>
  );
}
