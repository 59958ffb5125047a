import { Link } from '@tanstack/react-router';
import { figure, percent } from '#web/kit/figure.ts';
import { t, zh } from '#web/kit/language.ts';
import { holds, useSession } from '#web/kit/session.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { LoopSum } from '../types.ts';

interface LoopShown {
  readonly view: string;
  readonly register: string;
  readonly title: string;
  readonly raise: string;
  readonly add: string;
}

const LOOPS: readonly LoopShown[] = [
  { view: 'safety.closingRates', register: 'hazard', title: zh('安全隐患'), raise: 'safety.raiseIssue', add: zh('登记隐患') },
  { view: 'safety.disputeRates', register: 'dispute', title: zh('矛盾纠纷'), raise: 'safety.raiseDispute', add: zh('登记纠纷') },
];

/** One loop by organisation: entered, closed, open, late. */
function Loop({ shown }: { readonly shown: LoopShown }) {
  const found = useView<readonly LoopSum[]>(shown.view, {});
  const { account } = useSession();
  const mayRaise = holds(account, 'safetyOffice', 'filer');
  const heads = [t('登记'), t('已销号'), t('未销号'), t('逾期未改'), t('销号率')];
  const lines = found.value?.filter(one => one.raised > 0);
  return (
    <section className="sf-loop">
      <div className="sf-top">
        <h2>{t(shown.title)}</h2>
        <span className="r row no-print">
          <Link className="btn s" to={`/ledger/${shown.register}` as never}>
            {t('看台账')}
          </Link>
          {mayRaise ? (
            <Link className="btn s" to={`/ledger/${shown.register}` as never} search={{ deed: shown.raise } as never}>
              {t(shown.add)}
            </Link>
          ) : null}
        </span>
      </div>
      {lines === undefined ? (
        <Pending view={found} rows={4} />
      ) : lines.length === 0 ? (
        <Nothing title={t('还没有登记')} />
      ) : (
        <div className="sf-scroll">
          <table className="tl">
            <thead>
              <tr>
                <th scope="col">{t('报送单位')}</th>
                {heads.map(head => (
                  <th scope="col" className="n" key={head}>
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map(one => (
                <tr key={one.organisation}>
                  <th scope="row">
                    <Link to={`/ledger/${shown.register}` as never} search={{ where: { organisation: one.organisation } } as never}>
                      {one.name}
                    </Link>
                  </th>
                  <td className="n">{figure(one.raised)}</td>
                  <td className="n">{figure(one.closed)}</td>
                  <td className="n">{figure(one.open)}</td>
                  <td className={`n${one.late > 0 ? ' sf-late' : ''}`}>{figure(one.late)}</td>
                  <td className="n">{one.closingRate === null ? '—' : percent(one.closingRate)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** What was found and is to be put right: hazards and disputes, school by school. */
export function Closing() {
  return (
    <>
      {LOOPS.map(shown => (
        <Loop key={shown.view} shown={shown} />
      ))}
    </>
  );
}
