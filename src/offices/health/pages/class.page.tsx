import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { figure } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useView } from '#web/kit/useView.ts';
import type { ClassFitness, ClassList } from '../types.ts';
import { LEVELS, TESTS } from './words.ts';
import './health.css';

function Lines({ lines }: { readonly lines: ClassFitness['lines'] }) {
  return (
    <div className="he-scroll">
      <table className="tl">
        <thead>
          <tr>
            <th scope="col">{t('学生')}</th>
            <th scope="col" className="n">
              {t('总分')}
            </th>
            <th scope="col">{t('等级')}</th>
            <th scope="col">{t('可参加评优')}</th>
            <th scope="col">{t('测试')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(one => (
            <tr key={one.pupil}>
              <th scope="row">
                {one.test === null ? one.child : <Link to={`/ledger/fitnessTest/${one.test}` as never}>{one.child}</Link>}
              </th>
              <td className="n">{one.total === null ? '—' : figure(one.total, 1)}</td>
              <td className={one.level === 'fail' ? 'he-late' : ''}>{one.level === null ? '—' : t(LEVELS[one.level] ?? '')}</td>
              <td>{one.isEligible === null ? '—' : one.isEligible ? t('可以') : t('不可以')}</td>
              <td>
                {one.state === null ? t('未测') : one.total === null && one.state === 'tested' ? t('项目不全') : t(TESTS[one.state] ?? '')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A class's fitness tests: total, level, who may be put forward for an award, who is still to be tested. */
export default function ClassPage() {
  const asked = useSearch({ strict: false }) as { readonly room?: string; readonly year?: string | number };
  const navigate = useNavigate();
  const list = useView<ClassList>('health.fitnessClasses', {});
  const room = asked.room ?? list.value?.rooms[0]?.id;
  const year = String(asked.year ?? list.value?.year ?? '');
  const found = useView<ClassFitness>('health.classFitness', room === undefined || year === '' ? null : { homeroom: room, year }, {
    keep: true,
  });
  const go = (change: Readonly<Record<string, string>>) =>
    void navigate({ to: '.', search: { ...asked, ...change } as never, replace: true });
  useTitle(t('班级体质测试'));
  if (list.value === undefined) return <Pending view={list} rows={8} />;
  return (
    <div className="page he-page">
      <p>
        <Link to={'/health' as never}>{t('体质与身心健康')}</Link>
      </p>
      <h1>{t('班级体质测试')}</h1>
      <div className="row he-pick">
        <select className="inp" aria-label={t('班级')} value={room ?? ''} onChange={event => go({ room: event.target.value })}>
          {list.value.rooms.map(one => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
        <button type="button" className="btn s" aria-label={t('上一年')} onClick={() => go({ year: String(Number(year) - 1) })}>
          ‹
        </button>
        <b>{t('{year}年', { year })}</b>
        <button type="button" className="btn s" aria-label={t('下一年')} onClick={() => go({ year: String(Number(year) + 1) })}>
          ›
        </button>
      </div>
      {room === undefined ? (
        <Nothing title={t('本校还没有班级')} />
      ) : found.value === undefined ? (
        <Pending view={found} rows={8} />
      ) : (
        <Lines lines={found.value.lines} />
      )}
      <p className="he-note">{t('按《国家学生体质健康标准》，良好及以上方可参加评优评奖；免予执行的按规定另行认定。')}</p>
    </div>
  );
}
