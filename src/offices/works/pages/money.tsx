import { Link } from '@tanstack/react-router';
import { figure, percent } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import type { ProjectLine, SourceSum } from '../types.ts';
import { inWan, SOURCE_KEYS, sourceWord } from './words.ts';

type Sums = Omit<SourceSum, 'source'>;

const added = (all: readonly Sums[]): Sums => ({
  plannedYuan: all.reduce((sum, one) => sum + one.plannedYuan, 0),
  arrivedYuan: all.reduce((sum, one) => sum + one.arrivedYuan, 0),
  spentYuan: all.reduce((sum, one) => sum + one.spentYuan, 0),
});

const shareOf = (part: number, whole: number) => (whole === 0 ? null : part / whole);

/** Planned hollow, arrived pale, spent solid, all from zero on one scale. */
function Bar({ sums, most }: { readonly sums: Sums; readonly most: number }) {
  const width = (yuan: number) => `${most === 0 ? 0 : Math.min(100, (yuan / most) * 100)}%`;
  const said = t('计划{planned}万元，到位{arrived}万元，支出{spent}万元', {
    planned: figure(inWan(sums.plannedYuan)),
    arrived: figure(inWan(sums.arrivedYuan)),
    spent: figure(inWan(sums.spentYuan)),
  });
  return (
    <svg width="100%" height="20" role="img" aria-label={said}>
      <rect x="0" y="3.5" width={width(sums.plannedYuan)} height="13" fill="#fff" stroke="#848F89" />
      <rect x="0" y="4" width={width(sums.arrivedYuan)} height="12" fill="#8FBFB0" />
      <rect x="0" y="7" width={width(sums.spentYuan)} height="6" fill="#17211E" />
    </svg>
  );
}

function Figures({ sums }: { readonly sums: Sums }) {
  return (
    <>
      <td className="n">{figure(inWan(sums.plannedYuan))}</td>
      <td className="n">{figure(inWan(sums.arrivedYuan))}</td>
      <td className="n">{percent(shareOf(sums.arrivedYuan, sums.plannedYuan))}</td>
      <td className="n">{figure(inWan(sums.spentYuan))}</td>
      <td className="n">{sums.arrivedYuan === 0 ? '–' : percent(shareOf(sums.spentYuan, sums.arrivedYuan))}</td>
    </>
  );
}

function Head({ first }: { readonly first: string }) {
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        <th scope="col" className="wk-chart">
          {t('计划（框）到位（浅）支出（墨）')}
        </th>
        <th scope="col" className="n">
          {t('计划')}
        </th>
        <th scope="col" className="n">
          {t('到位')}
        </th>
        <th scope="col" className="n">
          {t('到位率')}
        </th>
        <th scope="col" className="n">
          {t('支出')}
        </th>
        <th scope="col" className="n">
          {t('支出率')}
        </th>
      </tr>
    </thead>
  );
}

/** What was planned, has arrived and is spent: by project, by chapter of the plan and by source, each bar beside its figures, in ten thousand yuan. */
export function Money({ lines }: { readonly lines: readonly ProjectLine[] }) {
  const most = Math.max(...lines.map(line => Math.max(line.plannedYuan, line.arrivedYuan, line.spentYuan)), 1);
  const sources = SOURCE_KEYS.map(source => ({
    source,
    ...added(lines.flatMap(line => line.sources.filter(one => one.source === source))),
  })).filter(one => one.plannedYuan + one.arrivedYuan + one.spentYuan > 0);
  const mostOfSource = Math.max(...sources.map(one => Math.max(one.plannedYuan, one.arrivedYuan)), 1);
  const chapters = [...Map.groupBy(lines, line => line.chapter ?? '')]
    .map(([chapter, own]) => ({ chapter, projects: own.length, ...added(own) }))
    .toSorted((a, b) => Number(a.chapter === '') - Number(b.chapter === '') || b.plannedYuan - a.plannedYuan);
  const mostOfChapter = Math.max(...chapters.map(one => Math.max(one.plannedYuan, one.arrivedYuan)), 1);
  const asOf = lines
    .flatMap(line => (line.moneyAsOf === null ? [] : [line.moneyAsOf]))
    .toSorted()
    .at(-1);
  return (
    <>
      <section>
        <div className="hh">
          <h2>
            {t('按项目')} <small>{t('万元')}</small>
          </h2>
          <span className="r note">{asOf === undefined ? '' : t('数据截至{day}', { day: asOf })}</span>
        </div>
        <div className="scroll-x">
          <table className="tl wk-money">
            <Head first={t('项目名称')} />
            <tbody>
              {lines.map(line => (
                <tr key={line.id}>
                  <th scope="row" className="wk-name">
                    <Link to="/works/$project" params={{ project: line.id }}>
                      {line.name}
                    </Link>
                  </th>
                  <td className="wk-chart">
                    <Bar sums={line} most={most} />
                  </td>
                  <Figures sums={line} />
                </tr>
              ))}
              <tr className="tot">
                <th scope="row">{t('合计')}</th>
                <td className="wk-chart" />
                <Figures sums={added(lines)} />
              </tr>
            </tbody>
          </table>
        </div>
      </section>
      <section className="wk-gap">
        <h2>
          {t('按规划章节')} <small>{t('万元')}</small>
        </h2>
        <div className="scroll-x">
          <table className="tl wk-money">
            <Head first={t('规划章节')} />
            <tbody>
              {chapters.map(one => (
                <tr key={one.chapter}>
                  <th scope="row" className="wk-name">
                    {one.chapter === '' ? t('没有对应承诺') : one.chapter}{' '}
                    <small className="note">{t('{n}个项目', { n: one.projects })}</small>
                  </th>
                  <td className="wk-chart">
                    <Bar sums={one} most={mostOfChapter} />
                  </td>
                  <Figures sums={one} />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <section className="wk-gap">
        <h2>
          {t('按来源')} <small>{t('万元')}</small>
        </h2>
        <div className="scroll-x">
          <table className="tl wk-money">
            <Head first={t('资金来源')} />
            <tbody>
              {sources.map(one => (
                <tr key={one.source}>
                  <th scope="row">{sourceWord(one.source)}</th>
                  <td className="wk-chart">
                    <Bar sums={one} most={mostOfSource} />
                  </td>
                  <Figures sums={one} />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </>
  );
}
