import { Link } from '@tanstack/react-router';
import { t } from '#web/kit/language.ts';
import { Nothing } from '#web/kit/states.tsx';
import type { BalanceBoard } from '../../standards/balance.ts';
import { STAGES } from './words.ts';

/** Figures that are missing and the school that owes each; and what schools lack to their thresholds. */
export function Owed({ board }: { readonly board: BalanceBoard }) {
  const lacking = board.stages.flatMap(stage =>
    stage.parts.flatMap(part =>
      part.marks
        .filter(mark => mark.state === 'below' || mark.state === 'floor')
        .map(mark => ({ part, mark, unit: board.indicators.find(one => one.code === mark.code)?.amountUnit ?? '' })),
    ),
  );
  return (
    <>
      <section className="sd-stage">
        <h2>{t('还没有报来的数')}</h2>
        {board.owed.length === 0 ? (
          <Nothing title={t('都报齐了')} />
        ) : (
          <div className="scroll-x">
            <table className="tl">
              <tbody>
                {board.owed.map(one => (
                  <tr key={`${one.organisation}${one.stage}`}>
                    <th scope="row">{one.name}</th>
                    <td>{one.stage === null ? '' : t(STAGES[one.stage])}</td>
                    <td className="wrap">{one.stage === null ? t('整年没有填报') : one.figures.join('、')}</td>
                    <td>{t('由学校填报员补')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        <p className="note">
          <Link to={'/ledger/stageFacts' as never}>{t('分学段年度数据')}</Link>
        </p>
      </section>
      <section className="sd-stage">
        <h2>
          {t('离门槛还差多少')}
          <small>{t('{n}处', { n: lacking.length })}</small>
        </h2>
        <div className="scroll-x">
          <table className="tl">
            <thead>
              <tr>
                <th scope="col">{t('学校')}</th>
                <th scope="col">{t('学段')}</th>
                <th scope="col">{t('指标')}</th>
                <th scope="col" className="n">
                  {t('现为')}
                </th>
                <th scope="col" className="n">
                  {t('门槛')}
                </th>
                <th scope="col" className="n">
                  {t('还差总量')}
                </th>
              </tr>
            </thead>
            <tbody>
              {lacking.map(({ part, mark, unit }) => (
                <tr key={`${part.id}${mark.code}`}>
                  <th scope="row">{part.name}</th>
                  <td>{t(STAGES[part.stage])}</td>
                  <td>{mark.code}</td>
                  <td className="n">{mark.value === null ? '—' : mark.value.toFixed(2)}</td>
                  <td className="n">{mark.min}</td>
                  <td className="n">
                    {Math.ceil((mark.lacks ?? 0) * 10) / 10} {unit}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </>
  );
}
