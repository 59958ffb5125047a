import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { Box, Line, Note, typedFigure } from '#web/kit/fields.tsx';
import { figure, percent } from '#web/kit/figure.ts';
import { t, zh } from '#web/kit/language.ts';
import { StatusMark } from '#web/kit/mark.tsx';
import { useSession } from '#web/kit/session.ts';
import { Pending } from '#web/kit/states.tsx';
import { statusWord } from '#web/kit/status.ts';
import { useTitle } from '#web/kit/useTitle.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import { useView } from '#web/kit/useView.ts';
import { DayPick } from '#web/kit/widgets.tsx';
import type { JudgingLimits, JudgingPreview, JudgingView } from '../judging/types.ts';
import { FormFrame } from './forms/frame.tsx';
import './forms/forms.css';
import './amend.css';

type Name = keyof JudgingLimits;
const LABELS: Readonly<Record<Name, string>> = {
  on: zh('达到序时'),
  near: zh('基本达到'),
  behind: zh('滞后'),
  bindingOn: zh('约束性 · 达到序时'),
  bindingNear: zh('约束性 · 基本达到'),
  bindingBehind: zh('约束性 · 滞后'),
  aboutTolerance: zh('“左右”容差'),
  notBegunLimit: zh('未启动的时间界限'),
  expectedWeight: zh('预期性权重'),
  bindingWeight: zh('约束性权重'),
};
const NAMES = Object.keys(LABELS) as Name[];
const asText = (limits: JudgingLimits) =>
  Object.fromEntries(NAMES.map(name => [name, limits[name] === null ? '' : String(limits[name])])) as Record<Name, string>;

