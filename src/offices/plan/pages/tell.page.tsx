import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { t, zh } from '#web/kit/language.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useView } from '#web/kit/useView.ts';
import type { SnapshotLine, SnapshotsView } from '../tell/types.ts';
import { TellComparison } from './tellComparison.tsx';
import { TellTake } from './tellTake.tsx';
import { snapshotName } from './tellWords.ts';
import './tell.css';

function SnapshotRow({ one, marked, mark }: { readonly one: SnapshotLine; readonly marked: boolean; readonly mark: () => void }) {
  return (
    <tr>
      <td>
        <input type="checkbox" checked={marked} onChange={mark} aria-label={t('选来比较：{name}', { name: snapshotName(one) })} />
      </td>
      <th scope="row">
        <Link to="/plan/reports/$snapshot" params={{ snapshot: one.id } as never}>
          {snapshotName(one)}
        </Link>
      </th>
      <td>{one.takenOn}</td>
      <td>{one.takenBy}</td>
      <td className="n">{one.promises}</td>
      <td className="n">{one.kept}</td>
      <td className="n">{one.late > 0 ? <span className="late-count">{one.late}</span> : '–'}</td>
      <td className="n">{one.unknown > 0 ? one.unknown : '–'}</td>
      <td className="n">{one.prints > 0 ? one.prints : '–'}</td>
      <td className="hash" title={one.hash}>
        {one.hash.slice(0, 12)}
      </td>
    </tr>
  );
}

const HEADS = [zh('快照日期'), zh('生成人')];
const COUNTS = [zh('承诺'), zh('守约'), zh('落后'), zh('无数据'), zh('印件')];

/** The snapshots of a plan: frozen once, each the one source of a report; any two can be compared. */
export default function TellPage() {
  const { plan } = useParams({ strict: false }) as { plan: string };
  const view = useView<SnapshotsView>('plan.snapshots', { plan });
  const [marked, setMarked] = useState<readonly string[]>([]);
  useTitle(t('报告'));
  const shown = view.value;
  if (shown === undefined)
    return (
      <div className="page">
        <Pending view={view} />
      </div>
    );
  const mark = (id: string) => setMarked(now => (now.includes(id) ? now.filter(one => one !== id) : [...now, id].slice(-2)));
  const pair = shown.snapshots.filter(one => marked.includes(one.id)).toReversed();
  return (
    <>
      <div className="ph">
        <h1>{t('快照与报告')}</h1>
        <span className="meta ser">{shown.plan.title}</span>
      </div>
      <div className="page tell">
        {shown.mayTake ? <TellTake view={shown} /> : null}
        {shown.snapshots.length === 0 ? (
          <Nothing
            title={t('还没有快照')}
            detail={t('快照把规划当天的样子定住：只收审定的数。以后不论何时打印，同一份快照打出同一份报告。')}
          />
        ) : (
          <table className="tl snapshots">
            <thead>
              <tr>
                <th scope="col" aria-label={t('选来比较')} />
                <th scope="col">{t('快照')}</th>
                {HEADS.map(head => (
                  <th key={head} scope="col">
                    {t(head)}
                  </th>
                ))}
                {COUNTS.map(head => (
                  <th key={head} scope="col" className="n">
                    {t(head)}
                  </th>
                ))}
                <th scope="col">{t('校验')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.snapshots.map(one => (
                <SnapshotRow key={one.id} one={one} marked={marked.includes(one.id)} mark={() => mark(one.id)} />
              ))}
            </tbody>
          </table>
        )}
        {shown.snapshots.length > 1 && pair.length < 2 ? <p className="note">{t('勾选两份快照，看哪些变了、为什么。')}</p> : null}
        {pair[0] !== undefined && pair[1] !== undefined ? <TellComparison before={pair[0].id} after={pair[1].id} /> : null}
      </div>
    </>
  );
}
