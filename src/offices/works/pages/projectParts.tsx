import { figure } from '#web/kit/figure.ts';
import { fileAddress } from '#web/kit/files.ts';
import { t } from '#web/kit/language.ts';
import type { ProjectView } from '../types.ts';
import { inWan, STAGE_KEYS, sourceWord, stageWord, strandWord } from './words.ts';

/** The stages in their order, each with its day and its document; those to come are pale. */
export function Steps({ view }: { readonly view: ProjectView }) {
  return (
    <ol className="wk-steps">
      {STAGE_KEYS.map(key => {
        const reached = view.stages.find(one => one.stage === key);
        const isDone = reached !== undefined || key === 'preparation';
        return (
          <li
            key={key}
            className={key === view.project.stage ? 'now' : isDone ? 'done' : ''}
            aria-current={key === view.project.stage ? 'step' : undefined}
          >
            {stageWord(key)}
            <span className="note">{reached?.day ?? (isDone ? t('计划{day}开工', { day: view.project.plannedStart }) : '')}</span>
            {reached === undefined ? null : (
              <a className="note" href={fileAddress(reached.file)} download>
                {reached.documentNumber ?? t('佐证')}
              </a>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** The points to pass by a day; one that is past and not passed stands in amber. */
export function Milestones({ view }: { readonly view: ProjectView }) {
  if (view.milestones.length === 0) return <p className="note">{t('还没有节点。')}</p>;
  return (
    <table className="tl">
      <thead>
        <tr>
          <th scope="col">{t('节点')}</th>
          <th scope="col">{t('线索')}</th>
          <th scope="col" className="n">
            {t('计划')}
          </th>
          <th scope="col" className="n">
            {t('完成')}
          </th>
        </tr>
      </thead>
      <tbody>
        {view.milestones.map(one => (
          <tr key={one.id}>
            <th scope="row">
              {one.name}
              {one.movedBecause === null ? null : <div className="note">{t('改期：{why}', { why: one.movedBecause })}</div>}
            </th>
            <td>{strandWord(one.strand)}</td>
            <td className="n">{one.plannedOn}</td>
            <td className={one.doneOn === null && one.plannedOn < view.today ? 'n amber' : 'n'}>
              {one.doneOn ?? (one.plannedOn < view.today ? t('逾期') : t('未到'))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Every delay that was recorded, with what is done about it. */
export function Delays({ view }: { readonly view: ProjectView }) {
  if (view.delays.length === 0) return <p className="note">{t('没有登记延期。')}</p>;
  return (
    <ul>
      {view.delays.map(one => (
        <li key={one.newFinish} className="why w-behind">
          <b>{t('延{n}天，到{day}', { n: one.days, day: one.newFinish })}</b> {one.cause}
          <div className="note">{t('{day}登记。措施：{measure}', { day: one.recordedOn, measure: one.measure })}</div>
        </li>
      ))}
    </ul>
  );
}

/** Each allocation, with the two exceptions where they were named. */
export function Funds({ view }: { readonly view: ProjectView }) {
  if (view.funds.length === 0) return <p className="note">{t('还没有登记资金。')}</p>;
  return (
    <div className="scroll-x">
      <table className="tl">
        <thead>
          <tr>
            <th scope="col">{t('来源与文号')}</th>
            <th scope="col" className="n">
              {t('计划')}
            </th>
            <th scope="col" className="n">
              {t('到位')}
            </th>
            <th scope="col" className="n">
              {t('支出')}
            </th>
            <th scope="col" className="n">
              {t('截至')}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.funds.map(one => (
            <tr key={one.id}>
              <th scope="row" className="wrap">
                {sourceWord(one.source)} <span className="sub">{one.documentNumber}</span>
                {one.additionBecause === null ? null : <div className="note amber">{t('追加：{why}', { why: one.additionBecause })}</div>}
                {one.advanceBecause === null ? null : <div className="note amber">{t('垫付：{why}', { why: one.advanceBecause })}</div>}
              </th>
              <td className="n">{figure(inWan(one.plannedYuan))}</td>
              <td className="n">{figure(inWan(one.arrivedYuan))}</td>
              <td className="n">{figure(inWan(one.spentYuan))}</td>
              <td className="n">{one.asOf}</td>
            </tr>
          ))}
          <tr className="tot">
            <th scope="row">{t('合计')}</th>
            <td className="n">{figure(inWan(view.project.plannedYuan))}</td>
            <td className="n">{figure(inWan(view.project.arrivedYuan))}</td>
            <td className="n">{figure(inWan(view.project.spentYuan))}</td>
            <td />
          </tr>
        </tbody>
      </table>
    </div>
  );
}
