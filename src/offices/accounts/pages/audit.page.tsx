import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { asFailure, type Failure, request } from '#web/kit/api.ts';
import { Complaint } from '#web/kit/complaint.tsx';
import { Line } from '#web/kit/fields.tsx';
import { either, t } from '#web/kit/language.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useView } from '#web/kit/useView.ts';
import './accounts.css';

interface Word {
  readonly label: string;
  readonly english: string;
}
interface Entry {
  readonly sequence: number;
  readonly at: string;
  readonly actor: string;
  readonly deed: string;
  readonly deedWord: Word;
  readonly table: string | null;
  readonly tableWord: Word | null;
  readonly row: string | null;
  readonly why: string | null;
  readonly noted: readonly string[];
  readonly actingFor: string | null;
  readonly hash: string;
}
interface AuditPage {
  readonly events: readonly Entry[];
  readonly next: number | null;
}
type Report =
  | { readonly isWhole: true; readonly entries: number; readonly hash: string }
  | { readonly isWhole: false; readonly brokenAt: number; readonly because: string };

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' });
const wordOf = (word: Word): string => {
  const said = either(word.label, word.english);
  return said.charAt(0).toUpperCase() + said.slice(1);
};
const REFUSED: Readonly<Record<string, () => string>> = {
  wrongPassword: () => t('口令不对'),
  wrongCode: () => t('验证码不对'),
  unknownName: () => t('没有这个用户名'),
};

const empty = { person: '', deed: '', row: '', from: '', to: '' };
type Asked = typeof empty;

/** Walks the chain of the audit and says whether it is whole. */
function ChainCheck() {
  const [report, setReport] = useState<Report | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const check = async () => {
    setBusy(true);
    setFailure(null);
    try {
      setReport((await request<{ readonly value: Report }>('/audit/verify')).value);
    } catch (thrown) {
      setFailure(asFailure(thrown));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="audit-chain" role="status">
      <button type="button" className="btn s" disabled={busy} onClick={() => void check()}>
        {busy ? t('正在核对…') : t('核对审计链')}
      </button>{' '}
      {report === null ? (
        <span className="note">{t('每一条都与前一条的摘要相连，改动或缺失会在这里露出来。')}</span>
      ) : report.isWhole ? (
        <span className="jade">{t('审计链完整，共{n}条，末端 {hash}', { n: report.entries, hash: report.hash.slice(0, 12) })}</span>
      ) : (
        <span className="cinn">{t('审计链在第{n}条断开，请立即报告', { n: report.brokenAt })}</span>
      )}
      <Complaint failure={failure} />
    </div>
  );
}

function Search({ asked, find }: { readonly asked: Asked; readonly find: (asked: Asked) => void }) {
  const [typed, setTyped] = useState(asked);
  const set = (name: keyof Asked) => (value: string) => setTyped({ ...typed, [name]: value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    find(typed);
  };
  return (
    <form className="audit-search" onSubmit={submit}>
      <Line name="person" label={t('办理人')} value={typed.person} change={set('person')} note={t('姓名或用户名')} />
      <Line name="deed" label={t('事项')} value={typed.deed} change={set('deed')} note={t('如 accounts. 或 plan.fileActual')} />
      <Line name="row" label={t('行编号')} value={typed.row} change={set('row')} note={t('记录页地址的末段')} />
      <Line name="from" label={t('从')} type="date" value={typed.from} change={set('from')} />
      <Line name="to" label={t('到')} type="date" value={typed.to} change={set('to')} />
      <div className="row">
        <button type="submit" className="btn p">
          {t('查找')}
        </button>
        <button
          type="button"
          className="btn t"
          onClick={() => {
            setTyped(empty);
            find(empty);
          }}
        >
          {t('清空')}
        </button>
      </div>
    </form>
  );
}

function Entries({ events, find }: { readonly events: readonly Entry[]; readonly find: (asked: Asked) => void }) {
  return (
    <div className="scroll-x">
      <table className="tl audit">
        <thead>
          <tr>
            <th scope="col" className="n">
              {t('序号')}
            </th>
            <th scope="col">{t('时间')}</th>
            <th scope="col">{t('办理人')}</th>
            <th scope="col">{t('事项')}</th>
            <th scope="col">{t('台账和记录')}</th>
            <th scope="col">{t('事由')}</th>
          </tr>
        </thead>
        <tbody>
          {events.map(event => (
            <tr key={event.sequence}>
              <td className="n">{event.sequence}</td>
              <td>{clock.format(new Date(event.at))}</td>
              <th scope="row">
                {event.actor}
                {event.actingFor === null ? null : <span className="note"> {t('代{name}', { name: event.actingFor })}</span>}
              </th>
              <td title={event.deed}>{wordOf(event.deedWord)}</td>
              <td>
                {event.tableWord === null ? '' : wordOf(event.tableWord)}{' '}
                {event.row === null ? null : (
                  <button type="button" className="as-link" onClick={() => find({ ...empty, row: event.row! })}>
                    {event.row.slice(-8)}
                  </button>
                )}
              </td>
              <td className="wrap">{[event.why, ...event.noted.map(one => REFUSED[one]?.() ?? one)].filter(Boolean).join('；')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The audit: who did what to which row, when and why; searched by person, deed, row and day. */
export default function Audit() {
  const [asked, setAsked] = useState<Asked>(empty);
  const [before, setBefore] = useState<readonly number[]>([]);
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value.trim() !== ''));
  const at = before.at(-1);
  const view = useView<AuditPage>('accounts.audit', { ...given, ...(at === undefined ? {} : { before: at }) }, { keep: true });
  useTitle(t('审计'));
  const find = (next: Asked) => {
    setAsked(next);
    setBefore([]);
  };
  return (
    <>
      <div className="ph">
        <h1>{t('审计')}</h1>
        <div className="r">
          <Link className="btn" to="/accounts/audit/year">
            {t('年度审计报告')}
          </Link>
        </div>
      </div>
      <div className="page">
        <ChainCheck />
        <Search key={JSON.stringify(asked)} asked={asked} find={find} />
        {view.failure !== null && view.failure.kind === 'refused' ? (
          <Complaint failure={view.failure} />
        ) : view.value === undefined ? (
          <Pending view={view} rows={12} />
        ) : view.value.events.length === 0 ? (
          <Nothing title={t('没有符合条件的审计记录')} />
        ) : (
          <>
            <Entries events={view.value.events} find={find} />
            <div className="row audit-turn">
              <button type="button" className="btn t" disabled={before.length === 0} onClick={() => setBefore(before.slice(0, -1))}>
                {t('较新的')}
              </button>
              <button
                type="button"
                className="btn t"
                disabled={view.value.next === null}
                onClick={() => setBefore([...before, view.value!.next!])}
              >
                {t('较早的')}
              </button>
            </div>
          </>
        )}
      </div>
    </>
  );
}
