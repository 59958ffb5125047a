import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { figure, shortDay } from '#web/kit/figure.ts';
import { fileAddress } from '#web/kit/files.ts';
import { t } from '#web/kit/language.ts';
import { useSession } from '#web/kit/session.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useVerb } from '#web/kit/useVerb.ts';
import { useView } from '#web/kit/useView.ts';
import type { LettersView } from '../own/types.ts';
import { type Chief, OwnFrame, sheetAddress, YearPick, yearsOf } from './ownFrame.tsx';
import { letterWord } from './ownWords.ts';

function Table({ view }: { readonly view: LettersView }) {
  return (
    <div className="own-wide">
      <table className="tl">
        <thead>
          <tr>
            <th scope="col" className="n">
              {t('名次')}
            </th>
            <th scope="col">{t('单位')}</th>
            <th scope="col">{t('状态')}</th>
            <th scope="col" className="n">
              {t('签订')}
            </th>
            <th scope="col" className="n">
              {t('自评分')}
            </th>
            <th scope="col" className="n">
              {t('评定分')}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.letters.map(one => (
            <tr key={one.id}>
              <td className="n">{one.rank ?? '–'}</td>
              <th scope="row">
                {one.mayOpen ? (
                  <Link to="/own/letters/$letter" params={{ letter: one.id } as never}>
                    {one.body}
                  </Link>
                ) : (
                  one.body
                )}
              </th>
              <td>{letterWord(one.state)}</td>
              <td className="n">{one.signedOn === null ? '–' : shortDay(one.signedOn)}</td>
              <td className="n">{one.self === null ? '–' : figure(one.self)}</td>
              <td className="n">{one.reviewed === null ? '–' : <b>{figure(one.reviewed)}</b>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Letters({ plan }: { readonly plan: Chief }) {
  const { county } = useSession();
  const years = yearsOf(plan, county.today);
  const [year, setYear] = useState(years[1] ?? years[0] ?? plan.fromYear);
  const view = useView<LettersView>('plan.letters', { plan: plan.id, year }, { keep: true });
  const make = useVerb('plan.makeLetters');
  const circulate = useVerb<{ file: string; name: string }>('plan.circulateLetters');
  const found = view.value;
  const print = async () => {
    const answer = await circulate.run({ plan: plan.id, year });
    if (answer.ok) window.location.assign(fileAddress({ hash: answer.value.file, name: answer.value.name }));
  };
  return (
    <>
      <div className="own-filters">
        <YearPick years={years} year={year} choose={setYear} />
        {found?.may.includes('makeLetters') ? (
          <button type="button" className="btn" disabled={make.running} onClick={() => void make.run({ plan: plan.id, year })}>
            {t('按责任矩阵生成{year}年责任书', { year })}
          </button>
        ) : null}
        {found?.may.includes('circulateLetters') && found.letters.length > 0 ? (
          <button type="button" className="btn" disabled={circulate.running} onClick={() => void print()}>
            {t('通报并打印')}
          </button>
        ) : null}
        {found !== undefined && found.letters.length > 0 ? (
          <a className="btn t" href={sheetAddress('plan.letters', { plan: plan.id, year })}>
            {t('导出表格')}
          </a>
        ) : null}
      </div>
      <Complaint failure={make.failure ?? circulate.failure} />
      {found === undefined ? <Pending view={view} /> : null}
      {found?.letters.length === 0 ? (
        <Nothing
          title={t('{year}年还没有责任书', { year })}
          detail={t('一次生成各单位的责任书：每项牵头的承诺一条，分值合计100分，签订前可以改。')}
        />
      ) : null}
      {found !== undefined && found.letters.length > 0 ? <Table view={found} /> : null}
    </>
  );
}

/** The responsibility letters of a year, with sums and ranks. */
export default function LettersPage() {
  return <OwnFrame title={t('目标责任书')}>{plan => <Letters plan={plan} />}</OwnFrame>;
}
