import { Link } from '@tanstack/react-router';
import { figure } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { holds, useSession } from '#web/kit/session.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { YearBoard, YearLine } from '../types.ts';
import { Star } from './star.tsx';
import { said } from './words.ts';

export interface Chosen {
  readonly year: string | undefined;
  readonly go: (change: Readonly<Record<string, string>>) => void;
}

/** A school year with the way to the one before and after. */
export function YearPick({ year, go, view }: { readonly year: number; readonly go: Chosen['go']; readonly view: string }) {
  return (
    <div className="row pt-pick">
      <button type="button" className="btn s" aria-label={t('上一学年')} onClick={() => go({ year: String(year - 1) })}>
        ‹
      </button>
      <b>{t('{from}–{to}学年', { from: year, to: year + 1 })}</b>
      <button type="button" className="btn s" aria-label={t('下一学年')} onClick={() => go({ year: String(year + 1) })}>
        ›
      </button>
      <span className="r row no-print">
        <a className="btn" href={`/api/exports/networks.${view}.xlsx?input=${encodeURIComponent(JSON.stringify({ year }))}`}>
          {t('导出')}
        </a>
      </span>
    </div>
  );
}

const useBoard = (year: string | undefined) => useView<YearBoard>('networks.yearBoard', year === undefined ? {} : { year }, { keep: true });

/** The networks of a school year as small pictures, by kind. */
export function Maps({ year, go }: Chosen) {
  const found = useBoard(year);
  if (found.value === undefined) return <Pending view={found} rows={8} />;
  const { lines, year: of } = found.value;
  return (
    <>
      <YearPick year={of} go={go} view="yearBoard" />
      {lines.length === 0 ? <Nothing title={t('这一学年还没有联合体')} /> : null}
      {[...Map.groupBy(lines, one => one.kind)].map(([kind, own]) => (
        <section key={kind} className="nw-kind">
          <h2>
            {said(kind)} <small>{t('{n}个', { n: own.length })}</small>
          </h2>
          <ul className="nw-stars">
            {own.map(one => (
              <li key={one.id}>
                <Link to={`/ledger/schoolNetwork/${one.id}` as never}>{one.name}</Link>
                <Star name={one.name} lead={one.lead} members={one.members} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** Squares of what was agreed: full where held, empty where still to come; what was held beyond stands behind a plus. */
function Held({ agreed, held }: { readonly agreed: number | null; readonly held: number }) {
  if (agreed === null) return <span>{t('未约定，已开展{n}次', { n: held })}</span>;
  const says = t('约定{agreed}次，已开展{held}次', { agreed, held });
  return (
    <span className="nw-held" title={says}>
      <span className={held < agreed ? '' : 'nw-done'}>
        {held}/{agreed}
      </span>
      {agreed > 12
        ? null
        : Array.from({ length: agreed }, (_, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: squares are their places
            <i key={place} className={place < held ? 'on' : ''} />
          ))}
    </span>
  );
}

function PlanCell({ line, mayPlan }: { readonly line: YearLine; readonly mayPlan: boolean }) {
  if (line.plan !== null) {
    return <Link to={`/ledger/networkPlan/${line.plan}` as never}>{line.isReported ? t('已总结') : t('实施中')}</Link>;
  }
  return mayPlan ? (
    <Link to={'/ledger/networkPlan' as never} search={{ deed: 'networks.planYear', given: { network: line.id } } as never}>
      {t('去制定')}
    </Link>
  ) : (
    <span className="pt-late">{t('未报')}</span>
  );
}

/** Networks by what they agreed on for the year and what they held. */
export function Year({ year, go }: Chosen) {
  const found = useBoard(year);
  const { account } = useSession();
  if (found.value === undefined) return <Pending view={found} rows={8} />;
  const { lines, year: of } = found.value;
  const isFiler = holds(account, 'filer');
  return (
    <>
      <YearPick year={of} go={go} view="yearBoard" />
      {lines.length === 0 ? (
        <Nothing title={t('这一学年还没有联合体')} />
      ) : (
        <div className="pt-scroll">
          <table className="tl nw-year">
            <thead>
              <tr>
                <th scope="col">{t('联合体')}</th>
                <th scope="col">{t('年度计划')}</th>
                <th scope="col">{t('约定与开展')}</th>
                <th scope="col" className="n">
                  {t('还差')}
                </th>
                <th scope="col" className="n">
                  {t('参加人次')}
                </th>
                <th scope="col" className="n">
                  {t('派出教师')}
                </th>
                <th scope="col">{t('捆绑评价')}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(line => (
                <tr key={line.id}>
                  <th scope="row">
                    <Link to={`/ledger/schoolNetwork/${line.id}` as never}>{line.name}</Link>
                    <small className="nw-under">{t('牵头：{lead}', { lead: line.lead ?? t('缺') })}</small>
                  </th>
                  <td>
                    <PlanCell line={line} mayPlan={isFiler && line.leadsMine} />
                  </td>
                  <td>
                    {line.kinds.length === 0 ? <span className="note">{t('没有约定，也没有活动')}</span> : null}
                    {line.kinds.map(one => (
                      <div key={one.kind} className="nw-kindline">
                        <span>{said(one.label)}</span>
                        <Held agreed={one.agreed} held={one.held} />
                      </div>
                    ))}
                  </td>
                  <td className={`n${(line.short ?? 0) > 0 ? ' pt-late' : ''}`}>{line.short === null ? '—' : figure(line.short)}</td>
                  <td className="n">{line.attendance === null ? '—' : figure(line.attendance)}</td>
                  <td className="n">{figure(line.sent)}</td>
                  <td>
                    {line.review === null ? (
                      '—'
                    ) : (
                      <Link to={`/ledger/networkReview/${line.review.id}` as never}>
                        {figure(line.review.total)} {said(line.review.verdict)}
                      </Link>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
