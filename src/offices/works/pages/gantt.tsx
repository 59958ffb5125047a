import { Link } from '@tanstack/react-router';
import type { Day } from '#kernel/day.ts';
import { figure } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { StatusMark } from '#web/kit/mark.tsx';
import type { ProjectLine } from '../types.ts';
import { type Span, STAGE_COLOURS, segmentsOf, spanOf } from './span.ts';
import { STAGE_KEYS, stageWord } from './words.ts';

const INK = '#17211E';
const CINNABAR = '#AF2E1B';

function Axis({ span, today }: { readonly span: Span; readonly today: Day }) {
  return (
    <svg className="wk-axis" width="100%" height="34" aria-hidden="true" fontSize="11" fill="#66716C">
      {span.years.map(year => (
        <g key={year}>
          <line x1={`${span.at(`${year}-01-01`)}%`} x2={`${span.at(`${year}-01-01`)}%`} y1="18" y2="34" stroke={INK} />
          <text x={`${span.at(`${year}-01-01`)}%`} dx="4" y="29">
            {year}
          </text>
          <line x1={`${span.at(`${year}-07-01`)}%`} x2={`${span.at(`${year}-07-01`)}%`} y1="30" y2="34" stroke={INK} />
        </g>
      ))}
      <text x={`${span.at(today)}%`} y="13" textAnchor="middle" fill={INK} fontWeight="600">
        {t('今天')}
      </text>
    </svg>
  );
}

/** Planned above, actual below: the plan hollow, what it was moved to dashed, what was done in the colours of the stages. */
function Bars({ line, span, today }: { readonly line: ProjectLine; readonly span: Span; readonly today: Day }) {
  const x = (day: Day) => `${span.at(day)}%`;
  const width = (from: Day, to: Day) => `${Math.max(0.25, span.at(to) - span.at(from))}%`;
  const done = segmentsOf(line, today);
  const end = done.at(-1)?.to ?? null;
  const inUse = line.stages.find(one => one.stage === 'inUse');
  const isLate = line.expectedFinish > line.plannedFinish && line.actualFinish === null;
  return (
    <svg width="100%" height="30" role="img" aria-label={ganttSaid(line)} fontSize="11">
      {span.years.slice(1).map(year => (
        <line key={year} x1={x(`${year}-01-01`)} x2={x(`${year}-01-01`)} y1="0" y2="30" stroke="#E6EAE6" />
      ))}
      <rect x={x(line.plannedStart)} y="4" width={width(line.plannedStart, line.plannedFinish)} height="7" fill="#fff" stroke="#848F89" />
      {isLate ? (
        <>
          <line x1={x(line.plannedFinish)} x2={x(line.expectedFinish)} y1="7.5" y2="7.5" stroke={CINNABAR} strokeDasharray="3 2" />
          <line x1={x(line.expectedFinish)} x2={x(line.expectedFinish)} y1="3" y2="12" stroke={CINNABAR} strokeWidth="1.6" />
        </>
      ) : null}
      {done.map(({ stage, from, to }) => (
        <rect key={stage} x={x(from)} y="15" width={width(from, to)} height="10" fill={STAGE_COLOURS[stage]} />
      ))}
      {inUse === undefined ? null : (
        <svg x={x(inUse.day)} y="20" overflow="visible">
          <title>{stageWord('inUse')}</title>
          <circle r="5" fill={INK} stroke="#F9FAF7" />
        </svg>
      )}
      <line x1={x(today)} x2={x(today)} y1="0" y2="30" stroke="#F9FAF7" strokeWidth="3" />
      <line x1={x(today)} x2={x(today)} y1="0" y2="30" stroke={INK} strokeWidth="1.2" />
      {end === null || line.progress === null || line.progress >= 100 ? null : (
        <text x={x(end)} dx="6" y="24" fill={INK} fontWeight="600">
          {figure(line.progress)}%
        </text>
      )}
    </svg>
  );
}

const ganttSaid = (line: ProjectLine): string =>
  t('计划{start}至{finish}，预计{expected}，现为{stage}', {
    start: line.plannedStart,
    finish: line.plannedFinish,
    expected: line.expectedFinish,
    stage: stageWord(line.stage),
  });

function Legend() {
  return (
    <p className="wk-legend note">
      <span>
        <svg width="22" height="10" aria-hidden="true">
          <rect x=".5" y="1.5" width="21" height="7" fill="#fff" stroke="#848F89" />
        </svg>
        {t('计划')}
      </span>
      <span>
        <svg width="22" height="10" aria-hidden="true">
          <path d="M0 5h20M20.5 1v8" stroke={CINNABAR} strokeDasharray="3 2" />
        </svg>
        {t('延期到')}
      </span>
      {STAGE_KEYS.slice(1, 5).map(stage => (
        <span key={stage}>
          <svg width="14" height="10" aria-hidden="true">
            <rect width="14" height="10" fill={STAGE_COLOURS[stage]} />
          </svg>
          {stage === 'inspected' ? t('验收后待投用') : stage === 'completed' ? t('完工待验收') : stageWord(stage)}
        </span>
      ))}
      <span>
        <svg width="12" height="10" aria-hidden="true">
          <circle cx="5" cy="5" r="5" fill={INK} />
        </svg>
        {stageWord('inUse')}
      </span>
    </p>
  );
}

/** The projects along time: planned against done, with the line of today. Every figure of it also stands in the table below. */
export function Gantt({ lines, today }: { readonly lines: readonly ProjectLine[]; readonly today: Day }) {
  if (lines.length === 0) return null;
  const span = spanOf(lines, today);
  return (
    <section className="wk-gantt">
      <div className="hh">
        <h2>{t('计划与实际')}</h2>
        <Legend />
      </div>
      <div className="wk-row wk-head">
        <span />
        <Axis span={span} today={today} />
        <span className="wk-stage">{t('阶段')}</span>
      </div>
      {lines.map(line => (
        <div className="wk-row" key={line.id}>
          <Link to="/works/$project" params={{ project: line.id }} title={line.name}>
            {line.name}
          </Link>
          <Bars line={line} span={span} today={today} />
          <span className="wk-stage">
            {line.alerts.length > 0 ? <StatusMark status="behind" silent /> : null} {stageWord(line.stage)}
          </span>
        </div>
      ))}
    </section>
  );
}
