import { Link } from '@tanstack/react-router';
import { t } from '#web/kit/language.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { PairLine } from '../types.ts';
import { PAIRS } from './words.ts';

const STEP = 34;
const WIDTH = 460;

/** A network drawn: its lead on the left, a line to each member, thicker the more was held together. */
function Web({ line }: { readonly line: PairLine }) {
  const [lead, ...others] = line.members;
  if (lead === undefined) return null;
  const height = Math.max(1, others.length) * STEP + 12;
  const middle = height / 2;
  const said = (one: PairLine['members'][number]) => t('主办{hosted} · 参加{joined}', { hosted: one.hosted, joined: one.joined });
  return (
    <svg
      className="ps-web"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label={`${line.name}：${line.members.map(one => one.name).join('、')}`}
    >
      {others.map((one, place) => {
        const y = place * STEP + STEP / 2 + 6;
        return (
          <g key={one.name}>
            <line x1={150} y1={middle} x2={250} y2={y} className="ps-tie" strokeWidth={Math.min(6, 1 + one.hosted + one.joined)} />
            <rect x={244} y={y - 6} width={12} height={12} className="ps-node" />
            <text x={264} y={y - 1} className="ps-name">
              {one.name}
            </text>
            <text x={264} y={y + 13} className="ps-small">
              {said(one)}
            </text>
          </g>
        );
      })}
      <rect x={140} y={middle - 8} width={16} height={16} className="ps-lead" />
      <text x={132} y={middle - 1} className="ps-name" textAnchor="end">
        {lead.name}
      </text>
      <text x={132} y={middle + 13} className="ps-small" textAnchor="end">
        {said(lead)}
      </text>
    </svg>
  );
}

/** Pairs and networks of help as they run today, with what each member has held. */
export function Pairs() {
  const found = useView<readonly PairLine[]>('preschool.pairBoard', {});
  const lines = found.value;
  if (lines === undefined) return <Pending view={found} rows={6} />;
  if (lines.length === 0) return <Nothing title={t('还没有结对')} detail={t('学前科组建联合体以后，成员和活动列在这里。')} />;
  return (
    <div className="ps-pairs">
      {lines.map(line => (
        <section key={line.id}>
          <h2>
            <Link to={`/ledger/kindergartenPair/${line.id}` as never}>{line.name}</Link> <small>{t(PAIRS[line.kind] ?? line.kind)}</small>
          </h2>
          <p className="note">
            {t('{day}起', { day: line.startsOn })} · {t('活动{n}次', { n: line.activities })}
            {line.lastOn === null ? ` · ${t('还没有活动')}` : ` · ${t('最近{day}', { day: line.lastOn })}`}
          </p>
          <Web line={line} />
        </section>
      ))}
      <p className="note">{t('线越粗，一起开展的活动越多。')}</p>
    </div>
  );
}
