import { Link } from '@tanstack/react-router';
import { t } from '#web/kit/language.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { MeetingsView } from '../own/types.ts';
import { OwnFrame, sheetAddress } from './ownFrame.tsx';

function Overdue({ overdue }: { readonly overdue: MeetingsView['overdue'] }) {
  return (
    <section>
      <div className="hh">
        <h2>{t('逾期{n}件', { n: overdue.length })}</h2>
        {overdue.length > 0 ? <a href={sheetAddress('plan.meetings', {})}>{t('导出表格')}</a> : null}
      </div>
      {overdue.length === 0 ? (
        <p className="mute">{t('没有逾期的会议任务。')}</p>
      ) : (
        <div className="own-wide">
          <table className="tl">
            <thead>
              <tr>
                <th scope="col">{t('任务')}</th>
                <th scope="col">{t('单位')}</th>
                <th scope="col" className="n">
                  {t('时限')}
                </th>
                <th scope="col" className="n">
                  {t('逾期天数')}
                </th>
                <th scope="col">{t('会议')}</th>
              </tr>
            </thead>
            <tbody>
              {overdue.map(one => (
                <tr key={one.id}>
                  <th scope="row" className="wrap">
                    <Link to={`/ledger/meetingTask/${one.id}` as never}>{one.task}</Link>
                  </th>
                  <td>{one.body}</td>
                  <td className="n">{one.due}</td>
                  <td className="n">
                    {one.answered ? <span className="amber">{t('待审回执')}</span> : <span className="late-count">{one.days}</span>}
                  </td>
                  <td className="wrap">{one.meeting}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Held({ meetings }: { readonly meetings: MeetingsView['meetings'] }) {
  return (
    <section className="own-block">
      <h2>{t('历次会议')}</h2>
      <div className="own-wide">
        <table className="tl">
          <thead>
            <tr>
              <th scope="col">{t('会议')}</th>
              <th scope="col" className="n">
                {t('日期')}
              </th>
              <th scope="col">{t('主持')}</th>
              <th scope="col" className="n">
                {t('任务')}
              </th>
              <th scope="col" className="n">
                {t('办结')}
              </th>
              <th scope="col" className="n">
                {t('逾期')}
              </th>
            </tr>
          </thead>
          <tbody>
            {meetings.map(one => (
              <tr key={one.id}>
                <th scope="row" className="wrap">
                  <Link to={`/ledger/meeting/${one.id}` as never}>{one.title}</Link>
                </th>
                <td className="n">{one.date}</td>
                <td>{one.chair}</td>
                <td className="n">{one.tasks}</td>
                <td className="n">{one.done}</td>
                <td className="n">{one.overdue > 0 ? <span className="late-count">{one.overdue}</span> : '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Meetings() {
  const view = useView<MeetingsView>('plan.meetings', {});
  const found = view.value;
  if (found === undefined) return <Pending view={view} />;
  if (found.meetings.length === 0)
    return <Nothing title={t('还没有联席会议')} detail={t('召集会议、交办任务以后，这里看谁办了、谁逾期。')} />;
  return (
    <>
      <Overdue overdue={found.overdue} />
      <Held meetings={found.meetings} />
    </>
  );
}

/** Joint meetings: what is overdue first, then the meetings with how far their tasks are. */
export default function MeetingsPage() {
  return (
    <OwnFrame
      title={t('联席会议')}
      actions={() => (
        <>
          <Link className="btn" to={'/ledger/meeting' as never}>
            {t('会议台账')}
          </Link>
          <Link className="btn" to={'/ledger/meetingTask' as never}>
            {t('任务台账')}
          </Link>
        </>
      )}
    >
      {() => <Meetings />}
    </OwnFrame>
  );
}
