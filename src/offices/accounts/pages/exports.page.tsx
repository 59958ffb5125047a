import { type FormEvent, useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { Note } from '#web/kit/fields.tsx';
import { either, t, zh } from '#web/kit/language.ts';
import { holds, useSession } from '#web/kit/session.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import { useView } from '#web/kit/useView.ts';
import type { ExportLine } from '../exportRequest.ts';
import './accounts.css';

const STATES: Readonly<Record<string, string>> = {
  waiting: zh('待审批'),
  approved: zh('已批准'),
  refused: zh('未批准'),
  taken: zh('已取走'),
};
const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

/** True where a request is for a list that was narrowed. */
const narrowed = (question: string): boolean => /"(where|search)"/.test(question);

/** What the security administrator says to a request of another person. */
function Decision({ wish }: { readonly wish: ExportLine }) {
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
  const view = useView<readonly ExportLine[]>('accounts.exports', {});
  const decides = holds(account, 'security');
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
        ) : view.value.length === 0 ? (
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
                {view.value.map(wish => (
                  <tr key={wish.id}>
                    <th scope="row">{wish.asker}</th>
                    <td>
                      {either(wish.of.label, wish.of.english)}
                      {narrowed(wish.question) ? <span className="note"> {t('已筛选')}</span> : null}{' '}
                      {wish.isClear ? <span className="amber">{t('含原文')}</span> : null}
                    </td>
                    <td className="wrap">{wish.reason}</td>
                    <td>{clock.format(new Date(wish.askedAt))}</td>
                    <td>{t(STATES[wish.state] ?? wish.state)}</td>
                    <td className="wrap">
                      {wish.state === 'approved' && wish.isOwn ? (
                        <a
                          className="btn s p"
                          href={`/api/exports/approved/${wish.id}`}
                          download
                          onClick={() => setTimeout(view.retry, 3000)}
                        >
                          {t('取文件')}
                        </a>
                      ) : null}
                      {wish.state === 'waiting' && decides && !wish.isOwn ? <Decision wish={wish} /> : null}
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
