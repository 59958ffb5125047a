import { Link } from '@tanstack/react-router';
import { fileAddress } from '#web/kit/files.ts';
import { t } from '#web/kit/language.ts';
import { StatusMark } from '#web/kit/mark.tsx';
import type { AcceptedFigure, PromiseThen } from '../tell/content.ts';

function FigureOf({ figure }: { readonly figure: AcceptedFigure }) {
  return (
    <li>
      <b>
        {t('{year}年', { year: figure.year })} {figure.said}
      </b>
      <div className="note">
        {t('{body} {who} {day}报', { body: figure.organisation, who: figure.filedBy, day: figure.filedOn })}
        {figure.decidedBy === null ? '' : t('，{who} {day}审定', { who: figure.decidedBy, day: figure.decidedOn ?? '' })}
      </div>
      {figure.note === null ? null : <div>{figure.note}</div>}
      {figure.evidence.length === 0 ? (
        <div className="note">{t('没有附佐证文件')}</div>
      ) : (
        figure.evidence.map(file => (
          <div key={file.hash}>
            <a href={fileAddress(file)}>{file.name}</a>
          </div>
        ))
      )}
    </li>
  );
}

/** What a figure rests on: the sentence, the sum, who filed, who accepted, which evidence; as of the snapshot. */
export function TellSource({ row }: { readonly row: PromiseThen | null }) {
  if (row === null) return <p className="note">{t('点报告里的数或括号，看它从哪来。')}</p>;
  return (
    <section className="source">
      <h2>
        <StatusMark status={row.status} /> {t('第{n}项', { n: row.number })} {row.title}
      </h2>
      <blockquote className="ser">{row.quote}</blockquote>
      <p className="note">
        {row.place} · {row.lead ?? t('未落实责任单位')} · {t('目标{target}', { target: row.target })}
      </p>
      <p>{row.reason}</p>
      {row.because.length === 0 ? null : (
        <table className="tl">
          <tbody>
            {row.because.map(step => (
              <tr key={step.label}>
                <th scope="row">{step.label}</th>
                <td className="wrap">{step.formula}</td>
                <td className="n">{step.value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="note">{t('规则：{rule}', { rule: row.rule })}</p>
      <h3>{t('审定的数')}</h3>
      {row.actuals.length === 0 ? (
        <p className="note">{t('没有审定的数，报告里写“缺”。')}</p>
      ) : (
        <ul>
          {row.actuals.map(one => (
            <FigureOf key={`${one.year}${one.part}`} figure={one} />
          ))}
        </ul>
      )}
      <Link className="btn" to="/plan/promises/$promise" params={{ promise: row.id } as never}>
        {t('打开这项承诺')}
      </Link>
    </section>
  );
}
