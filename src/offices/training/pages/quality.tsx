import { Link } from '@tanstack/react-router';
import { figure, percent } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { QualityView } from '../types.ts';
import { type Chosen, YearPick } from './catalogue.tsx';
import { ASPECTS, PARTIES, said } from './words.ts';

type Line = QualityView['lines'][number];

/** What three parties say about teaching, learning and managing: nine cells, three of which stay empty because nobody judges themselves. */
function Opinions({ cells }: { readonly cells: Line['cells'] }) {
  const own = [
    ['traineeParty', 'learningAspect'],
    ['schoolParty', 'managingAspect'],
    ['baseParty', 'teachingAspect'],
  ] as const;
  return (
    <table className="tr-nine">
      <thead>
        <tr>
          <td />
          {Object.entries(ASPECTS).map(([aspect, word]) => (
            <th scope="col" key={aspect}>
              {t(word)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Object.entries(PARTIES).map(([party, word]) => (
          <tr key={party}>
            <th scope="row">{t(word)}</th>
            {Object.keys(ASPECTS).map(aspect => {
              const cell = cells.find(one => one.party === party && one.aspect === aspect);
              const isOwn = own.some(([who, what]) => who === party && what === aspect);
              const says =
                cell === undefined || cell.mean === null ? t('没有答卷') : t('{mean}分，{n}份', { mean: cell.mean, n: cell.answers });
              return (
                <td key={aspect} className={isOwn ? 'own' : ''} title={isOwn ? t('不评自己') : says}>
                  {isOwn ? '' : cell?.mean == null ? '—' : figure(cell.mean, 1)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Trainings of a year with attendance, passing, the three parties' answers and the index. */
export function Quality({ year, go }: Chosen) {
  const found = useView<QualityView>('training.quality', year === undefined ? {} : { year }, { keep: true });
  const view = found.value;
  if (view === undefined) return <Pending view={found} rows={8} />;
  const share = (value: number | null) => (value === null ? '—' : percent(value, 1));
  const heads = [t('参训'), t('到训率'), t('合格比例'), t('质量指数')];
  return (
    <>
      <YearPick year={view.year} go={go} view="quality" />
      {view.lines.length === 0 ? (
        <Nothing title={t('这一年还没有培训项目')} />
      ) : (
        <div className="pt-scroll">
          <table className="tl">
            <thead>
              <tr>
                <th scope="col">{t('培训项目')}</th>
                {heads.map(head => (
                  <th scope="col" className="n" key={head}>
                    {head}
                  </th>
                ))}
                <th scope="col">{t('三方评价（1至5分）')}</th>
              </tr>
            </thead>
            <tbody>
              {view.lines.map(one => (
                <tr key={one.id}>
                  <th scope="row">
                    <Link to={`/ledger/trainingProgramme/${one.id}` as never}>{one.name}</Link>
                    <small className="tr-under">{said(one.tier)}</small>
                  </th>
                  <td className="n">{figure(one.people)}</td>
                  <td className="n">{share(one.attendance)}</td>
                  <td className="n">{share(one.passing)}</td>
                  <td className="n">{one.index === null ? '—' : <b>{figure(one.index, 1)}</b>}</td>
                  <td>
                    <Opinions cells={one.cells} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className="note">{t('质量指数＝到训率×30＋合格率×20＋三方评价÷5×50；三方都有答卷才计算，权重由县市核定。')}</p>
    </>
  );
}
