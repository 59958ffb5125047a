import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import type { RouteProblem, TimeWindows, VehicleKind } from '../problem.ts';
import { kindsOf, type Vehicle } from './vehicles.ts';

const says = problems('vrplib', {
  missingSection: {
    zh: '文件里没有 {section}。这不是完整的 CVRPLIB .vrp 文件。',
    en: 'The file has no {section}; it is not a whole CVRPLIB .vrp file.',
  },
  badLine: { zh: '第{line}行读不懂：“{text}”。应为{wanted}。', en: 'Line {line} cannot be read: “{text}”. It should be {wanted}.' },
  unknownWeights: { zh: '不认识的距离类型“{type}”。能读 EUC_2D。', en: 'Unknown EDGE_WEIGHT_TYPE “{type}”; EUC_2D can be read.' },
});

export interface VrplibInstance {
  readonly name: string;
  readonly problem: RouteProblem;
  readonly coordinates: readonly (readonly [x: number, y: number])[];
  /** How often the unit of the problem goes into the unit of the file: 10 where distances keep one decimal. */
  readonly scale: number;
  /** The kind of each vehicle of the file in its order; empty where the file has one kind without limit. */
  readonly vehicles: readonly number[];
}

/** The sections that are read, with the numbers that a line of each needs. */
const SECTIONS = {
  NODE_COORD_SECTION: 3,
  DEMAND_SECTION: 2,
  DEPOT_SECTION: 1,
  CAPACITY_SECTION: 2,
  VEHICLES_FIXED_COST_SECTION: 2,
  VEHICLES_UNIT_DISTANCE_COST_SECTION: 2,
  TIME_WINDOW_SECTION: 3,
} as const;
type Section = keyof typeof SECTIONS;

interface Parts {
  readonly header: ReadonlyMap<string, string>;
  readonly rows: ReadonlyMap<Section, readonly (readonly number[])[]>;
}

/**
 * Reads a CVRPLIB file with EUC_2D distances as each library asks: rounded to whole numbers; with time windows cut to one decimal and
 * kept ten times as large in whole numbers; with vehicles of several kinds exact.
 */
export function readVrplib(text: string): Result<VrplibInstance> {
  const parts = readParts(text);
  return parts.ok ? buildInstance(parts.value) : parts;
}

function readParts(text: string): Result<Parts> {
  const header = new Map<string, string>();
  const rows = new Map<Section, number[][]>();
  let section: Section | null = null;
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line === '' || line === 'EOF') continue;
    const opened = (Object.keys(SECTIONS) as Section[]).find(name => line.replace(/\s*:$/, '') === name);
    if (opened !== undefined) {
      section = opened;
      rows.set(opened, []);
      continue;
    }
    const pair = /^([A-Z_]+)\s*:\s*(.*)$/.exec(line);
    if (pair !== null) {
      header.set(pair[1] as string, (pair[2] as string).trim());
      section = null;
      continue;
    }
    const numbers = line.split(/\s+/).map(Number);
    const wanted = section === null ? 1 : SECTIONS[section];
    if (section === null || numbers.length < wanted || numbers.some(Number.isNaN)) {
      return refuse(says.badLine({ line: index + 1, text: line.slice(0, 40), wanted: `${wanted} 个数 (${wanted} numbers)` }));
    }
    rows.get(section)?.push(numbers);
  }
  return ok({ header, rows });
}

function buildInstance({ header, rows }: Parts): Result<VrplibInstance> {
  const type = header.get('EDGE_WEIGHT_TYPE') ?? '';
  if (type !== 'EUC_2D') return refuse(says.unknownWeights({ type }));
  const nodes = rows.get('NODE_COORD_SECTION') ?? [];
  const demands = rows.get('DEMAND_SECTION') ?? [];
  if (nodes.length === 0) return refuse(says.missingSection({ section: 'NODE_COORD_SECTION' }));
  if (demands.length !== nodes.length) return refuse(says.missingSection({ section: 'DEMAND_SECTION' }));
  const vehicles = vehiclesOf(rows);
  const capacity = vehicles === null ? Number(header.get('CAPACITY')) : Math.max(...vehicles.map(vehicle => vehicle.capacity));
  if (!(capacity > 0)) return refuse(says.missingSection({ section: 'CAPACITY' }));
  const timed = rows.has('TIME_WINDOW_SECTION');
  const scale = timed ? 10 : 1;
  const coordinates = nodes.map(node => [node[1] as number, node[2] as number] as const);
  const cost = distances(coordinates, timed ? 'cut' : vehicles === null ? 'whole' : 'exact');
  const demand = Int32Array.from(demands, row => row[1] as number);
  const fleet = vehicles === null ? null : kindsOf(vehicles, nodes.length - 1);
  const windows = timed ? windowsOf(rows.get('TIME_WINDOW_SECTION') ?? [], Number(header.get('SERVICE_TIME') ?? 0), scale) : null;
  const problem: RouteProblem = {
    size: nodes.length - 1,
    cost,
    demand,
    capacity,
    ...(fleet === null ? {} : { fleet: fleet.kinds as readonly VehicleKind[] }),
    ...(windows === null ? {} : { windows }),
  };
  return ok({ name: header.get('NAME') ?? '', problem, coordinates, scale, vehicles: fleet?.kindOfVehicle ?? [] });
}

function distances(coordinates: readonly (readonly [x: number, y: number])[], rule: 'whole' | 'cut' | 'exact') {
  const places = coordinates.length;
  const cost = rule === 'exact' ? new Float64Array(places * places) : new Int32Array(places * places);
  for (let i = 0; i < places; i++) {
    const [x, y] = coordinates[i] as readonly [number, number];
    for (let j = 0; j < places; j++) {
      const [u, v] = coordinates[j] as readonly [number, number];
      const exact = Math.sqrt((x - u) ** 2 + (y - v) ** 2);
      cost[i * places + j] = rule === 'exact' ? exact : rule === 'cut' ? Math.floor(exact * 10 + 1e-9) : Math.round(exact);
    }
  }
  return cost;
}

function windowsOf(lines: readonly (readonly number[])[], service: number, scale: number): TimeWindows {
  return {
    service: Float64Array.from(lines, (_, i) => (i === 0 ? 0 : service * scale)),
    opens: Float64Array.from(lines, line => (line[1] as number) * scale),
    closes: Float64Array.from(lines, line => (line[2] as number) * scale),
  };
}

function vehiclesOf(rows: Parts['rows']): readonly Vehicle[] | null {
  const capacities = rows.get('CAPACITY_SECTION');
  if (capacities === undefined) return null;
  const fixed = new Map((rows.get('VEHICLES_FIXED_COST_SECTION') ?? []).map(([id, value]) => [id, value]));
  const unit = new Map((rows.get('VEHICLES_UNIT_DISTANCE_COST_SECTION') ?? []).map(([id, value]) => [id, value]));
  return capacities.map(([id, capacity]) => ({ capacity: capacity as number, fixedCost: fixed.get(id) ?? 0, unitCost: unit.get(id) ?? 1 }));
}
