import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import type { CapacityProblem } from '../problem.ts';

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
  readonly problem: CapacityProblem;
  readonly coordinates: readonly (readonly [x: number, y: number])[];
}

const SECTIONS = ['NODE_COORD_SECTION', 'DEMAND_SECTION', 'DEPOT_SECTION'] as const;

/** Reads a CVRPLIB file with EUC_2D distances, rounded to whole numbers as the library asks. */
export function readVrplib(text: string): Result<VrplibInstance> {
  const header = new Map<string, string>();
  const rows: Record<(typeof SECTIONS)[number], number[][]> = { NODE_COORD_SECTION: [], DEMAND_SECTION: [], DEPOT_SECTION: [] };
  let section: (typeof SECTIONS)[number] | null = null;
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line === '' || line === 'EOF') continue;
    const opened = SECTIONS.find(name => line.startsWith(name));
    if (opened !== undefined) {
      section = opened;
      continue;
    }
    const pair = /^([A-Z_]+)\s*:\s*(.*)$/.exec(line);
    if (pair !== null) {
      header.set(pair[1] as string, (pair[2] as string).trim());
      section = null;
      continue;
    }
    const numbers = line.split(/\s+/).map(Number);
    const wanted = section === 'NODE_COORD_SECTION' ? 3 : section === 'DEMAND_SECTION' ? 2 : 1;
    if (section === null || numbers.length < wanted || numbers.some(Number.isNaN)) {
      return refuse(says.badLine({ line: index + 1, text: line.slice(0, 40), wanted: `${wanted} 个数 (${wanted} numbers)` }));
    }
    rows[section].push(numbers);
  }
  return buildInstance(header, rows.NODE_COORD_SECTION, rows.DEMAND_SECTION);
}

function buildInstance(
  header: ReadonlyMap<string, string>,
  nodes: readonly number[][],
  demands: readonly number[][],
): Result<VrplibInstance> {
  const type = header.get('EDGE_WEIGHT_TYPE') ?? '';
  if (type !== 'EUC_2D') return refuse(says.unknownWeights({ type }));
  if (nodes.length === 0) return refuse(says.missingSection({ section: 'NODE_COORD_SECTION' }));
  if (demands.length !== nodes.length) return refuse(says.missingSection({ section: 'DEMAND_SECTION' }));
  const capacity = Number(header.get('CAPACITY'));
  if (!(capacity > 0)) return refuse(says.missingSection({ section: 'CAPACITY' }));
  const places = nodes.length;
  const coordinates = nodes.map(node => [node[1] as number, node[2] as number] as const);
  const cost = new Int32Array(places * places);
  for (let i = 0; i < places; i++) {
    const [x, y] = coordinates[i] as readonly [number, number];
    for (let j = 0; j < places; j++) {
      const [u, v] = coordinates[j] as readonly [number, number];
      cost[i * places + j] = Math.round(Math.sqrt((x - u) ** 2 + (y - v) ** 2));
    }
  }
  const demand = Int32Array.from(demands, row => row[1] as number);
  return ok({ name: header.get('NAME') ?? '', problem: { size: places - 1, cost, demand, capacity }, coordinates });
}

/** Writes tours as CVRPLIB writes a solution: `Route #1: 5 3 8`, then `Cost 123`. */
export const writeSolution = (tours: readonly (readonly number[])[], cost: number): string =>
  `${tours.map((tour, i) => `Route #${i + 1}: ${tour.join(' ')}`).join('\n')}\nCost ${cost}\n`;
