import { settle } from './buses.ts';
import type { Search } from './search.ts';

/** Begins a step: what was kept before is forgotten. */
export function beginStep({ kept, buses }: Search): void {
  kept.buses.length = 0;
  kept.rows.length = 0;
  kept.absent.length = 0;
  for (const stop of buses.absent) kept.absent.push(stop);
  kept.cost = buses.cost;
}

/** Keeps the row of a bus as it is before its first change in this step. */
export function keepRow({ kept, buses }: Search, bus: number): void {
  if (kept.buses.includes(bus)) return;
  kept.buses.push(bus);
  kept.rows.push(buses.nodes.slice(bus * buses.room, bus * buses.room + (buses.length[bus] as number)));
}

/** Takes the step back: every kept row is as it was. */
export function takeBack(search: Search): void {
  const { kept, buses } = search;
  for (const stop of buses.absent) buses.busOf[stop] = -1;
  for (let i = 0; i < kept.buses.length; i++) restoreRow(search, i);
  buses.absent.length = 0;
  for (const stop of kept.absent) {
    buses.absent.push(stop);
    buses.busOf[stop] = -1;
  }
  buses.cost = kept.cost;
}

/** Puts back the row kept last. */
export const restoreLast = (search: Search): void => restoreRow(search, search.kept.buses.length - 1);

function restoreRow({ kept, buses, problem }: Search, index: number): void {
  const bus = kept.buses[index] as number;
  const row = kept.rows[index] as Int32Array;
  buses.nodes.set(row, bus * buses.room);
  buses.length[bus] = row.length;
  for (const node of row) if (node < problem.stops) buses.busOf[node] = bus;
  settle(buses, problem, bus);
}
