import { useState } from 'react';
import { asFailure, type Failure, view as readView } from '#web/kit/api.ts';
import { Complaint } from '#web/kit/complaint.tsx';
import { Line, typedFigure } from '#web/kit/fields.tsx';
import { t } from '#web/kit/language.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import type { FormProps } from '../formKinds.ts';
import { FormFrame } from './frame.tsx';

const show = (value: number | null | undefined) => (value === null || value === undefined ? '' : String(value));

/** Baseline and yearly milestones; a straight line is offered, and every figure of it can be changed. */
export function SetMilestones({ view, close }: FormProps) {
  const { promise, plan } = view;
  const years = Array.from({ length: plan.toYear - plan.fromYear + 1 }, (_, i) => plan.fromYear + i);
  const [baseline, setBaseline] = useState(show(promise.baseline));
  const [baselineYear, setBaselineYear] = useState(show(promise.baselineYear ?? plan.fromYear - 1));
  const [values, setValues] = useState<Readonly<Record<number, string>>>(
    Object.fromEntries(years.map(year => [year, show(view.milestones.find(one => one.year === year)?.value)])),
  );
  const [noLine, setNoLine] = useState(false);
  const [offerFailure, setOfferFailure] = useState<Failure | null>(null);
  const verb = useVerb('plan.setMilestones');
  const offer = async () => {
    setOfferFailure(null);
    try {
      const offered = await readView<
        readonly { year: number; value: number }[] | { milestones: readonly { year: number; value: number }[] }
      >('plan.offerMilestones', { promise: promise.id, baseline: typedFigure(baseline), baselineYear: Number(baselineYear) });
      const milestones = 'milestones' in offered ? offered.milestones : offered;
      setNoLine(milestones.length === 0);
      setValues(before => ({ ...before, ...Object.fromEntries(milestones.map(one => [one.year, show(one.value)])) }));
    } catch (thrown) {
      setOfferFailure(asFailure(thrown));
    }
  };
  const submit = async (version = promise.version) => {
    const answer = await verb.run({
      promise: promise.id,
      version,
      baseline: typedFigure(baseline),
      baselineYear: baseline.trim() === '' ? null : Number(baselineYear),
      milestones: years.flatMap(year => {
        const value = typedFigure(values[year] ?? '');
        return value === null ? [] : [{ year, value }];
      }),
    });
    if (answer.ok) close();
  };
  const unit = promise.unit === null ? '' : `（${promise.unit}）`;
  return (
    <FormFrame
      title={t('基期与里程碑')}
      note={t('基期是规划开始前最后一年的数；里程碑是每年末该走到的数。')}
      deed={t('定下基期与里程碑')}
      running={verb.running}
      failure={verb.failure}
      fields={['baseline', 'baselineYear']}
      submit={version => void submit(version)}
      close={close}
    >
      <Line name="baseline" label={`${t('基期值')}${unit}`} value={baseline} change={setBaseline} numeric failure={verb.failure} />
      <Line name="baselineYear" label={t('基期年')} value={baselineYear} change={setBaselineYear} numeric failure={verb.failure} />
      <div className="hh">
        <h2>{t('每年末')}</h2>
        <button type="button" className="btn s" onClick={() => void offer()}>
          {t('按直线填')}
        </button>
      </div>
      {noLine ? (
        <p className="note">{t('连不成直线：要有基期值和目标值，判定办法是到期达成或累计。每年不低于、不高于的，里程碑就是目标值。')}</p>
      ) : null}
      <Complaint failure={offerFailure} />
      <div className="year-row">
        {years.map(year => (
          <label key={year}>
            <span>{year}</span>
            <input
              className="in"
              inputMode="decimal"
              name={`milestone-${year}`}
              value={values[year] ?? ''}
              onChange={event => setValues({ ...values, [year]: event.target.value })}
            />
          </label>
        ))}
      </div>
    </FormFrame>
  );
}
