import { Link } from '@tanstack/react-router';
import { figure } from '#web/kit/figure.ts';
import { languageNow, t } from '#web/kit/language.ts';
import type { BalanceBoard, MarkCell, StageBoard } from '../../standards/balance.ts';
import { Verdict } from './verdict.tsx';
import { MARKS, named, SIGNS, STAGES } from './words.ts';

/** One cell of the heat table: the value, a sign beside its colour, and in words what it lacks. */
function Cell({ mark, unit }: { readonly mark: MarkCell; readonly unit: string }) {
  const lacks = mark.lacks === null || mark.lacks === 0 ? '' : t('，还差{n}', { n: `${figure(Math.ceil(mark.lacks * 100) / 100)}${unit}` });
  return (
    <td className={`sd-cell ${mark.state}`} title={`${t(MARKS[mark.state])}${lacks}`}>
      <span aria-hidden="true" className="sd-sign">
        {SIGNS[mark.state]}
      </span>
      {figure(mark.value, mark.value !== null && mark.value >= 100 ? 0 : 2)}
      <span className="hidden">
        {t(MARKS[mark.state])}
        {lacks}
      </span>
    </td>
  );
}

function StageTable({ stage, board }: { readonly stage: StageBoard; readonly board: BalanceBoard }) {
  const failing = stage.parts.filter(part => part.passes === false).length;
  return (
    <section className="sd-stage" aria-label={t(STAGES[stage.stage])}>
      <h2>
        {t(STAGES[stage.stage])} <Verdict passes={stage.passes} />
        <small>{t('{n}所，{failing}所未达标', { n: stage.parts.length, failing })}</small>
      </h2>
      <div className="scroll-x">
        <table className="tl sd-heat">
          <thead>
            <tr>
              <th scope="col">{t('学校')}</th>
              <th scope="col" className="n">
                {t('学生')}
              </th>
              {board.indicators.map(one => (
                <th key={one.code} scope="col" className="n sd-head" title={one.counts}>
                  <b>{one.code}</b>
                  <span>{named(one).replace(/^每百名学生拥有|^生均/, '')}</span>
                </th>
              ))}
              <th scope="col" className="n">
                {t('达到项数')}
              </th>
              <th scope="col">{t('结论')}</th>
            </tr>
          </thead>
          <tbody>
            {stage.parts.map(part => (
              <tr key={part.id}>
                <th scope="row">
                  <Link to={`/standards/schools/${part.organisation}` as never} search={{ year: board.year } as never}>
                    {part.name}
                  </Link>
                </th>
                <td className="n">{figure(part.pupils)}</td>
                {part.marks.map((mark, place) => (
                  <Cell key={mark.code} mark={mark} unit={languageNow() === 'zh' ? board.indicators[place]!.amountUnit : ''} />
                ))}
                <td className="n">{part.met}/7</td>
                <td>
                  <Verdict passes={part.passes} />
                </td>
              </tr>
            ))}
          </tbody>
          <tbody className="sd-foot">
            <tr>
              <th scope="row">{t('门槛')}</th>
              <td />
              {stage.parts[0]?.marks.map(mark => (
                <td key={mark.code} className="n">
                  {figure(mark.min)}
                </td>
              ))}
              <td className="n">6/7</td>
              <td />
            </tr>
            <tr>
              <th scope="row">{t('全县平均')}</th>
              <td />
              {stage.spreads.map(one => (
                <td key={one.code} className="n">
                  {figure(one.mean, one.mean !== null && one.mean >= 100 ? 0 : 2)}
                </td>
              ))}
              <td />
              <td />
            </tr>
            <tr>
              <th scope="row">{t('差异系数（限{limit}）', { limit: stage.spreads[0]?.limit ?? '' })}</th>
              <td />
              {stage.spreads.map(one => (
                <td key={one.code} className={`sd-cell ${one.passes === null ? 'missing' : one.passes ? 'met' : 'below'}`}>
                  <span aria-hidden="true" className="sd-sign">
                    {one.passes === false ? '✕' : ''}
                  </span>
                  {figure(one.coefficient, 3)}
                  <span className="sd-bar" aria-hidden="true">
                    <i style={{ width: `${Math.min(100, ((one.coefficient ?? 0) / one.limit) * 100)}%` }} />
                  </span>
                </td>
              ))}
              <td />
              <td />
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Each school by the seven indicators, stage by stage, with threshold, mean and spread below. */
export function Heat({ board }: { readonly board: BalanceBoard }) {
  return (
    <>
      <ul className="sd-key" aria-label={t('图例')}>
        {(['met', 'floor', 'below', 'missing'] as const).map(state => (
          <li key={state}>
            <span className={`sd-chip ${state}`}>{SIGNS[state]}</span>
            {t(MARKS[state])}
          </li>
        ))}
        <li className="mute">{t('每所学校七项中至少六项达到，余项不低于85%')}</li>
      </ul>
      {board.stages.map(stage => (
        <StageTable key={stage.stage} stage={stage} board={board} />
      ))}
      {board.left.length === 0 ? null : <p className="note">{t('不单独评估的小教学点：{names}', { names: board.left.join('、') })}</p>}
    </>
  );
}
