import { Link } from '@tanstack/react-router';
import { figure, percent } from '../figure.ts';
import { t } from '../language.ts';
import { Nothing, Pending } from '../states.tsx';
import { useView } from '../useView.ts';
import './patterns.css';

interface Sum {
  readonly organisation: string;
  readonly name: string;
  readonly raised: number;
  readonly closed: number;
  readonly inTime: number;
  readonly open: number;
  readonly late: number;
  readonly closingRate: number | null;
}

/** A closing loop by organisation, drawn from the view `OFFICE.closingRates`: entered, closed, in time, open, late; each name leads to its rows. */
export function LoopPanel({ office, register }: { readonly office: string; readonly register: string }) {
  const found = useView<readonly Sum[]>(`${office}.closingRates`, {});
  if (found.value === undefined) return <Pending view={found} rows={4} />;
  if (found.value.length === 0) return <Nothing title={t('还没有登记')} />;
  const heads = [t('登记'), t('已办结'), t('按期办结'), t('未办结'), t('已逾期'), t('办结率')];
  return (
    <div className="pt-scroll">
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
          {found.value.map(one => (
            <tr key={one.organisation}>
              <th scope="row">
                <Link to={`/ledger/${register}` as never} search={{ where: { organisation: one.organisation } } as never}>
                  {one.name}
                </Link>
              </th>
              <td className="n">{figure(one.raised)}</td>
              <td className="n">{figure(one.closed)}</td>
              <td className="n">{figure(one.inTime)}</td>
              <td className="n">{figure(one.open)}</td>
              <td className={`n${one.late > 0 ? ' pt-late' : ''}`}>{figure(one.late)}</td>
              <td className="n">{one.closingRate === null ? '—' : percent(one.closingRate)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
