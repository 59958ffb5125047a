import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { percent, withUnit } from '#web/kit/figure.ts';
import { either, t, zh } from '#web/kit/language.ts';
import { StatusMark } from '#web/kit/mark.tsx';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { statusWord } from '#web/kit/status.ts';
import { Tabs } from '#web/kit/tabs.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import { useView } from '#web/kit/useView.ts';
import { Pick } from '#web/kit/widgets.tsx';
import type { Fate, SuccessionLine, SuccessionView } from '../succeed/types.ts';
import './amend.css';

const FATES: Readonly<Record<Fate, string>> = { takenUp: zh('由新承诺承接'), carried: zh('结转为新承诺'), dropped: zh('不再延续') };

/** Decides on one promise of the former plan. */
function Settling({ view, line }: { readonly view: SuccessionView; readonly line: SuccessionLine }) {
  const [fate, setFate] = useState<Fate | ''>(line.fate ?? (line.successor === null ? '' : 'takenUp'));
  const [successor, setSuccessor] = useState(line.successor?.id ?? '');
  const [take, setTake] = useState(line.baseline !== null);
  const [why, setWhy] = useState(line.why ?? '');
  const verb = useVerb('plan.settleSuccession');
  const submit = () =>
    void verb.run({
      successions: [line.id],
      versions: [line.version],
      fate,
      ...(fate === 'takenUp' ? { successor: successor === '' ? null : successor, takeBaseline: take } : {}),
      ...(why.trim() === '' ? {} : { why: why.trim() }),
    });
  return (
    <div className="df-do">
      <select className="in" aria-label={t('去向')} value={fate} onChange={event => setFate(event.target.value as Fate | '')}>
        <option value="">{t('去向未定')}</option>
        {(Object.keys(FATES) as Fate[]).map(key => (
          <option key={key} value={key}>
            {t(FATES[key])}
          </option>
        ))}
      </select>
      {fate === 'takenUp' ? (
        <>
          <span className="succeed-pick">
            <Pick
              choices={view.promises.map(one => ({ key: one.id, label: `${one.number ?? ''} ${one.title} ${one.target}` }))}
              value={successor === '' ? [] : [successor]}
              change={([key]) => setSuccessor(key ?? '')}
              blank={t('选出承接的新承诺')}
            />
          </span>
          {line.baseline === null ? null : (
            <label>
              <input type="checkbox" checked={take} onChange={event => setTake(event.target.checked)} />{' '}
              {t('以{value}（{year}）为基期', { value: withUnit(line.baseline, line.unit), year: line.baselineYear ?? '' })}
            </label>
          )}
        </>
      ) : null}
      {fate === 'dropped' ? (
        <input className="in" aria-label={t('事由')} placeholder={t('事由')} value={why} onChange={event => setWhy(event.target.value)} />
      ) : null}
      <button type="button" className={line.isSettled ? 'btn s' : 'btn s p'} disabled={fate === '' || verb.running} onClick={submit}>
        {line.isSettled ? t('改定') : t('核定')}
      </button>
      <Complaint failure={verb.failure} />
    </div>
  );
}

function Row({ view, line }: { readonly view: SuccessionView; readonly line: SuccessionLine }) {
  const { former, successor } = line;
  return (
    <li className="df">
      <div className="df-head">
        <StatusMark status={former.status} />
        <span className={`st-${former.status}`}>{statusWord(former.status)}</span>
        <span className="mute">{former.number === null ? '' : t('第{n}项', { n: former.number })}</span>
        <Link to="/plan/promises/$promise" params={{ promise: former.id }}>
          {former.title}
        </Link>
        <span className="push">
          {line.isSettled && line.fate !== null ? (
            <b className="jade">{t(FATES[line.fate])}</b>
          ) : (
            <span className="amber">{t('待核定')}</span>
          )}
        </span>
      </div>
      <div className="df-sides">
        <div className="side" data-label={t('原承诺')}>
          {former.quote}
          <p className="note">
            {t('目标 {value}', { value: either(former.target, former.targetEnglish) })}
            {former.actual === null
              ? ` · ${t('没有审定的数')}`
              : ` · ${t('实际 {value}', { value: either(former.actual, former.actualEnglish ?? former.actual) })}`}
          </p>
        </div>
        <div className="side" data-label={t('新承诺')}>
          {successor === null ? (
            <span className="mute">{line.fate === 'dropped' ? (line.why ?? t('已兑现，不再延续')) : t('没有找到相近的新承诺')}</span>
          ) : (
            <>
              <Link to="/plan/promises/$promise" params={{ promise: successor.id }}>
                {successor.quote}
              </Link>
              <p className="note">
                {t('目标 {value}', { value: either(successor.target, successor.targetEnglish) })}
                {line.likeness === null || line.isSettled ? '' : ` · ${t('相似{share}', { share: percent(line.likeness) })}`}
              </p>
            </>
          )}
        </div>
      </div>
      {line.baseline === null ? null : (
        <p className="note">
          {t('建议基期 {value}，来自{source}', { value: withUnit(line.baseline, line.unit), source: line.baselineSource ?? '' })}
        </p>
      )}
      {view.maySettle ? <Settling key={line.version} view={view} line={line} /> : null}
    </li>
  );
}

