import { Complaint } from '#web/kit/complaint.tsx';
import { figure } from '#web/kit/figure.ts';
import { fileAddress } from '#web/kit/files.ts';
import { either, t } from '#web/kit/language.ts';
import { holds, useSession } from '#web/kit/session.ts';
import { Pending } from '#web/kit/states.tsx';
import { useVerb } from '#web/kit/useVerb.ts';
import { useView } from '#web/kit/useView.ts';
import type { YearView } from '../types.ts';

function Part({ part }: { readonly part: YearView['parts'][number] }) {
  return (
    <section className="pv-part">
      <h3>{either(part.label, part.english)}</h3>
      <table className="tl">
        <tbody>
          {part.lines.map(line => (
            <tr key={line.label}>
              <th scope="row">{either(line.label, line.english)}</th>
              <td className="n">{figure(line.value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The figures of a year from the audit and the office's books, and the report written from them. */
export function Report({ year, choose }: { readonly year: number | undefined; readonly choose: (year: number) => void }) {
  const { account, county } = useSession();
  const last = Number(county.today.slice(0, 4)) - 1;
  const wanted = Number(year ?? last);
  const found = useView<YearView>('privacy.complianceYear', { year: wanted }, { keep: true });
  const write = useVerb<{ file: string; name: string }>('privacy.writeReport');
  const view = found.value;
  if (view === undefined) return <Pending view={found} rows={12} />;
  const compose = async () => {
    const answer = await write.run({ year: wanted });
    if (answer.ok) window.location.assign(fileAddress({ hash: answer.value.file, name: answer.value.name }));
  };
  const isOver = wanted <= last;
  return (
    <>
      <div className="pv-lead">
        <fieldset className="seg" aria-label={t('年度')}>
          {[last + 1, last, last - 1, last - 2].map(one => (
            <button key={one} type="button" aria-pressed={one === wanted} onClick={() => choose(one)}>
              {one}
            </button>
          ))}
        </fieldset>
        <span className="row no-print">
          {holds(account, 'privacyOfficer') && isOver && view.report?.state !== 'filed' ? (
            <button type="button" className="btn p" disabled={write.running} onClick={() => void compose()}>
              {t('生成报告')}
            </button>
          ) : null}
          {view.report === null ? null : (
            <a className="btn" href={fileAddress({ hash: view.report.file, name: view.report.name })}>
              {t('取报告')}
            </a>
          )}
          <a
            className="btn"
            href={`/api/exports/privacy.complianceYear.xlsx?input=${encodeURIComponent(JSON.stringify({ year: wanted }))}`}
          >
            {t('导出表格')}
          </a>
        </span>
      </div>
      <Complaint failure={write.failure} />
      <p className="note">
        {view.report?.state === 'filed' ? t('已报送。') : t('每年1月31日前报送上一年度的报告。')}{' '}
        {t('全年审计事件{n}条。', { n: figure(view.events) })}
      </p>
      <div className="pv-parts">
        {view.parts.map(part => (
          <Part key={part.key} part={part} />
        ))}
      </div>
    </>
  );
}
