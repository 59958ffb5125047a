import { Link } from '@tanstack/react-router';
import { figure } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import type { ProjectLine } from '../types.ts';
import { alertWord, inWan, kindWord, stageWord } from './words.ts';

const lateWord = (days: number | null) => (days === null ? '' : days === 0 ? '–' : t('{n}天', { n: days }));

/** The same projects as a table: course, area, seats, money, and what calls for a hand. */
export function ProjectTable({ lines }: { readonly lines: readonly ProjectLine[] }) {
  return (
    <div className="scroll-x">
      <table className="tl wk-table">
        <thead>
          <tr>
            <th scope="col">{t('项目名称')}</th>
            <th scope="col">{t('建设性质')}</th>
            <th scope="col">{t('阶段')}</th>
            <th scope="col" className="n">
              {t('进度')}
            </th>
            <th scope="col" className="n">
              {t('面积（平方米）')}
            </th>
            <th scope="col" className="n">
              {t('学位')}
            </th>
            <th scope="col" className="n">
              {t('计划完工')}
            </th>
            <th scope="col" className="n">
              {t('实际或预计')}
            </th>
            <th scope="col" className="n">
              {t('延期')}
            </th>
            <th scope="col" className="n">
              {t('支出／到位／计划（万元）')}
            </th>
            <th scope="col">{t('预警')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(line => (
            <tr key={line.id}>
              <th scope="row" className="wk-name">
                <Link to="/works/$project" params={{ project: line.id }}>
                  {line.name}
                </Link>
                <div className="note">
                  {[line.organisation, line.township, line.ethnicTownship ? t('民族乡') : null].filter(Boolean).join(' · ')}
                </div>
              </th>
              <td>{kindWord(line.kind)}</td>
              <td>{stageWord(line.stage)}</td>
              <td className="n">{line.progress === null ? t('未报') : `${figure(line.progress)}%`}</td>
              <td className="n">{line.areaSqm === null ? '' : figure(line.areaSqm)}</td>
              <td className="n">{line.seatsAdded === null ? '' : figure(line.seatsAdded)}</td>
              <td className="n">{line.plannedFinish}</td>
              <td className="n">{line.actualFinish ?? line.expectedFinish}</td>
              <td className={(line.delayedDays ?? 0) > 0 ? 'n cinn' : 'n'}>
                {lateWord(line.delayedDays)}
                {line.delayCause === null ? null : <div className="note wk-cause">{line.delayCause}</div>}
              </td>
              <td className="n">
                {figure(inWan(line.spentYuan))}／{figure(inWan(line.arrivedYuan))}／{figure(inWan(line.plannedYuan))}
              </td>
              <td className="wrap wk-alert">{line.alerts[0] === undefined ? '' : alertWord(line.alerts[0])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
