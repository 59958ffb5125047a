import { useState } from 'react';
import { either, t } from '#web/kit/language.ts';
import { Pending } from '#web/kit/states.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useView } from '#web/kit/useView.ts';
import type { AskedTwice, KindBurden } from '../index.ts';
import './burden.css';

interface Burden {
  readonly kinds: readonly KindBurden[];
  readonly twice: readonly AskedTwice[];
  readonly given: readonly string[];
}

function Forms({ kind }: { readonly kind: KindBurden }) {
  return (
    <div className="scroll-x">
      <table className="tl bd-forms">
        <thead>
          <tr>
            <th scope="col">{t('哪本台账')}</th>
            <th scope="col" className="n">
              {t('每校每年次数')}
            </th>
            <th scope="col">{t('次数怎么来')}</th>
            <th scope="col" className="n">
              {t('每次填几项')}
            </th>
            <th scope="col" className="n">
              {t('系统已给')}
            </th>
            <th scope="col" className="n">
              {t('每次分钟')}
            </th>
            <th scope="col" className="n">
              {t('每年小时')}
            </th>
          </tr>
        </thead>
        <tbody>
          {kind.forms.map(form => (
            <tr key={`${form.register} ${form.label}`} className={form.times === 0 ? 'mute' : ''}>
              <th scope="row">{either(form.label, form.english)}</th>
              <td className="n">{form.times}</td>
              <td>{form.times === 0 ? t('系统已给，不用填') : form.by === 'duty' ? t('按任务周期') : t('按近一年报送')}</td>
              <td className="n">{form.fields}</td>
              <td className="n">{form.given}</td>
              <td className="n">{form.minutes}</td>
              <td className="n">{((form.times * form.minutes) / 60).toFixed(1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Kinds({ kinds }: { readonly kinds: readonly KindBurden[] }) {
  const [open, setOpen] = useState<string | null>(kinds[0]?.kind ?? null);
  const most = Math.max(1, ...kinds.map(kind => kind.hoursAYear));
  return (
    <ul className="bd-kinds">
      {kinds.map(kind => (
        <li key={kind.kind}>
          <button
            type="button"
            className="bd-kind"
            aria-expanded={open === kind.kind}
            onClick={() => setOpen(open === kind.kind ? null : kind.kind)}
          >
            <b>{either(kind.kind, kind.english)}</b>
            <span className="mute">{t('{n}所', { n: kind.schools })}</span>
            <i className="bd-bar" aria-hidden="true">
              <i style={{ width: `${(100 * kind.hoursAYear) / most}%` }} />
            </i>
            <span className="n">{t('{hours}小时', { hours: kind.hoursAYear })}</span>
            <span className="n">{t('填{n}项', { n: kind.fieldsAYear })}</span>
            <span className="n mute">{t('免填{n}项', { n: kind.sparedAYear })}</span>
          </button>
          {open === kind.kind ? <Forms kind={kind} /> : null}
        </li>
      ))}
    </ul>
  );
}

function Why({ one }: { readonly one: AskedTwice }) {
  if (one.because !== null) return <>{either(one.because.zh, one.because.en)}</>;
  return one.givenAs === null ? (
    <span className="mute">{t('待核对：各记各的事，还是问了两遍')}</span>
  ) : (
    <span className="cinn">{t('没有理由，应当取消')}</span>
  );
}

function Twice({ twice }: { readonly twice: readonly AskedTwice[] }) {
  return (
    <div className="scroll-x">
      <table className="tl bd-twice">
        <thead>
          <tr>
            <th scope="col">{t('内容')}</th>
            <th scope="col">{t('在哪里又问了')}</th>
            <th scope="col">{t('为什么')}</th>
          </tr>
        </thead>
        <tbody>
          {twice.map(one => (
            <tr key={one.meaning}>
              <th scope="row">{either(one.meaning, one.english)}</th>
              <td className="wrap">
                {either(one.words.join('，'), one.englishWords.join(', '))}
                {one.givenAs === null ? '' : t('（国家系统已给）')}
              </td>
              <td className="wrap">
                <Why one={one} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What schools are asked for in a year, by kind of school, in fields and hours; what is asked twice. */
export default function BurdenPage() {
  const [asIfGiven, setAsIfGiven] = useState(false);
  const view = useView<Burden>('burden.schoolBurden', { asIfGiven }, { keep: true });
  useTitle(t('学校填报负担'));
  return (
    <>
      <div className="ph">
        <h1>{t('学校填报负担')}</h1>
        <span className="meta">{t('近一年，每校平均')}</span>
        <div className="r no-print">
          <span className="seg">
            <button type="button" aria-pressed={!asIfGiven} onClick={() => setAsIfGiven(false)}>
              {t('按已接收的系统数据')}
            </button>
            <button type="button" aria-pressed={asIfGiven} onClick={() => setAsIfGiven(true)}>
              {t('假如全部接收')}
            </button>
          </span>
        </div>
      </div>
      <div className="page bd">
        {view.value === undefined ? (
          <Pending view={view} rows={8} />
        ) : (
          <>
            <p className="note">
              {t(
                '次数：有周期任务的按周期，其余按近一年实际报送。每项用时是约定：文字0.5分、数1分、金额1.5分、长文字4分、附件5分；未经实测，仅供比较。',
              )}
            </p>
            <Kinds kinds={view.value.kinds} />
            <h2>{t('一样的内容问了不止一处')}</h2>
            <Twice twice={view.value.twice} />
          </>
        )}
      </div>
    </>
  );
}
