import { Link } from '@tanstack/react-router';
import { figure, percent } from '#web/kit/figure.ts';
import { t, zh } from '#web/kit/language.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { CampusesView, CampusLine } from '../types.ts';

const STATES: Readonly<Record<string, string>> = { filed: zh('待核查'), returned: zh('已退回'), judged: zh('已评定') };

function Line({ line }: { readonly line: CampusLine }) {
  return (
    <tr>
      <th scope="row">{line.campus === null ? line.name : <Link to={`/safety/campus/${line.campus}` as never}>{line.name}</Link>}</th>
      <td>{line.state === null ? <span className="mute">{t('尚未自评')}</span> : t(STATES[line.state] ?? '待核查')}</td>
      <td className="n">{line.selfScore === null ? '—' : figure(line.selfScore)}</td>
      <td className="n">{line.score === null ? '—' : figure(line.score)}</td>
      <td>
        {line.isPassed === null ? (
          '—'
        ) : (
          <span className={`sf-word ${line.isPassed ? 'met' : 'lacking'}`}>{line.isPassed ? t('合格') : t('不合格')}</span>
        )}
      </td>
      <td>{line.judgedOn ?? '—'}</td>
    </tr>
  );
}

/** Safe campuses of a year: the rate of those that passed, and every school. */
export function Campuses({
  year,
  go,
}: {
  readonly year: string | undefined;
  readonly go: (change: Readonly<Record<string, string>>) => void;
}) {
  const found = useView<CampusesView>('safety.safeCampuses', year === undefined ? {} : { year }, { keep: true });
  const view = found.value;
  if (view === undefined) return <Pending view={found} rows={8} />;
  const waiting = view.lines.filter(one => one.state === 'filed').length;
  const own = view.mine === null ? undefined : view.lines.find(one => one.organisation === view.mine);
  const mayFile = own !== undefined && (own.state === null || own.state === 'returned');
  return (
    <>
      <div className="row sf-pick">
        <button type="button" className="btn s" aria-label={t('上一年')} onClick={() => go({ year: String(view.year - 1) })}>
          ‹
        </button>
        <b>{t('{year}年', { year: view.year })}</b>
        <button type="button" className="btn s" aria-label={t('下一年')} onClick={() => go({ year: String(view.year + 1) })}>
          ›
        </button>
        <span>
          {t('合格{passed}/{all}，合格率{rate}', { passed: view.passed, all: view.lines.length, rate: percent(view.rate, 1) })}
          {waiting === 0 ? '' : ` · ${t('待核查{n}', { n: waiting })}`}
        </span>
        <span className="r row no-print">
          {mayFile && view.hasStandard ? (
            <Link
              className="btn p"
              to={(own.campus === null ? '/safety/campus' : `/safety/campus/${own.campus}`) as never}
              search={{ year: view.year } as never}
            >
              {t('填报自评')}
            </Link>
          ) : null}
          <Link className="btn" to={'/ledger/safeItem' as never}>
            {t('评估标准')}
          </Link>
          <a
            className="btn"
            href={`/api/exports/safety.safeCampuses.xlsx?input=${encodeURIComponent(JSON.stringify({ year: view.year }))}`}
          >
            {t('导出')}
          </a>
        </span>
      </div>
      {view.hasStandard ? (
        <div className="sf-scroll">
          <table className="tl">
            <thead>
              <tr>
                <th scope="col">{t('报送单位')}</th>
                <th scope="col">{t('进展')}</th>
                <th scope="col" className="n">
                  {t('自评')}
                </th>
                <th scope="col" className="n">
                  {t('核查')}
                </th>
                <th scope="col">{t('评定结论')}</th>
                <th scope="col">{t('核查日期')}</th>
              </tr>
            </thead>
            <tbody>
              {view.lines.map(line => (
                <Line key={line.organisation} line={line} />
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <Nothing title={t('还没有评估标准')} detail={t('安全科登记平安校园标准以后，各校逐项自评。')} />
      )}
      <p className="note">{t('合格率＝核查合格的单位÷应评单位；80分以上且没有否决事项为合格，这条线由局里确定。')}</p>
    </>
  );
}
