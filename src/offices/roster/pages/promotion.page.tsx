import { useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { Dialog } from '#web/kit/dialog.tsx';
import { Line } from '#web/kit/fields.tsx';
import { t } from '#web/kit/language.ts';
import { useSession } from '#web/kit/session.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import { useView } from '#web/kit/useView.ts';
import type { PromotionPreview, SchoolPromotion } from '../pupils/promotionPreview.ts';
import './asOf.css';

const sumOf = (schools: readonly SchoolPromotion[], of: (school: SchoolPromotion) => number) =>
  schools.reduce((sum, school) => sum + of(school), 0);

function Schools({ schools }: { readonly schools: readonly SchoolPromotion[] }) {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <div className="scroll-x">
      <table className="tl ao">
        <thead>
          <tr>
            <th scope="col">{t('学校')}</th>
            <th scope="col" className="n">
              {t('升级班数')}
            </th>
            <th scope="col" className="n">
              {t('升级学生')}
            </th>
            <th scope="col" className="n">
              {t('毕业班数')}
            </th>
            <th scope="col" className="n">
              {t('毕业学生')}
            </th>
          </tr>
        </thead>
        {schools.map(school => (
          <tbody key={school.school}>
            <tr>
              <th scope="row">
                <button
                  type="button"
                  className="as-link"
                  aria-expanded={open === school.school}
                  onClick={() => setOpen(open === school.school ? null : school.school)}
                >
                  {school.school}
                </button>
              </th>
              <td className="n">{school.promoted}</td>
              <td className="n">{school.promotedPupils}</td>
              <td className="n">{school.graduating}</td>
              <td className="n">{school.graduates}</td>
            </tr>
            {open === school.school ? (
              <tr>
                <td colSpan={5} className="wrap">
                  <ul className="pr-rooms">
                    {school.homerooms.map(room => (
                      <li key={room.from}>
                        {room.from} → <b>{room.to ?? t('毕业')}</b> <span className="mute">{t('{n}人', { n: room.pupils })}</span>
                      </li>
                    ))}
                  </ul>
                </td>
              </tr>
            ) : null}
          </tbody>
        ))}
        <tbody>
          <tr className="tot">
            <th scope="row">{t('合计')}</th>
            <td className="n">{sumOf(schools, one => one.promoted)}</td>
            <td className="n">{sumOf(schools, one => one.promotedPupils)}</td>
            <td className="n">{sumOf(schools, one => one.graduating)}</td>
            <td className="n">{sumOf(schools, one => one.graduates)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function Former({ view }: { readonly view: PromotionPreview }) {
  const reverse = useVerb('roster.reversePromotion');
  if (view.former.length === 0) return null;
  return (
    <>
      <h2 className="pr-h">{t('办过的升级')}</h2>
      <Complaint failure={reverse.failure} />
      <div className="scroll-x">
        <table className="tl">
          <tbody>
            {view.former.map(one => (
              <tr key={one.id}>
                <th scope="row">{t('{year}学年', { year: one.schoolYear })}</th>
                <td>{one.day}</td>
                <td>
                  {t('升级{a}班{b}人，毕业{c}班{d}人', {
                    a: one.promotedHomerooms,
                    b: one.promotedPupils,
                    c: one.graduatedHomerooms,
                    d: one.graduatedPupils,
                  })}
                </td>
                <td>{one.state === 'done' ? t('已升级') : t('已撤回')}</td>
                <td className="n">
                  {one.isLatest ? (
                    <button
                      type="button"
                      className="btn s"
                      disabled={reverse.running}
                      onClick={() => void reverse.run({ row: one.id, version: one.version })}
                    >
                      {t('撤回这次升级')}
                    </button>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Confirm({ view, close }: { readonly view: PromotionPreview; readonly close: () => void }) {
  const { county } = useSession();
  const [day, setDay] = useState<string>(county.today);
  const promote = useVerb('roster.promoteHomerooms');
  const run = async () => {
    const done = await promote.run({ schoolYear: view.schoolYear, day });
    if (done.ok) close();
  };
  return (
    <Dialog title={t('全县升入{year}学年', { year: view.schoolYear })} close={close}>
      <p>
        {t('{a}个班升级，{b}个班{c}名学生毕业，一次办完；下次升级以前可以整批撤回。', {
          a: sumOf(view.schools, one => one.promoted),
          b: sumOf(view.schools, one => one.graduating),
          c: sumOf(view.schools, one => one.graduates),
        })}
      </p>
      <Line name="day" label={t('升级日期')} type="date" value={day} change={setDay} failure={promote.failure} />
      <Complaint failure={promote.failure} fields={['day']} />
      <div className="row">
        <button type="button" className="btn p" disabled={promote.running} onClick={() => void run()}>
          {t('升级')}
        </button>
        <button type="button" className="btn t" onClick={close}>
          {t('先不升')}
        </button>
      </div>
    </Dialog>
  );
}

/** Year-end promotion: what it would do, school by school; the deed; taking the latest back. */
export default function PromotionPage() {
  const { county } = useSession();
  const [schoolYear, setSchoolYear] = useState(Number(county.today.slice(0, 4)) - (county.today.slice(5) >= '07-01' ? 0 : 1));
  const [confirming, setConfirming] = useState(false);
  const found = useView<PromotionPreview>('roster.promotionPreview', { schoolYear });
  useTitle(t('升级'));
  const view = found.value;
  return (
    <>
      <div className="ph">
        <h1>{t('升级')}</h1>
        <span className="meta">{t('升入{year}学年', { year: schoolYear })}</span>
        <div className="r no-print">
          <span className="seg">
            <button type="button" aria-label={t('上一学年')} onClick={() => setSchoolYear(schoolYear - 1)}>
              ‹
            </button>
            <button type="button" aria-label={t('下一学年')} onClick={() => setSchoolYear(schoolYear + 1)}>
              ›
            </button>
          </span>
          <button
            type="button"
            className="btn p"
            disabled={view === undefined || view.isDone || view.schools.length === 0}
            onClick={() => setConfirming(true)}
          >
            {t('全县升级')}
          </button>
        </div>
      </div>
      <div className="page">
        {view === undefined ? (
          <Pending view={found} />
        ) : (
          <>
            {view.isDone ? (
              <p className="note">{t('{year}学年已经升过级。下面是再升一次会怎样，撤回以前不能办。', { year: view.schoolYear })}</p>
            ) : null}
            {view.withoutHomeroom > 0 ? (
              <p className="note">{t('另有{n}名在籍学生没有班级，不随升级。', { n: view.withoutHomeroom })}</p>
            ) : null}
            {view.schools.length === 0 ? (
              <Nothing title={t('没有{year}年以前入学的在读班级', { year: view.schoolYear })} detail={t('请换一个学年，或先登记班级。')} />
            ) : (
              <Schools schools={view.schools} />
            )}
            <Former view={view} />
          </>
        )}
        {confirming && view !== undefined ? <Confirm view={view} close={() => setConfirming(false)} /> : null}
      </div>
    </>
  );
}
