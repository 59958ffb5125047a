import { Link } from '@tanstack/react-router';
import { t, zh } from '#web/kit/language.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { CaseCounts } from '../types.ts';
import { held } from './held.ts';

const LEVELS = [zh('重点关爱'), zh('定期关爱'), zh('一般关注')];

/** How many files of care there are, by school and level; never about whom. */
function Counts() {
  const found = useView<CaseCounts>('access.caseCounts', {});
  const view = found.value;
  if (view === undefined) return <Pending view={found} rows={4} />;
  if (view.organisations.length === 0) return <Nothing title={t('还没有关爱档案')} />;
  return (
    <>
      <p className="ac-note">{t('少于{least}人的数不显示，以“…”代替；档案只有知情责任人和学校负责人能看。', { least: view.leastTold })}</p>
      <div className="ac-scroll">
        <table className="tl">
          <thead>
            <tr>
              <th scope="col">{t('学校')}</th>
              {LEVELS.map(head => (
                <th scope="col" className="n" key={head}>
                  {t(head)}
                </th>
              ))}
              <th scope="col" className="n">
                {t('合计')}
              </th>
            </tr>
          </thead>
          <tbody>
            {view.organisations.map(one => (
              <tr key={one.organisation}>
                <th scope="row">{one.organisation}</th>
                {one.byLevel.map((count, place) => (
                  <td className="n" key={LEVELS[place]}>
                    {held(count)}
                  </td>
                ))}
                <td className="n">{held(one.files)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** Files of care: the county is told how many, a school goes to its own. */
export function Care({ counts }: { readonly counts: boolean }) {
  if (counts) return <Counts />;
  return (
    <Nothing title={t('关爱档案一童一档')} detail={t('到期要做的关爱在“今日”里；档案内容须说明事由后查阅，每次查阅都留痕。')}>
      <Link className="btn" to={'/ledger/careFile' as never}>
        {t('本校关爱档案')}
      </Link>
    </Nothing>
  );
}
