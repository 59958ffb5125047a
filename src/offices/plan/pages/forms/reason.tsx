import { useState } from 'react';
import type { Failure } from '#web/kit/api.ts';
import { Note } from '#web/kit/fields.tsx';
import { t } from '#web/kit/language.ts';
import type { PlanState } from '../../types.ts';

/** The reason that a change of an adopted plan must be given; a draft needs none. */
export function useReason(state: PlanState) {
  const [why, setWhy] = useState('');
  const isNeeded = state !== 'draft';
  return { why, setWhy, isNeeded, ready: !isNeeded || why.trim() !== '', given: isNeeded ? { why: why.trim() } : {} };
}

interface ReasonProps {
  readonly reason: ReturnType<typeof useReason>;
  readonly failure: Failure | null;
}

/** The box for the reason, where one is needed. */
export function Reason({ reason, failure }: ReasonProps) {
  return reason.isNeeded ? (
    <Note name="why" label={t('事由')} value={reason.why} change={reason.setWhy} rows={2} failure={failure} />
  ) : null;
}
