import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { useSending } from '#web/kit/files.ts';
import { t } from '#web/kit/language.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import { useView } from '#web/kit/useView.ts';
import type { SubjectKey } from '../intake/intake.ts';
import type { IntakeLine } from '../intake/views.ts';
import { STATES, SUBJECTS } from './intakeWords.ts';
import './intake.css';

interface Intakes {
  readonly subjects: readonly { readonly key: SubjectKey; readonly system: string }[];
  readonly intakes: readonly IntakeLine[];
}

/** What came of a file, in a few words. */
function Came({ one }: { readonly one: IntakeLine }) {
  const { found, taken } = one.outcome;
  if (one.state === 'taken')
    return (
      <>{t('新增{added}，变动{changed}，待核去向{proposed}', { added: taken.added, changed: taken.changed, proposed: taken.proposed })}</>
    );
  if (one.state === 'compared')
    return <>{t('新增{n}，有变动{changed}，文件里没有{gone}', { n: found.new, changed: found.changed, gone: found.gone })}</>;
  return <>{one.trouble ?? ''}</>;
}

function Bring({ subjects }: { readonly subjects: Intakes['subjects'] }) {
  const [subject, setSubject] = useState<SubjectKey>(subjects[0]!.key);
  const sending = useSending('/api/files?sealed=1');
  const bring = useVerb<{ intake: string }>('roster.bringIntake');
  const navigate = useNavigate();
  const isBusy = sending.share !== null || bring.running;
  const take = async (file: File | undefined) => {
    const kept = file === undefined ? null : await sending.send(file);
    if (kept === null) return;
    const brought = await bring.run({ subject, sheetImport: kept.sheetImport });
    if (brought.ok) void navigate({ to: `/roster/intake/${brought.value.intake}` as never });
  };
  return (
    <>
      <div className="ik-bring">
        <div className="ik-kinds" role="radiogroup" aria-label={t('接收什么')}>
          {subjects.map(one => (
            <label key={one.key} className={one.key === subject ? 'on' : ''}>
              <input type="radio" name="subject" checked={one.key === subject} onChange={() => setSubject(one.key)} />
              <b>{t(SUBJECTS[one.key])}</b>
              <span className="note">{one.system}</span>
            </label>
          ))}
        </div>
        <span className="btn p file-pick">
          {isBusy ? t('正在读文件…') : t('选择导出的文件')}
          <input
            type="file"
            aria-label={t('选择导出的文件')}
            accept=".xlsx,.csv,.txt"
            disabled={isBusy}
            onChange={event => {
              void take(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
        </span>
      </div>
      <p className="note">
        {t('从国家系统导出的 .xlsx 或 .csv，表头和代码照原样即可，在下一步对照。文件加密保存；比对完给您看差异，您点头以后才写入名录。')}
      </p>
      <Complaint failure={sending.failure ?? bring.failure} />
    </>
  );
}

/** Files from the national systems: bring one, and see what became of those before. */
export default function IntakePage() {
  const view = useView<Intakes>('roster.intakes', {});
  useTitle(t('系统数据接收'));
  return (
    <>
      <div className="ph">
        <h1>{t('系统数据接收')}</h1>
        <span className="meta">{t('国家系统里有的，不再问学校')}</span>
      </div>
      <div className="page ik">
        {view.value === undefined ? (
          <Pending view={view} />
        ) : (
          <>
            <Bring subjects={view.value.subjects} />
            <h2>{t('接收过的文件')}</h2>
            {view.value.intakes.length === 0 ? (
              <Nothing title={t('还没有接收过')} detail={t('先从学籍系统导出全县在校生，选择上面的文件。')} />
            ) : (
              <div className="scroll-x">
                <table className="tl ik-list">
                  <thead>
                    <tr>
                      <th scope="col">{t('文件')}</th>
                      <th scope="col">{t('内容')}</th>
                      <th scope="col">{t('导入')}</th>
                      <th scope="col" className="n">
                        {t('行数')}
                      </th>
                      <th scope="col">{t('状态')}</th>
                      <th scope="col">{t('结果')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {view.value.intakes.map(one => (
                      <tr key={one.id}>
                        <th scope="row">
                          <Link to={`/roster/intake/${one.id}` as never}>{one.fileName}</Link>
                        </th>
                        <td>{t(SUBJECTS[one.subject])}</td>
                        <td>
                          {one.broughtOn} {one.broughtBy}
                        </td>
                        <td className="n">{one.lines ?? ''}</td>
                        <td>{t(STATES[one.state] ?? one.state)}</td>
                        <td className="wrap">
                          <Came one={one} />
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            )}
          </>
        )}
      </div>
    </>
  );
}
