import { useState } from 'react';
import { figure, unitWord } from '#web/kit/figure.ts';
import { t, zh } from '#web/kit/language.ts';
import type { Actual, PeriodPart, PromiseView } from '../types.ts';
import { MilestoneChart } from './milestoneChart.tsx';
import { pointsOf } from './milestonePoints.ts';
import { periodWord, taskWord } from './words.ts';

const STATES: Readonly<Record<Actual['state'], string>> = { filed: zh('待审核'), accepted: zh('已审'), sentBack: zh('退回') };
/** How far an actual has come: `待审核`, `已审` or `退回`. */
export const actualWord = (state: Actual['state']): string => t(STATES[state]);

/** What was filed for a year, as the table says it: `47.1`, `推进中 42%`, with the running sum of a cumulative promise. */
function actualSaid(actual: Actual, sum: number | undefined): string {
  if (actual.taskStatus !== null)
    return [taskWord(actual.taskStatus), actual.value === null ? '' : `${figure(actual.value)}%`].filter(Boolean).join(' ');
  return `${figure(actual.value)}${sum === undefined ? '' : t('（累计{sum}）', { sum: figure(sum) })}`;
}

/** The lines of the table: a year, or each period of it that was filed. */
const periodsOf = (years: readonly number[], actuals: readonly Actual[]): readonly { readonly year: number; readonly part: PeriodPart }[] =>
  years.flatMap(year => {
    const parts = [...new Set(actuals.filter(one => one.year === year).map(one => one.part))];
    return parts.length === 0 ? [{ year, part: 'whole' as const }] : parts.map(part => ({ year, part }));
  });

function ActualTable({ view }: { readonly view: PromiseView }) {
  const { baseline, planned, filed } = pointsOf(view);
  const years = [
    ...new Set([...(baseline === null ? [] : [baseline.year]), ...planned.map(p => p.year), ...view.actuals.map(a => a.year)]),
  ].sort();
  const sums = new Map(view.promise.method === 'cumulative' ? filed.map(point => [point.year, point.value]) : []);
  return (
    <table className="tl">
      <thead>
        <tr>
          <th scope="col">{t('年度')}</th>
          {planned.length === 0 ? null : (
            <th scope="col" className="n">
              {t('里程碑')}
            </th>
          )}
          <th scope="col" className="n">
            {t('实际')}
          </th>
          <th scope="col">{t('报送')}</th>
        </tr>
      </thead>
      <tbody>
        {periodsOf(years, view.actuals).map(({ year, part }) => {
          const milestone = planned.find(point => point.year === year);
          const own = view.actuals.filter(one => one.year === year && one.part === part);
          const actual = own.find(one => one.state !== 'sentBack') ?? own[0];
          const isBaseline = baseline?.year === year;
          return (
            <tr key={`${year}${part}`}>
              <th scope="row">{periodWord({ year, part })}</th>
              {planned.length === 0 ? null : (
                <td className="n">{milestone === undefined ? (isBaseline ? t('基期') : '') : figure(milestone.value)}</td>
              )}
              <td className="n">
                {actual === undefined
                  ? isBaseline
                    ? figure(baseline.value)
                    : t('未填')
                  : actualSaid(actual, part === 'whole' ? sums.get(year) : undefined)}
              </td>
              <td>{actual === undefined ? '' : `${actualWord(actual.state)} · ${actual.filedBy}`}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Figures that came in by themselves, each with its proof. */
function Proofs({ actuals }: { readonly actuals: readonly Actual[] }) {
  const computed = actuals.filter(one => one.proof !== null);
  if (computed.length === 0) return null;
  return (
    <ul className="ms-proofs">
      {computed.map(one => (
        <li key={one.id} className="note">
          {periodWord(one)} <b className="n">{figure(one.value)}</b> · {t('由台账自动计算')} · <a href={one.proof ?? ''}>{t('打开证明')}</a>
        </li>
      ))}
    </ul>
  );
}

/** Milestones against actuals, as a chart or as a table. */
export function Milestones({ view }: { readonly view: PromiseView }) {
  const [asTable, setAsTable] = useState(false);
  const { baseline, planned, filed } = pointsOf(view);
  const drawable = view.promise.method !== 'state' && planned.length + filed.length + (baseline === null ? 0 : 1) >= 2;
  const nothing = planned.length + view.actuals.length === 0 && baseline === null;
  return (
    <section className="ms">
      <div className="hh">
        <h2>
          {view.promise.method === 'state' ? t('办到哪一步') : t('里程碑与实际')}
          {view.promise.unit === null ? null : <small>{t('单位：{unit}', { unit: unitWord(view.promise.unit) })}</small>}
        </h2>
        {drawable ? (
          <button type="button" className="btn t s" onClick={() => setAsTable(!asTable)}>
            {asTable ? t('看图') : t('看表')}
          </button>
        ) : null}
      </div>
      {nothing ? (
        <p className="note">{t('还没有基期、里程碑和实际值。')}</p>
      ) : drawable && !asTable ? (
        <MilestoneChart view={view} />
      ) : (
        <ActualTable view={view} />
      )}
      <Proofs actuals={view.actuals} />
    </section>
  );
}
