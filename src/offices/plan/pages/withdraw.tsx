import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { t } from '#web/kit/language.ts';
import { useVerb } from '#web/kit/useVerb.ts';

/** Takes a draft off the list, after asking once more. */
export function Withdraw({ plan }: { readonly plan: string }) {
  const [asking, setAsking] = useState(false);
  const verb = useVerb('plan.withdraw');
  const navigate = useNavigate();
  const withdraw = async () => {
    const answer = await verb.run({ plan });
    if (answer.ok) void navigate({ to: '/plan' });
  };
  return (
    <>
      {asking ? (
        <button type="button" className="btn" disabled={verb.running} onClick={() => void withdraw()}>
          {t('撤回，已复核的也一并收起')}
        </button>
      ) : (
        <button type="button" className="btn t" onClick={() => setAsking(true)}>
          {t('撤回草案')}
        </button>
      )}
      <Complaint failure={verb.failure} />
    </>
  );
}