function Begin({ view }: { readonly view: SuccessionView }) {
  const [former, setFormer] = useState(view.candidates[0]?.id ?? '');
  const verb = useVerb('plan.succeed');
  if (view.candidates.length === 0)
    return <Nothing title={t('没有可以接续的上一份规划')} detail={t('上一份规划要已经印发，且起始年在本规划之前。')} />;
  if (!view.maySettle) return <Nothing title={t('还没有接续上一份规划')} />;
  return (
    <section>
      <p>{t('选出上一份规划，玉衡把它的承诺与新规划逐项配对，提出基期，由您核定去向。')}</p>
      <div className="row">
        <select className="in" aria-label={t('上一份规划')} value={former} onChange={event => setFormer(event.target.value)}>
          {view.candidates.map(one => (
            <option key={one.id} value={one.id}>
              {one.title}
            </option>
          ))}
        </select>
        <button type="button" className="btn p" disabled={verb.running} onClick={() => void verb.run({ plan: view.plan.id, former })}>
          {t('接续')}
        </button>
      </div>
      <Complaint failure={verb.failure} />
    </section>
  );
}

type Shown = 'open' | 'finished' | 'settled';

function Lines({ view }: { readonly view: SuccessionView }) {
  const of = (key: Shown) =>
    view.lines.filter(one => (key === 'settled' ? one.isSettled : !one.isSettled && one.isFinished === (key === 'finished')));
  const [shown, setShown] = useState<Shown>(of('open').length > 0 ? 'open' : 'settled');
  const verb = useVerb('plan.settleSuccession');
  const tabs = (['open', 'finished', 'settled'] as const).map(key => ({
    key,
    label: { open: t('没有兑现的'), finished: t('已经兑现的'), settled: t('已核定') }[key],
    count: of(key).length,
  }));
  const likely = shown === 'settled' ? [] : of(shown).filter(one => one.successor !== null);
  // What was kept and has a likeness in the new plan is taken up, so that its figure becomes the baseline; only the rest ends here.
  const done = of('finished').filter(one => one.successor === null);
  const named = (lines: readonly SuccessionLine[]) => ({ successions: lines.map(one => one.id), versions: lines.map(one => one.version) });
  return (
    <>
      <div className="df-tools">
        <Tabs id="succeed" tabs={tabs} chosen={shown} choose={setShown} />
        {view.maySettle && likely.length > 0 ? (
          <button
            type="button"
            className="btn s"
            disabled={verb.running}
            onClick={() => void verb.run({ ...named(likely), fate: 'takenUp', takeBaseline: true })}
          >
            {t('{n}项都按建议承接', { n: likely.length })}
          </button>
        ) : null}
        {view.maySettle && shown === 'finished' && done.length > 0 ? (
          <button
            type="button"
            className="btn s"
            disabled={verb.running}
            onClick={() => void verb.run({ ...named(done), fate: 'dropped' })}
          >
            {t('{n}项都已兑现，不再延续', { n: done.length })}
          </button>
        ) : null}
      </div>
      <Complaint failure={verb.failure} />
      <ul className="dfs" id="succeed-panel">
        {of(shown).map(line => (
          <Row key={line.id} view={view} line={line} />
        ))}
      </ul>
      {of(shown).length === 0 ? <p className="note">{t('这一栏没有承诺。')}</p> : null}
    </>
  );
}

/** What becomes of the promises of the former plan in this one. */
export default function SucceedPage() {
  const { plan } = useParams({ strict: false }) as { plan: string };
  const view = useView<SuccessionView>('plan.succession', { plan });
  useTitle(t('规划接续'));
  return (
    <>
      <div className="ph">
        <h1>{t('规划接续')}</h1>
        <span className="meta">
          {view.value === undefined ? null : (
            <>
              {view.value.former === null ? '' : `${view.value.former.title} → `}
              <Link to="/plan/$plan" params={{ plan }}>
                {view.value.plan.title}
              </Link>
            </>
          )}
        </span>
      </div>
      <div className="page amend">
        {view.value === undefined ? (
          <Pending view={view} rows={8} />
        ) : view.value.former === null ? (
          <Begin view={view.value} />
        ) : (
          <Lines view={view.value} />
        )}
      </div>
    </>
  );
}
