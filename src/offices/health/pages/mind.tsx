import { Link } from '@tanstack/react-router';
import { t } from '#web/kit/language.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { CaseCounts, ScreeningCounts } from '../types.ts';
import { held } from './held.ts';
import { MIND } from './words.ts';

/** How many were screened, and how many of them are looked at again. */
function Screened() {
  const found = useView<ScreeningCounts>('health.screeningCounts', {});
  const view = found.value;
  if (view === undefined) return <Pending view={found} rows={3} />;
  if (view.schools.length === 0) return <Nothing title={t('本学年还没有测评')} />;
  const lines = [...view.schools, { name: t('合计'), screened: view.screened, flagged: view.flagged }];
  return (
    <div className="he-scroll">
      <table className="tl">
        <thead>
          <tr>
            <th scope="col">{t('学校')}</th>
            <th scope="col" className="n">
              {t('测评人数')}
            </th>
            <th scope="col" className="n">
              {t('需复筛人数')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(one => (
            <tr key={one.name}>
              <th scope="row">{one.name}</th>
              <td className="n">{held(one.screened)}</td>
              <td className="n">{held(one.flagged)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How many files there are, by school and level. */
function Files() {
  const found = useView<CaseCounts>('health.caseCounts', {});
  const view = found.value;
  if (view === undefined) return <Pending view={found} rows={3} />;
  if (view.organisations.length === 0) return <Nothing title={t('还没有心理健康档案')} />;
  return (
    <div className="he-scroll">
      <table className="tl">
        <thead>
          <tr>
            <th scope="col">{t('学校')}</th>
            {MIND.map(level => (
              <th scope="col" className="n" key={level}>
                {t(level)}
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
                <td className="n" key={MIND[place]}>
                  {held(count)}
                </td>
              ))}
              <td className="n">{held(one.files)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Mental health: the county is told numbers from ten on; a school goes to its own ledgers. */
export function Mind({ counts }: { readonly counts: boolean }) {
  if (!counts)
    return (
      <Nothing
        title={t('心理健康档案限制知悉')}
        detail={t('跟进期限在“今日”里。档案只有知情责任人和学校负责人能看，每次查阅都要说明事由并留痕。')}
      >
        <Link className="btn" to={'/ledger/mindFile' as never}>
          {t('本人知情的档案')}
        </Link>
      </Nothing>
    );
  return (
    <>
      <p className="he-note">{t('只有人数，没有姓名；少于10人的数不显示，以“…”代替。需要县级支持的个案由学校上报。')}</p>
      <h2>{t('在册档案')}</h2>
      <Files />
      <h2>{t('心理测评')}</h2>
      <Screened />
    </>
  );
}
