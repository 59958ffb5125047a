import { Link } from '@tanstack/react-router';
import { percent } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { EquipmentView } from '../types.ts';
import { known, Share } from './share.tsx';

/** Schools by the parts of the index of equipment. */
export function Equipment() {
  const found = useView<EquipmentView>('digital.equipmentIndex', {});
  const view = found.value;
  if (view === undefined) return <Pending view={found} rows={8} />;
  const heads = [t('多媒体教室'), t('互动教室'), t('学生终端'), t('教师终端'), t('带宽')];
  return (
    <>
      <div className="row pt-pick">
        <span>
          {t('平均指数 {mean} · 互动教室覆盖 {share}', {
            mean: known(view.mean),
            share: view.interactiveCoverage === null ? t('缺') : percent(view.interactiveCoverage),
          })}
        </span>
        <span className="r row no-print">
          <a className="btn" href="/api/exports/digital.equipmentIndex.xlsx">
            {t('导出')}
          </a>
        </span>
      </div>
      <div className="pt-scroll">
        <table className="tl">
          <thead>
            <tr>
              <th scope="col">{t('学校')}</th>
              <th scope="col" className="n">
                {t('指数')}
              </th>
              {heads.map(head => (
                <th scope="col" key={head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.lines.map(line => (
              <tr key={line.organisation}>
                <th scope="row">
                  {line.row === null ? line.name : <Link to={`/ledger/digitalEquipment/${line.row}` as never}>{line.name}</Link>}
                </th>
                <td className="n">{known(line.index)}</td>
                {line.row === null ? (
                  <td colSpan={5} className="note">
                    {t('没有填报装备')}
                  </td>
                ) : (
                  Object.entries(line.parts).map(([part, value]) => (
                    <td key={part}>
                      <Share value={value} />
                    </td>
                  ))
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="note">
        {t(
          '指数为五项的平均，任何一项缺数即不出指数。参照值：每百名学生{terminals}台终端，带宽{mbps}Mbps，互动教室{rooms}间；由县市核定。',
          {
            terminals: view.aims.terminalsPer100Pupils,
            mbps: view.aims.bandwidthMbps,
            rooms: view.aims.interactiveRooms,
          },
        )}
      </p>
    </>
  );
}
