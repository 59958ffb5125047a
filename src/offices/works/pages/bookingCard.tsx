import { useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { Dialog } from '#web/kit/dialog.tsx';
import { Line, Note, typedFigure } from '#web/kit/fields.tsx';
import { figure } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import type { BookingView } from '../types.ts';

function Hold({ booking, close }: { readonly booking: BookingView; readonly close: () => void }) {
  const [came, setCame] = useState(String(booking.pupils));
  const verb = useVerb('works.holdBooking');
  const save = async () => {
    const answer = await verb.run({ booking: booking.id, version: booking.version, attended: typedFigure(came) });
    if (answer.ok) close();
  };
  return (
    <div>
      <Line name="attended" label={t('实到人数')} value={came} change={setCame} numeric failure={verb.failure} />
      <Complaint failure={verb.failure} fields={['attended']} />
      <button type="button" className="btn p" disabled={verb.running || came.trim() === ''} onClick={() => void save()}>
        {t('登记开展')}
      </button>
    </div>
  );
}

function Cancel({ booking, close }: { readonly booking: BookingView; readonly close: () => void }) {
  const [why, setWhy] = useState('');
  const verb = useVerb('works.cancelBooking');
  const save = async () => {
    const answer = await verb.run({ booking: booking.id, version: booking.version, why: why.trim() });
    if (answer.ok) close();
  };
  return (
    <div className="wk-gap">
      <Note name="why" label={t('取消事由')} value={why} change={setWhy} rows={2} failure={verb.failure} />
      <Complaint failure={verb.failure} fields={['why']} />
      <button type="button" className="btn" disabled={verb.running || why.trim() === ''} onClick={() => void save()}>
        {t('取消这次预约')}
      </button>
    </div>
  );
}

/** A booking opened: who comes, and what this person may do about it. */
export function BookingCard({ booking, close }: { readonly booking: BookingView; readonly close: () => void }) {
  const half = booking.half === 'morning' ? t('上午') : t('下午');
  return (
    <Dialog title={`${booking.school} ${booking.className}`} close={close}>
      <p>
        {booking.day} {half} · {t('{n}人', { n: figure(booking.pupils) })}
        {booking.activity === null ? '' : ` · ${booking.activity}`}
      </p>
      {booking.attended === null ? null : <p className="sub">{t('已开展，实到{n}人', { n: figure(booking.attended) })}</p>}
      {booking.cancelledBecause === null ? null : <p className="why w-na">{t('已取消：{why}', { why: booking.cancelledBecause })}</p>}
      {booking.mayHold ? <Hold booking={booking} close={close} /> : null}
      {booking.mayCancel ? <Cancel booking={booking} close={close} /> : null}
    </Dialog>
  );
}
