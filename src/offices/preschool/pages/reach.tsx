import { Link } from '@tanstack/react-router';
import { figure, percent } from '#web/kit/figure.ts';
import { either, t } from '#web/kit/language.ts';
import { Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { CoverageLine, CoverageRate, CoverageView } from '../types.ts';
import { Sheet } from './table.tsx';
import { FIGURES, MISSING, RUN_BY } from './words.ts';
import { YearPick } from './yearPick.tsx';

const shown = (value: number | null, isMost: boolean) => (value === null ? t('缺') : isMost ? figure(value, 2) : percent(value, 2));

/** A rate with its bar: where it is, and the standard as a needle. */
function Bar({ rate }: { readonly rate: CoverageRate }) {
  if (rate.value === null || rate.isMost) return null;
  return (
    <svg className="ps-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect x={0} y={3} width={100} height={4} className="ps-back" />
      <rect x={0} y={3} width={Math.min(100, rate.value * 100)} height={4} className={rate.isMet === true ? 'ps-full' : 'ps-short'} />
      <rect x={rate.standard * 100 - 0.4} y={0} width={0.8} height={10} className="ps-needle" />
    </svg>
  );
}

function Rate({ rate }: { readonly rate: CoverageRate }) {
  const missing = rate.missing.map(one => (one.name === null ? t(MISSING[one.what] ?? '') : `${one.name}：${t(MISSING[one.what] ?? '')}`));
  return (
    <tr>
      <th scope="row">{either(rate.name, rate.english)}</th>
      <td className="n">
        <b>{shown(rate.value, rate.isMost)}</b>
      </td>
      <td className="n">{rate.over === null ? '—' : `${figure(rate.over[0])}/${figure(rate.over[1])}`}</td>
      <td className="n">
        {rate.isMost ? t('不超过{n}', { n: shown(rate.standard, true) }) : t('不低于{n}', { n: shown(rate.standard, false) })}
      </td>
      <td>
        <Bar rate={rate} />
      </td>
      <td className={rate.isMet === false ? 'ps-late' : undefined}>
        {rate.isMet === null ? t('不能判断') : rate.isMet ? t('达到') : t('未达到')}
        {missing.length === 0 ? null : <span className="note">{t('还缺：{what}', { what: missing.join('；') })}</span>}
      </td>
    </tr>
  );
}

function Kindergarten({ line }: { readonly line: CoverageLine }) {
  const { figures } = line;
  const state = t(FIGURES[line.state ?? ''] ?? '未填');
  return (
    <tr>
      <th scope="row">{line.name}</th>
      <td>{line.kind === null ? t('办园性质未登记') : t(RUN_BY[line.kind] ?? '')}</td>
      <td className="n">{figures === null ? t('缺') : figure(figures.children)}</td>
      <td className="n">{line.places === null ? '—' : figure(line.places)}</td>
      <td className="n">{figures === null ? t('缺') : `${figure(figures.classes)}（${figure(figures.oversizeClasses)}）`}</td>
      <td className="n">{figures === null ? t('缺') : `${figure(figures.teachers)}（${figure(figures.certified)}）`}</td>
      <td>
        {line.row === null ? (
          <span className="mute">{t('未填')}</span>
        ) : (
          <Link to={`/ledger/kindergartenYear/${line.row}` as never}>{state}</Link>
        )}
      </td>
    </tr>
  );
}

/** The rates of a school year against the standard, and the kindergartens they are made of. */
export function Reach({
  year,
  go,
}: {
  readonly year: string | undefined;
  readonly go: (change: Readonly<Record<string, string>>) => void;
}) {
  const found = useView<CoverageView>('preschool.coverage', year === undefined ? {} : { year }, { keep: true });
  const view = found.value;
  if (view === undefined) return <Pending view={found} rows={8} />;
  const n = true;
  return (
    <>
      <YearPick year={view.year} label={t('{from}–{to}学年', { from: view.year, to: view.year + 1 })} go={go}>
        {view.population === null
          ? t('适龄人口未登记')
          : t('3–5周岁{n}人（{source}）', { n: figure(view.population), source: view.source ?? '' })}
      </YearPick>
      <Sheet
        heads={[
          { word: t('指标') },
          { word: t('数值'), isNumber: n },
          { word: t('算式'), isNumber: n },
          { word: t('标准'), isNumber: n },
          { word: t('离标准') },
          { word: t('结论') },
        ]}
      >
        {view.rates.map(rate => (
          <Rate key={rate.code} rate={rate} />
        ))}
      </Sheet>
      <p className="note">{t('口径：县域学前教育普及普惠督导评估办法（教督〔2020〕1号）。缺的数不当作零，有缺项的指标不作结论。')}</p>
      <Sheet
        heads={[
          { word: t('幼儿园') },
          { word: t('性质') },
          { word: t('在园幼儿'), isNumber: n },
          { word: t('学位'), isNumber: n },
          { word: t('班数（超班额）'), isNumber: n },
          { word: t('专任教师（持证）'), isNumber: n },
          { word: t('数据') },
        ]}
      >
        {view.lines.map(line => (
          <Kindergarten key={line.organisation} line={line} />
        ))}
      </Sheet>
    </>
  );
}
