import { Complaint } from '#web/kit/complaint.tsx';
import { t } from '#web/kit/language.ts';
import { useVerb } from '#web/kit/useVerb.ts';

/** Lays straight milestones for every promise that has a start and a target and no milestones yet. */
export function Straighten({ plan }: { readonly plan: string }) {
  const verb = useVerb<{ readonly promises: number }>('plan.straightenMilestones');
  return (
    <>
      <button type="button" className="btn" disabled={verb.running} onClick={() => void verb.run({ plan })}>
        {t('按直线设定里程碑')}
      </button>
      <Complaint failure={verb.failure} />
    </>
  );
}
