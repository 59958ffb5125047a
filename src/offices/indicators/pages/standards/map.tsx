import { Link } from '@tanstack/react-router';
import { t } from '#web/kit/language.ts';
import { StatusMark } from '#web/kit/mark.tsx';
import type { BalanceBoard, PartRow } from '../../standards/balance.ts';
import { STAGES } from './words.ts';

/** The schools where they lie, each with its verdict; a chart by longitude and latitude, no base map. */
export function MapPanel({ board }: { readonly board: BalanceBoard }) {
  const parts = board.stages.flatMap(stage => stage.parts);
  const placed = parts.filter((part): part is PartRow & { place: NonNullable<PartRow['place']> } => part.place !== null);
  const bySchool = [...Map.groupBy(placed, part => part.organisation).values()];
  if (bySchool.length === 0) return <p className="note">{t('还没有一所学校登记位置。')}</p>;
  const [east, north] = [placed.map(part => part.place.longitude), placed.map(part => part.place.latitude)];
  const span = (values: readonly number[]) => [Math.min(...values), Math.max(...values)] as const;
  const [[west, far], [south, up]] = [span(east), span(north)];
  const share = (value: number, low: number, high: number) => (high === low ? 50 : 6 + ((value - low) / (high - low)) * 84);
  const statusOf = (own: readonly PartRow[]) =>
    own.some(part => part.passes === false) ? 'hard' : own.some(part => part.passes === null) ? 'na' : 'done';
  return (
    <>
      <div className="sd-map">
        {bySchool.map(own => {
          const [first] = own;
          return (
            <Link
              key={first!.organisation}
              className={`sd-spot${share(first!.place.longitude, west, far) > 55 ? ' left' : ''}`}
              to={`/standards/schools/${first!.organisation}` as never}
              style={{
                left: `${share(first!.place.longitude, west, far)}%`,
                top: `${100 - share(first!.place.latitude, south, up)}%`,
              }}
            >
              <StatusMark status={statusOf(own)} size={14} />
              <span>{first!.name}</span>
              <small>{own.map(part => `${t(STAGES[part.stage])}${part.met}/7`).join(' · ')}</small>
            </Link>
          );
        })}
      </div>
      <p className="note">{t('按各校登记的经纬度示意，不是地图；同样的结论在热力表里。')}</p>
    </>
  );
}
