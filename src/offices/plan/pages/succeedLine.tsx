import { Link } from '@tanstack/react-router';
import { figure } from '#web/kit/figure.ts';
import { either, t } from '#web/kit/language.ts';
import { StatusMark } from '#web/kit/mark.tsx';
import { statusWord } from '#web/kit/status.ts';
import type { Relative } from '../succeed/relative.ts';
import type { PromiseView } from '../types.ts';
import { axisOf } from './chartScale.ts';
import './amend.css';

interface Course {
  readonly name: string;
  readonly toYear: number;
  readonly target: number | null;
  readonly points: readonly { readonly year: number; readonly value: number }[];
}

const ownCourse = ({ promise, figures, plan }: PromiseView): Course => ({
  name: plan.title,
  toYear: promise.toYear,
  target: promise.value,
  points: [
    ...(promise.baseline === null || promise.baselineYear === null ? [] : [{ year: promise.baselineYear, value: promise.baseline }]),
    ...figures.flatMap(({ year, value, share = 1 }) => (value === null ? [] : [{ year: year - 1 + share, value }])),
  ],
});

const courseOf = (one: Relative): Course => ({
  name: one.planTitle,
  toYear: one.toYear,
  target: one.targetValue,
  points: [...(one.baseline === null ? [] : [one.baseline]), ...one.figures],
});

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [520, 150, 40, 508, 12, 124];

/** The figures of both plans in one line, each plan's target as a flag at its last year. */
function Line({ courses, unit }: { readonly courses: readonly Course[]; readonly unit: string | null }) {
  const years = courses.flatMap(one => [...one.points.map(point => point.year), one.toYear]);
  const values = courses.flatMap(one => [...one.points.map(point => point.value), ...(one.target === null ? [] : [one.target])]);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const { from, to, ticks } = axisOf(values, false);
  const x = (year: number) => LEFT + ((year - first) / (last - first || 1)) * (RIGHT - LEFT);
  const y = (value: number) => BOTTOM - ((value - from) / (to - from || 1)) * (BOTTOM - TOP);
  return (
    <svg className="course" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('两份规划的实际与目标')}>
      {ticks.map(tick => (
        <g key={tick}>
          <line x1={LEFT} x2={RIGHT} y1={y(tick)} y2={y(tick)} className="grid" />
          <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
            {figure(tick)}
          </text>
        </g>
      ))}
      {courses.map((one, i) => (
        <g key={one.name} className={i === courses.length - 1 ? 'now' : 'past'}>
          <polyline points={one.points.map(point => `${x(point.year)},${y(point.value)}`).join(' ')} />
          {one.points.map(point => (
            <circle key={point.year} cx={x(point.year)} cy={y(point.value)} r="3">
              <title>{`${point.year} ${figure(point.value)}${unit ?? ''}`}</title>
            </circle>
          ))}
          {one.target === null ? null : (
            <path d={`M${x(one.toYear) - 5} ${y(one.target)} l5 -5 l5 5 l-5 5 z`} className="flag">
              <title>{`${one.name}：${figure(one.target)}${unit ?? ''}（${one.toYear}）`}</title>
            </path>
          )}
          <text x={Math.min(x(one.toYear), RIGHT)} y={HEIGHT - 8} textAnchor="end">
            {one.toYear}
          </text>
        </g>
      ))}
    </svg>
  );
}

function Named({ one, label }: { readonly one: Relative; readonly label: string }) {
  return (
    <div className="li">
      <span className="mute">{label}</span>
      <span>
        <Link to="/plan/promises/$promise" params={{ promise: one.id }}>
          {one.number === null ? '' : `${t('第{n}项', { n: one.number })} `}
          {one.title}
        </Link>{' '}
        <span className="mute">{one.planTitle}</span>
      </span>
      <span className="d">
        <StatusMark status={one.status} /> {statusWord(one.status)} · {either(one.target, one.targetEnglish)}
      </span>
    </div>
  );
}

/** Where a promise comes from and what takes it up, with the course of both plans in one line. */
export function Descent({ view }: { readonly view: PromiseView }) {
  const { ancestor, successors } = view;
  if (ancestor === null && successors.length === 0) return null;
  const courses = [...(ancestor === null ? [] : [courseOf(ancestor)]), ownCourse(view), ...successors.slice(0, 1).map(courseOf)].filter(
    one => one.points.length > 0 || one.target !== null,
  );
  return (
    <div>
      <h2>{t('前后两份规划')}</h2>
      {ancestor === null ? null : <Named one={ancestor} label={t('承自')} />}
      {successors.map(one => (
        <Named key={one.id} one={one} label={t('承接')} />
      ))}
      {courses.length > 1 && view.promise.method !== 'state' && view.promise.method !== 'cumulative' ? (
        <Line courses={courses} unit={view.promise.unit} />
      ) : null}
    </div>
  );
}
