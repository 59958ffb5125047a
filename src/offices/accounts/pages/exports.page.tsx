import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { asFailure, request } from '#web/kit/api.ts';
import { Complaint } from '#web/kit/complaint.tsx';
import { Note } from '#web/kit/fields.tsx';
import { t, zh } from '#web/kit/language.ts';
import { holds, useSession } from '#web/kit/session.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import './accounts.css';

interface Wish {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly account: string;
  readonly register: string;
  readonly isClear: boolean;
  readonly reason: string;
  readonly createdAt: string;
  readonly decidedOn: string | null;
}
interface Listed {
  readonly rows: readonly Wish[];
  readonly titles: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const STATES: Readonly<Record<string, string>> = {
  waiting: zh('待审批'),
  approved: zh('已批准'),
  refused: zh('未批准'),
  taken: zh('已取走'),
};
const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

/** What the security administrator says to a request of another person. */
function Decision({ wish }: { readonly wish: Wish }) {
  const [why, setWhy] = useState('');
  const approve = useVerb('accounts.approveExport');
  const refuse = useVerb('accounts.refuseExport');
  const decide = (verb: typeof approve) => void verb.run({ exportRequest: wish.id, version: wish.version, why: why.trim() });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    decide(approve);
  };
  const busy = approve.running || refuse.running || why.trim() === '';
  return (
    <form className="export-decision" onSubmit={submit}>
      <Note name="why" label={t('审批意见')} value={why} change={setWhy} failure={approve.failure ?? refuse.failure} rows={1} />
      <div className="row">
        <button type="submit" className="btn s p" disabled={busy}>
          {t('批准')}
        </button>
        <button type="button" className="btn s" disabled={busy} onClick={() => decide(refuse)}>
          {t('不批准')}
        </button>
      </div>
      <Complaint failure={approve.failure ?? refuse.failure} fields={['why']} />
    </form>
  );
}

/** What one asked to export, to be fetched once it is approved; what others asked for, for whom decides. */
export default function ExportsPage() {
  const { account } = useSession();
  useTitle(t('导出申请'));
  const query = useQuery<Listed>({
    queryKey: ['rows', 'exportRequest', 'all'],
    queryFn: () => request<Listed>('/registers/exportRequest/rows?size=200&order=-createdAt'),
  });
  const view = {
    value: query.data,
    failure: query.error === null ? null : asFailure(query.error),
    renewing: false,
    retry: () => void query.refetch(),
  };
  const decides = holds(account, 'security');
  const nameOf = (id: string) => query.data?.titles.account?.[id] ?? '';
  return (
    <>
      <div className="ph">
        <h1>{t('导出申请')}</h1>
      </div>
      <div className="page">
        <p className="note">
          {t(
            '一次导出超过1000条，或要敏感信息的原文，须说明用途，由另一个人（安全管理员）批准；批准后七天内本人取一次，文件上有取件人和时间。',
          )}
        </p>
        {view.value === undefined ? (
          <Pending view={view} />
        ) : view.value.rows.length === 0 ? (
          <Nothing title={t('还没有导出申请')} detail={t('在台账页点“申请导出”提出。')} />
        ) : (
          <div className="scroll-x">
            <table className="tl people">
              <thead>
                <tr>
                  <th scope="col">{t('申请人')}</th>
                  <th scope="col">{t('台账名称')}</th>
                  <th scope="col">{t('用途')}</th>
                  <th scope="col">{t('时间')}</th>
                  <th scope="col">{t('状态')}</th>
                  <th scope="col">
                    <span className="hidden">{t('可做的事')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {view.value.rows.map(wish => (
                  <tr key={wish.id}>
                    <th scope="row">{nameOf(wish.account)}</th>
                    <td>
                      {wish.register} {wish.isClear ? <span className="amber">{t('含原文')}</span> : null}
                    </td>
                    <td className="wrap">{wish.reason}</td>
                    <td>{clock.format(new Date(wish.createdAt))}</td>
                    <td>{t(STATES[wish.state] ?? wish.state)}</td>
                    <td className="wrap">
                      {wish.state === 'approved' && wish.account === account.id ? (
                        <a
                          className="btn s p"
                          href={`/api/exports/approved/${wish.id}`}
                          download
                          onClick={() => setTimeout(view.retry, 3000)}
                        >
                          {t('取文件')}
                        </a>
                      ) : null}
                      {wish.state === 'waiting' && decides && wish.account !== account.id ? <Decision wish={wish} /> : null}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </div>
    </>
  );
}
