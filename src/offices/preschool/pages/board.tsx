import { Link } from '@tanstack/react-router';
import { figure } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { GradeLine } from '../types.ts';
import { Sheet } from './table.tsx';
import { ENTRIES, TOWNSHIPS } from './words.ts';

function Title({ line }: { readonly line: GradeLine }) {
  const { title, endedOn } = line;
  if (title === null)
    return <span className="mute">{endedOn === null ? t('还没有等次') : t('{day}到期，现无等次', { day: endedOn })}</span>;
  return <Link to={`/ledger/gradingEntry/${title.entry}` as never}>{title.level}</Link>;
}

function Until({ line }: { readonly line: GradeLine }) {
  const { title } = line;
  if (title === null) return <>—</>;
  return (
    <>
      {title.until} {title.isEnding ? <b className="ps-late">{t('还有{n}天', { n: title.daysLeft })}</b> : null}
    </>
  );
}

function Entry({ line }: { readonly line: GradeLine }) {
  const { entry } = line;
  if (entry === null) return <span className="mute">—</span>;
  const township = entry.township === null ? '' : ` · ${t(TOWNSHIPS[entry.township] ?? '')}`;
  return (
    <>
      <Link to={`/ledger/gradingEntry/${entry.id}` as never}>{entry.round}</Link>
      <span className="note">
        {t('自评{n}分', { n: figure(entry.selfScore) })} · {t(ENTRIES[entry.state] ?? '评审中')}
        {township}
      </span>
    </>
  );
}

/** Who stands at which level, whose title runs out, who is on the way. */
export function Board() {
  const found = useView<readonly GradeLine[]>('preschool.gradeBoard', {});
  const lines = found.value;
  if (lines === undefined) return <Pending view={found} rows={6} />;
  if (lines.length === 0) return <Nothing title={t('还没有幼儿园')} />;
  const held = lines.filter(one => one.title !== null);
  const ending = held.filter(one => one.title?.isEnding === true).length;
  const levels = [...Map.groupBy(held, one => one.title?.level ?? '')].map(([level, own]) => `${level} ${own.length}`);
  return (
    <>
      <p className="ps-say">
        {t('{all}所中{held}所有等次', { all: lines.length, held: held.length })}
        {levels.length === 0 ? '' : `：${levels.join('，')}`}
        {ending === 0 ? '' : ` · ${t('{n}所90天内到期，须复核', { n: ending })}`}
      </p>
      <Sheet
        heads={[{ word: t('幼儿园') }, { word: t('现有等次') }, { word: t('有效期止') }, { word: t('本轮申报') }, { word: t('晋级计划') }]}
      >
        {lines.map(line => (
          <tr key={line.organisation}>
            <th scope="row">{line.name}</th>
            <td>
              <Title line={line} />
            </td>
            <td>
              <Until line={line} />
            </td>
            <td className="ps-two">
              <Entry line={line} />
            </td>
            <td>
              {line.plan === null ? (
                '—'
              ) : (
                <Link to={`/ledger/upgradePlan/${line.plan.id}` as never}>{t('{year}年 {level}', line.plan)}</Link>
              )}
            </td>
          </tr>
        ))}
      </Sheet>
    </>
  );
}
