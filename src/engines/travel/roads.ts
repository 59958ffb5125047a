import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import { greatCircle, type Point } from './coordinates.ts';

/** A stretch of road between two points; two-way unless `oneWay`. */
export interface Road {
  readonly from: Point;
  readonly to: Point;
  readonly metres: number;
  /** Posted limit in km/h; null = none known. */
  readonly limit: number | null;
  readonly motorway: boolean;
  /** Sharp bend, steep, narrow: the lowest cap for a bus. */
  readonly hazard: boolean;
  /** Not to be driven by a school bus at all. */
  readonly noBus: boolean;
  readonly oneWay: boolean;
}

const says = problems('roads', {
  notGeoJson: {
    zh: '这不是道路的 GeoJSON：应为 FeatureCollection，含 LineString。',
    en: 'This is no GeoJSON of roads: a FeatureCollection with LineString features is expected.',
  },
  missingColumn: { zh: '道路表没有“{column}”这一列。', en: 'The table of roads has no column “{column}”.' },
  badNumber: { zh: '第{line}行“{column}”应为数字，现为“{text}”。', en: 'Line {line}: “{column}” should be a number; it is “{text}”.' },
  noRoads: { zh: '文件里没有一条道路。', en: 'The file holds no road.' },
});

interface Feature {
  readonly geometry?: { readonly type?: string; readonly coordinates?: unknown };
  readonly properties?: Readonly<Record<string, unknown>> | null;
}

/** Reads roads from GeoJSON: LineString and MultiLineString; properties maxspeed, highway=motorway, hazard, noBus, oneway. */
export function readRoadsGeoJson(text: string): Result<readonly Road[]> {
  let data: { readonly features?: readonly Feature[] };
  try {
    data = JSON.parse(text);
  } catch {
    return refuse(says.notGeoJson());
  }
  if (!Array.isArray(data?.features)) return refuse(says.notGeoJson());
  const roads = (data.features as readonly Feature[]).flatMap(feature =>
    linesOf(feature).flatMap(line => stretches(line, feature.properties ?? {})),
  );
  return roads.length === 0 ? refuse(says.noRoads()) : ok(roads);
}

type Position = readonly [number, number];

function linesOf({ geometry }: Feature): readonly (readonly Position[])[] {
  if (geometry?.type === 'LineString') return [geometry.coordinates as readonly Position[]];
  return geometry?.type === 'MultiLineString' ? (geometry.coordinates as readonly (readonly Position[])[]) : [];
}

function stretches(line: readonly Position[], properties: Readonly<Record<string, unknown>>): Road[] {
  const limit = Number.parseFloat(String(properties.maxspeed ?? ''));
  const oneway = String(properties.oneway ?? 'no');
  const points = line.map(([longitude, latitude]) => ({ longitude, latitude }));
  if (oneway === '-1') points.reverse();
  return points.slice(1).map((to, i) => ({
    from: points[i] as Point,
    to,
    metres: greatCircle(points[i] as Point, to),
    limit: Number.isNaN(limit) ? null : limit,
    motorway: String(properties.highway ?? '').startsWith('motorway'),
    hazard: isYes(properties.hazard),
    noBus: isYes(properties.noBus),
    oneWay: isYes(oneway) || oneway === '-1',
  }));
}

const isYes = (value: unknown) => ['yes', 'true', '1', '是'].includes(String(value ?? '').toLowerCase());

const NUMBERS = ['from_longitude', 'from_latitude', 'to_longitude', 'to_latitude'] as const;

/** Reads roads from CSV: from_longitude, from_latitude, to_longitude, to_latitude; optional metres, limit, motorway, hazard, noBus, oneway. */
export function readRoadsCsv(text: string): Result<readonly Road[]> {
  const [head = '', ...lines] = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter(line => line.trim() !== '');
  const columns = head.split(',').map(column => column.trim());
  const missing = NUMBERS.find(column => !columns.includes(column));
  if (missing !== undefined) return refuse(says.missingColumn({ column: missing }));
  const roads: Road[] = [];
  for (const [index, line] of lines.entries()) {
    const cells = line.split(',').map(cell => cell.trim());
    const cell = (column: string) => (columns.includes(column) ? (cells[columns.indexOf(column)] ?? '') : '');
    const bad = [
      ...NUMBERS.filter(column => cell(column) === ''),
      ...[...NUMBERS, 'metres', 'limit'].filter(column => Number.isNaN(Number(cell(column)))),
    ];
    if (bad[0] !== undefined) return refuse(says.badNumber({ line: index + 2, column: bad[0], text: cell(bad[0]) }));
    const [fromLongitude, fromLatitude, toLongitude, toLatitude] = NUMBERS.map(column => Number(cell(column))) as [
      number,
      number,
      number,
      number,
    ];
    const from = { longitude: fromLongitude, latitude: fromLatitude };
    const to = { longitude: toLongitude, latitude: toLatitude };
    roads.push({
      from,
      to,
      metres: cell('metres') === '' ? greatCircle(from, to) : Number(cell('metres')),
      limit: cell('limit') === '' ? null : Number(cell('limit')),
      motorway: isYes(cell('motorway')),
      hazard: isYes(cell('hazard')),
      noBus: isYes(cell('noBus')),
      oneWay: isYes(cell('oneway')),
    });
  }
  return roads.length === 0 ? refuse(says.noRoads()) : ok(roads);
}
