import { Link } from '@tanstack/react-router';
import { figure } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { ResourceView } from '../types.ts';
import { said } from './words.ts';

/** What schools share, what others use of it, and the points it brings. */
export function Resources() {
  const found = useView<ResourceView>('digital.sharing', {});
  const view = found.value;
  if (view === undefined) return <Pending view={found} rows={8} />;
  const heads = [t('入库资源'), t('被他校使用'), t('本校使用'), t('积分')];
  return (
    <>
      <ul className="pt-key">
        {view.kinds.map(one => (
          <li key={one.kind}>
            <Link to={'/ledger/digitalResource' as never} search={{ where: { resourceKind: one.kind } } as never}>
              {said(one.label)}
            </Link>{' '}
            {one.count}
          </li>
        ))}
        <li>
          {t('待入库')} {view.waiting}
        </li>
        <li className="no-print">
          <a href="/api/exports/digital.sharing.xlsx">{t('导出')}</a>
        </li>
      </ul>
      <div className="pt-scroll">
        <table className="tl">
          <thead>
            <tr>
              <th scope="col">{t('学校')}</th>
              {heads.map(head => (
                <th scope="col" className="n" key={head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.lines.map(line => (
              <tr key={line.organisation}>
                <th scope="row">
                  <Link to={'/ledger/digitalResource' as never} search={{ where: { organisation: line.organisation } } as never}>
                    {line.name}
                  </Link>
                </th>
                <td className="n">{figure(line.shared)}</td>
                <td className="n">{figure(line.usedByOthers)}</td>
                <td className="n">{figure(line.uses)}</td>
                <td className="n">{figure(line.points)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="note">{t('积分＝入库资源按类型计分，加被他校每使用50次计1分；计分办法由县市核定。')}</p>
    </>
  );
}
