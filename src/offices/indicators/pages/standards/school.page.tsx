import { Link, useParams, useSearch } from '@tanstack/react-router';
import { figure } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { Pending } from '#web/kit/states.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useView } from '#web/kit/useView.ts';
import type { CardStage, SchoolCard } from '../../standards/views.ts';
import { RuleRow } from './items.tsx';
import { Verdict } from './verdict.tsx';
import { MARKS, named, SIGNS, SOURCES, STAGES } from './words.ts';
import './standards.css';

function Marks({ stage, card }: { readonly stage: CardStage; readonly card: SchoolCard }) {
  const years = stage.past.map(one => one.year).filter(year => year !== card.year);
  return (
    <div className="scroll-x">
      <table className="tl sd-card">
        <thead>
          <tr>
            <th scope="col">{t('指标')}</th>
            {years.map(year => (
              <th key={year} scope="col" className="n mute">
                {year}
              </th>
            ))}
            <th scope="col" className="n">
              {card.year}
            </th>
            <th scope="col" className="n">
              {t('门槛')}
            </th>
            <th scope="col">{t('状态')}</th>
            <th scope="col" className="n">
              {t('总量')}
            </th>
            <th scope="col" className="n">
              {t('还差总量')}
            </th>
            <th scope="col">{t('数从哪里来')}</th>
          </tr>
        </thead>
        <tbody>
          {stage.part?.marks.map((mark, place) => (
            <tr key={mark.code}>
              <th scope="row" className="wrap">
                {mark.code} {named(card.indicators[place]!)}
              </th>
              {years.map(year => (
                <td key={year} className="n mute">
                  {figure(stage.past.find(one => one.year === year)?.values[mark.code] ?? null, 2)}
                </td>
              ))}
              <td className={`sd-cell ${mark.state}`}>{figure(mark.value, 2)}</td>
              <td className="n">{figure(mark.min)}</td>
              <td>
                {SIGNS[mark.state]} {t(MARKS[mark.state])}
              </td>
              <td className="n">{figure(mark.amount)}</td>
              <td className="n">{mark.lacks === null || mark.lacks === 0 ? '' : figure(Math.ceil(mark.lacks * 10) / 10)}</td>
              <td>{mark.from === null ? t('没有报来') : t(SOURCES[mark.from])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Stage({ stage, card }: { readonly stage: CardStage; readonly card: SchoolCard }) {
  return (
    <section className="sd-stage" aria-label={t(STAGES[stage.stage])}>
      <h2>
        {t(STAGES[stage.stage])} <Verdict passes={stage.part?.passes ?? null} />
        <small>
          {stage.part === null
            ? t('没有在校生数，无从判断')
            : t('{n}名学生，七项达到{met}项', { n: figure(stage.part.pupils), met: stage.part.met })}
        </small>
        <span className="sd-right no-print">
          <Link className="btn s" to={`/ledger/stageFacts/${stage.row}` as never}>
            {t('台账里的这一条')}
          </Link>
        </span>
      </h2>
      <Marks stage={stage} card={card} />
      <h3 className="sd-h3">{t('班额、编制、双减等规则')}</h3>
      <div className="scroll-x">
        <table className="tl">
          <tbody>
            {stage.rules.map(rule => (
              <RuleRow key={rule.code} rule={rule} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** One school by the standard: each indicator with its years, threshold, distance and source; and the rules for schools. */
export default function SchoolCardPage() {
  const { organisation } = useParams({ strict: false }) as { readonly organisation: string };
  const { year } = useSearch({ strict: false }) as { readonly year?: number | string };
  const found = useView<SchoolCard>('indicators.standardSchool', {
    organisation,
    ...(year === undefined ? {} : { year: Number(year) }),
  });
  const card = found.value;
  useTitle(t('学校达标卡'));
  return (
    <div className="page sd-page">
      {card === undefined ? (
        <Pending view={found} rows={10} />
      ) : (
        <>
          <p className="note">
            <Link to={'/standards' as never}>{t('优质均衡')}</Link>
          </p>
          <div className="sd-top">
            <h1>{card.name}</h1>
            <span className="mute">{t('{year}年', { year: card.year })}</span>
          </div>
          {card.owed.length === 0 ? null : (
            <p className="why w-behind">{t('还缺：{names}', { names: card.owed.flatMap(one => one.figures).join('、') })}</p>
          )}
          {card.stages.map(stage => (
            <Stage key={stage.stage} stage={stage} card={card} />
          ))}
        </>
      )}
    </div>
  );
}
