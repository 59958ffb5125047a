import { Link } from '@tanstack/react-router';
import { figure, percent } from '#web/kit/figure.ts';
import { either, t, zh } from '#web/kit/language.ts';
import type { CockpitView, ProjectLine } from '../cockpit/types.ts';

/** The five steps shown, each with the stages that count under it and the colour of its line. */
const STEPS = [
  { label: zh('前期'), stages: ['preparation'], colour: '#D5DBD6' },
  { label: zh('开工'), stages: ['started'], colour: '#C3DDD3' },
  { label: zh('在建'), stages: ['building'], colour: '#8FBFB0' },
  { label: zh('竣工'), stages: ['completed', 'inspected'], colour: '#2F8C77' },
  { label: zh('投用'), stages: ['inUse'], colour: '#0F6B5B' },
] as const;

const WIDTH = 640;
const sum = (projects: readonly ProjectLine[], of: (one: ProjectLine) => number | null) =>
  projects.reduce((total, one) => total + (of(one) ?? 0), 0);
const inStages = (projects: readonly ProjectLine[], stages: readonly string[]) => projects.filter(one => stages.includes(one.stage));

/** `1.94亿元`, `320万元`: money short enough for a bar. */
const yuan = (value: number) =>
  either(value >= 1e8 ? `${figure(value / 1e8, 2)}亿元` : `${figure(value / 1e4, 0)}万元`, `¥${figure(value / 1e6, 1)} million`);

function Money({ projects, time }: { readonly projects: readonly ProjectLine[]; readonly time: number }) {
  const planned = sum(projects, one => one.plannedYuan);
  const arrived = sum(projects, one => one.arrivedYuan);
  const spent = sum(projects, one => one.spentYuan);
  if (planned <= 0) return null;
  const share = (value: number) => Math.min(1, value / planned);
  const words = t('计划{planned}，到位{arrived}，支付{spent}', { planned: yuan(planned), arrived: yuan(arrived), spent: yuan(spent) });
  return (
    <div className="cp-money">
      <p>
        <b>{t('已支付 {money}', { money: yuan(spent) })}</b> {percent(share(spent), 1)}
        <span>
          {t('到位 {money}', { money: yuan(arrived) })} {percent(share(arrived), 1)}
        </span>
        <span>{t('计划 {money}', { money: yuan(planned) })}</span>
      </p>
      <svg viewBox={`0 0 ${WIDTH} 22`} role="img" aria-label={words} preserveAspectRatio="none">
        <rect y="5" width={WIDTH} height="12" fill="#E6EAE6" />
        <rect y="5" width={share(arrived) * WIDTH} height="12" fill="#8FBFB0" />
        <rect y="5" width={share(spent) * WIDTH} height="12" fill="#0F6B5B" />
        <path d={`M${time * WIDTH} 0v22`} stroke="#17211E" strokeWidth="1.2" />
      </svg>
    </div>
  );
}

function Area({ projects }: { readonly projects: readonly ProjectLine[] }) {
  const of = (stages: readonly string[]) => sum(inStages(projects, stages), one => one.areaSqm);
  const done = of(['completed', 'inspected', 'inUse']);
  const building = of(['started', 'building']);
  const waiting = of(['preparation']);
  const all = done + building + waiting;
  if (all <= 0) return null;
  const sqm = (n: number) => `${figure(n, 0)}㎡`;
  return (
    <div className="cp-money">
      <p>
        <b>{t('竣工 {area}', { area: sqm(done) })}</b>
        <span>{t('在建 {area}', { area: sqm(building) })}</span>
        <span>{t('未开工 {area}', { area: sqm(waiting) })}</span>
      </p>
      <svg viewBox={`0 0 ${WIDTH} 12`} aria-hidden="true" preserveAspectRatio="none">
        <rect width={WIDTH} height="12" fill="#E6EAE6" />
        <rect width={((done + building) / all) * WIDTH} height="12" fill="#8FBFB0" />
        <rect width={(done / all) * WIDTH} height="12" fill="#0F6B5B" />
      </svg>
    </div>
  );
}

/** Building projects: how many stand at each stage, money and area, and those that are late. */
export function CockpitProjects({ whole }: { readonly whole: CockpitView }) {
  const projects = whole.projects.filter(one => one.stage !== 'cancelled');
  if (projects.length === 0) return null;
  const delayed = projects.filter(one => (one.delayedDays ?? 0) > 0).toSorted((a, b) => (b.delayedDays ?? 0) - (a.delayedDays ?? 0));
  return (
    <section className="cp-projects">
      <div className="hh">
        <h2>
          {t('建设项目')} <small>{t('{n}项', { n: projects.length })}</small>
        </h2>
        <Link className="push" to="/works">
          {t('项目进度图')}
        </Link>
      </div>
      <div className="stg">
        {STEPS.map(({ label, stages, colour }) => (
          <span key={label} style={{ borderColor: colour }}>
            <b>{inStages(projects, stages).length}</b>
            {t(label)}
          </span>
        ))}
      </div>
      <Money projects={projects} time={whole.timeProgress} />
      <Area projects={projects} />
      {delayed.length === 0 ? null : (
        <p className="cp-late">
          <b className="cinn">{t('晚于计划的{n}个项目', { n: delayed.length })}</b>
          {delayed.slice(0, 5).map(one => (
            <Link key={one.id} to={`/works/${one.id}`}>
              {t('{name} {days}天', { name: one.name, days: one.delayedDays ?? 0 })}
            </Link>
          ))}
        </p>
      )}
    </section>
  );
}
