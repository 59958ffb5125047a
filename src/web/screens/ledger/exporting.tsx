import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Complaint } from '../../kit/complaint.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { Note } from '../../kit/fields.tsx';
import { t } from '../../kit/language.ts';
import { useVerb } from '../../kit/useVerb.ts';
import { queryOf, type Wish } from './read.ts';
import type { LedgerShape } from './types.ts';
import { called } from './words.ts';

/** Rows that leave without anyone's approval. */
const FREE = 1_000;

/** The question of a list as the server keeps it with a request. */
const questionOf = (wish: Wish): string => JSON.stringify(Object.fromEntries(new URLSearchParams(queryOf(wish))));

function AskForm({
  ledger,
  wish,
  total,
  close,
}: {
  readonly ledger: LedgerShape;
  readonly wish: Wish;
  readonly total: number;
  readonly close: () => void;
}) {
  const [reason, setReason] = useState('');
  const [isClear, setClear] = useState(false);
  const [asked, setAsked] = useState(false);
  const verb = useVerb('accounts.requestExport');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await verb.run({ register: ledger.name, question: questionOf(wish), isClear, reason: reason.trim() });
    if (answer.ok) setAsked(true);
  };
  if (asked)
    return (
      <Dialog title={t('申请已提交')} close={close}>
        <p>{t('安全管理员批准后，到“导出申请”里取，七天内取一次。')}</p>
        <Link className="btn p" to="/accounts/exports">
          {t('去导出申请')}
        </Link>
      </Dialog>
    );
  return (
    <Dialog title={t('申请导出')} close={close}>
      <form onSubmit={event => void submit(event)}>
        <p className="note">
          {called(ledger)} · {t('共{total}条', { total })}
        </p>
        <Note name="reason" label={t('用途')} value={reason} change={setReason} failure={verb.failure} rows={2} />
        {ledger.fields.some(field => field.sensitive !== null && field.sensitive !== 'secret') ? (
          <label>
            <input type="checkbox" checked={isClear} onChange={event => setClear(event.target.checked)} /> {t('要敏感信息的原文')}
          </label>
        ) : null}
        <Complaint failure={verb.failure} fields={['reason']} />
        <div className="row">
          <button type="submit" className="btn p" disabled={verb.running || reason.trim().length < 2}>
            {t('提交申请')}
          </button>
          <button type="button" className="btn t" onClick={close}>
            {t('不导了')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** The way out of a list as a workbook: at once, or by a request where it is long; a request also where hidden values are needed in clear. */
export function ExportButton({
  ledger,
  wish,
  total,
}: {
  readonly ledger: LedgerShape;
  readonly wish: Wish;
  readonly total: number | null;
}) {
  const [asking, setAsking] = useState(false);
  const isLong = (total ?? 0) > FREE;
  const isPersonal = ledger.basis !== null;
  return (
    <>
      {isLong ? null : (
        <a className="btn" href={`/api/exports/registers/${ledger.name}.xlsx?${queryOf(wish)}`} download>
          {t('导出 .xlsx')}
        </a>
      )}
      {isLong || isPersonal ? (
        <button type="button" className="btn" onClick={() => setAsking(true)}>
          {isLong ? t('申请导出') : t('申请导出原文')}
        </button>
      ) : null}
      {asking ? <AskForm ledger={ledger} wish={wish} total={total ?? 0} close={() => setAsking(false)} /> : null}
    </>
  );
}
