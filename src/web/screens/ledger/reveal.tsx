import { type FormEvent, useEffect, useState } from 'react';
import { asFailure, type Failure, request } from '../../kit/api.ts';
import { Complaint } from '../../kit/complaint.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { Choice, Line } from '../../kit/fields.tsx';
import { t } from '../../kit/language.ts';
import type { LedgerShape, Row, Values } from './types.ts';
import { called } from './words.ts';

/** Why and which fields someone reads in clear; asked once for a list, and noted for every row that is read. */
interface Wish {
  readonly fields: readonly string[];
  readonly reason: string;
  readonly remark: string;
}

type Clear = Readonly<Record<string, Values>>;
const MOST = 100;

/** What was asked for in this window, by register: it holds until the list is closed again, or the window is. */
const wishes = new Map<string, Wish>();

const fetchClear = async (register: string, rows: readonly string[], { fields, reason, remark }: Wish): Promise<Clear> =>
  (
    await request<{ readonly values: Clear }>(`/registers/${register}/reveal`, {
      method: 'POST',
      body: { rows, fields, reason, remark: remark.trim() === '' ? null : remark.trim() },
    })
  ).values;

/** Rows with their hidden fields in clear, where they have been shown. */
export interface Revealed<R> {
  readonly rows: readonly R[];
  readonly wish: Wish | null;
  readonly failure: Failure | null;
  readonly open: (wish: Wish) => void;
  readonly close: () => void;
}

/** Shows hidden fields of the rows on the page in clear, once a reason was given; each page that is turned to is asked for anew. */
export function useRevealed(register: string, rows: readonly Row[]): Revealed<Row> {
  const [wish, setWish] = useState<Wish | null>(wishes.get(register) ?? null);
  const [clear, setClear] = useState<Clear>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const wanted =
    wish === null
      ? ''
      : rows
          .filter(row => clear[row.id] === undefined)
          .map(row => row.id)
          .slice(0, MOST)
          .join(',');
  useEffect(() => {
    if (wish === null || wanted === '') return;
    const ids = wanted.split(',');
    let isGone = false;
    fetchClear(register, ids, wish).then(
      found => {
        if (isGone) return;
        const none: Clear = Object.fromEntries(ids.map(id => [id, {}]));
        setClear(before => ({ ...before, ...none, ...found }));
      },
      (thrown: unknown) => {
        if (isGone) return;
        wishes.delete(register);
        setWish(null);
        setFailure(asFailure(thrown));
      },
    );
    return () => {
      isGone = true;
    };
  }, [register, wish, wanted]);
  return {
    rows: wish === null ? rows : rows.map(row => ({ ...row, ...clear[row.id] }) as Row),
    wish,
    failure,
    open: next => {
      wishes.set(register, next);
      setFailure(null);
      setClear({});
      setWish(next);
    },
    close: () => {
      wishes.delete(register);
      setClear({});
      setWish(null);
    },
  };
}

/** The form that asks why, and for which fields. */
function RevealForm({
  ledger,
  settled,
  open,
  close,
}: {
  readonly ledger: LedgerShape;
  readonly settled: readonly string[] | null;
  readonly open: (wish: Wish) => void;
  readonly close: () => void;
}) {
  const able = ledger.fields.filter(field => ledger.reveals.includes(field.name));
  const shown = able.filter(field => ledger.columns.includes(field.name));
  const [fields, setFields] = useState<readonly string[]>(settled ?? [(shown[0] ?? able[0])!.name]);
  const [reason, setReason] = useState('');
  const [remark, setRemark] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    open({ fields, reason, remark });
    close();
  };
  const toggle = (name: string) => setFields(fields.includes(name) ? fields.filter(one => one !== name) : [...fields, name]);
  const isOther = reason === 'otherReason';
  return (
    <Dialog title={t('查看原文')} close={close}>
      <form onSubmit={submit}>
        {settled === null ? (
          <fieldset className="fld tall lg-reveal-fields">
            <legend>{t('看哪些栏目')}</legend>
            <div>
              {able.map(field => (
                <label key={field.name} className="lg-reveal-field">
                  <input type="checkbox" checked={fields.includes(field.name)} onChange={() => toggle(field.name)} /> {called(field)}
                </label>
              ))}
            </div>
          </fieldset>
        ) : null}
        <Choice
          name="reason"
          label={t('事由')}
          value={reason}
          change={setReason}
          blank={t('请选择')}
          choices={ledger.reasons.map(one => ({ key: one.name, label: called(one) }))}
        />
        <Line name="remark" label={t('补充说明')} value={remark} change={setRemark} optional={!isOther} />
        <p className="note">{t('谁在何时为何看了哪一条，逐条记入审计，也写在这一条的来历里。')}</p>
        <div className="row">
          <button type="submit" className="btn p" disabled={fields.length === 0 || reason === '' || (isOther && remark.trim().length < 2)}>
            {t('查看，记入审计')}
          </button>
          <button type="button" className="btn t" onClick={close}>
            {t('不看了')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** Over a list: the way to see hidden fields in clear, and what is shown now. */
export function RevealBar({ ledger, revealed }: { readonly ledger: LedgerShape; readonly revealed: Revealed<Row> }) {
  const [asking, setAsking] = useState(false);
  if (ledger.reveals.length === 0) return null;
  const { wish, failure } = revealed;
  const labels = ledger.fields.filter(field => wish?.fields.includes(field.name)).map(called);
  const reason = ledger.reasons.find(one => one.name === wish?.reason);
  return (
    <div className="lg-reveal row no-print">
      {wish === null ? (
        <button type="button" className="btn s" onClick={() => setAsking(true)}>
          {t('看姓名等原文')}
        </button>
      ) : (
        <>
          <span className="amber">
            {t('正在显示{fields}的原文，逐条留痕（{reason}）', {
              fields: labels.join(t('、')),
              reason: reason === undefined ? '' : called(reason),
            })}
          </span>
          <button type="button" className="btn s" onClick={revealed.close}>
            {t('收起原文')}
          </button>
        </>
      )}
      <Complaint failure={failure} />
      {asking ? <RevealForm ledger={ledger} settled={null} open={revealed.open} close={() => setAsking(false)} /> : null}
    </div>
  );
}

/** Beside one hidden field of a record: its value in clear, once asked for with a reason. */
export function RevealOne({
  ledger,
  row,
  name,
  shown,
}: {
  readonly ledger: LedgerShape;
  readonly row: Row;
  readonly name: string;
  readonly shown: (values: Values) => void;
}) {
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  if (!ledger.reveals.includes(name) || row[name] === null || row[name] === undefined) return null;
  const open = (wish: Wish) => {
    setFailure(null);
    fetchClear(ledger.name, [row.id], wish).then(
      found => shown(found[row.id] ?? {}),
      (thrown: unknown) => setFailure(asFailure(thrown)),
    );
  };
  return (
    <>
      {' '}
      <button type="button" className="as-link no-print" onClick={() => setAsking(true)}>
        {t('显示原文')}
      </button>
      <Complaint failure={failure} />
      {asking ? <RevealForm ledger={ledger} settled={[name]} open={open} close={() => setAsking(false)} /> : null}
    </>
  );
}
