import { t } from '#web/kit/language.ts';
import { StatusMark } from '#web/kit/mark.tsx';

/** Passes, fails, or open because something is missing; a shape and a word. */
export function Verdict({ passes }: { readonly passes: boolean | null }) {
  const status = passes === true ? 'done' : passes === false ? 'hard' : 'na';
  return (
    <span className={`st st-${status}`}>
      <StatusMark status={status} silent />
      {passes === true ? t('达标') : passes === false ? t('未达标') : t('未定')}
    </span>
  );
}
