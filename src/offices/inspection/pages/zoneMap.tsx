import type { Zone, ZoneSchoolLine } from '../types.ts';
import { hullOf, type Point, projected } from './zoneShape.ts';

const WIDTH = 720;
const HEIGHT = 520;
const MARGIN = 56;
const TINTS = 6;

/** A school of a zone with its number on the picture. */
export interface Numbered extends ZoneSchoolLine {
  readonly number: number;
  readonly tint: number;
}

/** How a school stands, told by the mark's look: late, long without a visit, in order. */
export const standingOf = ({ flags }: Pick<ZoneSchoolLine, 'flags'>): 'late' | 'long' | 'fine' =>
  flags.includes('late') || flags.includes('major')
    ? 'late'
    : flags.includes('unvisited') || flags.includes('noInspector')
      ? 'long'
      : 'fine';

/** The sign of a school: a square, or a circle for a kindergarten, with its number. */
export function Sign({ school, at = { x: 12, y: 12 } }: { readonly school: Numbered; readonly at?: Point }) {
  const look = `in-sign ${standingOf(school)}`;
  return (
    <g className={look}>
      {school.kind === 'kindergarten' ? <circle cx={at.x} cy={at.y} r={11} /> : <rect x={at.x - 10} y={at.y - 10} width={20} height={20} />}
      <text x={at.x} y={at.y + 4} textAnchor="middle">
        {school.number}
      </text>
    </g>
  );
}

/** True where another school stands in the place of this one's name, below its sign: the name then stands above. */
const isCrowded = (own: Point, all: readonly Point[]) =>
  all.some(one => Math.abs(one.x - own.x) < 48 && one.y > own.y && one.y - own.y < 40);

/** Zones as soft shapes around their schools, each school where it stands; north is up. Schools without a place are in the list alone. */
export function ZoneMap({
  zones,
  schools,
  says,
}: {
  readonly zones: readonly Zone[];
  readonly schools: readonly Numbered[];
  readonly says: string;
}) {
  const placed = schools.filter(one => one.position !== null);
  const points = projected(
    placed.map(one => one.position!),
    { width: WIDTH, height: HEIGHT, margin: MARGIN },
  );
  const at = new Map(placed.map((one, place) => [one.organisation, points[place]!]));
  const shapes = zones.flatMap((zone, place) => {
    const own = zone.schools.flatMap(one => at.get(one.organisation) ?? []);
    return own.length === 0 ? [] : [{ zone, tint: place % TINTS, hull: hullOf(own), top: own.toSorted((a, b) => a.y - b.y)[0]! }];
  });
  return (
    <svg className="in-map" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={says}>
      {shapes.map(({ zone, tint, hull }) => (
        <path
          key={zone.zone}
          className={`in-zone t${tint}${zone.isMine ? ' mine' : ''}`}
          d={`M${hull.map(({ x, y }) => `${x} ${y}`).join('L')}Z`}
        />
      ))}
      {shapes.map(({ zone, top }) => (
        <text key={zone.zone} className="in-zone-name" x={top.x} y={top.y - 34} textAnchor="middle">
          {zone.name}
        </text>
      ))}
      {placed.map(one => (
        <g key={one.organisation}>
          <title>{one.name}</title>
          <Sign school={one} at={at.get(one.organisation)!} />
        </g>
      ))}
      {placed.map(one => (
        <text
          key={one.organisation}
          className="in-school-name"
          x={at.get(one.organisation)!.x}
          y={at.get(one.organisation)!.y + (isCrowded(at.get(one.organisation)!, points) ? -16 : 26)}
          textAnchor="middle"
        >
          {one.name}
        </text>
      ))}
    </svg>
  );
}