/** What the limits typed would do: statuses before and after, and each promise that would change. */
function Effect({ tried }: { readonly tried: JudgingPreview }) {
  const statuses = ['early', 'done', 'on', 'near', 'behind', 'hard', 'na'] as const;
  return (
    <section aria-live="polite">
      <h2>
        {t('试算')} <small>{t('{n}项会变状态', { n: tried.changed.length })}</small>
      </h2>
      <table className="tl">
        <thead>
          <tr>
            <th scope="col">{t('状态')}</th>
            <th scope="col" className="n">
              {t('现在')}
            </th>
            <th scope="col" className="n">
              {t('改后')}
            </th>
          </tr>
        </thead>
        <tbody>
          {statuses.map(status => (
            <tr key={status}>
              <th scope="row">
                <StatusMark status={status} /> {statusWord(status)}
              </th>
              <td className="n">{tried.before[status]}</td>
              <td className={tried.before[status] === tried.after[status] ? 'n' : 'n cinn'}>{tried.after[status]}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('总进度')}</th>
            <td className="n">{tried.meanBefore === null ? '–' : percent(tried.meanBefore)}</td>
            <td className="n">{tried.meanAfter === null ? '–' : percent(tried.meanAfter)}</td>
          </tr>
        </tbody>
      </table>
      <ul className="moves">
        {tried.changed.slice(0, 200).map(one => (
          <li key={one.id}>
            <span className="mute">{one.number}</span>{' '}
            <Link to="/plan/promises/$promise" params={{ promise: one.id }}>
              {one.title}
            </Link>{' '}
            <span className={`st-${one.from}`}>{statusWord(one.from)}</span> → <b className={`st-${one.to}`}>{statusWord(one.to)}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Form({ view }: { readonly view: JudgingView }) {
  const { county } = useSession();
  const start = view.versions[0]?.limits ?? view.standard;
  const [typed, setTyped] = useState(() => asText(start));
  const [day, setDay] = useState<string>(county.today);
  const [why, setWhy] = useState('');
  const verb = useVerb('plan.setJudging');
  const input = { plan: view.plan.id, ...Object.fromEntries(NAMES.map(name => [name, typedFigure(typed[name])])) };
  const tried = useView<JudgingPreview>('plan.judgingPreview', input, { keep: true });
  const box = (name: Name, optional = false) => (
    <Line
      key={name}
      name={name}
      label={t(LABELS[name])}
      value={typed[name]}
      change={value => setTyped({ ...typed, [name]: value })}
      numeric
      optional={optional}
      failure={verb.failure ?? tried.failure}
    />
  );
  const submit = async () => {
    const answer = await verb.run({ ...input, effectiveOn: day, why: why.trim() });
    if (answer.ok) setWhy('');
  };
  return (
    <div className="judging-cols">
      <FormFrame
        title={t('设定新一版')}
        note={t('界限是“完成度 ÷ 应到进度”的比值。约束性的三格空着，就与预期性同用一套。')}
        deed={t('从{day}起按此判定', { day })}
        ready={why.trim() !== '' && tried.failure === null}
        running={verb.running}
        failure={verb.failure}
        fields={[...NAMES, 'effectiveOn', 'why']}
        submit={() => void submit()}
        close={() => setTyped(asText(start))}
      >
        <div className="pair">
          {[box('on'), box('bindingOn', true), box('near'), box('bindingNear', true), box('behind'), box('bindingBehind', true)]}
        </div>
        <div className="pair">{[box('aboutTolerance'), box('notBegunLimit'), box('expectedWeight'), box('bindingWeight')]}</div>
        <Box name="effectiveOn" label={t('生效日期')} failure={verb.failure}>
          {({ id }) => <DayPick id={id} value={day} change={setDay} />}
        </Box>
        <Note name="why" label={t('事由')} value={why} change={setWhy} rows={2} failure={verb.failure} />
      </FormFrame>
      <div>
        <Complaint failure={tried.failure} fields={NAMES} />
        {tried.value === undefined ? null : <Effect tried={tried.value} />}
      </div>
    </div>
  );
}

function Versions({ view }: { readonly view: JudgingView }) {
  const rows = [
    ...view.versions.map(one => ({ key: String(one.number), name: t('第{n}版', { n: one.number }), from: one.effectiveOn, ...one })),
    {
      key: 'standard',
      name: t('通用标准'),
      from: '',
      number: null,
      setBy: '',
      why: t('发改规划〔2018〕238号及通行口径'),
      limits: view.standard,
    },
  ];
  return (
    <section>
      <h2>{t('各版界限')}</h2>
      <div className="scroll">
        <table className="tl limits">
          <thead>
            <tr>
              <th scope="col">{t('版本')}</th>
              <th scope="col">{t('生效日期')}</th>
              {NAMES.map(name => (
                <th key={name} scope="col" className="n">
                  {t(LABELS[name])}
                </th>
              ))}
              <th scope="col">{t('事由')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <tr key={row.key}>
                <th scope="row">
                  {row.name} {row.number === view.inForce ? <span className="jade">{t('现行')}</span> : null}
                </th>
                <td>{row.from}</td>
                {NAMES.map(name => (
                  <td key={name} className="n">
                    {row.limits[name] === null ? '' : figure(row.limits[name])}
                  </td>
                ))}
                <td className="wrap">{[row.setBy, row.why].filter(Boolean).join('：')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** The limits by which a plan is judged, version by version; the planner tries others and sets them. */
export default function JudgingPage() {
  const { plan } = useParams({ strict: false }) as { plan: string };
  const view = useView<JudgingView>('plan.judging', { plan });
  useTitle(t('判定规则'));
  return (
    <>
      <div className="ph">
        <h1>{t('判定规则')}</h1>
        <span className="meta">
          <Link to="/plan/$plan/versions" params={{ plan } as never}>
            {view.value?.plan.title ?? ''}
          </Link>
        </span>
      </div>
      <div className="page amend">
        {view.value === undefined ? <Pending view={view} /> : null}
        {view.value?.maySet ? <Form key={view.value.versions.length} view={view.value} /> : null}
        {view.value === undefined ? null : <Versions view={view.value} />}
      </div>
    </>
  );
}
