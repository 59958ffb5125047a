import { lazy, Suspense, useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { t } from '#web/kit/language.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import { useView } from '#web/kit/useView.ts';
import type { ProjectView } from '../types.ts';

const Pick = lazy(() => import('#web/kit/widgets.tsx').then(({ Pick: widget }) => ({ default: widget })));

/** Says which promise of the plan the project keeps. */
export function LinkPromise({ view }: { readonly view: ProjectView }) {
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<readonly string[]>(view.project.promise === null ? [] : [view.project.promise]);
  const promises = useView<readonly { readonly id: string; readonly name: string }[]>('works.promises', open ? {} : null);
  const verb = useVerb('works.linkPromise');
  const save = async () => {
    const answer = await verb.run({ project: view.project.id, version: view.project.version, promise: chosen[0] ?? null });
    if (answer.ok) setOpen(false);
  };
  if (!open)
    return (
      <button type="button" className="as-link no-print" onClick={() => setOpen(true)}>
        {t('改对应的承诺')}
      </button>
    );
  return (
    <div>
      <Suspense fallback={null}>
        <Pick
          choices={(promises.value ?? []).map(one => ({ key: one.id, label: one.name }))}
          value={chosen}
          change={setChosen}
          blank={t('不对应')}
        />
      </Suspense>
      <div className="row">
        <button type="button" className="btn s" disabled={verb.running} onClick={() => void save()}>
          {t('存为对应的承诺')}
        </button>
        <button type="button" className="btn t s" onClick={() => setOpen(false)}>
          {t('不改了')}
        </button>
      </div>
      <Complaint failure={verb.failure} />
    </div>
  );
}
