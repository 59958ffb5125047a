import { useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { figure } from '#web/kit/figure.ts';
import { either, t } from '#web/kit/language.ts';
import { holds, useSession } from '#web/kit/session.ts';
import { Pending } from '#web/kit/states.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import { useView } from '#web/kit/useView.ts';
import type { PassProgress, ScenarioWhole } from '../../standards/pass/views.ts';
import { wan } from './pass.page.tsx';
import { Verdict } from './verdict.tsx';
import { KINDS, RUNNING, STAGES, STATES } from './words.ts';
import './standards.css';

interface Told {
  readonly state: string;
  readonly version: number;
  readonly limit: number;
  readonly progress: PassProgress | null;
}

/** A search at work: how long, the best so far, what it cannot cost less than; asked anew every second, and the way to stop it. */
function Watching({ row, may }: { readonly row: string; readonly may: boolean }) {
  const queries = useQueryClient();
  const [asked, setAsked] = useState(0);
  const found = useView<Told>('indicators.passProgress', { row, asked }, { keep: true });
  const stop = useVerb('indicators.stopPass');
  const told = found.value;
  const isOver = told !== undefined && !RUNNING.includes(told.state);
  useEffect(() => {
    if (isOver) {
      void queries.invalidateQueries();
      return;
    }
    const clock = setTimeout(() => setAsked(asked + 1), 1000);
    return () => clearTimeout(clock);
  }, [asked, isOver, queries]);
  if (told === undefined) return <Pending view={found} rows={4} />;
  const { progress, limit, state, version } = told;
  const share = Math.min(100, Math.round(((progress?.seconds ?? 0) / limit) * 100));
  return (
    <section className="sd-watch" aria-live="polite">
      <h2>{t(STATES[state] ?? state)}</h2>
      <progress className="sd-progress" max={100} value={share} aria-label={t('测算进度')} />
      <p>
        {progress === null
          ? t('排队等候处理器')
          : t('已算{n}秒，最长{limit}秒；目前最省{cost}，最少也要{bound}', {
              n: figure(progress.seconds, 0),
              limit,
              cost: progress.cost === null ? t('还没有找到') : wan(progress.cost),
              bound: wan(progress.bound),
            })}
      </p>
      {may && state !== 'passStopping' ? (
        <button type="button" className="btn" disabled={stop.running} onClick={() => void stop.run({ row, version })}>
          {t('停止，用目前最好的')}
        </button>
      ) : null}
      <Complaint failure={stop.failure} />
    </section>
  );
}

function WorkList({ whole }: { readonly whole: ScenarioWhole }) {
  return (
    <section className="sd-stage">
      <h2>
        {t('任务清单')}
        <small>{t('{n}项，合计{cost}', { n: whole.work.length, cost: wan(whole.line.cost) })}</small>
      </h2>
      <div className="scroll-x">
        <table className="tl sd-work">
          <thead>
            <tr>
              <th scope="col">{t('年度')}</th>
              <th scope="col">{t('类别')}</th>
              <th scope="col">{t('落实学校')}</th>
              <th scope="col">{t('派出学校')}</th>
              <th scope="col">{t('内容')}</th>
              <th scope="col" className="n">
                {t('费用（元）')}
              </th>
              <th scope="col">{t('效果（全部做完后）')}</th>
            </tr>
          </thead>
          <tbody>
            {whole.work.map((line, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two lines of a list may be alike
              <tr key={place}>
                <td>{line.year}</td>
                <td>{t(KINDS[line.kind])}</td>
                <th scope="row">
                  {line.school}
                  <span className="mute"> {t(STAGES[line.stage])}</span>
                </th>
                <td>{line.from ?? ''}</td>
                <td className="wrap">{line.summary}</td>
                <td className="n">{figure(line.cost)}</td>
                <td className="wrap">{line.effect}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Schools({ whole }: { readonly whole: ScenarioWhole }) {
  const codes = Object.keys(whole.parts[0]?.before ?? {});
  const told = (value: number | null | undefined) => figure(value ?? null, (value ?? 0) >= 100 ? 0 : 2);
  return (
    <section className="sd-stage">
      <h2>
        {t('做完以后')}
        <small>{t('由任务清单重新计算，不取自求解器')}</small>
      </h2>
      <div className="scroll-x">
        <table className="tl sd-heat">
          <thead>
            <tr>
              <th scope="col">{t('学校')}</th>
              {codes.map(code => (
                <th key={code} scope="col" className="n">
                  {code}
                </th>
              ))}
              <th scope="col">{t('结论')}</th>
            </tr>
          </thead>
          <tbody>
            {whole.parts.map(part => (
              <tr key={part.id}>
                <th scope="row">
                  {part.name}
                  <span className="mute"> {t(STAGES[part.stage])}</span>
                </th>
                {codes.map(code => (
                  <td key={code} className={`n${part.after[code] === part.before[code] ? '' : ' sd-changed'}`}>
                    {part.after[code] === part.before[code]
                      ? told(part.before[code])
                      : `${told(part.before[code])}→${told(part.after[code])}`}
                  </td>
                ))}
                <td>
                  <Verdict passes={part.passed[1]} />
                </td>
              </tr>
            ))}
          </tbody>
          <tbody className="sd-foot">
            {(['primary', 'junior'] as const).map(stage => {
              const own = whole.spreads.filter(one => one.stage === stage);
              return own.length === 0 ? null : (
                <tr key={stage}>
                  <th scope="row">{t('{stage}差异系数（限{limit}）', { stage: t(STAGES[stage]), limit: own[0]!.limit })}</th>
                  {own.map(one => (
                    <td key={one.code} className="n">
                      {figure(one.before, 3)}→{figure(one.after, 3)}
                    </td>
                  ))}
                  <td />
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Result({ whole, may }: { readonly whole: ScenarioWhole; readonly may: boolean }) {
  const { line } = whole;
  const adopt = useVerb('indicators.adoptPass');
  const drop = useVerb('indicators.dropPass');
  const target = { row: line.id, version: line.version };
  const input = encodeURIComponent(JSON.stringify({ row: line.id }));
  return (
    <>
      <div className="row no-print sd-deeds">
        {line.cost === null ? null : (
          <a className="btn p" href={`/api/exports/indicators.passScenario.xlsx?input=${input}`}>
            {t('导出任务清单')}
          </a>
        )}
        {may && line.cost !== null && whole.work.length > 0 && whole.tasks === 0 ? (
          <button type="button" className="btn" disabled={adopt.running} onClick={() => void adopt.run(target)}>
            {t('采用，生成任务')}
          </button>
        ) : null}
        {whole.tasks > 0 ? (
          <Link className="btn" to={'/ledger/passTask' as never}>
            {t('已生成{n}项任务', { n: whole.tasks })}
          </Link>
        ) : null}
        {may ? (
          <button type="button" className="btn t" disabled={drop.running} onClick={() => void drop.run(target)}>
            {t('作废方案')}
          </button>
        ) : null}
      </div>
      <Complaint failure={adopt.failure ?? drop.failure} />
      {whole.problems.map(one => (
        <p key={one.message} className="why w-behind">
          {either(one.message, one.english)}
        </p>
      ))}
      {line.cost === null ? null : (
        <p className="why">
          {t('最省{cost}，{proof}。复算：{verified}。', {
            cost: wan(line.cost),
            proof: line.isProved
              ? t('已证明没有更省的办法')
              : t('最少也要{bound}，差距不超过{n}%', { bound: wan(line.bound), n: figure((line.gap ?? 0) * 100, 2) }),
            verified: line.passes === true ? t('每所学校和两个学段都达标') : t('没有通过'),
          })}{' '}
          {line.byYear.map(one => t('{year}年{cost}', { year: one.year, cost: wan(one.cost) })).join('，')}
          {line.alternative === null ? '' : ` · ${line.alternative}`}
        </p>
      )}
      {whole.wants.length === 0 ? null : (
        <section className="sd-stage">
          <h2>{t('在这些条件内不能达标；最小要放宽的是')}</h2>
          <ul className="sd-wants">
            {whole.wants.map(want => (
              <li key={want.zh}>{either(want.zh, want.en)}</li>
            ))}
          </ul>
        </section>
      )}
      {whole.work.length > 0 ? <WorkList whole={whole} /> : null}
      {whole.parts.length > 0 && line.cost !== null ? <Schools whole={whole} /> : null}
      {whole.assumptions.length === 0 ? null : (
        <section className="sd-stage">
          <h2>{t('测算时的约定')}</h2>
          <ul className="sd-wants">
            {whole.assumptions.map(one => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** One search: its progress while it runs, then the work list, the county afterwards, and what may be done with it. */
export default function PassOnePage() {
  const { row } = useParams({ strict: false }) as { readonly row: string };
  const { account } = useSession();
  const found = useView<ScenarioWhole>('indicators.passScenario', { row }, { keep: true });
  useTitle(t('达标测算'));
  const whole = found.value;
  const may = holds(account, 'planner');
  return (
    <div className="page sd-page">
      <p className="note">
        <Link to={'/standards/pass' as never}>{t('最省达标办法')}</Link>
      </p>
      {whole === undefined ? (
        <Pending view={found} rows={8} />
      ) : (
        <>
          <div className="sd-top">
            <h1>{whole.line.settings.name}</h1>
            <span className={`sd-state ${whole.line.state}`}>{t(STATES[whole.line.state] ?? whole.line.state)}</span>
          </div>
          {RUNNING.includes(whole.line.state) ? <Watching row={row} may={may} /> : <Result whole={whole} may={may} />}
        </>
      )}
    </div>
  );
}
