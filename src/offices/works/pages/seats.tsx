import { Link } from '@tanstack/react-router';
import { figure } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import type { ProjectLine } from '../types.ts';
import { SEAT_KEYS, seatWord, stageWord } from './words.ts';

type Column = 'inUse' | 'coming' | 'preparation';
const columnOf = (line: ProjectLine): Column | null =>
  line.stage === 'cancelled' ? null : line.stage === 'inUse' ? 'inUse' : line.stage === 'preparation' ? 'preparation' : 'coming';

const summed = (lines: readonly ProjectLine[], field: (typeof SEAT_KEYS)[number], column: Column) =>
  lines.filter(line => columnOf(line) === column).reduce((sum, line) => sum + (line.seats[field] ?? 0), 0);
const orDash = (value: number) => (value === 0 ? '–' : figure(value));

/** Seats that the projects add, by stage of schooling and by how far they are, and project by project with the day they come. */
export function Seats({ lines }: { readonly lines: readonly ProjectLine[] }) {
  const giving = lines.filter(line => line.seatsAdded !== null && line.stage !== 'cancelled');
  const columns: readonly Column[] = ['inUse', 'coming', 'preparation'];
  return (
    <div className="wk-two">
      <section>
        <h2>{t('新增学位')}</h2>
        <div className="scroll-x">
          <table className="tl">
            <thead>
              <tr>
                <th scope="col">{t('学段')}</th>
                <th scope="col" className="n">
                  {t('已投用')}
                </th>
                <th scope="col" className="n">
                  {t('建设中')}
                </th>
                <th scope="col" className="n">
                  {t('前期')}
                </th>
                <th scope="col" className="n">
                  {t('合计')}
                </th>
              </tr>
            </thead>
            <tbody>
              {SEAT_KEYS.map(field => (
                <tr key={field}>
                  <th scope="row">{seatWord(field)}</th>
                  {columns.map(column => (
                    <td className="n" key={column}>
                      {orDash(summed(giving, field, column))}
                    </td>
                  ))}
                  <td className="n">{orDash(columns.reduce((sum, column) => sum + summed(giving, field, column), 0))}</td>
                </tr>
              ))}
              <tr className="tot">
                <th scope="row">{t('合计')}</th>
                {columns.map(column => (
                  <td className="n" key={column}>
                    {orDash(SEAT_KEYS.reduce((sum, field) => sum + summed(giving, field, column), 0))}
                  </td>
                ))}
                <td className="n">{figure(giving.reduce((sum, line) => sum + (line.seatsAdded ?? 0), 0))}</td>
              </tr>
            </tbody>
          </table>
        </div>
      </section>
      <section>
        <h2>{t('学位从哪来')}</h2>
        <div className="scroll-x">
          <table className="tl">
            <thead>
              <tr>
                <th scope="col">{t('项目名称')}</th>
                <th scope="col">{t('学段')}</th>
                <th scope="col" className="n">
                  {t('学位')}
                </th>
                <th scope="col">{t('阶段')}</th>
                <th scope="col" className="n">
                  {t('投用或预计完工')}
                </th>
              </tr>
            </thead>
            <tbody>
              {giving.map(line => (
                <tr key={line.id}>
                  <th scope="row" className="wk-name">
                    <Link to="/works/$project" params={{ project: line.id }}>
                      {line.name}
                    </Link>
                  </th>
                  <td>
                    {SEAT_KEYS.filter(field => (line.seats[field] ?? 0) > 0)
                      .map(seatWord)
                      .join('、')}
                  </td>
                  <td className="n">{figure(line.seatsAdded)}</td>
                  <td>{stageWord(line.stage)}</td>
                  <td className="n">{line.stages.find(one => one.stage === 'inUse')?.day ?? line.actualFinish ?? line.expectedFinish}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </div>
  );
}
