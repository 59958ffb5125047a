import { Dialog } from '#web/kit/dialog.tsx';
import { t } from '#web/kit/language.ts';
import { AssignBodies } from './forms/assign.tsx';
import './forms/forms.css';

/** Names the body for the promises chosen in the list. */
export default function AssignDialog({ promises, close }: { readonly promises: readonly string[]; readonly close: () => void }) {
  return (
    <Dialog title={t('指定责任单位')} close={close}>
      <AssignBodies promises={promises} close={close} />
    </Dialog>
  );
}
