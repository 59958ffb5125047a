import { useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { Choice, Line, typedFigure } from '#web/kit/fields.tsx';
import { either, t, zh } from '#web/kit/language.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import type { ScenarioList } from '../../standards/pass/views.ts';
import { STAGES } from './words.ts';

const GROUPS = [
  {
    title: zh('时间和预算'),
    fields: [
      ['yearsCount', zh('实施年数')],
      ['budgetYuan', zh('每年预算上限（元）')],
      ['seconds', zh('最长测算秒数')],
    ],
  },
  {
    title: zh('教师'),
    fields: [
      ['leavingPercent', zh('每校最多调出教师（%）')],
      ['farthestKm', zh('调配最远距离（公里）')],
      ['nearYuan', zh('5公里内交流，每人每年（元）')],
      ['midYuan', zh('15公里内交流，每人每年（元）')],
      ['farYuan', zh('15公里外交流，每人每年（元）')],
      ['upgradeMost', zh('学历提升最多（人）')],
      ['upgradeYuan', zh('学历提升，每人（元）')],
      ['recruitMost', zh('新聘最多（人）')],
      ['recruitYuan', zh('新聘，每人每年（元）')],
    ],
  },
  {
    title: zh('建设购置'),
    fields: [
      ['teachingAreaYuan', zh('教学用房，每平方米（元）')],
      ['sportsAreaYuan', zh('运动场地，每平方米（元）')],
      ['roomYuan', zh('网络多媒体教室，每间（元）')],
    ],
  },
] as const;
const ALL = GROUPS.flatMap(group => group.fields.map(([key]) => key));
type Typed = Readonly<Record<string, string>>;

interface Redirect {
  readonly key: number;
  readonly from: string;
  readonly to: string;
  readonly pupils: string;
  readonly onceYuan: string;
}

/** One redirection of pupils to be weighed: from a school to another of the same stage. */
function Redirection({
  one,
  list,
  change,
  remove,
}: {
  readonly one: Redirect;
  readonly list: ScenarioList;
  readonly change: (one: Redirect) => void;
  readonly remove: () => void;
}) {
  const stage = list.schools.find(school => `${school.stage} ${school.organisation}` === one.from)?.stage;
  const option = (school: ScenarioList['schools'][number]) => ({
    key: `${school.stage} ${school.organisation}`,
    label: `${school.name}（${t(STAGES[school.stage])}）`,
  });
  return (
    <fieldset className="sd-redirect">
      <Choice
        name="from"
        label={t('划出学校')}
        blank={t('请选择')}
        value={one.from}
        choices={list.schools.map(option)}
        change={from => change({ ...one, from })}
      />
      <Choice
        name="to"
        label={t('划入学校')}
        blank={t('请选择')}
        value={one.to}
        choices={list.schools.filter(school => stage === undefined || school.stage === stage).map(option)}
        change={to => change({ ...one, to })}
      />
      <Line name="pupils" label={t('人数')} numeric value={one.pupils} change={pupils => change({ ...one, pupils })} />
      <Line name="onceYuan" label={t('一次性费用（元）')} numeric value={one.onceYuan} change={onceYuan => change({ ...one, onceYuan })} />
      <button type="button" className="btn s" onClick={remove}>
        {t('去掉这一项')}
      </button>
    </fieldset>
  );
}

const redirected = (one: Redirect) => ({
  stage: one.from.split(' ')[0],
  from: one.from.split(' ')[1] ?? null,
  to: one.to.split(' ')[1] ?? null,
  pupils: typedFigure(one.pupils),
  onceYuan: typedFigure(one.onceYuan) ?? 0,
  yearlyYuan: 0,
});

/** Prices and limits of a search; each begins with a working value that says where it is from. */
export function PassForm({
  list,
  close,
  done,
}: {
  readonly list: ScenarioList;
  readonly close: () => void;
  readonly done: (row: string) => void;
}) {
  const { usual, years, nextYear } = list;
  const [name, setName] = useState(t('方案{n}', { n: list.scenarios.length + 1 }));
  const [year, setYear] = useState(String(years[0] ?? nextYear - 1));
  const [firstYear, setFirstYear] = useState(String(nextYear));
  const [typed, setTyped] = useState<Typed>(() =>
    Object.fromEntries(ALL.map(key => [key, usual[key].value === null ? '' : String(usual[key].value)])),
  );
  const [tight, setTight] = useState<readonly string[]>([]);
  const [redirects, setRedirects] = useState<readonly Redirect[]>([]);
  const start = useVerb<{ readonly row: string }>('indicators.startPass');
  const run = async () => {
    const figures = Object.fromEntries(ALL.map(key => [key, typedFigure(typed[key] ?? '')]));
    const input = { name, year: Number(year), firstYear: typedFigure(firstYear), ...figures };
    const more = {
      ...(tight.length > 0 ? { withoutLand: tight } : {}),
      ...(redirects.length > 0 ? { redirections: redirects.map(redirected) } : {}),
    };
    const asked = await start.run({ ...input, ...more });
    if (asked.ok) done(asked.value.row);
  };
  const schools = [...new Map(list.schools.map(one => [one.organisation, one.name])).entries()];
  return (
    <form
      className="sd-form"
      aria-label={t('新的测算')}
      onSubmit={event => {
        event.preventDefault();
        void run();
      }}
    >
      <section>
        <h2>{t('方案')}</h2>
        <div className="sd-boxes">
          <Line name="name" label={t('方案名称')} value={name} change={setName} failure={start.failure} />
          <Choice
            name="year"
            label={t('统计年度')}
            value={year}
            choices={years.map(one => ({ key: String(one), label: String(one) }))}
            change={setYear}
            failure={start.failure}
          />
          <Line name="firstYear" label={t('首个实施年度')} numeric value={firstYear} change={setFirstYear} failure={start.failure} />
        </div>
      </section>
      {GROUPS.map(group => (
        <section key={group.title}>
          <h2>{t(group.title)}</h2>
          <div className="sd-boxes">
            {group.fields.map(([key, label]) => (
              <Line
                key={key}
                name={key}
                label={t(label)}
                numeric
                value={typed[key] ?? ''}
                change={value => setTyped({ ...typed, [key]: value })}
                failure={start.failure}
                note={either(usual[key].from, usual[key].english)}
              />
            ))}
          </div>
        </section>
      ))}
      <section>
        <h2>
          {t('没有用地扩建的学校')}
          <small>{t('选中的不建用房和场地')}</small>
        </h2>
        <div className="sd-ticks">
          {schools.map(([id, label]) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={tight.includes(id)}
                onChange={event => setTight(event.target.checked ? [...tight, id] : tight.filter(one => one !== id))}
              />
              {label}
            </label>
          ))}
        </div>
      </section>
      <section>
        <h2>
          {t('可选的划转学生')}
          <small>{t('每一项与“不划转”分别算，取最省的')}</small>
        </h2>
        {redirects.map(one => (
          <Redirection
            key={one.key}
            one={one}
            list={list}
            change={next => setRedirects(redirects.map(each => (each.key === one.key ? next : each)))}
            remove={() => setRedirects(redirects.filter(each => each.key !== one.key))}
          />
        ))}
        <button
          type="button"
          className="btn s"
          onClick={() => setRedirects([...redirects, { key: Date.now(), from: '', to: '', pupils: '', onceYuan: '0' }])}
        >
          {t('加一项划转')}
        </button>
      </section>
      <Complaint failure={start.failure} fields={[...ALL, 'name', 'year', 'firstYear']} />
      <div className="row">
        <button type="submit" className="btn p" disabled={start.running}>
          {t('开始测算')}
        </button>
        <button type="button" className="btn t" onClick={close}>
          {t('先不算')}
        </button>
      </div>
    </form>
  );
}
