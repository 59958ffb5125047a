import { figure } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { EffectLine } from '../types.ts';
import { said } from './words.ts';

const signed = (value: number) => (value > 0 ? `+${figure(value)}` : figure(value));

/** A line from the figure before to the figure after, on the scale of its measure in this network. */
function Slope({ line, least, most }: { readonly line: EffectLine; readonly least: number; readonly most: number }) {
  if (line.before === null || line.after === null) return null;
  const y = (value: number) => (most === least ? 14 : 24 - ((value - least) / (most - least)) * 20);
  const rises = (line.change ?? 0) >= 0;
  const colour = rises ? '#0F6B5B' : '#C07A0A';
  return (
    <svg width="72" height="28" viewBox="0 0 72 28" aria-hidden="true">
      <path d={`M8 ${y(line.before.value)}L64 ${y(line.after.value)}`} stroke={colour} strokeWidth="1.6" />
      <circle cx="8" cy={y(line.before.value)} r="3" fill="#F9FAF7" stroke={colour} strokeWidth="1.4" />
      <circle cx="64" cy={y(line.after.value)} r="3" fill={colour} />
    </svg>
  );
}

function OfNetwork({ name, lines }: { readonly name: string; readonly lines: readonly EffectLine[] }) {
  const known = lines.filter(one => one.before !== null || one.after !== null);
  const bare = lines.length - known.length;
  const span = (measure: string) => {
    const values = known.filter(one => one.measure === measure).flatMap(one => [one.before, one.after].flatMap(at => at?.value ?? []));
    return { least: Math.min(...values), most: Math.max(...values) };
  };
  return (
    <section className="nw-kind">
      <h2>{name}</h2>
      {known.length === 0 ? (
        <p className="note">{t('还没有成员单位的前后数据，请填报学校成效数据。')}</p>
      ) : (
        <div className="pt-scroll">
          <table className="tl">
            <thead>
              <tr>
                <th scope="col">{t('成效指标')}</th>
                <th scope="col">{t('单位')}</th>
                <th scope="col" className="n">
                  {t('加入前')}
                </th>
                <th scope="col" className="n">
                  {t('加入后')}
                </th>
                <th scope="col" className="n">
                  {t('变化')}
                </th>
                <th scope="col">{t('走向')}</th>
              </tr>
            </thead>
            <tbody>
              {known.map(one => (
                <tr key={`${one.measure}${one.organisation}`}>
                  <td>{said(one.label)}</td>
                  <th scope="row">{one.organisation}</th>
                  <td className="n">
                    {one.before === null ? t('缺') : figure(one.before.value)} <small>{one.before?.year}</small>
                  </td>
                  <td className="n">
                    {one.after === null ? t('缺') : figure(one.after.value)} <small>{one.after?.year}</small>
                  </td>
                  <td className="n">{one.change === null ? '—' : signed(one.change)}</td>
                  <td>
                    <Slope line={one} {...span(one.measure)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {known.length > 0 && bare > 0 ? <p className="note">{t('另有{n}项前后数据都缺。', { n: bare })}</p> : null}
    </section>
  );
}

/** Each member before it joined and since, measure by measure, network by network. */
export function Effects() {
  const found = useView<readonly EffectLine[]>('networks.networkEffect', {});
  if (found.value === undefined) return <Pending view={found} rows={8} />;
  if (found.value.length === 0) return <Nothing title={t('还没有联合体')} />;
  return (
    <>
      <p className="note">{t('加入当年的数据不计在前后；前后变化不等于联合体带来的变化。')}</p>
      {[...Map.groupBy(found.value, one => one.network)].map(([name, lines]) => (
        <OfNetwork key={name} name={name} lines={lines} />
      ))}
    </>
  );
}
