import { Complaint } from '#web/kit/complaint.tsx';
import { t } from '#web/kit/language.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import type { PromiseView } from '../types.ts';
import type { FormKind } from './formKinds.ts';
import { may } from './promiseParts.tsx';

/** What a reviewer can do with a promise of a draft. Accepting leads on to the next. */
export function ReviewActions({
  view,
  open,
  next,
}: {
  readonly view: PromiseView;
  readonly open: (form: FormKind) => void;
  readonly next: () => void;
}) {
  const accept = useVerb('plan.acceptPromises');
  const restore = useVerb('plan.restorePromise');
  const separate = useVerb('plan.separatePromise');
  const { promise } = view;
  const acceptNow = async () => {
    const answer = await accept.run({ promises: [promise.id], versions: [promise.version] });
    if (answer.ok) next();
  };
  const forms: readonly { readonly key: FormKind; readonly label: string; readonly verb: string; readonly fits: boolean }[] = [
    { key: 'correct', label: t('更正'), verb: 'correctPromise', fits: promise.review !== 'dropped' },
    { key: 'split', label: t('拆分'), verb: 'splitPromise', fits: promise.review !== 'dropped' },
    { key: 'merge', label: t('合并重述'), verb: 'mergePromises', fits: promise.review !== 'dropped' && promise.restates === null },
    { key: 'assign', label: t('责任单位'), verb: 'assign', fits: promise.review !== 'dropped' && promise.restates === null },
    { key: 'milestones', label: t('里程碑'), verb: 'setMilestones', fits: promise.review !== 'dropped' && promise.restates === null },
    { key: 'drop', label: t('剔除'), verb: 'dropPromise', fits: promise.review !== 'dropped' },
  ];
  const failure = accept.failure ?? restore.failure ?? separate.failure;
  return (
    <>
      <Complaint failure={failure} again={() => void acceptNow()} />
      {promise.review === 'proposed' && may(view, 'acceptPromises') ? (
        <button type="button" className="btn p" data-accept disabled={accept.running} onClick={() => void acceptNow()}>
          {t('接受')}
        </button>
      ) : null}
      {promise.review === 'dropped' && may(view, 'restorePromise') ? (
        <button
          type="button"
          className="btn"
          disabled={restore.running}
          onClick={() => void restore.run({ promise: promise.id, version: promise.version })}
        >
          {t('恢复为承诺')}
        </button>
      ) : null}
      {promise.restates !== null && may(view, 'separatePromise') ? (
        <button
          type="button"
          className="btn"
          disabled={separate.running}
          onClick={() => void separate.run({ promise: promise.id, version: promise.version })}
        >
          {t('不是重述，分开管')}
        </button>
      ) : null}
      {forms
        .filter(form => form.fits && may(view, form.verb))
        .map(form => (
          <button key={form.key} type="button" className="btn" onClick={() => open(form.key)}>
            {form.label}
          </button>
        ))}
    </>
  );
}
