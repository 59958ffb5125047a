import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { figure } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { holds, useSession } from '#web/kit/session.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { ConsentLine, ConsentView, LackingLine } from '../types.ts';

const counted = (value: number | null) => (value === null ? '＊' : figure(value));

/** A school's clerk goes from a name to the pupil's page, where the consent is recorded. */
function Lacking({ lines, mayOpen }: { readonly lines: readonly LackingLine[]; readonly mayOpen: boolean }) {
  if (lines.length === 0) return <Nothing title={t('不满14周岁的学生都有有效的同意')} />;
  return (
    <table className="tl pv-table">
      <thead>
        <tr>
          <th scope="col">{t('学生')}</th>
          <th scope="col">{t('班级')}</th>
          <th scope="col">{t('情况')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(one => (
          <tr key={`${one.purpose}${one.pupil}`}>
            <th scope="row">{mayOpen ? <Link to={`/ledger/pupil/${one.pupil}` as never}>{one.name}</Link> : one.name}</th>
            <td data-label={t('班级')}>{one.homeroom ?? '—'}</td>
            <td data-label={t('情况')}>{one.wasWithdrawn ? t('已撤回') : t('尚无同意')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Line({ line, open }: { readonly line: ConsentLine; readonly open: (() => void) | null }) {
  return (
    <tr>
      <th scope="row">
        {open === null ? (
          line.name
        ) : (
          <button type="button" className="pv-open" onClick={open}>
            {line.name}
          </button>
        )}
      </th>
      {[
        [t('不满14周岁'), line.under14],
        [t('同意有效'), line.given],
        [t('已撤回'), line.withdrawn],
        [t('尚无同意'), line.lacking],
      ].map(([label, value]) => (
        <td className="n" key={label as string} data-label={label as string}>
          {counted(value as number | null)}
        </td>
      ))}
    </tr>
  );
}

/** Consents by school and purpose; for one school, who has none. */
export function Consents() {
  const { account } = useSession();
  const [school, setSchool] = useState<string | null>(null);
  const found = useView<ConsentView>('privacy.consents', school === null ? {} : { organisation: school }, { keep: true });
  const view = found.value;
  if (view === undefined) return <Pending view={found} rows={8} />;
  const mayOpen = view.lacking === null && !view.isSuppressed;
  return (
    <>
      {school === null ? null : (
        <button type="button" className="btn no-print" onClick={() => setSchool(null)}>
          {t('看所有学校')}
        </button>
      )}
      {view.purposes.map(({ purpose, heading, registers }) => (
        <section key={purpose}>
          <h2>
            {heading ?? purpose}
            <small>{t('用于：{registers}', { registers: registers.join(t('、')) })}</small>
          </h2>
          {heading === null ? <p className="pv-bad">{t('这一用途还没有发布同意书，有关台账登记不了不满14周岁的学生。')}</p> : null}
          <table className="tl pv-table">
            <thead>
              <tr>
                <th scope="col">{t('学校')}</th>
                {[t('不满14周岁'), t('同意有效'), t('已撤回'), t('尚无同意')].map(label => (
                  <th scope="col" className="n" key={label}>
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {view.lines
                .filter(line => line.purpose === purpose)
                .map(line => (
                  <Line key={line.organisation} line={line} open={mayOpen ? () => setSchool(line.organisation) : null} />
                ))}
            </tbody>
          </table>
          {view.isSuppressed ? <p className="note">{t('＊ 少于5人的数和能推出它的数不显示。')}</p> : null}
          {view.lacking === null ? null : (
            <>
              <h3>{t('尚无有效同意的学生')}</h3>
              <Lacking lines={view.lacking.filter(one => one.purpose === purpose)} mayOpen={holds(account, 'schoolClerk')} />
            </>
          )}
        </section>
      ))}
    </>
  );
}
