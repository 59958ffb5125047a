import { asFailure } from '../kit/api.ts';
import { Unread } from '../kit/states.tsx';

/** What stands in place of a page that broke while it was drawn. */
export function Broken({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  return (
    <div className="page">
      <Unread failure={asFailure(error)} retry={reset} />
    </div>
  );
}
