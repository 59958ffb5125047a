import { Link } from '@tanstack/react-router';
import { figure } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { ShortfallLine, ShortfallsView } from '../types.ts';
import { coverageWord, needWord, stageWord, urgencyWord } from './words.ts';

const TONES = { none: 'cinn', partial: 'amber', whole: '', delivered: 'jade' } as const;

/** The share of a shortfall that projects make good: delivered solid, promised pale, the rest open. */
function Cover({ line }: { readonly line: ShortfallLine }) {
  const width = (part: number) => `${Math.min(100, (part / line.amount) * 100)}%`;
  return (
    <svg width="100%" height="14" role="img" aria-label={coverageWord(line.coverage)}>
      <rect x="0" y="2.5" width="100%" height="9" fill="#fff" stroke="#848F89" />
      <rect x="0" y="3" width={width(line.covered)} height="8" fill="#8FBFB0" />
      <rect x="0" y="3" width={width(line.delivered)} height="8" fill="#0F6B5B" />
    </svg>
  );
}

function Row({ line }: { readonly line: ShortfallLine }) {
  return (
    <tr>
      <th scope="row">{line.school}</th>
      <td>
        {line.what}
        <div className="note">{needWord(line.kind)}</div>
      </td>
      <td className="n">
        {figure(line.amount)} {line.unit}
      </td>
      <td>{urgencyWord(line.urgency)}</td>
      <td className="wk-cover">
        <Cover line={line} />
      </td>
      <td className={TONES[line.coverage]}>
        {coverageWord(line.coverage)}
        {line.coverage === 'partial' ? (
          <div className="note">{t('还差{n}{unit}', { n: figure(line.amount - line.covered), unit: line.unit })}</div>
        ) : null}
      </td>
      <td className="wrap">
        {line.covers.map(one => (
          <div key={one.id}>
            <Link to="/works/$project" params={{ project: one.project }}>
              {one.name}
            </Link>{' '}
            <span className="note">
              {figure(one.amount)} {line.unit} · {stageWord(one.stage)}
            </span>
          </div>
        ))}
      </td>
    </tr>
  );
}

/** What schools lack beside the projects that make it good: the shortfalls that no project covers stand out. */
export function Needs() {
  const found = useView<ShortfallsView>('works.shortfalls', {});
  if (found.value === undefined) return <Pending view={found} />;
  const { lines } = found.value;
  const count = (coverage: ShortfallLine['coverage']) => lines.filter(line => line.coverage === coverage).length;
  return (
    <section>
      <div className="hh">
        <h2>
          {t('薄弱学校缺口与项目对应')}{' '}
          <small>
            {t('{n}项缺口：已解决{delivered}，已安排{whole}，部分安排{partial}，无项目{none}', {
              n: lines.length,
              delivered: count('delivered'),
              whole: count('whole'),
              partial: count('partial'),
              none: count('none'),
            })}
          </small>
        </h2>
        <span className="r row no-print">
          <Link className="btn s" to={'/ledger/need' as never}>
            {t('缺口台账')}
          </Link>
          <a className="btn s" href="/api/exports/works.shortfalls.xlsx?input=%7B%7D" download>
            {t('导出 .xlsx')}
          </a>
        </span>
      </div>
      <div className="scroll-x">
        <table className="tl wk-needs">
          <thead>
            <tr>
              <th scope="col">{t('学校')}</th>
              <th scope="col">{t('缺什么')}</th>
              <th scope="col" className="n">
                {t('数量')}
              </th>
              <th scope="col">{t('紧迫程度')}</th>
              <th scope="col">{t('已解决（深）已安排（浅）')}</th>
              <th scope="col">{t('结论')}</th>
              <th scope="col">{t('对应项目')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(line => (
              <Row key={line.id} line={line} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
