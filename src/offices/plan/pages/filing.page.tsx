import { Link, Navigate, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { dayInSentence } from '#web/kit/figure.ts';
import { either, t, zh } from '#web/kit/language.ts';
import { useSession } from '#web/kit/session.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import { useView } from '#web/kit/useView.ts';
import type { Round } from '../keeping/periods.ts';
import type { FilingLine, FilingView } from '../keeping/types.ts';
import './filing.css';
import { FilingRow } from './filingRow.tsx';
import { inputOf, isFilled, useFilingDrafts } from './useFilingDrafts.ts';

const MONTHS: Readonly<Record<Round, string>> = { quarter1: '03', half1: '06', quarter3: '09', whole: '12' };
const ROUNDS: Readonly<Record<Round, string>> = {
  quarter1: zh('{year}年第一季度'),
  half1: zh('{year}年上半年'),
  quarter3: zh('{year}年第三季度'),
  whole: zh('{year}年度'),
};
const roundAt = (month: string): Round => (Object.keys(MONTHS) as Round[]).find(round => MONTHS[round] === month) ?? 'whole';
const momentKey = (one: { readonly year: number; readonly round: Round }) => `${one.year}-${MONTHS[one.round]}`;

type Sight = 'all' | 'open';
const isOpen = (line: FilingLine) => (line.state === 'owed' && line.role === 'lead') || line.state === 'sentBack';

/** The line of the table that a problem speaks of: `各项第3项 · 实际值`; -1 for none. */
const lineOfProblem = (at: string | undefined): number => Number(/第(\d+)项/.exec(at ?? '')?.[1] ?? 0) - 1;

/** The table of one moment: each line is filed alone, or all that were typed together. */
function FilingTable({ view }: { readonly view: FilingView }) {
  const { account } = useSession();
  const drafts = useFilingDrafts(`${account.id} ${view.plan?.id} ${view.year} ${view.round}`);
  const [sight, setSight] = useState<Sight>('all');
  const [sent, setSent] = useState<readonly FilingLine[]>([]);
  const verb = useVerb('plan.fileYear');
  const ready = view.lines.filter(line => line.mayFile && drafts.isTyped(line) && isFilled(line, drafts.draftOf(line)));
  const file = async (lines: readonly FilingLine[]) => {
    setSent(lines);
    const answer = await verb.run({ year: view.year, actuals: lines.map(line => inputOf(line, drafts.draftOf(line))) });
    if (answer.ok) return drafts.drop(lines.map(line => line.promise));
    const wrong = lines[Math.min(...answer.failure.problems.map(one => lineOfProblem(one.at)))];
    if (wrong !== undefined) document.querySelector(`[data-promise="${wrong.promise}"]`)?.scrollIntoView({ block: 'center' });
  };
  const problems = verb.failure?.kind === 'refused' ? verb.failure.problems : [];
  const wrongAt = (line: FilingLine) =>
    problems.filter(one => sent[lineOfProblem(one.at)]?.promise === line.promise).map(one => either(one.message, one.english));
  const isPlaced = problems.length > 0 && problems.every(one => sent[lineOfProblem(one.at)] !== undefined);
  const open = view.lines.filter(isOpen).length;
  const shown = sight === 'all' ? view.lines : view.lines.filter(line => isOpen(line) || drafts.isTyped(line));
  return (
    <>
      <fieldset className="seg" aria-label={t('看哪些')}>
        <button type="button" aria-pressed={sight === 'all'} onClick={() => setSight('all')}>
          {t('全部 {n}', { n: view.lines.length })}
        </button>
        <button type="button" aria-pressed={sight === 'open'} onClick={() => setSight('open')}>
          {t('还没报 {n}', { n: open })}
        </button>
      </fieldset>
      <table className="tl filing">
        <thead>
          <tr>
            <th scope="col">{t('承诺')}</th>
            <th scope="col" className="n">
              {t('上一次')}
            </th>
            <th scope="col">{t('这一次')}</th>
            <th scope="col">{t('说明')}</th>
            <th scope="col">{t('佐证')}</th>
            <th scope="col">{t('状态')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(line => (
            <FilingRow
              key={line.promise}
              line={line}
              draft={drafts.draftOf(line)}
              isTyped={line.mayFile && drafts.isTyped(line)}
              wrong={wrongAt(line)}
              busy={verb.running}
              put={change => drafts.put(line, change)}
              undo={() => drafts.drop([line.promise])}
              file={() => void file([line])}
            />
          ))}
        </tbody>
      </table>
      {shown.length === 0 ? <p className="note">{t('这一期都报了。')}</p> : null}
      <div className="filing-foot">
        {isPlaced ? <p className="cinn">{t('有{n}处要改，一项也没有存，改好再报。', { n: problems.length })}</p> : null}
        <Complaint failure={isPlaced ? null : verb.failure} dismiss={() => drafts.drop(sent.map(line => line.promise))} />
        <span className="sub">{ready.length === 0 ? t('填好的会计在这里。') : t('填好{n}项，还没有报送', { n: ready.length })}</span>
        <button type="button" className="btn p" disabled={ready.length === 0 || verb.running} onClick={() => void file(ready)}>
          {t('报送填好的{n}项', { n: ready.length })}
        </button>
      </div>
    </>
  );
}

function Choosing({ view, go }: { readonly view: FilingView; readonly go: (plan: string, moment: string) => void }) {
  const chosen = view.year === null || view.round === null ? '' : momentKey({ year: view.year, round: view.round });
  return (
    <div className="own-filters">
      {view.plans.length < 2 ? null : (
        <select className="in" value={view.plan?.id} aria-label={t('规划')} onChange={event => go(event.target.value, chosen)}>
          {view.plans.map(one => (
            <option key={one.id} value={one.id}>
              {one.title}
            </option>
          ))}
        </select>
      )}
      <select className="in" value={chosen} aria-label={t('报送期')} onChange={event => go(view.plan!.id, event.target.value)}>
        {view.rounds.map(one => (
          <option key={momentKey(one)} value={momentKey(one)}>
            {t(ROUNDS[one.round], { year: one.year })}
            {one.owed > 0 ? t('，{n}项未报', { n: one.owed }) : ''}
          </option>
        ))}
      </select>
    </div>
  );
}

/** 年度填报: all that one's organisation files at one moment of a year, in one table. */
export default function FilingPage() {
  const { plan, moment } = useParams({ strict: false }) as { readonly plan?: string; readonly moment?: string };
  const { account, county } = useSession();
  const navigate = useNavigate();
  const [year, month] = (moment ?? '').split('-');
  const asked = moment === undefined ? {} : { year: Number(year), round: roundAt(month ?? '12') };
  const view = useView<FilingView>('plan.filing', { ...(plan === undefined ? {} : { plan }), ...asked }, { keep: true });
  useTitle(t('年度填报'));
  const found = view.value;
  const go = (next: string, at: string) => void navigate({ to: '/plan/$plan/filing/$moment', params: { plan: next, moment: at } as never });
  // What was chosen by itself is written into the address: a moment that is filed up does not give way to another under one's hands.
  if (moment === undefined && found?.plan != null && found.year !== null && found.round !== null)
    return (
      <Navigate
        to="/plan/$plan/filing/$moment"
        params={{ plan: found.plan.id, moment: momentKey({ year: found.year, round: found.round }) } as never}
        replace
      />
    );
  const isLate = found?.due != null && found.due < county.today;
  return (
    <>
      <div className="ph">
        <h1>{t('年度填报')}</h1>
        <span className="meta">
          {account.organisation?.name ?? ''}
          {found?.plan == null ? '' : ` · ${found.plan.title}`}
        </span>
        {found?.due == null ? null : (
          <span className={isLate ? 'meta amber' : 'meta'}>{t('{day}前报送', { day: dayInSentence(found.due) })}</span>
        )}
      </div>
      <div className="page filing-page">
        {found === undefined ? <Pending view={view} rows={8} /> : null}
        {found !== undefined && found.plan === null ? (
          <Nothing title={t('没有要填报的承诺')} detail={t('规划印发、承诺落实到你的单位以后，要报的数都列在这里。')}>
            <Link className="btn" to="/plan">
              {t('去规划')}
            </Link>
          </Nothing>
        ) : null}
        {found?.plan == null ? null : (
          <>
            <Choosing view={found} go={go} />
            <FilingTable key={`${found.plan.id} ${found.year} ${found.round}`} view={found} />
          </>
        )}
      </div>
    </>
  );
}
