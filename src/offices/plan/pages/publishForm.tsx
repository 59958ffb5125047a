import { type FormEvent, useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { Choice } from '#web/kit/fields.tsx';
import { t } from '#web/kit/language.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import type { ReleasesView } from '../publish/releases.ts';

/** Draws up a release: which plan, which of its chapters. */
export function PublishForm({ plans }: { readonly plans: ReleasesView['plans'] }) {
  const [plan, setPlan] = useState(plans[0]?.id ?? '');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [snapshot, setSnapshot] = useState('');
  const [open, setOpen] = useState(false);
  const verb = useVerb('plan.prepareRelease');
  const its = plans.find(one => one.id === plan);
  if (its === undefined) return null;
  const chosen = its.chapters.filter(chapter => !left.has(chapter.place));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const chapters = left.size === 0 ? null : chosen.map(chapter => chapter.place);
    const answer = await verb.run({ plan, ...(snapshot === '' ? {} : { snapshot }), ...(chapters === null ? {} : { chapters }) });
    if (answer.ok) setOpen(false);
  };
  if (!open)
    return (
      <button type="button" className="btn p" onClick={() => setOpen(true)}>
        {t('拟一份发布稿')}
      </button>
    );
  const turn = (place: string) => setLeft(new Set(left.has(place) ? [...left].filter(one => one !== place) : [...left, place]));
  return (
    <form className="publish-form" onSubmit={event => void submit(event)}>
      <h2>{t('拟一份发布稿')}</h2>
      {plans.length > 1 ? (
        <Choice
          name="plan"
          label={t('规划')}
          value={plan}
          change={id => {
            setPlan(id);
            setLeft(new Set());
            setSnapshot('');
          }}
          choices={plans.map(one => ({ key: one.id, label: one.title }))}
        />
      ) : null}
      {its.snapshots.length === 0 ? null : (
        <Choice
          name="snapshot"
          label={t('公开哪一天的数')}
          value={snapshot}
          change={setSnapshot}
          blank={t('今天的数')}
          choices={its.snapshots.map(one => ({ key: one.id, label: t('{year}年快照，{day}', { year: one.year, day: one.takenOn }) }))}
        />
      )}
      <fieldset>
        <legend>{t('公开哪些章')}</legend>
        {its.chapters.map(chapter => (
          <label key={chapter.place}>
            <input type="checkbox" checked={!left.has(chapter.place)} onChange={() => turn(chapter.place)} /> {chapter.place}{' '}
            {chapter.title}
            <span className="note"> {t('{n}项', { n: chapter.promises })}</span>
          </label>
        ))}
      </fieldset>
      <p className="note">{t('只含审核过的数。没有审定的数、说明、佐证和人名都不在其中。')}</p>
      <Complaint failure={verb.failure} />
      <div className="row">
        <button type="submit" className="btn p" disabled={verb.running || chosen.length === 0}>
          {t('冻结这{n}项，送审查', { n: chosen.reduce((sum, chapter) => sum + chapter.promises, 0) })}
        </button>
        <button type="button" className="btn t" onClick={() => setOpen(false)}>
          {t('不拟了')}
        </button>
      </div>
    </form>
  );
}
