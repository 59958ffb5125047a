import { t } from '#web/kit/language.ts';
import { Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { PolicyLine } from '../types.ts';
import { VERIFIED } from './words.ts';

/** Which policy is for whom today, with its source and how well the figure was verified. */
export function Policies() {
  const found = useView<readonly PolicyLine[]>('aid.policies', {});
  const lines = found.value;
  if (lines === undefined) return <Pending view={found} rows={8} />;
  return (
    <>
      <p className="mute aid-note">{t('国家和省的规定随产品提供；标有“请核对”的，以省里的文件为准。县里自己的项目在“资助项目”里设立。')}</p>
      <div className="pt-scroll">
        <table className="tl aid-policies">
          <thead>
            <tr>
              <th scope="col">{t('类别')}</th>
              <th scope="col">{t('资助项目')}</th>
              <th scope="col">{t('条件')}</th>
              <th scope="col">{t('每学期标准')}</th>
              <th scope="col">{t('执行起始日')}</th>
              <th scope="col">{t('依据')}</th>
              <th scope="col">{t('核实情况')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(line => (
              <tr key={line.name}>
                <td>{line.kind}</td>
                <th scope="row">{line.name}</th>
                <td>{line.conditions.join('；')}</td>
                <td>{line.amount}</td>
                <td>{line.from}</td>
                <td>{line.source}</td>
                <td className={line.verified === 'memory' ? 'aid-wait' : ''}>{t(VERIFIED[line.verified])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
